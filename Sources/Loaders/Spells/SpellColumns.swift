import Model

/// What the columns of a file of spells are called.
package struct SpellNames: Sendable {
  /// `nil`: nothing is asked about clients, and each row is one of its own.
  package var client: String?
  package var begin: String
  package var end: String
  /// The column with the codes of units.
  package var unit: String?
  package var reason: String?
  package var groups: [String]
  /// The end is the last day with, and not the first day without.
  package var lastDayCounts: Bool

  package init(
    client: String?, begin: String, end: String, unit: String? = nil, reason: String? = nil,
    groups: [String] = [], lastDayCounts: Bool = false
  ) {
    self.client = client
    self.begin = begin
    self.end = end
    self.unit = unit
    self.reason = reason
    self.groups = groups
    self.lastDayCounts = lastDayCounts
  }
}

/// Which column of a file of spells holds what, from its heading.
struct SpellColumns: Sendable {
  /// The places of the cells that are asked for.
  static let client = 0
  static let begin = 1
  static let end = 2
  static let unit = 3
  static let reason = 4
  static let firstGroup = 5

  let headings: [String]
  /// Of each column the place of its cell; -1 for one that is not asked for.
  let cells: [Int]
  let hasUnit: Bool
  let hasReason: Bool
  let groupCount: Int
  let lastDayCounts: Bool
  let beginHeading: String

  var count: Int { headings.count }

  /// The heading of the column whose cells have a place; "" where there is none.
  func heading(of place: Int) -> String {
    cells.firstIndex(of: place).map { headings[$0] } ?? ""
  }
  var cellCount: Int { Self.firstGroup + groupCount }

  /// - Returns: `nil` when a column is missing or stands there twice, which is reported.
  init?(headings: [String], names: SpellNames, at place: SpellPlace, log: DiagnosticLog) {
    let forms = headings.map { HeadingText($0) }
    var cells = [Int](repeating: -1, count: headings.count)
    var isSound = true
    let wanted: [(name: String?, place: Int)] =
      [
        (names.client, Self.client), (names.begin, Self.begin), (names.end, Self.end),
        (names.unit, Self.unit), (names.reason, Self.reason),
      ] + names.groups.enumerated().map { ($0.element, Self.firstGroup + $0.offset) }
    for (name, number) in wanted {
      guard let name else { continue }
      let found = forms.indices.filter { forms[$0] == HeadingText(name) }
      if found.count == 1, cells[found[0]] < 0 {
        cells[found[0]] = number
        continue
      }
      isSound = false
      log.fault(.missingColumn, Self.summary(name, found.count, headings, place), at: place.heading)
    }
    guard isSound else { return nil }
    self.headings = headings
    self.cells = cells
    hasUnit = names.unit != nil
    hasReason = names.reason != nil
    groupCount = names.groups.count
    lastDayCounts = names.lastDayCounts
    beginHeading = headings[cells.firstIndex(of: Self.begin) ?? 0]
  }

  private static func summary(
    _ name: String, _ count: Int, _ headings: [String], _ place: SpellPlace
  ) -> String {
    let quoted = Wording.quoted(name)
    switch count {
    case 0:
      // A file without a heading begins with someone's row.
      let texts = headings.filter(PersonalDataGuard.isPrintable)
      let shown = texts.prefix(12).map { Wording.quoted($0) }.joined(separator: ", ")
      return
        "kolom \(quoted) ontbreekt \(place.headingWords); gevonden: \(shown.isEmpty ? "geen koppen" : shown)\(Wording.suggestion(for: name, in: texts))"
    case 1: return "kolom \(quoted) is twee keer gevraagd; noem elke kolom één keer"
    default: return "kolom \(quoted) staat er \(count) keer; geef elke kolom een eigen naam"
    }
  }
}
