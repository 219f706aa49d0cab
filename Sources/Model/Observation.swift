/// One delivered value, with the place it came from.
package struct Observation: Hashable, Sendable {
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case actual = "realisatie"
    case target = "doelstelling"
    case forecast = "prognose"
  }

  package enum Value: Hashable, Sendable {
    case number(Double)
    /// A word, of a qualitative series.
    case status(String)
    /// Delivered as not available.
    case missing
    /// Hidden from readers outside.
    case withheld(Withheld)
  }

  package var period: Period
  package var unit: String
  package var series: String
  package var role: Role
  /// The breakdown the value belongs to, by column; empty for the total.
  package var dimensions: [String: String]
  package var value: Value
  package var delivery: Delivery
  /// Marked by its source as not final yet (voorlopig), such as StatLine's `2022*`.
  package var isProvisional: Bool
  package var origin: InputPosition

  package init(
    period: Period, unit: String, series: String, role: Role = .actual,
    dimensions: [String: String] = [:], value: Value, delivery: Delivery = .undated,
    isProvisional: Bool = false, origin: InputPosition
  ) {
    self.period = period
    self.unit = unit
    self.series = series
    self.role = role
    self.dimensions = dimensions
    self.value = value
    self.delivery = delivery
    self.isProvisional = isProvisional
    self.origin = origin
  }
}

/// When a figure was delivered (levering); a delivery without a date comes before every dated one.
package enum Delivery: Hashable, Sendable, Comparable {
  /// Without a date: by the place of its source in peil.yaml, from 0.
  case listed(Int)
  /// `day` is 0 where only the month is known.
  case dated(Month, day: Int)

  package static let undated = Delivery.listed(0)

  package static func < (one: Delivery, other: Delivery) -> Bool {
    switch (one, other) {
    case (.listed(let place), .listed(let otherPlace)): place < otherPlace
    case (.dated, .listed): false
    case (.listed, .dated): true
    case (.dated(let month, let day), .dated(let otherMonth, let otherDay)):
      (month, day) < (otherMonth, otherDay)
    }
  }
}

/// A file that figures were read from.
package struct SourceFile: Hashable, Sendable {
  package var path: String
  /// The SHA-256 of its bytes, in hexadecimal.
  package var sha256: String
  /// The rows of data, headings left out; `nil`: not for readers outside.
  package var rows: Int?
  /// Where it was fetched from; `nil` for a file that was delivered.
  package var retrieval: Retrieval?

  package init(path: String, sha256: String, rows: Int?, retrieval: Retrieval? = nil) {
    self.path = path
    self.sha256 = sha256
    self.rows = rows
    self.retrieval = retrieval
  }
}

/// From where and when a file was fetched, as it was written down beside it.
package struct Retrieval: Hashable, Sendable {
  package var address: String
  /// The moment in UTC, such as `2026-11-23T07:19:14Z`.
  package var moment: String

  package init(address: String, moment: String) {
    self.address = address
    self.moment = moment
  }
}
