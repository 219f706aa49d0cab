import Testing

/// Values and blocks that a template asks for, filled in on the page.
@Suite struct ValueTests {
  private func page(_ template: String) throws -> PageScanner {
    let (html, messages) = try SamplePage(text: "Dienst", template: template).made()
    #expect(messages == [])
    return PageScanner(html)
  }

  @Test(arguments: [
    ("maand", "juli 2007"), ("titel", "Dienst"), ("organisatie", "Dienst"),
    ("gemeente", "Dienst"), ("eenheid", "Dienst"), ("naam K", "Dienst"),
    ("realisatie K", "12\u{A0}Dienst"), ("realisatie K 2007-05", "13\u{A0}Dienst"),
    ("realisatie K 2007-01", "–"), ("doelstelling K", "10\u{A0}Dienst"), ("prognose K", "–"),
    ("vorige K", "12\u{A0}Dienst"), ("meetmaand K", "juli 2007"), ("signaal K", "bijsturen"),
    ("afwijking K", "−2\u{A0}Dienst"),
    (
      "reden K",
      "12\u{A0}Dienst ligt boven het doel van 10\u{A0}Dienst en is gelijk gebleven sinds juni 2007."
    ),
    ("verandering K 2", "−1\u{A0}Dienst (−7,7%)"), ("verandering K 12", "–"),
    ("realisatie S", "Dienst"), ("signaal S", "bijsturen"),
  ])
  func fillsAValue(query: String, value: String) throws {
    #expect(try page("# x\n\n[`= \(query)`]\n").text.contains("[\(value)]"))
  }

  @Test func fillsValuesInHeadingsListsAndLinks() throws {
    let page = try page(
      "# `= titel` van `= maand`\n\n- *`= naam K`*\n- [`= maand`](https://x.nl)\n")
    #expect(page.text.contains("Dienst van juli 2007"))
    #expect(!page.text.contains("= "))
  }

  @Test func fillsEqualValuesOnALine() throws {
    #expect(try page("`= maand`|`= maand`").text.contains("juli 2007|juli 2007"))
  }

  @Test func leavesCodeThatIsNoBlock() throws {
    let page = try page("```swift\nlet x = 1\n```\n\n`code`\n")
    #expect(page.text.contains("let x = 1"))
    #expect(page.tags["code"] == 2)
  }
}
