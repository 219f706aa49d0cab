import Model

/// Pieces of messages that every reader words alike.
enum Wording {
  /// Text of a file between quotes, short enough for one line and without control characters.
  static func quoted(_ text: some StringProtocol) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == 60 {
        shown += "…"
        break
      }
      let isPrintable = !scalar.properties.generalCategory.isControl
      shown.unicodeScalars.append(isPrintable ? scalar : "\u{FFFD}")
      count += 1
    }
    return "'\(shown)'"
  }

  /// `; bedoelt u 'stroom'?`, or nothing when no name is near.
  static func suggestion(for name: String, in candidates: some Sequence<String>) -> String {
    nearest(to: name, in: candidates).map { "; bedoelt u \(quoted($0))?" } ?? ""
  }

  /// `stand, stroom of meting`.
  static func list(_ words: [String], _ conjunction: String = "of") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}

extension Unicode.GeneralCategory {
  /// Characters that a terminal would act on or that can't be seen.
  fileprivate var isControl: Bool {
    switch self {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      true
    default: false
    }
  }
}
