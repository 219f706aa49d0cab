import Model
import TestSupport
import Testing

@testable import Loaders

/// Tables whose cells have types, as spreadsheets and databases give them.
@Suite struct TableReaderTests {
  private static let place = InputPosition.file(path: "gegevens/verzuim.xlsx")

  private static var catalogue: SeriesCatalogue {
    var dossier = Dossier(organisation: Organisation(name: "D"), units: units, reports: [])
    dossier.indicators = [
      Indicator(code: "2.2", name: "Verzuim", kind: .stock(series: "2.2"), position: place),
      Indicator(
        code: "3.1", name: "Voortgang",
        kind: .qualitative(series: "voortgang", statuses: ["1": .green], validMonths: 12),
        position: place),
    ]
    return SeriesCatalogue(dossier)
  }

  private static let units = UnitTree(root: OrganisationUnit(code: "DSZ", name: "Dienst"))

  /// The values and messages of a sheet.
  private func read(
    _ rows: [[Grid.Cell]], _ mapping: SourceMapping? = nil, sign: DecimalSign? = .comma
  ) throws -> (values: [Observation], messages: [String]) {
    let log = DiagnosticLog()
    let folder = try TemporaryDossier(bytes: [:])
    let context = SourceContext(
      files: try #require(DossierFiles(folder: folder.path)), units: Self.units,
      catalogue: Self.catalogue, log: log)
    let grid = Grid(rows: rows) { row, column in
      .cell(
        path: "gegevens/verzuim.xlsx", sheet: "Blad 1",
        cell: CellName(row: row + 1, column: column + 1).description)
    }
    let table = SourceTable(
      grid: grid, path: "gegevens/verzuim.xlsx", sha256: "", delivery: .undated)
    let reader = TableReader(table: table, mapping: mapping, context: context)
    let values = reader?.read(sign).observations ?? []
    return (values, log.diagnostics.map(\.description))
  }

  private static func wide(_ cell: Grid.Cell) -> [[Grid.Cell]] {
    [[.text("Periode"), .text("Verzuim %")], [date(1), cell]]
  }

  private static func date(_ number: Int) -> Grid.Cell {
    let month = Month.january(of: 2007) + (number - 1)
    return CalendarDate(month: month, day: 28).map { .date($0) } ?? .empty
  }

  private static var mapping: SourceMapping {
    func name(_ text: String) -> SourceMapping.Name { .init(text: text, position: place) }
    var mapping = SourceMapping(position: place)
    mapping.columns[.month] = [name("Periode")]
    mapping.values = [("2.2", [name("verzuim  %")])]
    return mapping
  }

  @Test(
    arguments: [
      (.percentage(5.8), .number(5.8)), (.number(5.8), .number(5.8)), (.empty, .missing),
      (.text("5,8"), .number(5.8)), (.text(" 5,8% "), .number(5.8)), (.text("n.v.t."), .missing),
      (.error("#N/B"), .missing), (.error("#N/A"), .missing), (.text(""), .missing),
    ] as [(Grid.Cell, Observation.Value)])
  func takesCells(cell: Grid.Cell, value: Observation.Value) throws {
    let read = try read(Self.wide(cell), Self.mapping)
    #expect(read.messages == [])
    #expect(read.values.map(\.value) == [value])
    #expect(read.values.first?.period == .month(.january(of: 2007)))
    #expect(read.values.first?.origin.description == "gegevens/verzuim.xlsx:Blad 1!B2")
  }

  @Test(
    arguments: [
      (
        .error("#DEEL/0!"), "waarde '#DEEL/0!' is een fout in de formule van deze cel; verbeter die"
      ),
      (.error("#VERW!"), "waarde '#VERW!' is een fout in de formule van deze cel; verbeter die"),
      (.boolean(true), "waarde 'WAAR' is geen getal; verbeter die of laat de cel leeg"),
      (date(2), "waarde '2007-02-28' is een datum en geen getal; verbeter de cel"),
      (.number(.infinity), "waarde 'inf' is te groot voor een cijfer; verbeter die"),
      (.text("veel"), "waarde 'veel' is geen getal; verbeter die of laat de cel leeg"),
    ] as [(Grid.Cell, String)])
  func refusesCells(cell: Grid.Cell, message: String) throws {
    let read = try read(Self.wide(cell), Self.mapping)
    #expect(read.messages == ["gegevens/verzuim.xlsx:Blad 1!B2: fout: \(message) [P0102]"])
    #expect(read.values == [])
  }

  @Test(
    arguments: [
      (.number(39_264), "2007-07"), (.number(200_707), "2007-07"), (.text("juli 2007"), "2007-07"),
      (.text("2007-07*"), "2007-07"), (date(7), "2007-07"),
    ] as [(Grid.Cell, String)])
  func readsMonths(cell: Grid.Cell, month: String) throws {
    let read = try read(
      [[.text("Periode"), .text("Verzuim %")], [cell, .number(1)]], Self.mapping)
    #expect(read.messages == [])
    #expect(read.values.map(\.period.lastMonth.iso) == [month])
  }

  @Test func readsTheContractsOwnHeadings() throws {
    let read = try read([
      [.text("Overzicht")], [],
      [.text("Maand"), .text("Reeks"), .text("Waarde"), .text("Leefvorm"), .empty],
      [Self.date(1), .text("2.2"), .number(3), .text("paar")],
      [Self.date(1), .text("voortgang"), .number(1), .empty],
    ])
    #expect(read.messages == [])
    #expect(read.values.map(\.series) == ["2.2", "voortgang"])
    #expect(read.values.map(\.value) == [.number(3), .status("1")])
    #expect(read.values.map(\.dimensions) == [["leefvorm": "paar"], [:]])
  }

  @Test func staysWhereTheMonthsAreDates() throws {
    var mapping = SourceMapping(position: Self.place)
    mapping.monthsAreColumns = true
    let read = try read(
      [
        [.text("Reeks"), Self.date(1), Self.date(2), .text("Totaal")],
        [.text("2.2"), .number(1), .number(2), .number(3)],
      ], mapping)
    #expect(read.messages == [])
    #expect(read.values.map(\.period.lastMonth.iso) == ["2007-01", "2007-02"])
  }

  @Test func endsWithAMessageForAnyGrid() throws {
    let grids: [[[Grid.Cell]]] = [
      [], [[]], [[.empty]], [[.text("Periode")]], [[.text("Periode"), .text("Verzuim %")]],
      [[.boolean(true), .error("#N/B")], [.number(.nan), .number(-.infinity)]],
      [[.number(1e300)], [.text("Periode"), .text("Verzuim %")], [.number(.nan), .number(.nan)]],
    ]
    for grid in grids {
      #expect(try read(grid, Self.mapping).messages.isEmpty == false)
      #expect(try read(grid).messages.isEmpty == false)
    }
  }
}
