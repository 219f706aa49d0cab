import Model

/// Which sheet of a workbook holds the figures.
enum SheetChoice {
  /// The sheet that `blad` names, whatever its case; without it the only one with a table, one that is
  /// shown before one that is hidden. `nil` when that can't be told, which is reported.
  static func choose(
    _ name: SourceMapping.Name?, of workbook: Workbook, log: DiagnosticLog
  ) throws(WorkbookFault) -> Workbook.Sheet? {
    guard let name else { return try only(of: workbook, log: log) }
    let wanted = HeadingText(name.text)
    if let index = workbook.outlines.firstIndex(where: { HeadingText($0.name) == wanted }) {
      return try workbook.sheet(index)
    }
    let names = workbook.outlines.map(\.name)
    let hint = Wording.suggestion(for: name.text, in: names)
    log.fault(
      .unknownSheet,
      "blad \(Wording.quoted(name.text)) staat niet in \(workbook.path), wel: \(list(names))\(hint.isEmpty ? "; verbeter de naam" : hint)",
      at: name.position)
    return nil
  }

  private static func only(
    of workbook: Workbook, log: DiagnosticLog
  ) throws(WorkbookFault) -> Workbook.Sheet? {
    for isHidden in [false, true] {
      var found: [Workbook.Sheet] = []
      for (index, outline) in workbook.outlines.enumerated() where outline.isHidden == isHidden {
        let sheet = try workbook.sheet(index)
        if sheet.hasTable { found.append(sheet) }
      }
      if found.count == 1 {
        if !isHidden { remarkHidden(of: workbook, log: log) }
        return found.first
      }
      if found.count > 1 {
        log.fault(
          .unknownSheet,
          "heeft \(found.count) bladen met een tabel: \(list(found.map(\.outline.name))); noem er een met `blad` bij deze bron in peil.yaml",
          at: .file(path: workbook.path))
        return nil
      }
    }
    log.fault(
      .unknownSheet, "heeft geen blad met een tabel; lever het opnieuw of haal het weg",
      at: .file(path: workbook.path))
    return nil
  }

  /// Says which sheets a person doesn't see and Peil did not read: the figures may be there.
  private static func remarkHidden(of workbook: Workbook, log: DiagnosticLog) {
    let names = workbook.outlines.filter(\.isHidden).map(\.name)
    guard !names.isEmpty else { return }
    log.remark(
      .hiddenCells,
      names.count == 1
        ? "blad \(list(names)) is verborgen en niet gelezen; noem het met `blad` bij deze bron als de cijfers daar staan"
        : "\(names.count) bladen zijn verborgen en niet gelezen (\(list(names))); noem er een met `blad` bij deze bron als de cijfers daar staan",
      at: .file(path: workbook.path))
  }

  /// The first names; a workbook can have hundreds.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).map { Wording.quoted($0) }
    return names.count > shown.count
      ? "\(shown.joined(separator: ", ")) en nog \(names.count - shown.count)"
      : Wording.list(shown, "en")
  }
}

extension Workbook.Sheet {
  /// A heading and a row below it, of two cells at least.
  fileprivate var hasTable: Bool {
    var rows = 0
    for row in grid.rows {
      if row.lazy.filter({ !$0.isBlank }).prefix(2).count == 2 { rows += 1 }
      if rows == 2 { return true }
    }
    return false
  }
}
