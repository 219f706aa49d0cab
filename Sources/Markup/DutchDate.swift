/// The names of months in Dutch; months by number, 1 for January.
package enum DutchDate {
  private static let names = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]
  private static let shortNames = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ]

  /// `juli`; an en dash for a number that is no month.
  package static func name(ofMonth number: Int) -> String {
    names.indices.contains(number - 1) ? names[number - 1] : "–"
  }

  /// `jul`, for axes.
  package static func shortName(ofMonth number: Int) -> String {
    shortNames.indices.contains(number - 1) ? shortNames[number - 1] : "–"
  }

  /// `juli 2007`.
  package static func text(year: Int, month: Int) -> String { "\(name(ofMonth: month)) \(year)" }

  /// `12 juni 2007`.
  package static func text(year: Int, month: Int, day: Int) -> String {
    "\(day) \(name(ofMonth: month)) \(year)"
  }
}
