/// The volume of a unit: its course, its make-up, and what it would be at the rate of others.
package struct Caseload: Hashable, Sendable {
  /// A volume with its relative changes, as fractions.
  package struct Line: Hashable, Sendable {
    package var name: String
    /// Of a group: brought to the own size.
    package var value: Double
    /// The real count.
    package var count: Double
    package var quarter: Double?
    package var year: Double?

    package init(name: String, value: Double, count: Double, quarter: Double?, year: Double?) {
      self.name = name
      self.value = value
      self.count = count
      self.quarter = quarter
      self.year = year
    }
  }

  /// What a volume is made of by one column of its breakdown, such as `leefvorm`.
  package struct Composition: Hashable, Sendable {
    package struct Part: Hashable, Sendable {
      package var name: String
      /// In the order of the months; `nil` where the month is not known.
      package var values: [Double?]
      package var quarter: Double?
      package var year: Double?
      /// The share elsewhere, as a fraction, where the dossier says it.
      package var elsewhere: Double?

      package init(
        name: String, values: [Double?], quarter: Double?, year: Double?, elsewhere: Double?
      ) {
        self.name = name
        self.values = values
        self.quarter = quarter
        self.year = year
        self.elsewhere = elsewhere
      }
    }

    package var column: String
    /// The earliest first; the report's month last.
    package var months: [Month]
    package var parts: [Part]
    /// Whose shares stand elsewhere; `nil`: the dossier does not say it.
    package var elsewhereName: String?
    /// The parts beside those of reference groups; `nil` where none of them gives this breakdown.
    package var beside: CompositionBeside?

    package init(column: String, months: [Month], parts: [Part]) {
      self.column = column
      self.months = months
      self.parts = parts
    }

    /// The sum of the parts in a month by its place; `nil` when one lacks.
    package func total(_ place: Int) -> Double? {
      let known = parts.compactMap { $0.values[place] }
      return known.count == parts.count ? known.reduce(0, +) : nil
    }

    /// The share of a part in a month by its place, as a fraction.
    package func share(_ part: Part, _ place: Int) -> Double? {
      guard let total = total(place), total > 0 else { return nil }
      return part.values[place].map { $0 / total }
    }
  }

  package var month: Month
  package var series: String
  /// `nil` without a figure of the month.
  package var own: Line?
  package var groups: [Line] = []
  /// At the end of the year, where an indicator of this stock has one.
  package var forecast: ForecastFigure?
  package var compositions: [Composition] = []

  package init(month: Month, series: String) {
    self.month = month
    self.series = series
  }
}
