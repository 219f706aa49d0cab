extension SmoothingModel {
  /// The months to come with their variances.
  ///
  /// Exact for additive errors and, over the first year, for multiplicative ones: the three classes
  /// of Hyndman, Koehler, Ord & Snyder 2005 (*Journal of Forecasting* 24) and 2008, ch. 6.
  func months(_ count: Int) -> PredictedMonths {
    let bases = bases(count)
    let figures = (0..<count).map { end.figures[(end.place + $0) % 12] }
    let effects = effects(count)
    switch (form.error, form.season) {
    case (.additive, _): return additive(bases, figures, effects)
    case (.multiplicative, .multiplicative): return factors(bases, figures, effects)
    case (.multiplicative, _): return relative(bases, figures, effects)
    }
  }

  /// The level and slope carried on, without season.
  private func bases(_ count: Int) -> [Double] {
    var level = end.level
    var slope = end.slope
    return (0..<count).map { _ in
      slope *= weights.damping
      level += slope
      return level
    }
  }

  /// What an error of 1 does to the months after it, without season: alpha + beta (phi + ... phi^j).
  private func effects(_ count: Int) -> [Double] {
    var damped = 0.0
    var power = 1.0
    return (0..<count).map { _ in
      power *= weights.damping
      damped += power
      return weights.level * (1 + weights.slope * damped)
    }
  }

  private func seasonal(_ effects: [Double]) -> [Double] {
    effects.enumerated().map {
      form.season == .additive && $0 % 12 == 11 ? $1 + weights.season : $1
    }
  }

  private func additive(
    _ bases: [Double], _ figures: [Double], _ effects: [Double]
  ) -> PredictedMonths {
    let deviation = variance.squareRoot()
    let effects = seasonal(effects)
    let rows = bases.indices.map { month in
      (0..<month).map { deviation * effects[month - 1 - $0] } + [deviation]
    }
    return PredictedMonths(
      values: zip(bases, figures).map { form.season == .additive ? $0 + $1 : $0 },
      deviations: rows.map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }, effects: rows)
  }

  private func relative(
    _ bases: [Double], _ figures: [Double], _ effects: [Double]
  ) -> PredictedMonths {
    let values = zip(bases, figures).map { form.season == .additive ? $0 + $1 : $0 }
    let effects = seasonal(effects)
    let squares = secondMoments(values, effects)
    let deviation = variance.squareRoot()
    return PredictedMonths(
      values: values,
      deviations: zip(values, squares).map { value, square in
        max(0, (1 + variance) * square - value * value).squareRoot()
      },
      effects: values.indices.map { month in
        (0..<month).map { deviation * values[$0] * effects[month - 1 - $0] }
          + [deviation * values[month]]
      })
  }

  private func factors(
    _ bases: [Double], _ figures: [Double], _ effects: [Double]
  ) -> PredictedMonths {
    let squares = secondMoments(bases, effects)
    let deviation = variance.squareRoot()
    let growth = 1 + weights.season * weights.season * variance
    var years = 1.0
    let deviations = bases.indices.map { month in
      if month > 0, month % 12 == 0 { years *= growth }
      let spread = squares[month] * (1 + variance) * years - bases[month] * bases[month]
      return figures[month] * max(0, spread).squareRoot()
    }
    return PredictedMonths(
      values: zip(bases, figures).map { $0 * $1 }, deviations: deviations,
      effects: bases.indices.map { month in
        (0..<month).map { deviation * bases[$0] * effects[month - 1 - $0] * figures[month] }
          + [deviation * bases[month] * figures[month]]
      })
  }

  /// The mean square of what a relative error works on.
  private func secondMoments(_ means: [Double], _ effects: [Double]) -> [Double] {
    var squares: [Double] = []
    for month in means.indices {
      var square = means[month] * means[month]
      for step in 0..<month {
        square += variance * effects[step] * effects[step] * squares[month - 1 - step]
      }
      squares.append(square)
    }
    return squares
  }
}
