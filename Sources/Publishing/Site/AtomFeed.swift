import Markup
import Model
import Rendering

/// The feed of the site: an entry for each version of a month, the last first.
///
/// Its moments are those of the publications, and its addresses are relative to its own.
/// Source: RFC 4287.
package enum AtomFeed {
  private static let most = 60

  package static func bytes(
    _ months: [PublishedMonth], organisation: String, unit: String, audience: String
  ) -> [UInt8] {
    let site = [organisation, unit, audience]
    let versions = months.flatMap { month in
      [(month, true)] + month.earlier.map { ($0, false) }
    }.sorted {
      ($0.0.moment, $0.0.month, $0.0.version) > ($1.0.moment, $1.0.month, $1.0.version)
    }
    return Node.xmlDocument(
      .element(
        "feed", [Attribute("xmlns", "http://www.w3.org/2005/Atom"), Attribute("xml:lang", "nl")],
        [
          .element("title", text: "Rapporten van \(organisation)"),
          .element("id", text: identifier(site)),
          .element("updated", text: versions.first?.0.moment ?? "1970-01-01T00:00:00Z"),
          .element("author", [], [.element("name", text: organisation)]),
          .element("generator", text: "Peil"),
          .element("link", [Attribute("rel", "self"), Attribute("href", SitePath.feed.text)]),
          .element(
            "link",
            [
              Attribute("rel", "alternate"), Attribute("type", "text/html"),
              Attribute("href", SitePath.home.text),
            ]),
        ] + versions.prefix(most).map { entry($0.0, isCurrent: $0.1, unit: unit, site) }))
  }

  private static func entry(
    _ month: PublishedMonth, isCurrent: Bool, unit: String, _ site: [String]
  ) -> Node {
    let place = SitePath.month(month.month, earlierVersion: isCurrent ? nil : month.version)
    let title =
      month.version == 1
      ? "Rapporten van \(month.month.dutch)"
      : "Rapporten van \(month.month.dutch), gecorrigeerd (versie \(month.version))"
    return .element(
      "entry", [],
      [
        .element("title", text: title),
        .element("id", text: identifier(site + [month.month.iso, String(month.version)])),
        .element("updated", text: month.moment),
        .element("published", text: month.moment),
        .element(
          "link",
          [
            Attribute("rel", "alternate"), Attribute("type", "text/html"),
            Attribute("href", SitePath.feed.link(to: place)),
          ]),
        .element("summary", text: summary(month, unit)),
      ])
  }

  private static func summary(_ month: PublishedMonth, _ unit: String) -> String {
    var parts: [String] = []
    if let own = month.reports.first(where: { $0.unit == unit }) ?? month.reports.first {
      let counts = [Signal.red, .orange, .green, .grey].compactMap { signal in
        own.signals[signal].map { "\($0) \(signal.rawValue)" }
      }
      if !counts.isEmpty { parts.append("\(own.unitName): \(enumeration(counts)).") }
    }
    if !month.changes.isEmpty {
      parts.append("Gecorrigeerd: " + month.changes.flatMap(\.lines).joined(separator: "; ") + ".")
    }
    return parts.joined(separator: " ")
  }

  /// A name that is the same for the same things and for nothing else: a UUID of version 8 (RFC 9562)
  /// out of two FNV-1a hashes of 64 bits.
  private static func identifier(_ parts: [String]) -> String {
    var digits = ""
    for seed: UInt64 in [0xcbf2_9ce4_8422_2325, 0x9ae1_6a3b_2f90_404f] {
      var hash = seed
      for part in parts {
        for byte in Array(part.utf8) + [0] {
          hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
      }
      let text = String(hash, radix: 16)
      digits += String(repeating: "0", count: 16 - text.count) + text
    }
    var letters = Array(digits)
    letters[12] = "8"
    letters[16] = "8"
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(letters[$0]) }
    return "urn:uuid:" + groups.joined(separator: "-")
  }
}
