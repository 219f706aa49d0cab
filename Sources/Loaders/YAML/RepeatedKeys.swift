import Model
import Yams

/// Composes YAML in which a key may stand twice, so that the rest of the file is read as well.
///
/// Yams stops at a repeated key. Each one is reported, masked by letters of the same number (so
/// that all places stay what they are), and the text is read again.
struct RepeatedKeys {
  let source: YAMLSource

  /// A letter that no key has; masked keys begin with it.
  static let mask: Unicode.Scalar = "\u{E000}"
  private static let attempts = 25

  func compose(_ text: String) -> Node? {
    var lines: [[Unicode.Scalar]]?
    var text = text
    for _ in 0..<Self.attempts {
      do {
        return try Yams.compose(yaml: text, .basic, .default, .utf8) ?? Node("", .implicit, .plain)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        var scalars = lines ?? YAMLSource.lines(of: text)
        guard let key = keys.first, let first = TextMark(context.mark),
          let second = second(key, after: first, in: scalars)
        else {
          source.fault(
            .duplicateCode,
            "sleutel \(Wording.quoted(keys.first ?? "")) staat twee keer in hetzelfde blok; haal er een weg",
            at: TextMark(context.mark))
          return nil
        }
        source.fault(
          .duplicateCode,
          "sleutel \(Wording.quoted(key)) staat al op regel \(first.line); haal er een weg",
          at: second)
        for offset in 0..<key.unicodeScalars.count {
          // Masks differ by place, or a third one would be a repetition of its own.
          scalars[second.line - 1][second.column - 1 + offset] =
            offset == 0 ? Self.mask : Self.letter(second.line * 31 + second.column, offset)
        }
        lines = scalars
        text = scalars.map { line in
          var view = String.UnicodeScalarView()
          view.append(contentsOf: line)
          return String(view)
        }.joined(separator: "\n")
      } catch {
        let (summary, mark) = YAMLSyntaxFault.explain(error)
        source.fault(.invalidYAML, summary, at: mark)
        return nil
      }
    }
    return nil
  }

  private static func letter(_ place: Int, _ offset: Int) -> Unicode.Scalar {
    var place = place
    for _ in 0..<offset { place /= 26 }
    return Unicode.Scalar(UInt8(ascii: "a") + UInt8(place % 26))
  }

  /// Where the key stands again: at the same column of a block, or later in the same braces.
  private func second(_ key: String, after first: TextMark, in lines: [[Unicode.Scalar]])
    -> TextMark?
  {
    let wanted = Array(key.unicodeScalars)
    guard !wanted.isEmpty, lines.indices.contains(first.line - 1) else { return nil }
    let indent = first.column - 1
    for row in (first.line - 1)..<lines.count {
      let line = lines[row]
      let start = row == first.line - 1 ? first.column - 1 + wanted.count : 0
      guard start <= line.count else { continue }
      var column = start
      while column + wanted.count < line.count {
        let end = column + wanted.count
        if line[column] == wanted[0], Array(line[column..<end]) == wanted,
          let next = line[end...].first(where: { $0 != "\"" && $0 != "'" && $0 != " " }),
          next == ":", column == 0 || !isWord(line[column - 1]),
          row == first.line - 1 || column == indent || column == indent + 1
            || lines[first.line - 1].prefix(indent).contains("{")
        {
          return TextMark(line: row + 1, column: column + 1)
        }
        column += 1
      }
    }
    return nil
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "-" || scalar.properties.isAlphabetic
      || scalar.properties.numericType != nil
  }
}
