import Markup
import Model
import Publishing

/// What two reports say differently, for a person at a terminal.
struct DifferenceText {
  var showsConsequences: Bool

  private static let heads: [(ReportDifference.Kind, String)] = [
    (.presence, "Erbij en eraf"), (.figure, "Cijfers"), (.signal, "Signalen"), (.text, "Teksten"),
    (.consequence, "Gevolgen"),
  ]

  func lines(_ pairs: [CompareRun.Pair]) -> [String] {
    let differing = pairs.filter { !$0.differences.isEmpty }
    guard !differing.isEmpty else { return ["Geen verschillen."] }
    return differing.enumerated().flatMap { place, pair in
      (place == 0 ? [] : [""]) + (pairs.count > 1 ? [pair.name] : []) + lines(pair)
    }
  }

  /// What readers of a corrected report are told: everything but what merely follows from other things.
  static func changes(_ pair: CompareRun.Pair) -> [String] {
    let names = IndicatorNames(pair.data)
    let text = DifferenceText(showsConsequences: false)
    return pair.differences.filter { $0.kind != .consequence }.map {
      "\(names.text(of: $0.path)): \(text.change($0))"
    }
  }

  private func lines(_ pair: CompareRun.Pair) -> [String] {
    var lines: [String] = []
    let names = IndicatorNames(pair.data)
    // Where nothing else changed, what would follow from it is all there is to say.
    let onlyConsequences = pair.differences.allSatisfy { $0.kind == .consequence }
    for (kind, head) in Self.heads {
      let found = pair.differences.filter { $0.kind == kind }
      guard !found.isEmpty else { continue }
      if kind == .consequence, !showsConsequences, !onlyConsequences {
        lines.append(
          found.count == 1
            ? "En één gevolg daarvan; met --alles staat het erbij."
            : "En \(DutchNumber.word(found.count)) gevolgen daarvan; met --alles staan ze erbij.")
        continue
      }
      lines.append(head)
      lines += found.map { "  \(names.text(of: $0.path)): \(change($0))" }
    }
    return lines
  }

  private func change(_ difference: ReportDifference) -> String {
    if difference.kind == .presence {
      return difference.new == nil ? "verdwenen" : "nieuw"
    }
    let (old, new) = Self.shortened(
      Self.text(difference.old, "niet aanwezig"), Self.text(difference.new, "niet aanwezig"))
    return "\(old) → \(new)"
  }

  private static func text(_ value: JSONValue?, _ absent: String) -> String {
    switch value {
    case nil: absent
    case .null: "geen"
    case .bool(let value): value ? "ja" : "nee"
    case .whole(let number): DutchNumber.shortest(Double(number), atMost: 15)
    case .number(let number): DutchNumber.shortest(number, atMost: 15)
    case .text(let text): text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .list, .object: "…"
    }
  }

  private static let room = 120

  /// Long texts around the place where they part.
  private static func shortened(_ old: String, _ new: String) -> (String, String) {
    guard max(old.count, new.count) > room else { return (old, new) }
    let shared = zip(old, new).prefix { $0 == $1 }.count
    let start = max(0, shared - 30)
    func cut(_ text: String) -> String {
      let part = text.dropFirst(start)
      return (start > 0 ? "…" : "") + part.prefix(room) + (part.count > room ? "…" : "")
    }
    return (cut(old), cut(new))
  }
}

/// How a place in a report is called.
private struct IndicatorNames {
  private var names: [String: String] = [:]

  init(_ reports: [JSONValue]) {
    for report in reports {
      guard case .object(let members) = report else { continue }
      for register in ["indicatoren", "projecten", "risicos", "maatregelen"] {
        guard case .list(let items)? = members[register] else { continue }
        for item in items {
          guard case .object(let members) = item, case .text(let code)? = members["code"] else {
            continue
          }
          let keys = ["naam", "titel"]
          let name = keys.lazy.compactMap { members[$0] }.first
          if case .text(let name)? = name { names["\(register) \(code)"] = name }
        }
      }
    }
  }

  func text(of path: [String]) -> String {
    guard let register = path.first else { return "" }
    guard path.count > 1 else { return register }
    switch register {
    case "rapport": return "rapport \(path[1])"
    case "pagina": return "regel \(path[1])"
    default: break
    }
    let rest = path.dropFirst(2).filter { $0 != "reeks" }.map(Self.word)
    guard let name = names["\(register) \(path[1])"] else {
      return ([register, path[1]] + rest).joined(separator: ", ")
    }
    // The month reads better behind the figure.
    let parts = path.count == 5 && path[2] == "reeks" ? rest.reversed() : rest
    return (["\(path[1]) \(name)"] + parts).joined(separator: ", ")
  }

  private static func word(_ key: String) -> String {
    Month(iso: key)?.dutch ?? key
  }
}
