import Model
import Numerals

/// The signal of an indicator with its reason (metrics.md section 4).
///
/// Tested value and target are compared as printed, unless the indicator says otherwise, so that a
/// printed deviation of 0,0 is never red.
package struct TrafficLight: Sendable {
  /// What a signal is judged on, unrounded.
  package struct Evidence: Sendable {
    package var tested: Double?
    package var quantity: TestedQuantity
    package var target: Double?
    package var path: Double?
    package var previous: IndicatorFigures.Previous?
    /// The control chart, under `beheersing`.
    package var control: ControlFigures?
    /// What is not more than noise, under `drempel: ruis`.
    package var noise: Double?

    package init(
      tested: Double?, quantity: TestedQuantity, target: Double?, path: Double?,
      previous: IndicatorFigures.Previous? = nil, control: ControlFigures? = nil,
      noise: Double? = nil
    ) {
      self.tested = tested
      self.quantity = quantity
      self.target = target
      self.path = path
      self.previous = previous
      self.control = control
      self.noise = noise
    }
  }

  package typealias Verdict = (signal: Signal, reason: SignalReason)

  let indicator: Indicator

  package init(_ indicator: Indicator) { self.indicator = indicator }

  /// - Parameter missing: why there is no tested value, where there is none.
  package func verdict(_ evidence: Evidence, missing: SignalReason) -> Verdict {
    if case .none = indicator.rule { return (.none, .noColour) }
    guard let tested = evidence.tested.map(compared) else { return (.grey, missing) }
    switch indicator.rule {
    case .none: return (.none, .noColour)
    case .targetAndTrend(let threshold):
      return targetAndTrend(tested, evidence, threshold: threshold)
    case .tolerance(let margins):
      guard let target = evidence.target.map(compared) else { return (.grey, .noTarget) }
      return within(margins, tested, evidence.quantity, .target(target), of: target)
    case .path(let margins):
      guard let path = evidence.path.map(compared) else { return (.grey, .noPath) }
      return within(margins, tested, evidence.quantity, .path(path), of: path)
    case .band(let lower, let upper, let margins):
      return band(tested, evidence.quantity, lower: lower, upper: upper, margins)
    case .control: return controlled(evidence)
    }
  }

  /// The value as it is compared: as printed, or as it is.
  func compared(_ value: Double) -> Double {
    indicator.comparesAsPrinted ? value.asPrinted(decimals: indicator.decimals) : value
  }

  private func isMet(_ tested: Double, _ target: Double) -> Bool {
    switch indicator.direction {
    case .higher: tested >= target
    case .lower: tested <= target
    case .band: tested == target
    case nil: false
    }
  }

  // MARK: Rules

  private func targetAndTrend(
    _ tested: Double, _ evidence: Evidence, threshold: SignalRule.Threshold?
  ) -> Verdict {
    guard let target = evidence.target.map(compared) else { return (.grey, .noTarget) }
    guard let direction = indicator.direction else { return (.grey, .noDirection) }
    var judgement = Judgement(
      tested: tested, quantity: evidence.quantity, against: .target(target),
      direction: direction, isMet: isMet(tested, target))
    if judgement.isMet { return (.green, .judged(judgement)) }
    if threshold == .noise { judgement.noise = evidence.noise }
    let trend = trend(
      tested, evidence.previous, direction, target: target, threshold: threshold,
      noise: evidence.noise)
    judgement.trend = trend
    if case .improved = trend { return (.orange, .judged(judgement)) }
    return (.red, .judged(judgement))
  }

  /// The change since the previous measurement, both as compared; towards the target where the
  /// direction is a band.
  func trend(
    _ tested: Double, _ previous: IndicatorFigures.Previous?, _ direction: Indicator.Direction,
    target: Double, threshold: SignalRule.Threshold?, noise: Double? = nil
  ) -> Judgement.Trend {
    guard let previous, let number = previous.value.number else { return .unknown }
    let before = compared(number)
    let gain: Double =
      switch direction {
      case .higher: tested.decimalDifference(before)
      case .lower: before.decimalDifference(tested)
      case .band:
        abs(before.decimalDifference(target))
          .decimalDifference(abs(tested.decimalDifference(target)))
      }
    if gain == 0 { return .unchanged(since: previous.month) }
    if gain < 0 { return .worsened(by: -gain, since: previous.month) }
    let isEnough =
      switch threshold {
      case nil: gain >= Self.lastDecimal(indicator.decimals)
      case .value(let needed): gain >= needed
      case .noise: noise.map { gain > $0 } ?? false
      }
    return isEnough
      ? .improved(by: gain, since: previous.month) : .notEnough(by: gain, since: previous.month)
  }

  /// One unit of the last printed decimal: 0.01 for two decimals.
  static func lastDecimal(_ decimals: Int) -> Double {
    Double("1e-\(max(0, decimals))") ?? 1
  }

  private func within(
    _ margins: SignalRule.Margins, _ tested: Double, _ quantity: TestedQuantity,
    _ against: Judgement.Against, of reference: Double
  ) -> Verdict {
    guard let direction = indicator.direction else { return (.grey, .noDirection) }
    guard margins.isAbsolute || reference != 0 else { return (.grey, .relativeToZero) }
    let shortfall: Double =
      switch direction {
      case .higher: reference.decimalDifference(tested)
      case .lower: tested.decimalDifference(reference)
      case .band: abs(tested.decimalDifference(reference))
      }
    return grade(
      shortfall, of: reference, margins,
      Judgement(
        tested: tested, quantity: quantity, against: against, direction: direction,
        isMet: shortfall <= 0))
  }

  private func band(
    _ tested: Double, _ quantity: TestedQuantity, lower: Double?, upper: Double?,
    _ margins: SignalRule.Margins
  ) -> Verdict {
    var judgement = Judgement(
      tested: tested, quantity: quantity, against: .band(lower: lower, upper: upper),
      direction: indicator.direction ?? .band, isMet: true)
    if let lower, tested < lower {
      judgement.isMet = false
      return gradeBand(lower.decimalDifference(tested), of: lower, margins, judgement)
    }
    if let upper, tested > upper {
      judgement.isMet = false
      return gradeBand(tested.decimalDifference(upper), of: upper, margins, judgement)
    }
    return (.green, .judged(judgement))
  }

  private func gradeBand(
    _ shortfall: Double, of limit: Double, _ margins: SignalRule.Margins, _ judgement: Judgement
  ) -> Verdict {
    guard margins.isAbsolute || limit != 0 else { return (.grey, .relativeToZero) }
    return grade(shortfall, of: limit, margins, judgement)
  }

  private func grade(
    _ shortfall: Double, of reference: Double, _ margins: SignalRule.Margins,
    _ judgement: Judgement
  ) -> Verdict {
    var judgement = judgement
    // Nine decimals take the binary dust off a share without touching a margin anyone would set.
    let excess =
      margins.isAbsolute ? shortfall : (shortfall / abs(reference) * 100).asPrinted(decimals: 9)
    if excess > 0 { judgement.excess = excess }
    if excess <= margins.green { return (.green, .judged(judgement)) }
    return (excess <= margins.orange ? .orange : .red, .judged(judgement))
  }
}
