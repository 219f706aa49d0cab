import Model

/// The buffer that there is against the buffer that the risks need (metrics.md section 11).
///
/// - Unit: a plain number; 1 means just enough.
/// - Formula: buffer available / the percentile of the sum of risks at the chosen certainty.
/// - Source: the classes of the University of Twente and NAR (2006), which most municipalities use.
extension ResilienceRatio {
  /// - Returns: `nil` when the risks need no buffer: then there is nothing to divide by.
  package init?(buffer: Double, needed: Double) {
    let ratio = buffer / needed
    guard needed > 0, ratio.isFinite else { return nil }
    self.init(value: ratio, grade: Self.grade(of: ratio))
  }

  /// A above 2,0; B 1,4-2,0; C 1,0-1,4; D 0,8-1,0; E 0,6-0,8; F below 0,6.
  static func grade(of ratio: Double) -> Grade {
    switch ratio {
    case _ where ratio > 2: .a
    case 1.4...: .b
    case 1...: .c
    case 0.8...: .d
    case 0.6...: .e
    default: .f
    }
  }
}
