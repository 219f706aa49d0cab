import Model

/// Collects the values and blocks of a template, and what is wrong with them.
struct TemplateReader {
  let path: String
  let source: String
  let dossier: Dossier
  private(set) var values: [Template.Placed<ValueQuery>] = []
  private(set) var blocks: [Template.Placed<Block>] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let positions: SourcePositions

  init(path: String, source: String, dossier: Dossier) {
    self.path = path
    self.source = source
    self.dossier = dossier
    positions = SourcePositions(source: source, path: path)
  }

  mutating func read(_ node: MarkdownNode) {
    switch node.kind {
    case .code(let text) where text.hasPrefix("="):
      readValue(text, node)
    case .codeBlock(let info, let body):
      readBlock(info, body, node)
    default:
      for child in node.children { read(child) }
    }
  }

  // MARK: Values

  private mutating func readValue(_ text: String, _ node: MarkdownNode) {
    let position = positions.position(of: node, literal: text)
    let words = text.dropFirst().split { $0.isWhitespace }.map(String.init)
    do {
      let query = try query(words)
      values.append(
        .init(content: query, position: position, key: Template.NodeKey(node, text)))
    } catch {
      diagnostics.append(Diagnostic(.fault, error.code, error.message, at: position))
    }
  }

  private struct Mistake: Error {
    var code: DiagnosticCode
    var message: String
  }

  private func query(_ words: [String]) throws(Mistake) -> ValueQuery {
    guard let first = words.first else {
      throw Mistake(
        code: .unknownValue,
        message:
          "achter '=' staat geen waarde; schrijf bijvoorbeeld `= maand` of `= realisatie 3.2.2`")
    }
    let rest = Array(words.dropFirst())
    if let field = ValueQuery.ReportField(rawValue: first) {
      guard rest.isEmpty else {
        throw Mistake(
          code: .unknownValue, message: "achter '\(first)' hoort niets meer te staan")
      }
      return .report(field)
    }
    if let field = ValueQuery.FigureField(rawValue: first) {
      let code = try indicator(rest, after: first)
      guard rest.count > 1 else { return .figure(field, indicator: code, month: nil) }
      guard rest.count == 2, let month = Month(iso: rest[1]) else {
        throw Mistake(
          code: .unknownValue,
          message:
            "'\(rest.dropFirst().joined(separator: " "))' is geen maand; schrijf een maand als 2007-06"
        )
      }
      return .figure(field, indicator: code, month: month)
    }
    if first == ValueQuery.changeWord {
      let code = try indicator(rest, after: first)
      guard rest.count == 2, let months = Int(rest[1]), (1...240).contains(months) else {
        throw Mistake(
          code: .unknownValue,
          message:
            "achter de indicator hoort het aantal maanden terug te staan, van 1 tot en met 240: `= verandering \(code) 12`"
        )
      }
      return .change(indicator: code, months: months)
    }
    throw Mistake(
      code: .unknownValue,
      message: "waarde '\(first)' bestaat niet\(Self.hint(first, ValueQuery.words))")
  }

  private func indicator(_ words: [String], after field: String) throws(Mistake) -> String {
    guard let code = words.first else {
      throw Mistake(
        code: .unknownIndicator,
        message: "achter '\(field)' hoort de code van een indicator te staan: `= \(field) 3.2.2`")
    }
    let codes = dossier.indicators.map(\.code)
    guard codes.contains(code) else {
      throw Mistake(
        code: .unknownIndicator,
        message: "indicator '\(code)' bestaat niet\(Self.hint(code, codes))")
    }
    return code
  }

  static func hint(_ word: String, _ known: [String]) -> String {
    nearest(to: word, in: known).map { "; bedoelt u '\($0)'?" } ?? ""
  }

  // MARK: Blocks

  private mutating func readBlock(_ info: String, _ body: String, _ node: MarkdownNode) {
    guard let word = info.split(whereSeparator: \.isWhitespace).first.map(String.init) else {
      return
    }
    let position = InputPosition.text(path: path, line: node.line, column: node.byteColumn)
    guard let kind = Block.Name(rawValue: word) else {
      lintUnknownBlock(word, position)
      return
    }
    var options = BlockOptions(body, path: path, firstLine: node.line + 1, block: word)
    let block = Block(kind, &options, dossier: dossier)
    options.finish()
    diagnostics += options.diagnostics
    if let block {
      blocks.append(
        .init(content: block, position: position, key: Template.NodeKey(node, body)))
    }
  }

  /// Any other word stays a code block; but one that is nearly a block's name is a slip.
  private mutating func lintUnknownBlock(_ word: String, _ position: InputPosition) {
    guard let name = nearest(to: word, in: Block.Name.allCases.map(\.rawValue)) else { return }
    diagnostics.append(
      Diagnostic(
        .fault, .unknownBlock,
        "blok '\(word)' bestaat niet; bedoelt u '\(name)'?", at: position))
  }
}

/// Where nodes stand in the source; cmark's inline positions are sometimes too low.
struct SourcePositions {
  private let lines: [Substring]
  private let path: String

  init(source: String, path: String) {
    lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    self.path = path
  }

  /// The place of a node, checked against the source and searched for when it is not there.
  func position(of node: MarkdownNode, literal: String) -> InputPosition {
    let start = max(1, node.line)
    for number in start..<max(start + 1, min(lines.count + 1, start + 50)) {
      guard lines.indices.contains(number - 1) else { break }
      let line = lines[number - 1]
      var from = line.startIndex
      if number == start {
        // A code span begins behind its backtick; step back over it where it is in sight.
        let offset = max(0, node.byteColumn - 2)
        from =
          line.utf8.index(line.utf8.startIndex, offsetBy: offset, limitedBy: line.endIndex)
          ?? line.endIndex
      }
      if let range = line[from...].firstRange(of: literal) {
        let column = line.distance(from: line.startIndex, to: range.lowerBound) + 1
        return .text(path: path, line: number, column: column)
      }
    }
    return .text(path: path, line: start, column: max(1, node.byteColumn))
  }
}
