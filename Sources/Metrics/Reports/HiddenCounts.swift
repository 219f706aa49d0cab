import Model

/// Where readers outside are told that something can't be given for want of figures, they are not told of how
/// many there are or which: with those that are 0 shown, it would say how many of the hidden ones are not.
enum HiddenCounts {
  static func gap(_ gap: MeasuredEffect.Gap) -> MeasuredEffect.Gap {
    switch gap {
    case .tooFewMonths, .noActual, .noReference: .tooFewShown
    case .noStart, .notBegun, .noDirection, .notDefined, .neverChanged, .tooFewShown: gap
    }
  }

  static func gap(_ gap: ForecastFigure.Gap) -> ForecastFigure.Gap {
    if case .tooFewMonths = gap { .tooFewShown } else { gap }
  }

  static func figures(_ figures: IndicatorFigures) -> IndicatorFigures {
    var figures = figures
    figures.forecast.gap = figures.forecast.gap.map(gap)
    if figures.control?.gap != nil { figures.control?.gap = .tooFewShown }
    switch figures.reason {
    case .noForecast(let why): figures.reason = .noForecast(gap(why))
    case .noLimits: figures.reason = .noLimits(.tooFewShown)
    default: break
    }
    return figures
  }

  static func backtest(_ backtest: Backtest) -> Backtest {
    var backtest = backtest
    for place in backtest.tries.indices {
      backtest.tries[place].forecast.gap = backtest.tries[place].forecast.gap.map(gap)
    }
    return backtest
  }
}
