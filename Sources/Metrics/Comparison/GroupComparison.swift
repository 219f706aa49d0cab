import Model

/// The own volume beside what it would be at the rate of a reference group (metrics.md section 7).
///
/// - Formula: scaled(m) = sum V / sum H x own H, over the members that have both in m; the difference is
///   own less scaled.
struct GroupComparison {
  let figures: ReferenceFigures
  let group: ReferenceGroup
  let month: Month

  /// - Parameters:
  ///   - months: how many months the course has.
  ///   - withFlows: whether the flows get a course too.
  func comparison(months: Int, withFlows: Bool = false) -> Comparison {
    let frame = figures.frame
    let members = members
    var comparison = Comparison(group: group, month: month, members: members)
    guard let own = figures.value(frame.volume, of: figures.root, in: month) else {
      comparison.gap = .noOwnFigure(series: frame.volume)
      return comparison
    }
    guard figures.households(of: figures.root, in: month) != nil else {
      comparison.gap = .noOwnHouseholds
      return comparison
    }
    comparison.lacking = members.filter { pair(frame.volume, $0, month) == nil }.map(\.name)
    comparison.points = (0..<months).reversed().map { step in
      Comparison.Point(month: month - step, value: scaled(month - step))
    }
    guard let now = comparison.now else {
      comparison.gap = missingCharacteristic.map { .noOwnCharacteristic(series: $0) } ?? .noMember
      return comparison
    }
    if group.isComparable { comparison.potential = Self.potential(own: own, now) }
    comparison.inflow = frame.inflow.flatMap { flow($0, month) }
    comparison.outflow = frame.outflow.flatMap { flow($0, month) }
    if withFlows {
      comparison.inflowPoints = course(frame.inflow, months)
      comparison.outflowPoints = course(frame.outflow, months)
    }
    comparison.change = change(members)
    return comparison
  }

  var members: [Comparison.Member] {
    let all = figures.frame.municipalities
    switch group.members {
    case .all: return figures.frame.towns.map { .init(code: $0.code, name: $0.name) }
    case .named(let codes):
      return codes.compactMap { code in
        all.first { $0.code == code }.map { .init(code: $0.code, name: $0.name) }
      }
    case .nearest(let count, let series):
      return NearestMunicipalities(figures: figures, month: month).members(count, by: series) ?? []
    }
  }

  /// A characteristic that the own municipality lacks, so that no nearest can be found.
  private var missingCharacteristic: String? {
    guard case .nearest(_, let series) = group.members else { return nil }
    return series.first { figures.characteristic($0, of: figures.root, in: month) == nil }
  }

  // MARK: Scaling

  private func pair(
    _ series: String, _ member: Comparison.Member, _ month: Month
  ) -> (count: Double, households: Double)? {
    guard let count = figures.value(series, of: member.code, in: month),
      let households = figures.households(of: member.code, in: month)
    else { return nil }
    return (count, households)
  }

  private func scaled(_ month: Month) -> Comparison.Scaled? {
    guard let own = figures.value(figures.frame.volume, of: figures.root, in: month) else {
      return nil
    }
    return scaled(own, month, members.compactMap { pair(figures.frame.volume, $0, month) })
  }

  /// A flow on a yearly basis: the sum of the last twelve months.
  private func flow(_ series: String, _ month: Month) -> Comparison.Scaled? {
    guard let own = figures.yearSum(series, of: figures.root, endingIn: month) else { return nil }
    let pairs = members.compactMap { member -> (count: Double, households: Double)? in
      guard let sum = figures.yearSum(series, of: member.code, endingIn: month),
        let households = figures.households(of: member.code, in: month)
      else { return nil }
      return (sum, households)
    }
    return scaled(own, month, pairs)
  }

  private func course(_ series: String?, _ months: Int) -> [Comparison.Point] {
    guard let series else { return [] }
    return (0..<months).reversed().map { step in
      Comparison.Point(month: month - step, value: flow(series, month - step))
    }
  }

  private func scaled(
    _ own: Double, _ month: Month, _ pairs: [(count: Double, households: Double)]
  ) -> Comparison.Scaled? {
    guard let households = figures.households(of: figures.root, in: month), !pairs.isEmpty else {
      return nil
    }
    let count = pairs.reduce(0) { $0 + $1.count }
    let all = pairs.reduce(0) { $0 + $1.households }
    return Comparison.Scaled(
      own: own, referenceCount: count, factor: households / all, members: pairs.count)
  }

  // MARK: Potential and change

  /// The difference where it is positive, with its 95% interval.
  ///
  /// Both counts vary by chance; their exact Poisson intervals are joined by the method of variance
  /// estimates recovery.
  ///
  /// - Source: Zou & Donner, *Construction of confidence limits about effect measures*, Statistics in
  ///   Medicine 27 (2008).
  static func potential(own: Double, _ now: Comparison.Scaled) -> Comparison.Potential? {
    guard let mine = PoissonCount.interval(of: own),
      let theirs = PoissonCount.interval(of: now.referenceCount)
    else { return nil }
    let factor = now.factor
    func square(_ x: Double) -> Double { x * x }
    let difference = own - now.scaled
    let down =
      (square(own - mine.lowerBound)
      + square((theirs.upperBound - now.referenceCount) * factor)).squareRoot()
    let up =
      (square(mine.upperBound - own)
      + square((now.referenceCount - theirs.lowerBound) * factor)).squareRoot()
    return Comparison.Potential(
      value: max(0, difference), low95: max(0, difference - down), high95: max(0, difference + up))
  }

  /// The relative changes over twelve months, of the members that have both months.
  private func change(_ members: [Comparison.Member]) -> Comparison.Change? {
    let series = figures.frame.volume
    guard let own = MunicipalMovers.change(figures, series, of: figures.root, in: month) else {
      return nil
    }
    let pairs = members.compactMap { member -> (Double, Double)? in
      guard let now = figures.value(series, of: member.code, in: month),
        let before = figures.value(series, of: member.code, in: month - 12)
      else { return nil }
      return (before, now)
    }
    let before = pairs.reduce(0) { $0 + $1.0 }
    guard before > 0 else { return nil }
    return Comparison.Change(own: own, reference: pairs.reduce(0) { $0 + $1.1 } / before - 1)
  }
}
