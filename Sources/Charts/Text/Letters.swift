/// The room that text takes, by an approximate table of Inter's advance widths, or by those of a house
/// style's own font.
///
/// A table and not the machine's fonts, so that a chart is the same everywhere. A little too wide rather
/// than too narrow.
package enum Letters {
  /// Thousandths of the font size for the characters from space to tilde.
  private static let basic: [UInt16] = [
    281, 309, 403, 643, 649, 844, 663, 222, 393, 393, 543, 673, 295, 466, 290, 379,
    667, 481, 621, 652, 666, 632, 648, 587, 646, 648, 290, 295, 673, 673, 673, 544,
    999, 724, 657, 744, 724, 608, 587, 755, 744, 275, 561, 677, 566, 906, 753, 775,
    643, 776, 651, 649, 660, 741, 724, 1007, 690, 705, 653, 393, 379, 393, 481, 468,
    497, 575, 630, 577, 630, 593, 377, 625, 613, 261, 261, 569, 261, 898, 610, 608,
    625, 625, 397, 549, 380, 608, 576, 837, 562, 576, 562, 393, 358, 393, 673,
  ]

  /// The width of `text` in a regular or semi-bold face of `size`.
  package static func width(_ text: String, size: LetterSize) -> Double {
    var thousandths = 0
    if let own = size.widths {
      for scalar in text.unicodeScalars { thousandths += own.width(scalar) ?? advance(scalar) }
    } else {
      for scalar in text.unicodeScalars { thousandths += advance(scalar) }
    }
    return Double(thousandths) / 1000 * size.points
  }

  private static func advance(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 32...126: return Int(basic[Int(scalar.value) - 32])
    case 0xE0...0xFF, 0x2013, 0xB0...0xB9: return 640
    case 0x2070...0x209F: return 450
    case 0xA0: return 281
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    case .lowercaseLetter: return 760
    case .uppercaseLetter, .titlecaseLetter, .otherNumber: return 930
    default: return 1050
    }
  }

  /// One line of text for a label: no line ends, no controls, no marks that turn the reading direction,
  /// no towers of accents.
  package static func line(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = ""
    var wasSpace = true
    for character in text.prefix(400) {
      if character.isWhitespace {
        if !wasSpace { result.append(" ") }
        wasSpace = true
        continue
      }
      let kept = character.unicodeScalars.prefix(8).filter { scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
        case .format: scalar.value == 0x200D
        default: true
        }
      }
      guard !kept.isEmpty else { continue }
      for scalar in kept { result.unicodeScalars.append(scalar) }
      wasSpace = false
    }
    return trimmed(result)
  }

  /// Whether a text is one line as it stands, as nearly all labels are: letters, digits and signs that
  /// need no look at what Unicode says of them, with single spaces between.
  private static func isPlain(_ text: String) -> Bool {
    guard text.utf8.count <= 400 else { return false }
    var wasSpace = true
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20:
        if wasSpace { return false }
        wasSpace = true
      case 0x21...0x7E, 0xA1...0xAC, 0xAE...0x17F, 0x2013...0x2014, 0x2018...0x2019, 0x2026, 0x20AC,
        0x2212:
        wasSpace = false
      default: return false
      }
    }
    return !wasSpace || text.isEmpty
  }

  /// `text` as one line that fits in `width`, its end cut off with an ellipsis where it doesn't.
  package static func fitted(_ text: String, width: Double, size: LetterSize) -> String {
    let text = line(text)
    if self.width(text, size: size) <= width { return text }
    let room = width - self.width("…", size: size)
    var result = ""
    var used = 0.0
    for character in text {
      used += self.width(String(character), size: size)
      if used > room { break }
      result.append(character)
    }
    let kept = trimmed(result)
    return kept.isEmpty ? "" : kept + "…"
  }

  package static func trimmed(_ text: String) -> String {
    var part = text[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
