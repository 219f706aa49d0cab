import Model

/// The chance of success of each instrument per segment, as far as no small group follows from it.
struct SegmentShares {
  private let plan: InstrumentPlan
  /// By instrument: all of it under `nil`, and the segments that may be shown beside it.
  private var shares: [String: [String?: ShareEstimate]] = [:]

  init(_ plan: InstrumentPlan) {
    self.plan = plan
    for group in plan.groups {
      var counts: [String: (successes: Int, total: Int)] = [:]
      for outcome in group.outcomes {
        guard let segment = outcome.segment else { continue }
        counts[segment, default: (0, 0)].total += 1
        if outcome.participation.succeeded { counts[segment, default: (0, 0)].successes += 1 }
      }
      let names = counts.keys.sorted()
      let whole = group.outcomes.count
      guard whole >= max(1, plan.minimum) else { continue }
      let shown = ShownParts.places(
        names.map { counts[$0]?.total ?? 0 }, of: whole, minimum: plan.minimum)
      var known: [String?: ShareEstimate] = [:]
      known[String?.none] = ShareEstimate(
        group.outcomes.count(where: \.participation.succeeded), of: whole)
      for place in shown {
        let name = names[place]
        known[name] = counts[name].flatMap { ShareEstimate($0.successes, of: $0.total) }
      }
      shares[group.instrument] = known
    }
  }

  /// - Parameter segment: `nil` for all clients together.
  func share(_ instrument: String, _ segment: String?) -> ShareEstimate? {
    shares[instrument]?[segment]
  }

  /// Each instrument per segment, as far as it may be shown, in the order of the file and then by name.
  var results: [InstrumentOutcome.SegmentResult] {
    plan.groups.filter { $0.instrument != plan.without }.flatMap { group in
      let segments = (shares[group.instrument] ?? [:]).keys.compactMap { $0 }.sorted()
      return segments.compactMap { segment -> InstrumentOutcome.SegmentResult? in
        guard let with = share(group.instrument, segment) else { return nil }
        let without = plan.without.flatMap { share($0, segment) }
        return InstrumentOutcome.SegmentResult(
          instrument: group.instrument, segment: segment, gross: .init(with),
          net: without.map { .init(NetChance(with: with, without: $0), count: with.total) })
      }
    }
  }

  /// The net chance of an option, and how many of its own group it rests on.
  func chance(
    of option: InstrumentPlan.Option
  ) -> Result<(NetChance, count: Int), MixOutcome.Refusal> {
    if case .net(let value) = option.chance {
      return NetChance(declaredNet: value).map { .success(($0, 0)) } ?? .failure(.gross)
    }
    guard let with = share(option.instrument, option.segment) else {
      return .failure(.small(minimum: plan.minimum))
    }
    if case .declaredWithout(let share) = option.chance {
      return NetChance(with: with, declared: share).map { .success(($0, with.total)) }
        ?? .failure(.gross)
    }
    guard let name = plan.without else { return .failure(.gross) }
    guard let without = share(name, option.segment) else {
      return .failure(.smallComparison(minimum: plan.minimum))
    }
    return .success((NetChance(with: with, without: without), with.total))
  }
}
