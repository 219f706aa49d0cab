/// Twice the negative log-likelihood of a form on a series, apart from a constant.
///
/// Additive errors: n log(sum e^2). Multiplicative ones: n log(sum (e/f)^2) + 2 sum log|f|, with f
/// the one-month forecasts (Hyndman et al. 2008, section 5.1; Ord, Koehler & Snyder 1997).
struct SmoothingLoss {
  let series: [Double]
  let form: SmoothingForm

  /// - Returns: infinity where a forecast that multiplies is not above zero.
  func value(_ weights: SmoothingState.Weights, from start: SmoothingState) -> Double {
    var state = start
    switch form.error {
    case .additive: return additive(weights, &state)
    case .multiplicative: return multiplicative(weights, &state)
    }
  }

  private func additive(
    _ weights: SmoothingState.Weights, _ state: inout SmoothingState
  ) -> Double {
    var squares = 0.0
    for value in series {
      let error = value - state.forecast(weights, form.season)
      squares += error * error
      state.take(value, weights, form.season)
    }
    return squares.isFinite ? logarithmOfSquares(squares) : .infinity
  }

  private func multiplicative(
    _ weights: SmoothingState.Weights, _ state: inout SmoothingState
  ) -> Double {
    var squares = 0.0
    var logarithms = 0.0
    // One logarithm for many months: their product, as long as it is far from overflow.
    var product = 1.0
    for value in series {
      let forecast = state.forecast(weights, form.season)
      guard forecast > 1e-100, form.season != .multiplicative || state.figures[state.place] > 1e-8
      else { return .infinity }
      let error = (value - forecast) / forecast
      squares += error * error
      product *= forecast
      if product < 1e-100 || product > 1e100 {
        logarithms += logarithm(product)
        product = 1
      }
      state.take(value, weights, form.season)
    }
    let sum = logarithmOfSquares(squares) + 2 * (logarithms + logarithm(product))
    return sum.isFinite ? sum : .infinity
  }

  /// Of a series that a model meets exactly the logarithm has no end; it is held at rounding errors.
  private func logarithmOfSquares(_ squares: Double) -> Double {
    let count = Double(series.count)
    return count * logarithm(max(squares, count * 1e-24))
  }

  /// Final state and mean squared error, of relative errors where the error multiplies.
  ///
  /// The divisor is the months less the free parameters.
  func end(
    _ weights: SmoothingState.Weights, from start: SmoothingState
  ) -> (state: SmoothingState, variance: Double) {
    var state = start
    var squares = 0.0
    for value in series {
      let forecast = state.forecast(weights, form.season)
      let error = value - forecast
      let counted = form.error == .multiplicative ? error / forecast : error
      squares += counted * counted
      state.take(value, weights, form.season)
    }
    return (state, squares / Double(max(1, series.count - form.parameters)))
  }
}
