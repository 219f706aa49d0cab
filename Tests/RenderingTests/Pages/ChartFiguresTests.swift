import Testing

/// Where the figures of charts stand in print, by the head of a template.
@Suite struct ChartFiguresTests {
  private static func page(_ choice: String?) throws -> (html: String, [String]) {
    let head = choice.map { "---\ngrafiekcijfers: \($0)\n---\n" } ?? ""
    return try SamplePage(
      template: head + "# A\n\n## B\n\n```grafiek\nindicator: K\n```\n"
    ).made()
  }

  @Test(arguments: [nil, "geen"])
  func foldOutUnderTheChartAlone(choice: String?) throws {
    let (html, messages) = try Self.page(choice)
    #expect(messages == [])
    #expect(html.components(separatedBy: "<table class=\"cijfers\"").count == 2)
    #expect(!html.contains("Bijlage: de cijfers van de grafieken"))
  }

  @Test func standInAnAppendixWhenAsked() throws {
    let (html, messages) = try Self.page("bijlage")
    #expect(messages == [])
    #expect(PageScanner(html).faults == [])
    let parts = html.components(separatedBy: "<section class=\"bijlage nieuwe-pagina\"")
    #expect(parts.count == 2)
    #expect(parts[0].contains("<details>\n<summary>De cijfers van deze grafiek</summary>"))
    #expect(
      parts[1].contains("<h2 id=\"grafiekcijfers\">Bijlage: de cijfers van de grafieken</h2>"))
    #expect(parts[1].contains("<table class=\"cijfers\""))
  }

  @Test func saysWhatCanBeChosen() throws {
    let (_, messages) = try Self.page("overal")
    #expect(
      messages == [
        "sjablonen/proef.md:2:17: fout: 'grafiekcijfers' in de kop van het sjabloon moet 'bijlage' of 'geen' zijn, niet 'overal' [P0005]"
      ])
  }
}
