import Assets
import Digests
import Foundation
import Model
import Testing

@testable import Rendering

@Suite struct SitePathTests {
  @Test(arguments: [
    ("index.html", "index.html", "index.html"),
    ("index.html", "eenheden/A.html", "eenheden/A.html"),
    ("eenheden/A.html", "index.html", "../index.html"),
    ("eenheden/A.html", "eenheden/B.html", "B.html"),
    ("maanden/2007-07/A/r.html", "maanden/2007-07/index.html", "../index.html"),
    ("maanden/2007-07/A/r.html", "archief.html", "../../../archief.html"),
    (
      "maanden/2007-07/index.html", "maanden/2007-07.versie-1/index.html",
      "../2007-07.versie-1/index.html"
    ),
    ("index.html", "eenheden/a b:c?#%é.html", "eenheden/a%20b%3Ac%3F%23%25%C3%A9.html"),
  ])
  func leadsFromOnePageToAnother(_ from: String, _ to: String, _ link: String) {
    #expect(SitePath(from).link(to: SitePath(to)) == link)
  }

  /// An earlier version keeps its bytes when it is set aside, so its links must hold there too.
  @Test func linksHoldWhereAVersionIsSetAside() throws {
    let july = try #require(Month(iso: "2007-07"))
    for other in [SitePath.home, .archive, .search, .units, .indicators] {
      #expect(
        SitePath.month(july).link(to: other)
          == SitePath.month(july, earlierVersion: 12).link(to: other))
    }
  }

  @Test func namesFilesApartAlsoWithoutCapitals() {
    let names = SiteNames(["A", "a", "1.1", "1-1", "index", "CON", "..", ".x", "a/b", "é", "a"])
    let made = ["A", "a", "1.1", "1-1", "index", "CON", "..", ".x", "a/b", "é"].map { names[$0] }
    #expect(
      made == [
        "A", "a_2", "1.1", "1-1", "index_2", "CON_2", "_46_46", "_46x", "a_47b", "_233",
      ])
    #expect(Set(made.map { $0.lowercased() }).count == made.count)
  }

  /// After a change in the script: put this hash beside it.
  @Test func theScriptIsTheOneThatThePolicyNames() {
    let text = "\(SiteScript.text)"
    let bytes = SHA256.digest(Array(text.utf8))
    #expect(Data(bytes).base64EncodedString() == "\(SiteScript.sha256)")
    #expect(!text.contains("</"))
    #expect(!text.contains("<!--"))
    #expect(!text.contains("innerHTML"))
  }
}
