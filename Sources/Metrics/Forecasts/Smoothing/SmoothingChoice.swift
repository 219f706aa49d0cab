extension SmoothingModel {
  /// The form with the least AICc.
  ///
  /// All forms are fitted with the season's first figures by decomposition; those with the least
  /// AICc once more with these figures searched as well, which takes ten times as long.
  static func chosen(for series: [Double]) -> SmoothingModel? {
    SmoothingForm.possible(series)
      .compactMap { SmoothingModel($0, of: series, searchesSeason: false, evaluations: 250) }
      .sorted { $0.criterion < $1.criterion }
      .prefix(finalists)
      .compactMap {
        SmoothingModel($0.form, of: series, from: $0, searchesSeason: true, evaluations: 3000)
      }
      .min { $0.criterion < $1.criterion }
  }

  private static let finalists = 3
}
