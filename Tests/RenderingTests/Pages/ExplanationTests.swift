import Testing

/// Explanations are untrusted Markdown: ordinary text is marked up, all else stays text or goes.
@Suite struct ExplanationTests {
  private func page(_ markdown: String) throws -> PageScanner {
    let (html, messages) = try SamplePage(explanation: SamplePage.explanation + "\n" + markdown)
      .made()
    #expect(messages == [])
    let page = PageScanner(html)
    #expect(page.faults == [])
    return page
  }

  /// The tags that an explanation adds to the page, whether its parts stand side by side or not.
  private func added(_ markdown: String) throws -> [String: Int] {
    let plain = try page("")
    return try page(markdown).tags.merging(plain.tags) { $0 - $1 }.filter {
      $0.value != 0 && $0.key != "div"
    }
  }

  @Test func putsShortPartsSideBySide() throws {
    func beside(_ markdown: String) throws -> Int {
      try page(markdown).attributes.count {
        $0.name == "class" && $0.value.hasSuffix("naast")
      }
    }
    let all = try beside("")
    #expect(all > 0)
    #expect(try beside(String(repeating: "lang ", count: 100)) == all - 1, "a long part")
    #expect(try beside("## Nog iets\n\ntekst\n") == all - 1, "four parts")
    #expect(try beside("```\ncode\n```\n") == all - 1, "a block of code")
  }

  @Test func marksUpOrdinaryText() throws {
    #expect(try added("een *twee* **drie**") == ["p": 1, "em": 1, "strong": 1])
    #expect(try added("- een\n- twee\n") == ["ul": 1, "li": 2])
    #expect(try added("3. een\n4. twee\n") == ["ol": 1, "li": 2])
    #expect(try added("> x\n") == ["blockquote": 1, "p": 1])
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<style>p{}</style>",
    "<iframe src='https://x.nl'></iframe>", "<!-- x -->", "<b>x</b>\n\n</section></main>",
    "<svg onload=alert(1)>", "<?php x ?>", "<![CDATA[x]]>",
  ])
  func dropsRawHTML(markdown: String) throws {
    let added = try added(markdown)
    #expect(added.filter { $0.key != "p" } == [:])
  }

  @Test func keepsTheWordsBetweenInlineTags() throws {
    let page = try page("een <b onclick=x>twee</b> drie")
    #expect(page.text.contains("een twee drie"))
    #expect(!page.attributes.contains { $0.name.hasPrefix("on") })
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)", "data:text/html,x",
    "vbscript:x", "file:///etc/passwd", "//x.nl/y", "<  javascript:alert(1)>", "&#1;javascript:x",
    "../geheim",
  ])
  func dropsLinksThatAreNotToTheWeb(url: String) throws {
    let page = try page("[tekst](\(url))")
    #expect(page.text.contains("tekst"))
    for link in page.attributes where link.name == "href" {
      #expect(link.value.hasPrefix("#"), "\(link.value)")
    }
  }

  @Test func keepsLinksToTheWeb() throws {
    let page = try page("[a](https://x.nl/?a=1&b=2) [b](http://x.nl) [c](mailto:a@x.nl)")
    #expect(
      page.attributes.filter { $0.name == "href" }.map(\.value).filter { !$0.hasPrefix("#") }
        == ["https://x.nl/?a=1&b=2", "http://x.nl", "mailto:a@x.nl"])
  }

  @Test func keepsThePlaceOfAnAttribute() throws {
    let page = try page("[a](https://x.nl/\"onclick=\"x) <https://x.nl/'\"x>")
    #expect(!page.attributes.contains { $0.name.hasPrefix("on") })
  }

  @Test func dropsImages() throws {
    let page = try page("![wat het toont](https://x.nl/a.png \"titel\")")
    #expect(page.tags["img"] == nil)
    #expect(page.text.contains("wat het toont"))
    #expect(!page.attributes.contains { $0.value.contains("a.png") })
  }

  @Test func putsHeadingsBelowThoseOfThePage() throws {
    #expect(try added("# een\n\n## twee\n") == ["h4": 2])
    #expect(try added("### drie\n") == ["h5": 1])
    #expect(try added("#### vier\n\n##### vijf\n\n###### zes\n") == ["h6": 3])
  }

  @Test func leavesValuesAndBlocksCode() throws {
    let page = try page("`= organisatie`\n\n```samenvatting\n```\n\n```herkomst\nx\n```\n")
    #expect(page.text.contains("= organisatie"))
    #expect(try added("`= organisatie`") == ["p": 1, "code": 1])
    #expect(try added("```samenvatting\n```\n") == ["pre": 1, "code": 1])
  }
}
