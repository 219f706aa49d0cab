import Model

/// A plain CSV file with named columns, as `peil bereken` reads it: any dialect of a delivery.
///
/// Its columns are read one at a time; what can't be read is collected in `diagnostics`.
package struct AnalystTable: Sendable {
  private struct Cell {
    var text: String
    var column: Int
  }

  package let path: String
  package private(set) var diagnostics: [Diagnostic] = []
  /// The headings as they are written.
  package private(set) var headings: [String] = []
  private var advice = "zeg welke met `--decimaal komma` of `--decimaal punt`"
  private var rows: [(line: Int, cells: [Cell])] = []

  /// The most bytes that are taken into memory.
  private static let limit = 500_000_000

  package init(path: String) {
    self.path = path
    switch DossierFiles.read(anywhere: path, limit: Self.limit) {
    case .failure(let fault): self.fault(fault.code, fault.summary, at: .file(path: path))
    case .success(let bytes): read(TextEncoding.utf8(bytes))
    }
  }

  /// A table of a dossier, whose bytes were read already.
  ///
  /// - Parameter advice: what to do about numbers that can be read in two ways.
  init(path: String, bytes: [UInt8], advice: String) {
    self.path = path
    self.advice = advice
    read(TextEncoding.utf8(bytes))
  }

  /// The rows of data.
  package var count: Int { rows.count }
  package var hasFaults: Bool { diagnostics.contains { $0.severity == .fault } }
  package func line(of row: Int) -> Int { rows[row].line }

  private mutating func read(_ text: [UInt8]) {
    guard !text.contains(0) else {
      fault(
        .unreadableFile, "is geen gewone tekst; bewaar het bestand als CSV in UTF-8",
        at: .file(path: path))
      return
    }
    var scanner = CSVScanner(text, delimiter: CSVDialect.delimiter(of: text))
    guard scanner.next() else {
      fault(.emptyDelivery, "bestand is leeg", at: .file(path: path))
      return
    }
    headings = scanner.fields.map(scanner.text)
    while scanner.next() {
      if let open = scanner.openQuote {
        fault(
          .openQuote,
          "dit aanhalingsteken wordt nergens gesloten; sluit het, de rest van het bestand is niet gelezen",
          at: .text(
            path: path, line: open.line, column: scanner.place(of: open.offset).column))
        return
      }
      guard scanner.fields.count == headings.count else {
        fault(
          .raggedRow,
          "deze rij heeft \(scanner.fields.count) kolommen en de kop \(headings.count); vul de rij aan",
          at: .line(path: path, line: scanner.line))
        continue
      }
      rows.append(
        (
          scanner.line,
          scanner.fields.map {
            Cell(text: scanner.text($0), column: scanner.place(of: $0.start).column)
          }
        ))
    }
  }

  // MARK: Columns

  /// Where a column stands; upper and lower case are the same.
  package func index(of name: String) -> Int? {
    headings.firstIndex { $0.lowercased() == name.lowercased() }
  }

  /// Reports each column that is not there.
  package mutating func require(_ names: [String]) {
    guard !headings.isEmpty else { return }
    for name in names where index(of: name) == nil {
      let shown = headings.prefix(12).map { Wording.quoted($0) }.joined(separator: ", ")
      fault(
        .missingColumn,
        "kolom \(Wording.quoted(name)) ontbreekt in de eerste rij; gevonden: \(shown)\(Wording.suggestion(for: name, in: headings))",
        at: .line(path: path, line: 1))
    }
  }

  /// Whether a column has personal data that may not be read, which is reported in the log.
  ///
  /// - Parameter figures: the columns whose headings say what was counted.
  func refusesPersonalData(figures: [String], log: DiagnosticLog) -> Bool {
    var sample = PersonalDataSample(headings: headings)
    for row in rows {
      for (column, cell) in row.cells.enumerated() { sample.add(cell.text, column: column) }
    }
    let figures = figures.map { $0.lowercased() }
    return headings.indices.filter { column in
      PersonalDataGuard.refuses(
        column, of: sample, holdsFigures: figures.contains(headings[column].lowercased()),
        position: .line(path: path, line: 1), log: log)
    }.count > 0
  }

  /// The texts of a column, without white space around them; `nil` when it is not there.
  package func texts(_ name: String) -> [String]? {
    index(of: name).map { index in rows.map { $0.cells[index].text } }
  }

  /// The numbers of a column, missing ones `nil`; `nil` when it is not there or is reported as a whole.
  ///
  /// - Parameters:
  ///   - sign: how decimals are written; `nil`: found from the whole column.
  ///   - isRequired: whether a missing number is reported.
  package mutating func numbers(
    _ name: String, sign: DecimalSign? = nil, isRequired: Bool = false
  ) -> [Double?]? {
    guard let index = index(of: name), let sign = sign ?? decimalSign(of: index) else { return nil }
    var numbers: [Double?] = []
    for row in rows.indices {
      let text = rows[row].cells[index].text
      switch NumberText.read(text, sign) {
      case .number(let number): numbers.append(number)
      case .missing:
        numbers.append(nil)
        guard isRequired else { continue }
        fault(
          .unreadableNumber, "waarde van \(Wording.quoted(name)) ontbreekt; vul een getal in",
          at: position(row, index))
      case .unreadable, .tooLarge:
        numbers.append(nil)
        fault(
          .unreadableNumber, "waarde \(Wording.quoted(text)) is geen getal; verbeter die",
          at: position(row, index))
      }
    }
    return numbers
  }

  /// The months of a column; `nil` for a cell that is reported, and when it is not there.
  package mutating func months(_ name: String) -> [Month?]? {
    guard let index = index(of: name) else { return nil }
    var months: [Month?] = []
    for row in rows.indices {
      let text = rows[row].cells[index].text
      switch PeriodText.read(text) {
      case .month(let month): months.append(month)
      case .day(let date): months.append(date.month)
      case .quarter, .halfYear, .year, .schoolYear, nil:
        months.append(nil)
        fault(
          .impossibleMonth,
          "maand \(Wording.quoted(text)) is niet te lezen; schrijf bijvoorbeeld 2007-07",
          at: position(row, index))
      }
    }
    return months
  }

  /// Reports something about the value of a column in a row.
  package mutating func fault(
    _ code: DiagnosticCode, _ summary: String, row: Int, column name: String
  ) {
    fault(
      code, summary,
      at: index(of: name).map { position(row, $0) } ?? .line(path: path, line: line(of: row)))
  }

  private mutating func decimalSign(of index: Int) -> DecimalSign? {
    let sightings = rows.indices.map { row in
      DecimalEvidence.Sighting(text: rows[row].cells[index].text, position: position(row, index))
    }
    let evidence = DecimalEvidence(sightings)
    switch evidence.verdict {
    case .sign(let sign): return sign
    case .indifferent: return .comma
    case .contradicted(let comma, let point):
      fault(
        .ambiguousDecimal,
        "\(Wording.quoted(comma.text)) en \(Wording.quoted(point.text)) (\(point.position)) schrijven de decimalen verschillend; verbeter het bestand",
        at: comma.position)
    case .undecided(let sighting):
      fault(
        .ambiguousDecimal,
        "\(Wording.quoted(sighting.text)) kan een duizendtal en een breuk zijn; \(advice)",
        at: sighting.position)
    }
    return nil
  }

  private func position(_ row: Int, _ index: Int) -> InputPosition {
    .text(path: path, line: rows[row].line, column: rows[row].cells[index].column)
  }

  private mutating func fault(
    _ code: DiagnosticCode, _ summary: String, at position: InputPosition
  ) {
    diagnostics.append(Diagnostic(.fault, code, summary, at: position))
  }
}
