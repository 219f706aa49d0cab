import Markup
import Model

/// The plain text of a mail, for who reads without markup.
struct DigestText {
  let content: DigestContent

  private static let width = 72

  var text: String {
    var lines: [String] = [
      content.organisation, content.title, content.unit, content.day, content.status, "",
    ]
    if let note = content.protection { lines += Self.wrapped(note) + [""] }
    lines += Self.wrapped(content.overview)
    lines += content.bars.flatMap { Self.wrapped("\($0.name): \($0.text)", by: "  ") }
    lines += heading(content.changesTitle)
    for text in content.changesText { lines += Self.wrapped(text) }
    for change in content.changes {
      lines += [change.title + ":"] + change.items.flatMap { item($0.text) }
    }
    lines += heading("Wat een besluit vraagt")
    lines +=
      content.decisions.isEmpty
      ? Self.wrapped(content.noDecisions) : content.decisions.flatMap { item($0.text) }
    lines += heading("De cijfers")
    lines += content.rows.flatMap(row)
    if let more = DigestWords.moreRows(content.hiddenRows) { lines += Self.wrapped(more) }
    if !content.sections.isEmpty {
      lines += heading("Wat aandacht vraagt")
      lines += content.sections.flatMap(section)
      if let more = DigestWords.moreSections(content.hiddenSections) {
        lines += Self.wrapped(more)
      }
    }
    lines += [""] + Self.wrapped(DigestWords.closing)
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ text: String) -> [String] {
    ["", text.uppercased(), ""]
  }

  private func item(_ text: String) -> [String] { Self.wrapped("- " + text, by: "  ") }

  private func row(_ row: DigestContent.Row) -> [String] {
    Self.wrapped("\(row.code) \(row.name)")
      + Self.wrapped(
        "  \(figures(row)): \(DigestWords.signal(row.signal, row.word))", by: "    ")
  }

  /// Without the dashes of what an indicator does not have.
  private func figures(_ row: DigestContent.Row) -> String {
    let more = [("doel", row.target), ("prognose", row.forecast)]
      .filter { $0.1 != DutchNumber.missing }
    return ([("realisatie", row.actual)] + more).map { "\($0) \($1)" }.joined(separator: ", ")
  }

  private func section(_ section: DigestContent.Section) -> [String] {
    Self.wrapped(
      "\(section.code) \(section.name): \(DigestWords.signal(section.signal, section.word))")
      + Self.wrapped("  " + section.reason, by: "  ")
      + (section.owed.map { Self.wrapped("  Let op. " + $0, by: "  ") } ?? [])
      + section.measures.flatMap { Self.wrapped("  - " + $0, by: "    ") } + [""]
  }

  /// The text in lines that a screen of eighty letters shows; words are never cut.
  static func wrapped(_ text: String, by indent: String = "") -> [String] {
    let start = String(text.prefix { $0 == " " })
    var lines: [String] = []
    var line = start
    var isEmpty = true
    // No-break spaces hold a number and its unit together.
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(line)
    return lines
  }
}

/// Sentences that both forms of a mail have.
enum DigestWords {
  static let closing =
    "Het hele rapport zit als PDF bij deze mail. Dit bericht is automatisch gemaakt met Peil."

  static func moreRows(_ count: Int) -> String? {
    switch count {
    case ...0: nil
    case 1: "Eén andere indicator staat in het rapport."
    default: "De andere \(DutchNumber.word(count)) indicatoren staan in het rapport."
    }
  }

  static func moreSections(_ count: Int) -> String? {
    switch count {
    case ...0: nil
    case 1: "Nog één indicator vraagt aandacht; die staat in het rapport."
    default: "Nog \(DutchNumber.word(count)) indicatoren vragen aandacht; ze staan in het rapport."
    }
  }

  /// `rood, bijsturen`.
  static func signal(_ signal: Signal, _ word: String) -> String {
    signal == .none ? word : "\(signal.rawValue), \(word)"
  }
}
