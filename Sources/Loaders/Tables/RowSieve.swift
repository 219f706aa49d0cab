import Model

/// Keeps the rows of a table that hold figures: totals, footers and repeated headings are none.
///
/// What is left out is remarked, with the row that it was.
struct RowSieve {
  private let grid: Grid
  private let layout: TableLayout
  private let context: SourceContext
  private let headings: [[HeadingText]]
  /// The last row whose month can be read; below it stands what was printed under the table.
  private let lastFigures: Int

  init(_ grid: Grid, layout: TableLayout, rows: Range<Int>, context: SourceContext) {
    self.grid = grid
    self.layout = layout
    self.context = context
    headings = layout.heading.rows.map { Self.texts(grid, $0) }
    lastFigures = rows.last { Self.hasMonth(grid, $0, layout) } ?? -1
  }

  func holdsFigures(_ row: Int) -> Bool {
    guard grid.rows[row].contains(where: { !$0.isBlank }), layout.passes(row, of: grid) else {
      return false
    }
    if headings.contains(Self.texts(grid, row)) {
      return skip(row, because: "is een herhaling van de kop")
    }
    if let column = total(row) {
      return skip(row, column, because: "is een totaal en geen cijfer van een maand")
    }
    guard !Self.hasMonth(grid, row, layout), isFooter(row) else { return true }
    return skip(row, because: "hoort niet bij de cijfers")
  }

  /// - Returns: always `false`.
  private func skip(_ row: Int, _ column: Int? = nil, because reason: String) -> Bool {
    let column = column ?? grid.rows[row].firstIndex { !$0.isBlank } ?? 0
    context.log.remark(
      .skippedRow,
      "deze rij (\(Wording.quoted(grid[row, column].text))) \(reason) en is overgeslagen",
      at: grid.position(row, column))
    return false
  }

  private static func texts(_ grid: Grid, _ row: Int) -> [HeadingText] {
    var texts = grid.rows[row].map { HeadingText($0.text) }
    while texts.last?.isEmpty ?? false { texts.removeLast() }
    return texts
  }

  /// Whether it says which month it is about; where months are columns every row with a name does.
  private static func hasMonth(_ grid: Grid, _ row: Int, _ layout: TableLayout) -> Bool {
    guard let column = layout.columns[.month] else {
      guard case .months(_, let series) = layout.values, let name = series.column else {
        return true
      }
      return !grid[row, name].isBlank
    }
    let cell = grid[row, column]
    if case .date = cell { return true }
    return PeriodText.read(ProvisionalMark.split(cell.text).text) != nil
      || StatLinePeriodWords(cell.text) != nil
  }

  private func hasValues(_ row: Int) -> Bool {
    layout.valueColumns.contains { !grid[row, $0].isBlank }
  }

  // MARK: Totals

  private static let totals = [
    "totaal", "total", "eindtotaal", "subtotaal", "subtotal", "gemiddelde", "average", "som", "sum",
  ]
  private static let wholeTotals = totals + ["grand total"]

  /// The column that says that the row is a total.
  private func total(_ row: Int) -> Int? {
    func text(_ column: Int) -> String { HeadingText(grid[row, column].text).text }
    if let month = layout.columns[.month], Self.namesTotal(text(month)) { return month }
    if let unit = layout.columns[.unit], Self.namesTotal(text(unit)),
      context.units.code(inData: grid[row, unit].text) == nil
    {
      return unit
    }
    // A row that is of no month, with its total where the figures stand: `; Totaal: 120`.
    if let month = layout.columns[.month], grid[row, month].isBlank {
      let named = Set(layout.columns.values).union(layout.dimensions.map(\.column))
        .subtracting(layout.columns[.value].map { [$0] } ?? [])
      let found = grid.rows[row].indices.first { !named.contains($0) && Self.namesTotal(text($0)) }
      if let found { return found }
    }
    // The name of a series may begin with "totaal".
    guard let series = layout.columns[.series], Self.wholeTotals.contains(text(series)),
      !context.catalogue.names.contains(where: { HeadingText($0).text == text(series) })
    else { return nil }
    return series
  }

  /// `Totaal`, `Totaal 2007`, `2007 Total`, `Grand Total`.
  private static func namesTotal(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let words = text.split(separator: " ")
    guard let first = words.first, let last = words.last else { return false }
    return totals.contains { $0 == first.trimmingPunctuation || $0 == last.trimmingPunctuation }
  }

  // MARK: Footers

  private static let footers = [
    "bron", "bronnen", "afgedrukt", "pagina", "blad", "gegenereerd", "printdatum", "aangemaakt",
    "opgesteld", "toelichting", "noot", "opmerking", "copyright", "©",
  ]

  /// Text without figures, or below them what prints and exports put at the end.
  ///
  /// An attempt at a month is none of these: it stays a fault.
  private func isFooter(_ row: Int) -> Bool {
    let month = layout.columns[.month].map { grid[row, $0].text } ?? ""
    if month.isEmpty, !hasValues(row) { return true }
    guard row > lastFigures, month.utf8.contains(where: { !(48...57).contains($0) && $0 != 45 })
    else { return false }
    if !hasValues(row) { return true }
    let first = HeadingText(month).text.split(separator: " ").first?.trimmingPunctuation ?? ""
    return Self.footers.contains(first)
  }
}

extension Substring {
  /// Without the colon or full stop of a word that stands before something.
  fileprivate var trimmingPunctuation: String {
    String(self.drop { ":.,()".contains($0) }.reversed().drop { ":.,()".contains($0) }.reversed())
  }
}
