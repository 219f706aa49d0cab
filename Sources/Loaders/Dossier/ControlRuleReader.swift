import Model

/// Reads what the limits of `regel: beheersing` rest on.
struct ControlRuleReader {
  let signal: YAMLMap<SignalKey>
  let kind: KindReader.Word

  func read() -> SignalRule.Control {
    checkKind()
    let isSeasonal = signal[.seizoen]?.boolean() ?? false
    let baseline = signal[.basis].flatMap { range($0, isSeasonal: isSeasonal) }
    let changes = signal[.breuken]?.list()?.compactMap { $0.month() } ?? []
    return SignalRule.Control(
      baseline: baseline, changes: Set(changes).sorted(), isSeasonal: isSeasonal)
  }

  /// The months of a stock hang together: hardly anyone comes or goes, so that each looks like the last.
  private func checkKind() {
    guard kind == .stand else { return }
    (signal[.regel] ?? signal.value).fault(
      .ruleDoesNotFit,
      "regel beheersing past niet bij soort stand: de stand van een maand is bijna die van de maand ervoor, en dan zeggen de grenzen niets; gebruik de instroom of de uitstroom, of een andere regel"
    )
  }

  private func range(_ value: YAMLValue, isSeasonal: Bool) -> ClosedRange<Month>? {
    let parts = (value.raw ?? "").split(separator: "..", omittingEmptySubsequences: false)
    let months = parts.compactMap { Month(iso: String($0).trimmed) }
    guard parts.count == 2, months.count == 2,
      months.allSatisfy({ (1900...2199).contains($0.year) })
    else {
      value.wrong("een reeks maanden zoals 2006-01..2007-12")
      return nil
    }
    guard months[0] < months[1] else {
      value.fault(
        .wrongValue,
        "`basis` begint met \(months[0].iso) en eindigt met \(months[1].iso); zet de vroegste maand vooraan"
      )
      return nil
    }
    guard !isSeasonal || months[1] - months[0] >= 23 else {
      value.fault(
        .ruleDoesNotFit,
        "`seizoen: ja` heeft twee volle jaren nodig en `basis` heeft \(months[1] - months[0] + 1) maanden; maak `basis` langer of haal `seizoen` weg"
      )
      return nil
    }
    return months[0]...months[1]
  }
}
