import Testing

@testable import Manual

/// The names of headings, as GitHub gives them.
@Suite struct HeadingAnchorTests {
  @Test(arguments: [
    ("Soorten indicatoren", "soorten-indicatoren"),
    ("Maatregelen, projecten en risico's", "maatregelen-projecten-en-risicos"),
    ("peil.yaml", "peilyaml"), ("Perioden van cliënten tellen", "perioden-van-cliënten-tellen"),
    ("`doel-en-trend`", "doel-en-trend"), ("P0001", "p0001"),
    ("voorlopig_kleur", "voorlopig_kleur"),
    ("Toeval of niet: `beheersing`", "toeval-of-niet-beheersing"),
  ])
  func isThatOfGitHub(title: String, anchor: String) {
    #expect(HeadingAnchor.of(title) == anchor)
  }

  @Test func numbersWhatComesAgain() {
    var taken: [String: Int] = [:]
    #expect(HeadingAnchor.of("Doel", among: &taken) == "doel")
    #expect(HeadingAnchor.of("Doel", among: &taken) == "doel-1")
    #expect(HeadingAnchor.of("Doel", among: &taken) == "doel-2")
  }
}
