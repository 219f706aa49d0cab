import Model

/// A declared series that moves with the indicator but not with its measures, on the indicator's size.
///
/// - Unit: that of the indicator.
/// - Formula: scale = sum of own / sum of the series, over the last twelve months before the start in which
///   both are known.
struct ScaledReference {
  static let scaledOver = 12

  let series: String
  let scale: Double
  /// By month, already scaled; `nil` where the series has no value.
  let values: [Double?]

  /// - Parameters:
  ///   - values: of the series, in the months of `own`.
  ///   - own: the indicator's months.
  ///   - before: how many of the months lie before the start.
  /// - Returns: `nil` when the sizes can't be compared: no months in common, or a sum of zero.
  init?(_ series: String, values: [Double?], own: [Double?], before: Int) {
    let common = zip(own, values).prefix(before).compactMap { own, other in
      own.flatMap { own in other.map { (own, $0) } }
    }.suffix(Self.scaledOver)
    let size = common.reduce(0) { $0 + $1.1 }
    let scale = common.reduce(0) { $0 + $1.0 } / size
    guard size != 0, scale.isFinite, scale != 0 else { return nil }
    self.series = series
    self.scale = scale
    self.values = values.map { $0.map { $0 * scale } }
  }
}
