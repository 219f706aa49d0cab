extension BulletChart {
  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    package var value: Double?
    package var target: Double?
    package var previous: Double?
    /// Where one grade of grey ends and the next begins; the first three count.
    package var bounds: [Double] = []
    /// The least that the bar's axis shows.
    package var valueDomain: ClosedRange<Double>?
    /// Whether the value stands beside the bar and the target below its tick.
    package var showsValues = true
    package var names = LineChart.Names()
    /// What `previous` is called in the table.
    package var previousName = "vorige"
    package var width = 240.0
    package var theme = Theme()

    package init(caption: Caption, format: ValueFormat, value: Double?, target: Double?) {
      self.caption = caption
      self.format = format
      self.value = value
      self.target = target
    }
  }
}
