import Markup
import Metrics
import Model
import Publishing

/// Instruments side by side, each with its result or with the reason why there is none.
struct InstrumentAnswer {
  private enum Outcome {
    case result(InstrumentResult)
    case refused(String)

    var result: InstrumentResult? { if case .result(let result) = self { result } else { nil } }
  }

  private let outcomes: [(name: String, outcome: Outcome)]
  private let without: InstrumentResult?
  private let minimum: Int
  /// What the file has no column of is unknown, and not zero.
  private let hasDropOut: Bool
  private let hasCosts: Bool

  init(
    groups: [InstrumentPlan.Group], without: String?, minimum: Int, hasDropOut: Bool = true,
    hasCosts: Bool = true
  ) {
    self.minimum = minimum
    self.hasDropOut = hasDropOut
    self.hasCosts = hasCosts
    let all = groups.map { group in
      (group.instrument, Self.outcome(group.instrument, group.participations, minimum))
    }
    self.without = all.first { $0.0 == without }?.1.result
    outcomes = all.filter { $0.0 != without || $0.1.result == nil }
  }

  private static func outcome(
    _ name: String, _ participations: [Participation], _ minimum: Int
  ) -> Outcome {
    do throws(InstrumentResult.Refusal) {
      return .result(try InstrumentResult(name, participations, minimum: minimum))
    } catch {
      switch error {
      case .tooFew(_, let minimum):
        return .refused("minder dan \(minimum) plaatsen: de groep is te klein om te tonen")
      case .unusableCost: return .refused("kosten die geen bedrag van 0 of meer zijn")
      }
    }
  }

  private var results: [InstrumentResult] { outcomes.compactMap(\.outcome.result) }

  private func net(_ result: InstrumentResult) -> NetChance? {
    without.map { NetChance(with: result.success, without: $0.success) }
  }

  // MARK: JSON

  var json: JSONValue {
    .object([
      "instrumenten": .list(outcomes.map { json($0.name, $0.outcome) }),
      "verschillen": .list(differences),
    ])
  }

  private func json(_ name: String, _ outcome: Outcome) -> JSONValue {
    switch outcome {
    case .refused(let reason):
      return .object(["instrument": .text(name), "reden": .text(reason)])
    case .result(let result):
      let net = net(result)
      return .object([
        "instrument": .text(name),
        "aantal": .whole(result.success.total),
        "succes_bruto": Self.json(result.success),
        "succes_netto": net.map { Self.json($0.value, $0.interval, result.success.total) } ?? .null,
        "uitval": hasDropOut ? Self.json(result.dropOut) : .null,
        "tevredenheid": Self.json(result.satisfaction(minimum: minimum)),
        "kosten_per_succes": hasCosts ? Self.json(result.costPerSuccess()) : .null,
        "reden": .null,
      ])
    }
  }

  /// Each instrument against each that follows it.
  private var differences: [JSONValue] {
    let results = results
    return results.indices.flatMap { first in
      results[(first + 1)...].map { second in
        let comparison = InstrumentComparison(results[first], minus: second)
        return .object([
          "eerste": .text(results[first].name), "tweede": .text(second.name),
          "succes": Self.json(comparison.success),
          "uitval": hasDropOut ? Self.json(comparison.dropOut) : .null,
          "kosten_per_succes": hasCosts ? Self.json(comparison.costPerSuccess()) : .null,
        ])
      }
    }
  }

  private static func json(_ share: ShareEstimate) -> JSONValue {
    json(share.share, ConfidenceInterval(lower: share.lower, upper: share.upper), share.total)
  }

  private static func json(_ difference: ShareDifference) -> JSONValue {
    .object([
      "verschil": .number(difference.value), "laag95": .number(difference.lower),
      "hoog95": .number(difference.upper),
    ])
  }

  private static func json(_ estimate: Estimate?) -> JSONValue {
    estimate.map { json($0.value, $0.interval, $0.count) } ?? .null
  }

  private static func json(
    _ value: Double, _ interval: ConfidenceInterval?, _ count: Int
  ) -> JSONValue {
    .object([
      "waarde": .number(value), "laag95": .optional(interval?.lower),
      "hoog95": .optional(interval?.upper), "aantal": .whole(count),
    ])
  }

  // MARK: Text

  var lines: [String] {
    let table = PlainTable(
      headings: [
        "instrument", "aantal", "succes (bruto)", "succes (netto)", "uitval", "tevredenheid",
        "kosten per succes",
      ],
      rows: results.map { result in
        let cost = hasCosts ? result.costPerSuccess() : nil
        let mark = result.satisfaction(minimum: minimum)
        let net = net(result)
        return [
          result.name, DutchNumber.text(Double(result.success.total), decimals: 0),
          Self.percent(result.success),
          Self.text(net.map(\.value), net?.interval, scale: 100, decimals: 1, unit: "%"),
          hasDropOut ? Self.percent(result.dropOut) : DutchNumber.missing,
          Self.text(mark?.value, mark?.interval, scale: 1, decimals: 1, unit: ""),
          Self.text(cost?.value, cost?.interval, scale: 1, decimals: 0, unit: ""),
        ]
      })
    let refused = outcomes.compactMap { name, outcome -> String? in
      if case .refused(let reason) = outcome { "\(name): \(reason)." } else { nil }
    }
    return (results.isEmpty ? [] : table.lines) + refused + [
      "Tussen haakjes het 95%-interval. Groepen verschillen in wie eraan meedeed: een verschil is nog geen effect."
    ]
  }

  private static func percent(_ share: ShareEstimate) -> String {
    text(
      share.share, ConfidenceInterval(lower: share.lower, upper: share.upper), scale: 100,
      decimals: 1, unit: "%")
  }

  private static func text(
    _ value: Double?, _ interval: ConfidenceInterval?, scale: Double, decimals: Int, unit: String
  ) -> String {
    guard let value else { return DutchNumber.missing }
    func shown(_ value: Double?) -> String {
      value.map { DutchNumber.text($0 * scale, decimals: decimals) } ?? "onbekend"
    }
    return "\(shown(value))\(unit) (\(shown(interval?.lower))–\(shown(interval?.upper)))"
  }
}
