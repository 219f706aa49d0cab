import Model

/// All municipalities in the order of their change, and the place of the own rate among them.
struct MunicipalMovers {
  let figures: ReferenceFigures
  let month: Month
  /// What the own municipality is called.
  let ownName: String

  /// The relative change of a volume over twelve months, as a fraction.
  static func change(
    _ figures: ReferenceFigures, _ series: String, of code: String, in month: Month
  ) -> Double? {
    guard let now = figures.value(series, of: code, in: month),
      let before = figures.value(series, of: code, in: month - 12), before > 0
    else { return nil }
    return now / before - 1
  }

  func ranking() -> MunicipalRanking {
    let all = [(figures.root, ownName)] + figures.frame.towns.map { ($0.code, $0.name) }
    let movers = all.compactMap { code, name in
      Self.change(figures, figures.frame.volume, of: code, in: month).map {
        MunicipalRanking.Mover(
          code: code, name: name, change: $0, isOwn: code == figures.root, rate: rate(of: code))
      }
    }
    let sorted = movers.enumerated().sorted {
      $0.element.change == $1.element.change
        ? $0.offset < $1.offset : $0.element.change < $1.element.change
    }
    var ranking = MunicipalRanking(movers: sorted.map(\.element), rank: rank(all.map(\.0)))
    ranking.nation = figures.frame.municipalities.first(where: \.isNation).flatMap { nation in
      Self.change(figures, figures.frame.volume, of: nation.code, in: month).map {
        MunicipalRanking.Mover(
          code: nation.code, name: nation.name, change: $0, isOwn: false)
      }
    }
    return ranking
  }

  /// Benefits per 100 households.
  private func rate(of code: String) -> Double? {
    guard let volume = figures.value(figures.frame.volume, of: code, in: month),
      let households = figures.households(of: code, in: month)
    else { return nil }
    return 100 * volume / households
  }

  private func rank(_ codes: [String]) -> Comparison.Rank? {
    guard let own = rate(of: figures.root) else { return nil }
    let rates = codes.compactMap(rate)
    guard rates.count > 1 else { return nil }
    let place = rates.count { $0 < own } + 1
    return Comparison.Rank(
      place: place, of: rates.count, decile: (place - 1) * 10 / rates.count + 1, rate: own)
  }
}
