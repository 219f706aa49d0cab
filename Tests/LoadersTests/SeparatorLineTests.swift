import Testing

@testable import Loaders

/// The line by which a CSV file tells Excel its delimiter.
@Suite struct SeparatorLineTests {
  @Test(
    arguments: [
      ("sep=;\nmaand", ";", "\nmaand"), ("sep=,\r\nmaand", ",", "\r\nmaand"),
      ("SEP=|\rmaand", "|", "\rmaand"), ("sep=\t\nmaand", "\t", "\nmaand"),
      ("\"sep=;\"\r\nmaand", ";", "\r\nmaand"), ("sep=^\nmaand", "^", "\nmaand"),
    ] as [(String, Character, String)])
  func takesTheDelimiterAndLeavesTheLineEnd(text: String, sign: Character, rest: String) {
    var bytes = Array(text.utf8)
    #expect(SeparatorLine.take(from: &bytes) == sign.asciiValue)
    #expect(bytes == Array(rest.utf8))
  }

  @Test(arguments: [
    "", "sep", "sep=", "sep=;", "sep=a\nmaand", "sep=1\nmaand", "sep=;;\nmaand", "sep=\"\nmaand",
    "\"sep=;\nmaand", "sep=;x\nmaand", "seq=;\nmaand", "sep=\n\nmaand", " sep=;\nmaand",
  ])
  func takesNoOtherLine(text: String) {
    var bytes = Array(text.utf8)
    #expect(SeparatorLine.take(from: &bytes) == nil)
    #expect(bytes == Array(text.utf8))
  }

  @Test func keepsTheNumbersOfTheLines() throws {
    #expect(
      try Sample.messages(
        delivery: "sep=^\nmaand^reeks^waarde\n2007-07^klanten^12\n2007-13^klanten^1\n")
        == [
          "gegevens/a.csv: opmerking: gelezen met scheidingsteken ^ [P0117]",
          "gegevens/a.csv:4:1: fout: maand '2007-13' bestaat niet [P0103]",
        ])
  }
}
