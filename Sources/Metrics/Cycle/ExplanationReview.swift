import Model

/// What is wrong with the explanation that an orange or red signal owes.
package struct ExplanationReview: Sendable {
  /// The headings an explanation must have, in the owner's words.
  package static let headings = ["Oorzaak", "Gevolg", "Bijsturing"]

  let dossier: Dossier
  let unit: String
  let month: Month
  let audience: String?

  package init(dossier: Dossier, unit: String, month: Month, audience: String? = nil) {
    self.dossier = dossier
    self.unit = unit
    self.month = month
    self.audience = audience
  }

  package func finding(for indicator: String) -> ExplanationFinding {
    guard let explanation = text(indicator, in: month), Self.saysSomething(explanation.markdown)
    else {
      return ExplanationFinding(explanation: nil, fault: .missing)
    }
    let empty = Self.emptyHeadings(in: explanation.markdown)
    if !empty.isEmpty {
      return ExplanationFinding(explanation: explanation, fault: .emptyHeadings(empty))
    }
    let last = month.reportBefore(skipping: dossier.skippedMonths)
    if let before = text(indicator, in: last),
      Self.words(before.markdown) == Self.words(explanation.markdown)
    {
      return ExplanationFinding(explanation: explanation, fault: .repeated(from: last))
    }
    return ExplanationFinding(explanation: explanation, fault: nil)
  }

  private func text(_ indicator: String, in month: Month) -> Explanation? {
    dossier.explanations[
      ExplanationKey(indicator: indicator, month: month, unit: unit, audience: audience)]
  }

  /// Whether there is more than headings, as were set ready to be filled in.
  static func saysSomething(_ markdown: String) -> Bool {
    markdown.split(whereSeparator: \.isNewline).contains { line in
      !line.allSatisfy(\.isWhitespace) && line.first { $0 != " " } != "#"
    }
  }

  /// The text as its words, so that another line break is no other text.
  static func words(_ markdown: String) -> [Substring] {
    markdown.lowercased().split { $0.isWhitespace }
  }

  /// Those of the three headings that are missing or have nothing below them.
  static func emptyHeadings(in markdown: String) -> [String] {
    var filled: Set<String> = []
    var current: String?
    var level = 0
    var inFence = false
    for line in markdown.split(whereSeparator: \.isNewline) {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("```") || text.hasPrefix("~~~") { inFence.toggle() }
      if !inFence, text.hasPrefix("#") {
        let depth = text.prefix { $0 == "#" }.count
        let title = text.drop { $0 == "#" }.split { $0 == " " || $0 == "#" || $0 == "\t" }
          .joined(separator: " ").lowercased()
        let heading = headings.first { $0.lowercased() == title }
        // Another heading below one of the three is part of its text.
        if heading == nil, current != nil, depth > level { continue }
        (current, level) = (heading, depth)
      } else if let current, text.contains(where: { !$0.isWhitespace }) {
        filled.insert(current)
      }
    }
    return headings.filter { !filled.contains($0) }
  }
}
