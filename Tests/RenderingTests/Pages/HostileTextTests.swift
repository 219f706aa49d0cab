import Testing

/// Text of users that means something in HTML, CSS, YAML, Markdown or to a screen.
@Suite struct HostileTextTests {
  static let texts = [
    "<script>alert(1)</script>", "\" onmouseover=\"x", "'", "|", "*x*", "`= organisatie`", "]]>",
    "</style><b>x", "</title><img src=x onerror=alert(1)>", "<!-- x", "&lt;b&gt;", "\\", "a\nb",
    "\u{202E}omgekeerd\u{200F}", "-->", "```", "=1+1", "\u{1F600}", "\u{FFFE}x",
    "expression(alert(1))", "\"} body { display: none } x { content: \"", "{{x}}",
  ]

  /// What stays of a text: not what no document may hold, nor what turns the text behind it around.
  private static func withoutForbidden(_ text: String) -> String {
    var kept = text.unicodeScalars
    kept.removeAll { $0 == "\u{FFFE}" || $0 == "\u{202E}" }
    return String(kept)
  }

  private static func scan(_ page: SamplePage) throws -> (PageScanner, html: String, [String]) {
    let (html, messages) = try page.made()
    return (PageScanner(html), html, messages)
  }

  @Test(arguments: texts)
  func showsTextAsText(text: String) throws {
    let (harmless, _, none) = try Self.scan(SamplePage())
    #expect(none == [])
    let (page, html, messages) = try Self.scan(SamplePage(text: text))
    #expect(messages == [])
    #expect(page.faults == [])
    #expect(page.tags == harmless.tags)
    #expect(!html.contains("<script"))
    #expect(!page.attributes.contains { $0.name.lowercased().hasPrefix("on") })
    #expect(page.attributes.count == harmless.attributes.count)
    let shown = Self.withoutForbidden(text)
    for place in ["Eigenaar: ", "Bron: ", "Wat het niet zegt: ", "2007, "] {
      #expect(page.text.contains(place + shown), "\(place)")
    }
  }

  @Test(arguments: ["\0", "\u{1}", "\u{1B}[31m", "\u{7F}", "\u{85}"])
  func dropsControlCharacters(text: String) throws {
    do {
      let (page, _, _) = try Self.scan(SamplePage(text: "a\(text)b"))
      #expect(page.faults == [])
      #expect(!page.tags.isEmpty)
    } catch let refusal as SamplePage.NoPage {
      #expect(!refusal.messages.isEmpty)
    }
  }

  @Test func showsALongText() throws {
    let text = String(repeating: "lang woord ", count: 1000)
    let (page, _, messages) = try Self.scan(SamplePage(text: text + "eind"))
    #expect(messages == [])
    #expect(page.faults == [])
    #expect(page.text.contains(text + "eind"))
  }

  @Test(arguments: ["<b>x", "\" onmouseover=\"x", "'", "`= titel`", "*x*", "&amp;", "\u{202E}x"])
  func showsFileNamesAsText(name: String) throws {
    let (harmless, _, _) = try Self.scan(SamplePage())
    let (page, _, messages) = try Self.scan(SamplePage(fileName: name))
    #expect(messages == [])
    #expect(page.faults == [])
    #expect(page.tags == harmless.tags)
    #expect(page.text.contains("gegevens/\(Self.withoutForbidden(name)).csv"))
  }

  @Test(arguments: texts)
  func readsHostileTemplates(text: String) throws {
    let template = "# `= titel`\n\n\(text)\n\n\(SamplePage.explanation)\n"
    let (page, html, _) = try Self.scan(SamplePage(template: template))
    #expect(page.faults == [])
    #expect(!html.contains("<script"))
    #expect(!page.attributes.contains { $0.name.lowercased().hasPrefix("on") })
    #expect(page.tags["img"] == nil)
  }
}
