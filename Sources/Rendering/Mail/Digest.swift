import Charts
import Markup
import Model

/// A report as a mail: text, HTML and the drawings to make pictures of.
package struct Digest: Sendable {
  package let subject: String
  package let text: String
  package let charts: [DigestChart]
  private let content: DigestContent
  private let theme: Theme

  /// Gmail cuts a page off beyond 102 KB; this is its HTML without the pictures.
  package static let htmlLimit = 100_000

  package init(_ report: Report) {
    let theme = Theme(report.houseStyle)
    var limits = DigestContent.Limits()
    var content = DigestContent(report, limits: limits)
    var charts = DigestChart.charts(report, limit: limits.charts)
    while Self.isTooLarge(content, charts, theme), limits.rows > 0 {
      limits = limits.halved
      content = DigestContent(report, limits: limits)
      charts = Array(charts.prefix(limits.charts))
    }
    self.content = content
    self.charts = charts
    self.theme = theme
    subject = content.subject
    text = DigestText(content: content).text
  }

  /// The page, with pictures by their content ids.
  ///
  /// - Parameter pictureIDs: one for each chart; empty when no pictures could be made.
  package func html(pictureIDs: [String]) -> [UInt8] {
    DigestPage(
      content: content, charts: charts,
      pictureID: { pictureIDs.indices.contains($0) ? pictureIDs[$0] : nil }, theme: theme
    ).bytes
  }

  private static func isTooLarge(
    _ content: DigestContent, _ charts: [DigestChart], _ theme: Theme
  ) -> Bool {
    let longest = String(repeating: "x", count: 80)
    return DigestPage(content: content, charts: charts, pictureID: { _ in longest }, theme: theme)
      .bytes.count >= htmlLimit
  }
}
