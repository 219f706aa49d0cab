/// A best mix as the programme that is left when the least places are given out: every number in it is
/// checked, and giving out nothing more is always a solution.
struct MixProgramme {
  static let optionLimit = 10_000
  static let placeLimit = 1_000_000_000
  static let costLimit = 1e12

  /// Which option each column is; options that bring nothing have none, and keep their least places.
  private(set) var columns: [Int] = []
  private(set) var chances: [Double] = []
  private(set) var costs: [Double] = []
  /// The most places that each column can still get by its own limits; `nil`: no limit.
  private(set) var most: [Int?] = []
  /// The most that can be paid for as well.
  private(set) var affordable: [Int] = []
  /// The budget that is left.
  let budget: Double
  /// The columns of each instrument with a capacity, and what is left of it.
  private(set) var capacities: [(columns: [Int], left: Int)] = []

  init(_ options: [MixOption], budget: Double) throws(MixFault) {
    try Self.check(options, budget)
    let spent = options.reduce(0) { $0 + $1.cost * Double($1.least) }
    // Sums of amounts in cents are not exact in binary.
    guard spent <= budget * (1 + 1e-12) else { throw .leastAboveBudget(cost: spent) }
    self.budget = max(0, budget - spent)
    let left = try Self.capacityLeft(options)
    for (place, option) in options.enumerated() where option.chance.value > 0 {
      var most = option.most.map { $0 - option.least }
      if let capacity = left[option.instrument] { most = min(most ?? capacity, capacity) }
      if most == 0 { continue }
      let affordable = affordable(option.cost)
      guard let limit = [most, affordable].compactMap({ $0 }).min() else {
        throw .endless(option: place)
      }
      columns.append(place)
      chances.append(option.chance.value)
      costs.append(option.cost)
      self.most.append(most)
      self.affordable.append(limit)
    }
    for (instrument, left) in left.sorted(by: { $0.key < $1.key }) {
      let own = columns.indices.filter { options[columns[$0]].instrument == instrument }
      // A row that its columns' own limits keep already says nothing.
      if own.count > 1, own.reduce(0, { $0 + (most[$1] ?? left) }) > left {
        capacities.append((own, left))
      }
    }
  }

  /// How many places of this cost the budget pays for; `nil`: endlessly many.
  private func affordable(_ cost: Double) -> Int? {
    guard cost > 0 else { return nil }
    let places = (budget / cost * (1 + 1e-12)).rounded(.down)
    return places < Double(Self.placeLimit) ? Int(places) : nil
  }

  private static func check(_ options: [MixOption], _ budget: Double) throws(MixFault) {
    guard budget.isFinite, budget >= 0 else { throw .budget }
    guard options.count <= optionLimit else { throw .tooMany(limit: optionLimit) }
    var known: Set<[String]> = []
    for (place, option) in options.enumerated() {
      let counts = [option.least, option.most ?? 0, option.capacity ?? 0]
      guard (0...costLimit).contains(option.cost),
        counts.allSatisfy((0...placeLimit).contains)
      else { throw .unusable(option: place) }
      guard known.insert([option.instrument, option.segment]).inserted else {
        throw .repeated(option: place)
      }
      if let most = option.most, option.least > most { throw .leastAboveMost(option: place) }
    }
  }

  /// What is left of each instrument's capacity when the least places are given out.
  private static func capacityLeft(_ options: [MixOption]) throws(MixFault) -> [String: Int] {
    var capacities: [String: Int] = [:]
    for option in options {
      guard let capacity = option.capacity else { continue }
      guard capacities[option.instrument] ?? capacity == capacity else {
        throw .capacitiesDiffer(instrument: option.instrument)
      }
      capacities[option.instrument] = capacity
    }
    var least: [String: Int] = [:]
    for option in options { least[option.instrument, default: 0] += option.least }
    for (instrument, capacity) in capacities.sorted(by: { $0.key < $1.key }) {
      let taken = least[instrument] ?? 0
      guard taken <= capacity else {
        throw .leastAboveCapacity(instrument: instrument, least: taken, capacity: capacity)
      }
      capacities[instrument] = capacity - taken
    }
    return capacities
  }
}
