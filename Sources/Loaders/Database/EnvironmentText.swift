/// A text with names of environment variables in it: `${PEIL_DWH}`.
struct EnvironmentText: Hashable, Sendable {
  private enum Piece: Hashable {
    case plain(String)
    /// By its name.
    case variable(String)
  }

  /// As it is written, with the names and without their values.
  let template: String
  private let pieces: [Piece]

  init(_ text: String) {
    template = text
    var pieces: [Piece] = []
    var rest = Substring(text)
    var plain = ""
    while let first = rest.first {
      let name = rest.dropFirst(2).prefix(while: Self.isOfName)
      if rest.hasPrefix("${"), !name.isEmpty, rest[name.endIndex...].hasPrefix("}") {
        if !plain.isEmpty { pieces.append(.plain(plain)) }
        plain = ""
        pieces.append(.variable(String(name)))
        rest = rest[name.endIndex...].dropFirst()
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    if !plain.isEmpty { pieces.append(.plain(plain)) }
    self.pieces = pieces
  }

  private static func isOfName(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "_")
  }

  var isEmpty: Bool { template.isEmpty }

  /// The names in it, in their order.
  var variables: [String] {
    pieces.compactMap { if case .variable(let name) = $0 { name } else { nil } }
  }

  /// Whether it is the name of a variable and nothing else.
  var isOneVariable: Bool { pieces.count == 1 && variables.count == 1 }

  /// The text with the values; a variable that is not there leaves nothing.
  func filled(from environment: [String: String]) -> String {
    pieces.map { piece in
      switch piece {
      case .plain(let text): text
      case .variable(let name): environment[name] ?? ""
      }
    }.joined()
  }
}
