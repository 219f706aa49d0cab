import Model

extension PersonalDataGuard {
  /// More rows than these show what a column holds.
  private static let rows = 2_000

  /// The bytes that are looked at in one place of a large file.
  private static let window = 1 << 14

  /// Whether a table has a column that may not be read, which is reported.
  ///
  /// - Parameter layout: where its columns stand; `nil` while that is not known, when only its values are
  ///   looked at.
  static func refuses(_ table: SourceTable, layout: TableLayout?, log: DiagnosticLog) -> Bool {
    let grid = table.grid
    let width = grid.rows.prefix(rows).map(\.count).max() ?? 0
    let texts = layout?.heading.texts ?? []
    var sample = PersonalDataSample(
      headings: (0..<width).map { texts.indices.contains($0) ? texts[$0] : "" })
    let first = layout?.heading.rows.upperBound ?? 0
    for row in grid.rows.indices.dropFirst(first).prefix(rows) {
      for column in grid.rows[row].indices { sample.add(grid[row, column].text, column: column) }
    }
    let top = layout?.heading.rows.lowerBound ?? 0
    return (0..<width).filter { column in
      refuses(
        column, of: sample, holdsFigures: layout.map { $0.holdsFigures(column, of: grid) } ?? true,
        position: grid.position(top, column), log: log)
    }.count > 0
  }

  /// Whether a delivery in the contract's own form has a column that may not be read, which is reported.
  static func refuses(_ file: DeliveryFile, log: DiagnosticLog) -> Bool {
    var scanner = file.scanner
    // A heading of more columns is refused when it is read.
    guard scanner.next(), scanner.openQuote == nil,
      scanner.fields.count <= DeliveryColumns.limit
    else { return false }
    let heading = scanner
    var sample = PersonalDataSample(headings: heading.fields.map(heading.text))
    var parts = [scanner.end]
    // All rows of a small file, else some at the beginning and at places further on.
    let size = file.text.count - scanner.end
    if size > 8 * window { parts += (1..<8).map { scanner.end + size / 8 * $0 } }
    for (number, part) in parts.enumerated() {
      let end = number + 1 < parts.count ? parts[number + 1] : file.text.count
      let bytes = Array(file.text[part..<min(end, part + (parts.count > 1 ? window : size))])
      var rows = CSVScanner(bytes, delimiter: file.delimiter)
      if number > 0 { _ = rows.next() }
      while rows.next(), rows.end < bytes.count || part + bytes.count == file.text.count {
        guard rows.fields.count == heading.fields.count else { continue }
        for (column, field) in rows.fields.enumerated() {
          sample.add(rows.text(field), column: column)
        }
      }
    }
    let places = heading.places
    return heading.fields.indices.filter { column in
      let isOwn = DeliveryColumns.Name(rawValue: sample.headings[column].lowercased()) != nil
      return refuses(
        column, of: sample, holdsFigures: isOwn,
        position: .text(
          path: file.path, line: places[column].line, column: places[column].column),
        log: log)
    }.count > 0
  }
}

extension TableLayout {
  /// Whether a column counts something, and says nothing of persons: one that is read as figures, or is
  /// not used and holds numbers, or that a filter holds at one value.
  fileprivate func holdsFigures(_ column: Int, of grid: Grid) -> Bool {
    if valueColumns.contains(column) { return true }
    if filters.contains(where: { $0.column == column && $0.allowed.count == 1 }) { return true }
    guard !dimensions.contains(where: { $0.column == column }) else { return false }
    // Those are numbers too.
    let name = heading.texts.indices.contains(column) ? heading.texts[column] : ""
    guard SensitiveSubject(heading: name) != .citizenServiceNumber else { return false }
    return grid.rows.indices.dropFirst(heading.rows.upperBound).prefix(500).allSatisfy { row in
      switch grid[row, column] {
      case .number, .percentage, .empty: true
      case .text(let text):
        NumberText.isMissing(text) || NumberText.read(text, .comma).number != nil
      case .date, .boolean, .error, .uncomputed: false
      }
    }
  }
}
