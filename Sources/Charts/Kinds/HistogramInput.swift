extension Histogram {
  package struct Input: Sendable {
    package var caption: Caption
    /// How the quantity is told.
    package var format: ValueFormat
    package var values: [Double]
    /// Classes that are known already, with their shares in per cent, instead of values.
    package var shares: Shares?
    package var countName = "aantal"
    package var heading = "van tot"
    package var width = 640.0
    package var height = 260.0
    package var theme = Theme()

    package init(caption: Caption, format: ValueFormat, values: [Double]) {
      self.caption = caption
      self.format = format
      self.values = values
    }
  }
}
