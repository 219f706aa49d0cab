import Model
import Publishing

/// Why the value of an option or argument can't be taken, in Dutch.
struct OptionFault: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// From the text of an option or argument to its value.
enum OptionValue {
  static func month(_ text: String) throws -> Month {
    guard let month = Month(iso: text) else {
      throw OptionFault("een maand is JJJJ-MM, zoals 2007-07")
    }
    return month
  }

  static func folder(_ text: String) throws -> String { try path(text, "noem een map") }

  /// A month or a path.
  static func side(_ text: String) throws -> String {
    try path(text, "noem een maand, een rapport of een map")
  }

  static func mailServer(_ text: String) throws -> String {
    guard MailServerAddress.isPlain(text) else {
      throw OptionFault("dit \(MailServerAddress.advice)")
    }
    return text
  }

  static func code(_ text: String) throws -> String {
    guard !text.isEmpty else { throw OptionFault("noem een code") }
    return text
  }

  /// `html,pdf`: each once, in the order of the contract.
  static func formats(_ text: String) throws -> [OutputFormat] {
    let words = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }
    var formats: Set<OutputFormat> = []
    for word in words {
      guard let format = OutputFormat(rawValue: word.lowercased()) else {
        throw choice(String(word), "formaat", OutputFormat.allCases.map(\.rawValue))
      }
      formats.insert(format)
    }
    return OutputFormat.allCases.filter(formats.contains)
  }

  static func engine(_ text: String) throws -> EngineChoice {
    guard let engine = EngineChoice(word: text) else {
      throw choice(text, "PDF-motor", EngineChoice.words)
    }
    return engine
  }

  /// The fault of a word that is not one of the known ones.
  static func choice(_ word: String, _ what: String, _ known: [String]) -> OptionFault {
    let hint = nearest(to: word, in: known).map { "; bedoelt u '\($0)'?" }
    let list = known.dropLast().joined(separator: ", ") + " of " + (known.last ?? "")
    return OptionFault(
      "\(what) '\(word)' bestaat niet\(hint ?? "; kies \(list)")")
  }

  static func path(_ text: String, _ hint: String) throws -> String {
    guard !text.isEmpty, !text.utf8.contains(0) else { throw OptionFault(hint) }
    return text
  }
}
