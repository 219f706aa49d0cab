import Markup
import Model

/// The texts that help the owners of figures to explain a new month.
///
/// A note per owner in `voorbereiding/MAAND/[EENHEID/]`, with the figures to explain, last month's text beside
/// them and what waits for the owner; and for each such figure a text with its three headings in
/// `toelichting/MAAND/[EENHEID/]`.
package struct MonthNotes {
  /// The report of a unit over the last month with figures.
  let report: Report
  /// The month to prepare.
  let month: Month
  /// Whether the unit is the whole organisation, whose texts lie in no folder of their own.
  let isRoot: Bool

  /// The last text of before the month, by indicator.
  let earlier: [String: Earlier]

  package init(
    report: Report, month: Month, isRoot: Bool = true, earlier: [String: Earlier] = [:]
  ) {
    self.report = report
    self.month = month
    self.isRoot = isRoot
    self.earlier = earlier
  }

  package struct Earlier: Hashable, Sendable {
    package var month: Month
    package var explanation: Explanation

    package init(month: Month, explanation: Explanation) {
      self.month = month
      self.explanation = explanation
    }
  }

  /// `2007-07`, with the unit below it.
  private var folder: String { isRoot ? month.iso : "\(month.iso)/\(report.unit.code)" }

  package struct File: Hashable, Sendable {
    /// Relative to the dossier.
    package var path: String
    package var text: String
  }

  /// Orange and red ones owe an explanation.
  private var owed: [IndicatorFigures] { report.figures.filter(\.signal.needsExplanation) }

  package var texts: [File] {
    var owners: [String?] = []
    for owner in owed.map(\.indicator.owner) + report.openItems.map(\.owner)
    where !owners.contains(owner) {
      owners.append(owner)
    }
    owners.sort { ($0 == nil ? 1 : 0, $0 ?? "") < ($1 == nil ? 1 : 0, $1 ?? "") }
    var taken: Set<String> = []
    let notes = owners.map { owner -> File in
      let name = Self.fileName(owner, notIn: &taken)
      return File(path: "voorbereiding/\(folder)/\(name).md", text: note(for: owner))
    }
    return notes
      + owed.map { figures in
        File(path: explanation(of: figures), text: Self.skeleton)
      }
  }

  private static let skeleton = "## Oorzaak\n\n## Gevolg\n\n## Bijsturing\n"

  private func explanation(of figures: IndicatorFigures) -> String {
    "toelichting/\(folder)/\(figures.indicator.code).md"
  }

  /// Letters and digits of the owner in small letters, with hyphens between.
  static func fileName(_ owner: String?, notIn taken: inout Set<String>) -> String {
    let words = (owner ?? "zonder eigenaar").lowercased().split { !$0.isLetter && !$0.isNumber }
    let plain = words.isEmpty ? "eigenaar" : words.joined(separator: "-")
    // A name of a file may have 255 bytes.
    let short = String(decoding: Array(plain.utf8.prefix(100)), as: UTF8.self)
    var name = short
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(short)-\(number)"
      number += 1
    }
    return name
  }

  // MARK: The note

  private func note(for owner: String?) -> String {
    let own = owed.filter { $0.indicator.owner == owner }
    var lines = [
      "# Voorbereiding van de rapportage over \(month.dutch)", "",
    ]
    if !isRoot { lines += ["Eenheid: \(Self.plain(report.unit.name))", ""] }
    lines += [
      "Voor: \(owner.map(Self.plain) ?? "wie dit oppakt; deze punten hebben geen eigenaar")", "",
      report.month == month
        ? "De cijfers hieronder zijn die van \(month.dutch)."
        : "De cijfers over \(month.dutch) zijn er nog niet; die hieronder zijn van \(report.month.dutch).",
      "",
    ]
    if own.isEmpty {
      lines += ["## Toe te lichten cijfers", "", "Er zijn geen cijfers om toe te lichten.", ""]
    } else {
      lines += ["## Toe te lichten cijfers", ""]
      for figures in own { lines += section(figures) }
    }
    let items = report.openItems.filter { $0.owner == owner }
    if !items.isEmpty {
      lines += ["## Open punten", ""]
      lines += items.map { item in
        let subject = [item.code, item.name].compactMap { $0 }.joined(separator: " ")
        return
          "- \(item.state.rawValue): \(Self.plain(subject)): \(Self.plain(OpenItemSentence.text(item)))"
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private func section(_ figures: IndicatorFigures) -> [String] {
    let indicator = figures.indicator
    let text = FigureText(indicator)
    let word = SignalWords(report.houseStyle).word(for: figures)
    var facts = ["- Signaal: \(figures.signal.rawValue) (\(word))"]
    if let target = figures.target { facts.append("- Doel: \(text.full(target.value))") }
    if let actual = figures.actual.value {
      let when = figures.actual.month.map { " (\($0.dutch))" } ?? ""
      facts.append("- Realisatie: \(text.full(actual))\(when)")
    }
    if let previous = figures.previous {
      facts.append("- Vorige meting: \(text.full(previous.value)) (\(previous.month.dutch))")
    }
    if let forecast = figures.forecast.value { facts.append("- Prognose: \(text.full(forecast))") }
    if let deviation = figures.printedDeviation {
      facts.append("- Afwijking: \(text.difference(deviation))")
    }
    if let blindSpot = indicator.blindSpot {
      facts.append("- Wat het niet zegt: \(Self.plain(blindSpot))")
    }
    return [
      "### \(indicator.code) \(Self.plain(indicator.name))", "",
      ReasonSentence(figures).sentence, "",
    ] + facts + [
      "", "Schrijf oorzaak, gevolg en bijsturing in `\(explanation(of: figures))`.", "",
    ] + earlier(figures) + measures(indicator)
  }

  /// The last text of before the month, as a quotation.
  private func earlier(_ figures: IndicatorFigures) -> [String] {
    guard let found = earlier[figures.indicator.code] else {
      return ["Er is nog geen eerdere toelichting bij dit cijfer.", ""]
    }
    let written = found.explanation
    let quoted = written.markdown.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).map { $0.isEmpty ? ">" : "> \($0)" }
    return ["De tekst van \(found.month.dutch) (`\(written.path)`):", ""] + quoted + [""]
  }

  private func measures(_ indicator: Indicator) -> [String] {
    let measures = report.measures.filter { $0.indicator == indicator.code }
    guard !measures.isEmpty else { return [] }
    return measures.map { "- Maatregel \(Self.plain(MeasureTable.line($0, report.month)))" } + [""]
  }

  /// On one line, so that a name can't begin a heading of its own.
  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
