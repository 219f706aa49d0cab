import Model
import Testing

@testable import Publishing

@Suite struct SiteRecordTests {
  private func month(_ iso: String = "2007-07", version: Int = 1, day: Int = 3) throws
    -> PublishedMonth
  {
    PublishedMonth(
      month: try #require(Month(iso: iso)), version: version,
      moment: "2007-08-0\(day)T08:30:00Z",
      reports: [
        .init(
          unit: "D", unitName: "Dienst & co", report: "maand", title: "Maand", stem: "D/maand",
          formats: [.html, .pdf], signals: [.red: 2, .green: 5])
      ], changes: version == 1 ? [] : [.init(report: "Maand", lines: ["a: 1 → 2"])])
  }

  @Test func readsBackWhatItWrites() throws {
    for version in [1, 3] {
      let month = try month(version: version)
      #expect(SiteRecord.month(SiteRecord.json(month)) == month)
    }
    let owner = SiteRecord.Owner(organisation: "Dienst", unit: "D", audience: "mt")
    #expect(SiteRecord.Owner(owner.json) == owner)
  }

  @Test(arguments: [
    JSONValue.null, .list([]), .object([:]), .object(["peil": .whole(2)]),
    .object(["peil": .whole(1), "soort": .text("rapport")]),
    .object([
      "peil": .whole(1), "maand": .text("2007-13"), "versie": .whole(1),
      "gepubliceerd": .text(""), "rapporten": .list([]), "wijzigingen": .list([]),
    ]),
    .object([
      "peil": .whole(1), "maand": .text("2007-01"), "versie": .number(1e300),
      "gepubliceerd": .text(""), "rapporten": .list([.null]), "wijzigingen": .list([]),
    ]),
  ])
  func readsNothingElse(_ json: JSONValue) {
    #expect(SiteRecord.month(json) == nil)
    #expect(SiteRecord.Owner(json) == nil)
  }

  @Test func theFeedNamesEachVersionOnceByANameThatStays() throws {
    var current = try month(version: 2, day: 5)
    current.earlier = [try month()]
    let months = [current, try month("2007-06", day: 1)]
    func feed(_ months: [PublishedMonth], audience: String = "mt") -> String {
      String(
        decoding: AtomFeed.bytes(months, organisation: "Dienst", unit: "D", audience: audience),
        as: UTF8.self)
    }
    func names(_ text: String) -> [Substring] {
      text.split(separator: "<id>").dropFirst().map { $0.prefix { $0 != "<" } }
    }
    let text = feed(months)
    #expect(names(text).count == 4)
    #expect(Set(names(text)).count == 4)
    #expect(text.contains("<updated>2007-08-05T08:30:00Z</updated>"))
    #expect(text.contains("Dienst &amp; co: 2 rood en 5 groen."))
    // The entry of a version keeps its name when it is set aside; another site has other names.
    #expect(names(feed([try month()]))[1] == names(text)[2])
    #expect(Set(names(feed(months, audience: "raad"))).isDisjoint(with: names(text)))
    #expect(feed([]).contains("<updated>1970-01-01T00:00:00Z</updated>"))
  }
}
