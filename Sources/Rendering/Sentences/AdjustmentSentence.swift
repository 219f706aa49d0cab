import Markup
import Model

/// What was decided about a target, with the old one and the new one.
enum AdjustmentSentence {
  /// `van 1,90% naar 1,98% (12 april 2007, college: nieuw landelijk beeld)`.
  static func text(_ adjustment: TargetAdjustment, _ text: FigureText) -> String {
    "van \(text.full(adjustment.from)) naar \(text.full(adjustment.to)) (\(adjustment.date.dutch), \(adjustment.by): \(adjustment.decision))"
  }

  /// The adjustments of the year's target up to the month, as a sentence; `nil` without any.
  static func all(_ figures: IndicatorFigures) -> String? {
    let made = adjustments(figures)
    guard !made.isEmpty else { return nil }
    let figureText = FigureText(figures.indicator)
    let parts = made.map { text($0, figureText) }
    return "het doel van \(figures.month.year) ging \(enumeration(parts))."
  }

  /// `was 1,90% tot 12 april 2007`: the target before the last decision.
  static func earlier(_ figures: IndicatorFigures) -> String? {
    adjustments(figures).last.map {
      "was \(FigureText(figures.indicator).full($0.from)) tot \($0.date.dutch)"
    }
  }

  private static func adjustments(_ figures: IndicatorFigures) -> [TargetAdjustment] {
    figures.indicator.adjustments(of: figures.month.year, by: figures.month)
  }
}
