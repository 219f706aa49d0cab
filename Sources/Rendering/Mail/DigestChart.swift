import Charts
import Markup
import Model

/// A chart for a mail: a drawing to make a picture of, and what is said where pictures are not shown.
package struct DigestChart: Sendable {
  /// A whole SVG file.
  package var svg: [UInt8]
  /// The message and the figures.
  package var alternative: String
  /// In the measures of the page.
  package var width: Double
  package var height: Double
  /// Of the indicator.
  let code: String
  let title: String
  let source: String

  static let width = 560.0

  /// The charts of the indicators that ask for attention, the red ones first.
  static func charts(_ report: Report, limit: Int) -> [DigestChart] {
    let page = PageContext(report: report)
    return
      (report.figures.filter { $0.signal == .red }
      + report.figures.filter { $0.signal == .orange })
      .filter { $0.history.contains { $0.value != nil } }
      .prefix(limit).map { figures in
        let figure = IndicatorChart(
          page: page, figures: figures, months: 36, shape: .fitting(figures)
        ).figure
        return DigestChart(figure, of: figures.indicator.code)
      }
  }

  private init(_ figure: Figure, of code: String) {
    self.code = code
    svg = figure.svg.bytes
    let whole =
      figure.description.hasPrefix(figure.title)
      ? figure.description : "\(figure.title). \(figure.description)"
    alternative = DigestContent.shortened(whole, to: 900)
    let size = Self.size(figure.svg)
    width = min(size.width, Self.width)
    height = size.width > 0 ? size.height * width / size.width : size.height
    title = DigestContent.shortened(figure.title, to: 300)
    source = DigestContent.shortened(
      [figure.subtitle, figure.source].filter { !$0.isEmpty }.joined(separator: ". "), to: 300)
  }

  private static func size(_ svg: Node) -> (width: Double, height: Double) {
    guard case .element(let element) = svg else { return (width, 280) }
    func number(_ name: String) -> Double? {
      for attribute in element.attributes where "\(attribute.name)" == name {
        if case .number(let number) = attribute.value { return number }
      }
      return nil
    }
    return (number("width") ?? width, number("height") ?? 280)
  }
}
