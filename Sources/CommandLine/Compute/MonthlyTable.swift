import Loaders
import Model

/// Monthly series from a table with the columns `reeks`, `maand` and `waarde`.
enum MonthlyTable {
  struct Series: Sendable {
    var name: String
    var first: Month
    /// One value a month, up to the last month with one.
    var values: [Double?]
  }

  /// The series in the order in which they first appear; faults are left in the table.
  static func series(_ table: inout AnalystTable, sign: DecimalSign?) -> [Series] {
    table.require(["reeks", "maand", "waarde"])
    guard let names = table.texts("reeks"), let months = table.months("maand"),
      let numbers = table.numbers("waarde", sign: sign), !table.hasFaults
    else { return [] }
    var order: [String] = []
    var found: [String: [Month: (value: Double?, row: Int)]] = [:]
    for row in names.indices {
      guard let month = months[row] else { continue }
      if found[names[row]] == nil { order.append(names[row]) }
      if let earlier = found[names[row], default: [:]][month] {
        table.fault(
          .conflictingValues,
          "reeks '\(names[row])' heeft \(month.iso) al op regel \(table.line(of: earlier.row)); haal een van beide weg",
          row: row, column: "maand")
      }
      found[names[row], default: [:]][month] = (numbers[row], row)
    }
    return order.compactMap { name in
      let values = (found[name] ?? [:]).compactMapValues(\.value)
      guard let first = values.keys.min(), let last = values.keys.max() else { return nil }
      guard last - first < 12_000 else {
        table.fault(
          .impossibleMonth,
          "reeks '\(name)' loopt van \(first.iso) tot en met \(last.iso); kijk de jaren na",
          row: found[name]?[last]?.row ?? 0, column: "maand")
        return nil
      }
      return Series(
        name: name, first: first, values: (0...(last - first)).map { values[first + $0] })
    }
  }
}
