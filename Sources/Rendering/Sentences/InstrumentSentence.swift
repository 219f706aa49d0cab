import Markup
import Model

/// What the comparison of instruments rests on, and where they differ, in sentences.
struct InstrumentSentence {
  /// More differences than this are told only where they are clear.
  private static let most = 6

  private let outcome: InstrumentOutcome

  init(_ outcome: InstrumentOutcome) { self.outcome = outcome }

  /// What the chances count.
  var basis: String {
    let gross = "Bruto telt ook mee wie zonder instrument zou zijn geslaagd."
    guard let name = outcome.without else {
      return
        "\(gross) Er is geen groep zonder instrument, dus netto kansen zijn niet te geven."
    }
    guard let chance = outcome.withoutChance else {
      return
        "\(gross) De groep '\(name)' is te klein om te tonen, dus netto kansen zijn niet te geven."
    }
    return
      "\(gross) Netto is bruto min de kans van de groep '\(name)': \(InstrumentText.share(chance)) van \(DutchNumber.text(Double(chance.count), decimals: 0))."
  }

  /// How many are not shown.
  var hidden: String? {
    guard outcome.smallGroups > 0 else { return nil }
    guard outcome.smallGroups > 1 else {
      return "Eén instrument heeft minder dan \(outcome.minimum) deelnemers en staat er niet bij."
    }
    return
      "\(DutchNumber.word(outcome.smallGroups).capitalizedFirst) instrumenten hebben minder dan \(outcome.minimum) deelnemers en staan er niet bij."
  }

  var differences: [String] {
    let all = outcome.differences
    guard all.count > Self.most else { return all.map(sentence) }
    let clear = all.filter(Self.isClear)
    guard !clear.isEmpty else {
      return ["Van alle \(DutchNumber.word(all.count)) paren kan elk verschil toeval zijn."]
    }
    let rest = all.count - clear.count
    return clear.map(sentence)
      + (rest > 0
        ? [
          "Van \(DutchNumber.word(rest)) \(rest == 1 ? "ander paar" : "andere paren") kan elk verschil toeval zijn."
        ] : [])
  }

  private func sentence(_ difference: InstrumentOutcome.Difference) -> String {
    let points = [
      "succes \(points(difference.success))",
      difference.dropOut.map { "uitval \(self.points($0))" },
      difference.costPerSuccess.map { "kosten per succes \(euro($0))" },
    ].compactMap { $0 }
    let verdict =
      Self.isClear(difference) ? "" : "; elk verschil kan toeval zijn"
    return
      "\(difference.first) min \(difference.second): \(points.joined(separator: ", "))\(verdict)."
  }

  private static func isClear(_ difference: InstrumentOutcome.Difference) -> Bool {
    [difference.success, difference.dropOut, difference.costPerSuccess].contains { figure in
      guard let figure, let low = figure.low, let high = figure.high else { return false }
      return low > 0 || high < 0
    }
  }

  private func points(_ figure: InstrumentOutcome.Figure) -> String {
    func shown(_ value: Double?) -> String {
      value.map { DutchNumber.text($0 * 100, decimals: 1, showsPlus: true) } ?? "onbekend"
    }
    return
      "\(shown(figure.value)) procentpunt (\(shown(figure.low)) tot \(shown(figure.high)))"
  }

  private func euro(_ figure: InstrumentOutcome.Figure) -> String {
    func shown(_ value: Double?) -> String {
      value.map { DutchNumber.text($0, decimals: 0, showsPlus: true) } ?? "onbekend"
    }
    return "\(shown(figure.value)) euro (\(shown(figure.low)) tot \(shown(figure.high)))"
  }
}
