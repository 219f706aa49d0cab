/// Reads a page strictly: every tag closed in order, every attribute quoted, every `&` an entity.
struct PageScanner {
  private(set) var tags: [String: Int] = [:]
  private(set) var attributes: [Attribute] = []
  /// The text outside tags, scripts and style sheets, unescaped.
  private(set) var text = ""
  private(set) var faults: [String] = []

  struct Attribute: Hashable {
    var tag: String
    var name: String
    var value: String
  }

  private static let void: Set = ["meta", "link", "br", "hr", "img", "col", "wbr", "input"]
  private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]
  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ page: String) {
    scalars = Array(page.unicodeScalars)
    for scalar in Set(scalars) where Self.isForbidden(scalar) {
      faults.append("holds the character U+\(String(scalar.value, radix: 16))")
    }
    var open: [String] = []
    while place < scalars.count {
      if let name = open.last, ["script", "style"].contains(name) {
        while place < scalars.count, !isAt("</\(name)") { place += 1 }
      }
      if current != "<" {
        text += unescaped(take { $0 != "<" })
      } else if isAt("<!DOCTYPE html>") {
        _ = take { $0 != "\n" }
      } else {
        readTag(&open)
      }
    }
    if !open.isEmpty { faults.append("\(open) stay open") }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private var current: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private func isAt(_ text: String) -> Bool {
    scalars[place...].starts(with: text.unicodeScalars)
  }

  private mutating func take(while holds: (Unicode.Scalar) -> Bool) -> String {
    var taken = String.UnicodeScalarView()
    while let scalar = current, holds(scalar) {
      taken.append(scalar)
      place += 1
    }
    return String(taken)
  }

  private mutating func readTag(_ open: inout [String]) {
    place += 1
    let closes = current == "/"
    if closes { place += 1 }
    let name = take(while: Self.isOfName)
    if name.isEmpty { faults.append("a bare <") }
    if closes {
      if open.popLast() != name { faults.append("</\(name)> closes another element") }
    } else {
      tags[name, default: 0] += 1
      readAttributes(of: name)
      if !Self.void.contains(name) { open.append(name) }
    }
    guard current == ">" else {
      faults.append("<\(name) does not end")
      return
    }
    place += 1
  }

  private mutating func readAttributes(of tag: String) {
    while current == " " {
      place += 1
      let name = take { $0 != "=" && $0 != ">" && $0 != " " }
      var value = ""
      if current == "=" {
        place += 1
        guard current == "\"" else {
          faults.append("\(name) is not quoted")
          return
        }
        place += 1
        value = unescaped(take { $0 != "\"" })
        place += 1
      }
      attributes.append(Attribute(tag: tag, name: name, value: value))
    }
  }

  private mutating func unescaped(_ text: String) -> String {
    var parts = text.split(separator: "&", omittingEmptySubsequences: false).map(String.init)
    for index in parts.indices.dropFirst() {
      let name = parts[index].prefix { $0 != ";" }
      guard let character = Self.entities[String(name)] else {
        faults.append("&\(name.prefix(10)) is no entity")
        continue
      }
      parts[index] = character + parts[index].dropFirst(name.count + 1)
    }
    return parts.joined()
  }
}
