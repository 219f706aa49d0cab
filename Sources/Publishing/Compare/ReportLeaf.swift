/// One figure, word or text of a report's JSON, with the way to it.
struct ReportLeaf: Hashable {
  /// Keys from the top; the items of a list by their code, month, file or name.
  var path: [String]
  var value: JSONValue

  /// All leaves of a report, in the order of its lists and the alphabet of its keys.
  ///
  /// The months of a flow are turned from sums since January into their own amounts: one revised month
  /// would otherwise change all months behind it.
  static func leaves(of report: JSONValue) -> [ReportLeaf] {
    var found: [ReportLeaf] = []
    collect(report, [], into: &found)
    return found
  }

  private static func collect(
    _ value: JSONValue, _ path: [String], into found: inout [ReportLeaf]
  ) {
    switch value {
    case .null, .bool, .whole, .number, .text: found.append(.init(path: path, value: value))
    case .object(let members):
      var members = members
      if path.first == "indicatoren", path.count == 2, members["soort"] == .text("stroom"),
        case .list(let points)? = members["reeks"]
      {
        members["reeks"] = .list(OwnAmounts.of(points))
      }
      for (key, member) in members {
        collect(member, path + [key], into: &found)
      }
    case .list(let items):
      var seen: [String: Int] = [:]
      for (place, item) in items.enumerated() {
        let name = name(of: item) ?? "\(place + 1)"
        seen[name, default: 0] += 1
        let count = seen[name] ?? 1
        collect(item, path + [count == 1 ? name : "\(name) (\(count))"], into: &found)
      }
    }
  }

  /// What an item of a list is known by.
  private static func name(of item: JSONValue) -> String? {
    guard case .object(let members) = item else { return nil }
    for key in ["code", "maand", "bestand", "reeks", "naam"] {
      if case .text(let name)? = members[key] { return name }
    }
    return nil
  }
}

/// The amounts of single months out of sums that begin anew each January.
private enum OwnAmounts {
  static func of(_ points: [JSONValue]) -> [JSONValue] {
    var sums: [String: Double] = [:]
    for point in points {
      guard let (month, sum) = read(point), let sum else { continue }
      sums[month] = sum
    }
    return points.map { point in
      guard case .object(var members) = point, let (month, sum) = read(point) else { return point }
      members["realisatie"] = .optional(own(month, sum, sums))
      return .object(members)
    }
  }

  private static func own(_ month: String, _ sum: Double?, _ sums: [String: Double]) -> Double? {
    guard let sum else { return nil }
    guard let number = Int(month.suffix(2)), number > 1 else { return sum }
    let before = month.dropLast(2) + (number <= 10 ? "0" : "") + String(number - 1)
    guard let earlier = sums[String(before)] else { return nil }
    // Sums differ in their last bits where their terms do not.
    let difference = sum - earlier
    let grain = Swift.max(abs(sum), abs(earlier)).ulp * 8
    let rounded = (difference * 1e6).rounded() / 1e6
    return abs(rounded - difference) <= grain ? rounded : difference
  }

  private static func read(_ point: JSONValue) -> (month: String, sum: Double?)? {
    guard case .object(let members) = point, case .text(let month)? = members["maand"] else {
      return nil
    }
    return (month, members["realisatie"]?.double)
  }
}

extension JSONValue {
  /// A number however it is kept.
  package var double: Double? {
    switch self {
    case .whole(let number): Double(number)
    case .number(let number): number
    case .null, .bool, .text, .list, .object: nil
    }
  }

  /// Whether both say the same, 1 and 1.0 included.
  func says(_ other: JSONValue) -> Bool {
    if let one = double, let two = other.double { return one == two }
    return self == other
  }
}
