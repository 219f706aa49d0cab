import Model

/// A figure with its 95% interval and the number it rests on.
package struct Estimate: Hashable, Sendable {
  package var value: Double
  package var interval: ConfidenceInterval
  package var count: Int
}

/// What an instrument brought to the group that took part in it; a result about a group, never a person.
///
/// Its success chance is gross: it counts those who would have left without it too. `NetChance` takes
/// them out.
package struct InstrumentResult: Sendable {
  package enum Refusal: Error, Hashable, Sendable {
    /// Fewer took part than may be shown.
    case tooFew(count: Int, minimum: Int)
    /// A cost below zero or no number.
    case unusableCost
  }

  package let name: String
  package let participations: [Participation]
  /// Gross: with the instrument, whatever would have come without it.
  package let success: ShareEstimate
  package let dropOut: ShareEstimate

  /// - Parameter minimum: the least group that is shown (metrics.md section 12).
  package init(
    _ name: String, _ participations: [Participation], minimum: Int = 10
  ) throws(Refusal) {
    let count = participations.count
    guard count >= max(1, minimum),
      let success = ShareEstimate(participations.count(where: \.succeeded), of: count),
      let dropOut = ShareEstimate(participations.count(where: \.droppedOut), of: count)
    else { throw .tooFew(count: count, minimum: max(1, minimum)) }
    guard participations.allSatisfy({ $0.cost.isFinite && $0.cost >= 0 }) else {
      throw .unusableCost
    }
    self.name = name
    self.participations = participations
    self.success = success
    self.dropOut = dropOut
  }

  /// The mean satisfaction of those who answered, with a bootstrap interval.
  ///
  /// - Returns: `nil` when fewer than `minimum` answered.
  package func satisfaction(minimum: Int = 10, _ bootstrap: Bootstrap = Bootstrap()) -> Estimate? {
    let answers = participations.compactMap(\.satisfaction)
    guard answers.count >= max(1, minimum), answers.allSatisfy(\.isFinite),
      let interval = bootstrap.interval(size: answers.count, { Self.mean(answers, $0) })
    else { return nil }
    return Estimate(
      value: Self.mean(answers, Array(answers.indices)), interval: interval, count: answers.count)
  }

  /// All costs over all successes, with a bootstrap interval; an upper bound that falls on drawings
  /// without any success is `nil`.
  ///
  /// - Unit: euro a success.
  /// - Returns: `nil` when nobody succeeded.
  package func costPerSuccess(_ bootstrap: Bootstrap = Bootstrap()) -> Estimate? {
    guard success.count > 0,
      let interval = bootstrap.interval(size: participations.count, { costPerSuccess(of: $0) })
    else { return nil }
    return Estimate(
      value: costPerSuccess(of: Array(participations.indices)), interval: interval,
      count: participations.count)
  }

  /// Endless when none of the places drawn had a success.
  func costPerSuccess(of places: [Int]) -> Double {
    var cost = 0.0
    var successes = 0
    for place in places {
      cost += participations[place].cost
      if participations[place].succeeded { successes += 1 }
    }
    return successes > 0 ? cost / Double(successes) : .infinity
  }

  private static func mean(_ values: [Double], _ places: [Int]) -> Double {
    places.reduce(0) { $0 + values[$1] } / Double(places.count)
  }
}
