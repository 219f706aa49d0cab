import Foundation
import Testing

/// Pictures with their text behind them, for an engine whose tags don't carry it.
@Suite struct PictureTextTests {
  private static let template = "# A\n\n## B\n\n```grafiek\nindicator: K\n```\n"

  /// It begins where the picture does: behind a picture at the foot of a page it would run off the paper.
  @Test func standsBeforeEachPictureThatSaysSomething() throws {
    let page = SamplePage(template: Self.template)
    let spoken = try page.made(.printingWithPictureText).html
    let words = try #require(spoken.range(of: "<span class=\"alt\">gewoon: gelijk gebleven op 12"))
    let end = try #require(spoken[words.upperBound...].range(of: "</span>"))
    #expect(
      spoken[end.upperBound...].trimmingCharacters(in: .whitespacesAndNewlines).hasPrefix("<svg"))
    #expect(!(try page.made(.printing).html.contains("class=\"alt\"")))
  }

  /// The shape of a signal has its word beside it.
  @Test func leavesDecorationAlone() throws {
    let page = SamplePage(template: "# A\n\n## B\n\n```samenvatting\n```\n")
    #expect(!(try page.made(.printingWithPictureText).html.contains("class=\"alt\"")))
  }
}
