/// What flowed into a stock and out of it: by month, and by the units below over twelve months.
package struct FlowCourse: Hashable, Sendable {
  package struct Both: Hashable, Sendable {
    package var inflow: Double?
    package var outflow: Double?

    package init(inflow: Double?, outflow: Double?) {
      self.inflow = inflow
      self.outflow = outflow
    }
  }

  package struct MonthFlow: Hashable, Sendable {
    package var month: Month
    package var flow: Both

    package init(month: Month, flow: Both) {
      self.month = month
      self.flow = flow
    }
  }

  package struct PartFlow: Hashable, Sendable {
    package var unit: String
    package var name: String
    /// Sums of the twelve months that end with the report's; none where a month misses.
    package var flow: Both

    package init(unit: String, name: String, flow: Both) {
      self.unit = unit
      self.name = name
      self.flow = flow
    }
  }

  /// The series of the stock and its flows.
  package var names: StockFlow
  package var months: [MonthFlow]
  package var parts: [PartFlow]

  package init(names: StockFlow, months: [MonthFlow], parts: [PartFlow]) {
    self.names = names
    self.months = months
    self.parts = parts
  }
}
