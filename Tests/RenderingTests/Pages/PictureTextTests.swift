import Testing

/// Pictures with their text behind them, for an engine whose tags don't carry it.
@Suite struct PictureTextTests {
  private static let template = "# A\n\n## B\n\n```grafiek\nindicator: K\n```\n"

  @Test func followsEachPictureThatSaysSomething() throws {
    let page = SamplePage(template: Self.template)
    let spoken = try page.made(.printingWithPictureText).html
    #expect(spoken.contains("</svg>\n<span class=\"alt\">gewoon: gelijk gebleven op 12"))
    #expect(!(try page.made(.printing).html.contains("class=\"alt\"")))
  }

  /// The shape of a signal has its word beside it.
  @Test func leavesDecorationAlone() throws {
    let page = SamplePage(template: "# A\n\n## B\n\n```samenvatting\n```\n")
    #expect(!(try page.made(.printingWithPictureText).html.contains("class=\"alt\"")))
  }
}
