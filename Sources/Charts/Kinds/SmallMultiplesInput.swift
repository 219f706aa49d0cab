extension SmallMultiples {
  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    /// Each month `year * 12 + number - 1`, rising.
    package var months: [Int]
    package var series: [Series]
    package var columns = 3
    package var warp = Warp.linear
    package var heading = "onderdeel"
    package var width = 640.0
    package var theme = Theme()

    package init(caption: Caption, format: ValueFormat, months: [Int], series: [Series]) {
      self.caption = caption
      self.format = format
      self.months = months
      self.series = series
    }
  }
}
