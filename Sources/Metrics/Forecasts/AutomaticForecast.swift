import Model

/// The forecast of `auto`: the mean of exponential smoothing and Theta, or the method that did
/// clearly better on the last months of the series.
///
/// Choosing the method with the least error at rolling origins does worse than always taking the
/// mean: on the monthly series of the M3 competition the mean sMAPE is then 14,1 instead of 13,6. So
/// the mean holds unless another method has an error that is less by `margin`. Source: Hyndman &
/// Athanasopoulos, *Forecasting: principles and practice*, 3rd ed., sections 5.10 and 13.4.
struct AutomaticForecast {
  /// How much less the error of another method must be than that of the mean, as a share.
  static let margin = 0.4
  /// The months from the end that a forecast is made at to see how a method does.
  static let origins = [6, 12, 18]
  /// What is left of a series at an origin must be at least this long.
  static let shortest = 36
  /// A model knows nothing of the chance in its own parameters and choice: deviations are this much
  /// wider, so that the intervals cover what they say on the monthly series of M3.
  static let widening = 1.15

  let technique: ForecastTechnique
  let months: PredictedMonths

  /// - Parameter series: at least 24 months, not all the same, of about size 1.
  init?(_ series: [Double], _ count: Int) {
    guard let form = Self.smoothing(series, in: SmoothingForm.possible(series))?.form,
      let methods = Methods(series, form, count)
    else { return nil }
    switch Self.choice(series, form) {
    case .mean:
      technique = .mean(form.name)
      months = methods.mean
    case .smoothing:
      technique = .smoothing(form.name)
      months = methods.smoothing
    case .theta:
      technique = .theta
      months = methods.theta
    case .naive:
      technique = .seasonalNaive
      months = methods.naive
    }
  }

  /// The form with the least AICc, with the season's first figures as they are.
  private static func smoothing(
    _ series: [Double], in forms: [SmoothingForm]
  ) -> SmoothingModel? {
    forms.compactMap { SmoothingModel($0, of: series, searchesSeason: false, evaluations: 250) }
      .min { $0.criterion < $1.criterion }
  }

  private enum Choice: CaseIterable {
    case mean
    case smoothing
    case theta
    case naive
  }

  private static func choice(_ series: [Double], _ form: SmoothingForm) -> Choice {
    var errors = [Double](repeating: 0, count: Choice.allCases.count)
    for back in origins where series.count - back >= shortest {
      guard let methods = Methods(Array(series.dropLast(back)), form, back) else { continue }
      let came = series.suffix(back)
      for (place, choice) in Choice.allCases.enumerated() {
        errors[place] += error(methods[choice].values, came)
      }
    }
    let best = errors.indices.min { errors[$0] < errors[$1] } ?? 0
    return errors[best] < (1 - margin) * errors[0] ? Choice.allCases[best] : .mean
  }

  /// The mean absolute error.
  private static func error(_ forecast: [Double], _ came: ArraySlice<Double>) -> Double {
    zip(forecast, came).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(came.count)
  }

  /// The months to come by each method.
  private struct Methods {
    let smoothing: PredictedMonths
    let theta: PredictedMonths
    let naive: PredictedMonths

    init?(_ series: [Double], _ form: SmoothingForm, _ count: Int) {
      guard let model = AutomaticForecast.smoothing(series, in: [form]),
        let line = ThetaModel(series, shrinks: true)
      else { return nil }
      smoothing = model.months(count).widened(by: AutomaticForecast.widening)
      theta = line.months(count).widened(by: AutomaticForecast.widening)
      naive = SeasonalNaive.months(of: series, count)
    }

    /// With the spread of exponential smoothing, of which the class of the errors is known.
    var mean: PredictedMonths {
      var months = smoothing
      months.values = zip(smoothing.values, theta.values).map { ($0 + $1) / 2 }
      return months
    }

    subscript(choice: Choice) -> PredictedMonths {
      switch choice {
      case .mean: mean
      case .smoothing: smoothing
      case .theta: theta
      case .naive: naive
      }
    }
  }
}

extension SmoothingForm {
  static func possible(_ series: [Double]) -> [SmoothingForm] {
    possible(months: series.count, isPositive: series.allSatisfy { $0 > 0 })
  }
}
