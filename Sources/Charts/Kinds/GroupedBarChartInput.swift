extension GroupedBarChart {
  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    /// Each month `year * 12 + number - 1`, one after the other; the others are in this order.
    package var months: [Int]
    package var plan: [Double?]
    package var actual: [Double?]
    /// What the year may come to at most, by month; a month without it is a gap, and none: no goal.
    package var goal: [Double?] = [] {
      didSet {
        goal = goal.map { $0.flatMap { $0.isFinite ? $0 : nil } }
        if goal.allSatisfy({ $0 == nil }) { goal = [] }
      }
    }
    package var planName = "budget"
    package var goalName = "doel"
    package var actualName = "uitgaven"
    package var width = 640.0
    package var theme = Theme()

    package init(
      caption: Caption, format: ValueFormat, months: [Int], plan: [Double?], actual: [Double?]
    ) {
      self.caption = caption
      self.format = format
      let kept = months.indices.filter { TimeScale.possible.contains(months[$0]) }
      func values(_ all: [Double?]) -> [Double?] {
        kept.map { ($0 < all.count ? all[$0] : nil).flatMap { $0.isFinite ? $0 : nil } }
      }
      self.months = kept.map { months[$0] }
      self.plan = values(plan)
      self.actual = values(actual)
    }
  }
}
