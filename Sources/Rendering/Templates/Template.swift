import Model

/// A report's template: CommonMark with values in code spans and blocks in fences.
package struct Template: Sendable {
  package let path: String
  /// What the front matter says, by key.
  package let frontMatter: [String: String]
  let document: MarkdownNode
  /// The values and blocks in the order of the page, with their places.
  package let values: [Placed<ValueQuery>]
  package let blocks: [Placed<Block>]
  package let diagnostics: [Diagnostic]

  /// Something read from the template, with its place.
  package struct Placed<Content: Sendable>: Sendable {
    package let content: Content
    package let position: InputPosition
    /// The line and byte column of the node it was read from.
    let key: NodeKey
  }

  struct NodeKey: Hashable, Sendable {
    let line: Int
    let byteColumn: Int
    let text: String

    init(_ node: MarkdownNode, _ text: String) {
      line = node.line
      byteColumn = node.byteColumn
      self.text = text
    }
  }

  /// Reads a template with all its faults.
  ///
  /// - Parameter dossier: gives the indicators and perspectives that it may name.
  package init(_ file: TemplateFile, dossier: Dossier) {
    path = file.path
    let (frontMatter, body) = FrontMatter.split(file.text)
    self.frontMatter = frontMatter.values
    document = MarkdownParser.parse(body)
    var reader = TemplateReader(path: file.path, source: body, dossier: dossier)
    reader.read(document)
    values = reader.values
    blocks = reader.blocks
    diagnostics =
      frontMatter.diagnostics(path: file.path) + reader.diagnostics
      + FenceLint.diagnostics(body, path: file.path)
  }

  /// Where the figures behind the charts stand in print.
  var chartFigures: ChartFigures {
    frontMatter["grafiekcijfers"].flatMap(ChartFigures.init) ?? .none
  }

  /// What the blocks show beyond what every report holds.
  package var parts: ReportParts {
    blocks.reduce(into: []) { $0.formUnion($1.content.parts) }
  }

  /// The indicators that a chart block draws a control chart of.
  package var controlCharts: Set<String> {
    Set(
      blocks.compactMap { block in
        guard case .chart(let indicator, _, .control, _, _) = block.content else { return nil }
        return indicator
      })
  }

  /// The indicators that a block compares the units below on.
  package var comparedParts: Set<String> {
    Set(blocks.flatMap { $0.content.comparedParts })
  }

  /// The earlier months whose figures the template names or shows, for a report of `month`.
  package func months(for month: Month) -> Set<Month> {
    let shown = blocks.flatMap { block -> [Month] in
      guard case .signalMap(_, let months) = block.content else { return [] }
      return (1..<max(2, months)).map { month - $0 }
    }
    return Set(values.flatMap { $0.content.months(for: month) } + shown)
  }
}
