/// Something that two reports say differently.
package struct ReportDifference: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A figure as it was delivered: of a month, or a target.
    case figure = "cijfer"
    case signal = "signaal"
    /// What a person wrote: an explanation, a name, a state of a project.
    case text = "tekst"
    /// An indicator, project or risk that only one of both has.
    case presence = "onderdeel"
    /// What follows from the others: a forecast, a deviation, a reason, a hash.
    case consequence = "gevolg"
  }

  package var kind: Kind
  /// Keys from the top; the items of a list by their code, month, file or name.
  package var path: [String]
  /// `nil`: not there.
  package var old: JSONValue?
  package var new: JSONValue?

  package init(kind: Kind, path: [String], old: JSONValue?, new: JSONValue?) {
    self.kind = kind
    self.path = path
    self.old = old
    self.new = new
  }
}

/// Finds every difference between two reports by their JSON, and nothing else.
package enum ReportComparison {
  /// - Returns: in the order of the reports, the new one first where they differ in their parts.
  ///   Of reports of different months only what both can know is compared: the figures of the months
  ///   up to the earlier one, signals, texts and targets of the same year.
  package static func differences(_ old: JSONValue, _ new: JSONValue) -> [ReportDifference] {
    let months = (month(of: old), month(of: new))
    let scope = Scope(old: months.0, new: months.1)
    var before: [[String]: JSONValue] = [:]
    let oldLeaves = ReportLeaf.leaves(of: old).filter { scope.includes($0.path) }
    let newLeaves = ReportLeaf.leaves(of: new).filter { scope.includes($0.path) }
    for leaf in oldLeaves { before[leaf.path] = leaf.value }
    let after = Set(newLeaves.map(\.path))
    let gone = Gone(old: oldLeaves.map(\.path), new: newLeaves.map(\.path))
    let classification = Classification(newLeaves + oldLeaves)
    var found: [ReportDifference] = []
    for leaf in newLeaves where !gone.isInside(leaf.path) {
      let earlier = before[leaf.path]
      guard earlier?.says(leaf.value) != true else { continue }
      // A month that only now has a place, without a value, says nothing.
      if earlier == nil, leaf.value == .null { continue }
      found.append(classification.difference(leaf.path, earlier, leaf.value))
    }
    for leaf in oldLeaves where !after.contains(leaf.path) && !gone.isInside(leaf.path) {
      if leaf.value == .null { continue }
      found.append(classification.difference(leaf.path, leaf.value, nil))
    }
    return gone.differences + withoutEchoes(found)
  }

  private static func month(of report: JSONValue) -> String {
    guard case .object(let members) = report, case .text(let month)? = members["maand"] else {
      return ""
    }
    return month
  }

  /// The indicator's figure is also that of its last month: said once.
  private static func withoutEchoes(_ found: [ReportDifference]) -> [ReportDifference] {
    let changed = Set(
      found.filter { $0.path.count == 5 && $0.path[2] == "reeks" && $0.kind == .figure }
        .map { $0.path[1] })
    return found.map { difference in
      guard difference.path.count == 3, difference.path[2] == "realisatie",
        changed.contains(difference.path[1])
      else { return difference }
      var echo = difference
      echo.kind = .consequence
      return echo
    }
  }
}

/// What of two reports can be compared.
private struct Scope {
  let old: String
  let new: String
  private var isSameMonth: Bool { old == new }
  private var isSameYear: Bool { old.prefix(4) == new.prefix(4) }

  init(old: String, new: String) {
    self.old = old
    self.new = new
  }

  private static let kept: Set = [
    "naam", "eenheid", "soort", "perspectief", "signaal", "toelichting", "code",
  ]

  func includes(_ path: [String]) -> Bool {
    if isSameMonth { return true }
    switch path.first {
    case "indicatoren":
      guard path.count > 2 else { return true }
      if path[2] == "reeks" {
        return path.count > 3 && path[3] <= min(old, new) && path.last == "realisatie"
      }
      return Self.kept.contains(path[2]) || path[2] == "doelstelling" && isSameYear
    case "projecten", "risicos", "maatregelen": return true
    default: return false
    }
  }
}

/// Whole items that only one of both reports has: named once, without their content.
private struct Gone {
  private var heads: Set<[String]> = []
  private(set) var differences: [ReportDifference] = []

  private static let registers: Set = ["indicatoren", "projecten", "risicos", "maatregelen"]

  init(old: [[String]], new: [[String]]) {
    let (before, after) = (Self.heads(old), Self.heads(new))
    for head in after where !Set(before).contains(head) {
      heads.insert(head)
      differences.append(.init(kind: .presence, path: head, old: nil, new: .text(head[1])))
    }
    for head in before where !Set(after).contains(head) {
      heads.insert(head)
      differences.append(.init(kind: .presence, path: head, old: .text(head[1]), new: nil))
    }
  }

  private static func heads(_ paths: [[String]]) -> [[String]] {
    var seen: Set<[String]> = []
    return paths.filter { $0.count > 2 && registers.contains($0[0]) }.map { Array($0.prefix(2)) }
      .filter { seen.insert($0).inserted }
  }

  func isInside(_ path: [String]) -> Bool { heads.contains(Array(path.prefix(2))) }
}

/// Which kind of difference stands at a place of a report.
private struct Classification {
  private static let texts: Set = ["naam", "eenheid", "soort", "perspectief", "toelichting"]

  /// The indicators whose forecast was delivered and not worked out.
  private let handmade: Set<String>

  init(_ leaves: [ReportLeaf]) {
    handmade = Set(
      leaves.lazy.filter {
        $0.path.count == 4 && $0.path[3] == "methode" && $0.value == .text("handmatig")
      }.map { $0.path[1] })
  }

  func difference(_ path: [String], _ old: JSONValue?, _ new: JSONValue?) -> ReportDifference {
    ReportDifference(kind: kind(of: path), path: path, old: old, new: new)
  }

  private func kind(of path: [String]) -> ReportDifference.Kind {
    switch path.first {
    case "indicatoren" where path.count > 2: indicatorKind(of: Array(path.dropFirst(2)), path[1])
    case "projecten": path.last == "voortgang" ? .figure : .text
    case "risicos": ["kans", "laag", "verwacht", "hoog"].contains(path.last) ? .figure : .text
    case "maatregelen": path.contains("effect") ? .consequence : .text
    default: .consequence
    }
  }

  private func indicatorKind(of path: [String], _ code: String) -> ReportDifference.Kind {
    switch path {
    case ["signaal"]: .signal
    case ["realisatie"], ["doelstelling"]: .figure
    case ["prognose", "waarde"]: handmade.contains(code) ? .figure : .consequence
    default:
      if path.count == 3, path[0] == "reeks", path[2] == "realisatie" {
        .figure
      } else if path.count == 1, Self.texts.contains(path[0]) {
        .text
      } else {
        .consequence
      }
    }
  }
}
