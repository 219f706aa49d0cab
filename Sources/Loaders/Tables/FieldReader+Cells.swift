import Model

/// The fields of a table whose cells have types.
extension FieldReader {
  mutating func period(_ cell: Grid.Cell, at position: Position) -> Marked<Period>? {
    if case .date(let date) = cell { return (.month(date.month), false) }
    return period(cell.text, at: position)
  }

  func value(
    _ cell: Grid.Cell, of owner: String, role: Observation.Role, at position: Position
  ) -> Marked<Observation.Value>? {
    switch cell {
    case .empty: return (.missing, false)
    case .text(let text): return value(text.trimmed, of: owner, role: role, at: position)
    case .number(let number), .percentage(let number):
      guard context.catalogue.statuses(of: owner, role: role) == nil else {
        return value(cell.text, of: owner, role: role, at: position)
      }
      if number.isFinite, abs(number) < 1e18 { return (.number(number), false) }
      fault("is te groot voor een cijfer; verbeter die", cell, at: position)
    case .date: fault("is een datum en geen getal; verbeter de cel", cell, at: position)
    case .boolean: fault("is geen getal; verbeter die of laat de cel leeg", cell, at: position)
    case .error(let word):
      if NumberText.isMissing(word) { return (.missing, false) }
      fault("is een fout in de formule van deze cel; verbeter die", cell, at: position)
    case .uncomputed: reportUncomputed(at: position)
    }
    return nil
  }

  /// A cell that is needed and whose formula nobody worked out.
  func reportUncomputed(at position: Position) {
    context.log.fault(
      .uncomputedFormula,
      "deze cel heeft een formule zonder uitkomst; open het bestand in Excel of LibreOffice en bewaar het opnieuw",
      at: position())
  }

  private func fault(_ summary: String, _ cell: Grid.Cell, at position: Position) {
    context.log.fault(
      .unreadableNumber, "waarde \(Wording.quoted(cell.text)) \(summary)", at: position())
  }
}
