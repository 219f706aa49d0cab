import Markup

/// A moment of publication as readers see it: its day.
enum SiteMoment {
  /// `3 augustus 2007` of `2007-08-03T08:30:00Z`; what is no moment stays as it is.
  static func day(_ moment: String) -> String {
    let parts = moment.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return moment }
    return DutchDate.text(year: parts[0], month: parts[1], day: parts[2])
  }
}
