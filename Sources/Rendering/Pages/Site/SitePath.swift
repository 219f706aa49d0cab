import Model

/// A file of the site by its place below the site's own folder.
package struct SitePath: Hashable, Sendable {
  /// `eenheden/DSZ.html`.
  package let text: String

  package init(_ text: String) { self.text = text }

  package static let home = SitePath("index.html")
  package static let archive = SitePath("archief.html")
  package static let search = SitePath("zoeken.html")
  package static let missing = SitePath("404.html")
  package static let feed = SitePath("feed.xml")
  package static let units = SitePath("eenheden/index.html")
  package static let indicators = SitePath("indicatoren/index.html")

  package static func unit(_ name: String) -> SitePath { SitePath("eenheden/\(name).html") }
  package static func indicator(_ name: String) -> SitePath {
    SitePath("indicatoren/\(name).html")
  }

  /// The folder of a version of a month: the current one has the month's own name, so that its address
  /// stays the same; an earlier one is as deep, so that its links hold when it is set aside.
  package static func folder(of month: Month, earlierVersion version: Int? = nil) -> String {
    "maanden/\(month.iso)" + (version.map { ".versie-\($0)" } ?? "")
  }

  package static func month(_ month: Month, earlierVersion version: Int? = nil) -> SitePath {
    SitePath("\(folder(of: month, earlierVersion: version))/index.html")
  }

  /// The relative address of another file as seen from this one.
  package func link(to other: SitePath) -> String {
    let here = text.split(separator: "/").dropLast()
    let there = other.text.split(separator: "/")
    let shared = zip(here, there.dropLast()).prefix { $0 == $1 }.count
    let up = String(repeating: "../", count: here.count - shared)
    return up + there.dropFirst(shared).map(Self.escaped).joined(separator: "/")
  }

  /// A name with everything that has a meaning in an address written as its bytes.
  private static func escaped(_ name: Substring) -> String {
    var escaped = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return escaped
  }
}
