import Testing

@testable import Publishing

/// What a page draws outside its tags is marked as an artifact, and nothing else changes.
@Suite struct ContentArtifactsTests {
  private static func marked(_ content: String) -> String? {
    ContentArtifacts.marked(Array(content.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Without the marks the content is what it was.
  private static func unmarked(_ content: String) -> String {
    content.replacing("/Artifact BMC\n", with: "").replacing("\nEMC\n", with: "")
  }

  @Test(arguments: [
    ("BT (a) Tj ET", "BT /Artifact BMC\n(a) Tj\nEMC\n ET"),
    ("BT /F1 9 Tf [(a) -20 (b)] TJ ET", "BT /F1 9 Tf /Artifact BMC\n[(a) -20 (b)] TJ\nEMC\n ET"),
    ("q 0 0 9 9 re f Q", "q /Artifact BMC\n0 0 9 9 re f\nEMC\n Q"),
    ("1 w 0 0 m 9 9 l S", "1 w /Artifact BMC\n0 0 m 9 9 l S\nEMC\n"),
    ("0 0 9 9 re W n (x) Tj", "/Artifact BMC\n0 0 9 9 re W n\nEMC\n /Artifact BMC\n(x) Tj\nEMC\n"),
    ("q /X1 Do Q", "q /Artifact BMC\n/X1 Do\nEMC\n Q"),
    ("BI /W 1 /H 1 ID \u{1}EMC( EI Q", "/Artifact BMC\nBI /W 1 /H 1 ID \u{1}EMC( EI\nEMC\n Q"),
  ])
  func marksWhatIsDrawn(content: String, expected: String) {
    if content.hasPrefix("BI") {
      // A picture within the content ends at its EI; what stands in it is no operator.
      #expect(Self.marked(content).map(Self.unmarked) == content)
    } else {
      #expect(Self.marked(content) == expected)
      #expect(Self.marked(content).map(Self.unmarked) == content)
    }
  }

  @Test(arguments: [
    "", "q 1 0 0 1 5 5 cm Q", "/P <</MCID 0>> BDC BT (a) Tj ET 0 0 9 9 re f EMC",
    "/Artifact BMC /Span <</Lang (nl)>> BDC (a) Tj EMC 0 0 m S EMC", "% (a) Tj\nq Q",
    "/P <</MCID 0 /ActualText <FEFF0041>>> BDC (\\)Tj\\() Tj (a(b)c) Tj EMC",
  ])
  func leavesTheRestAsItIs(content: String) {
    #expect(Self.marked(content) == content)
  }

  @Test(arguments: [
    "EMC", "/P BMC", "(a", "<4", "0 0 m /P BMC", "0 0 m", ")", "1 2 3", "BI /W 1 ID xx",
  ])
  func refusesWhatNoContentCanBe(content: String) {
    #expect(Self.marked(content) == nil)
  }
}
