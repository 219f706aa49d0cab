import Model

/// The best mix that a dossier asks for, from net chances alone.
package struct MixReview {
  package typealias Solver = ([MixOption], Double) throws(MixFault) -> BestMix

  private let plan: InstrumentPlan
  private let solver: Solver

  /// - Parameter solver: only to try what happens without GLPK.
  package init(
    _ plan: InstrumentPlan,
    solver: @escaping Solver = { (options, budget) throws(MixFault) -> BestMix in
      try BestMix(of: options, budget: budget)
    }
  ) {
    self.plan = plan
    self.solver = solver
  }

  /// - Returns: `nil` when the dossier asks for no mix.
  package func outcome() -> MixOutcome? {
    guard let mix = plan.mix else { return nil }
    var entered: [(option: MixOption, choice: MixOutcome.Choice)] = []
    var leftOut: [MixOutcome.LeftOut] = []
    let groups = SegmentShares(plan)
    for option in mix.options {
      switch groups.chance(of: option) {
      case .success(let (chance, count)):
        let choice = MixOutcome.Choice(
          option: option, chance: .init(chance, count: count), basis: Self.basis(of: chance),
          places: nil)
        entered.append((Self.option(option, chance), choice))
      case .failure(let refusal):
        leftOut.append(
          .init(
            option: option,
            gross: groups.share(option.instrument, option.segment).map(
              InstrumentOutcome.Figure.init),
            refusal: refusal))
      }
    }
    let choices = entered.map(\.choice)
    guard !entered.isEmpty else {
      return MixOutcome(
        budget: mix.budget, choices: [], leftOut: leftOut, total: .failure(.noOptions))
    }
    do throws(MixFault) {
      let best = try solver(entered.map(\.option), mix.budget)
      let placed = zip(choices, best.places).map { choice, places in
        var choice = choice
        choice.places = places
        return choice
      }
      let total = MixOutcome.Total(
        places: best.places.reduce(0, +), successes: best.successes, interval: best.interval,
        cost: best.cost,
        shadowPrice: best.shadowPrice, isProven: best.isProven)
      return MixOutcome(
        budget: mix.budget, choices: placed, leftOut: leftOut, total: .success(total))
    } catch {
      return MixOutcome(
        budget: mix.budget, choices: choices, leftOut: leftOut,
        total: .failure(error == .noSolver ? .noSolver : .failed))
    }
  }

  private static func option(_ option: InstrumentPlan.Option, _ chance: NetChance) -> MixOption {
    MixOption(
      instrument: option.instrument, segment: option.segment ?? "", cost: option.cost,
      chance: chance, least: option.least, most: option.most, capacity: option.capacity)
  }

  private static func basis(of chance: NetChance) -> MixOutcome.Basis {
    switch chance.basis {
    case .comparisonGroup: .comparisonGroup
    case .declaredCounterfactual: .declaredWithout
    case .declaredNet: .declaredNet
    }
  }
}
