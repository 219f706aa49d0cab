import Markup
import Model

/// What a mail says of a report, as texts: the same sentences as on the report's first page.
///
/// All of it comes from the `Report`, so that what is protected there is protected here.
package struct DigestContent: Sendable {
  /// How much of a large report fits into a mail.
  struct Limits: Sendable {
    var rows = 40
    var sections = 12
    var charts = 4
    /// Letters of a text from the dossier; the whole stands in the report.
    var letters = 600

    /// Half of everything.
    var halved: Limits {
      Limits(rows: rows / 2, sections: sections / 2, charts: charts / 2, letters: letters / 2)
    }
  }

  /// A line with the colour it is about.
  struct Item: Sendable {
    var signal: Signal
    var text: String
  }

  /// A list below a short heading.
  struct Changes: Sendable {
    var title: String
    var items: [Item]
  }

  struct Count: Sendable {
    var signal: Signal
    var count: Int
    var meaning: String
  }

  /// The signals of one perspective, those that occur.
  struct Bar: Sendable {
    var name: String
    var counts: [Count]

    /// `3 groen, 1 rood`.
    var text: String {
      counts.map { "\($0.count) \($0.signal.rawValue)" }.joined(separator: ", ")
    }
  }

  /// An indicator in the table of figures.
  struct Row: Sendable {
    var code: String
    var name: String
    var target: String
    var actual: String
    var forecast: String
    var signal: Signal
    var word: String
  }

  /// An indicator that asks for attention.
  struct Section: Sendable {
    var code: String
    var name: String
    var signal: Signal
    var word: String
    var reason: String
    /// What is missing of its explanation.
    var owed: String?
    var measures: [String]
  }

  package let title: String
  package let organisation: String
  let unit: String
  let day: String
  let status: String
  /// What readers outside have to know of the figures.
  let protection: String?
  package let subject: String
  let overview: String
  let counts: [Count]
  let bars: [Bar]
  let changesTitle: String
  /// Said above the lists, or in their place.
  let changesText: [String]
  let changes: [Changes]
  let decisions: [Item]
  let noDecisions: String
  let rows: [Row]
  let hiddenRows: Int
  let sections: [Section]
  let hiddenSections: Int
  let year: Int

  package init(_ report: Report) { self.init(report, limits: Limits()) }

  init(_ report: Report, limits: Limits) {
    let shorten = { (text: String) in Self.shortened(text, to: limits.letters) }
    title = shorten("\(report.definition.title) \(report.month.dutch)")
    organisation = shorten(ReportPage.organisationName(report))
    unit = shorten(report.unit.name)
    day = StatusSentence.day(report)
    status = StatusSentence.text(report)
    protection = report.protection.map(WithheldText.note)
    subject = shorten(
      (StatusSentence.isDraft(report) ? "Concept: " : "")
        + "\(report.definition.title) \(report.month.dutch), \(report.unit.name)")
    let changed = ChangeSentences(report)
    overview = changed.overview
    let words = SignalWords(report.houseStyle)
    counts = Self.counts(report.figures, words)
    bars = Self.bars(report, limits.rows)
    changesTitle = changed.title
    (changesText, changes) = Self.changes(changed, limits.rows, shorten)
    let decided = DecisionSentences(report)
    decisions = decided.items.prefix(limits.rows).map {
      Item(signal: $0.signal, text: shorten($0.text))
    }
    noDecisions = decided.nothing
    year = report.month.year
    let urgent = report.figures.filter { $0.signal == .red }
    let less = report.figures.filter { $0.signal == .orange }
    // Where not all fit, those that ask for attention come first, in the order of the report.
    let chosen =
      report.figures.count <= limits.rows
      ? report.figures
      : Self.first(limits.rows, of: [urgent, less, report.figures], report)
    rows = chosen.map { Self.row($0, words, shorten) }
    hiddenRows = report.figures.count - rows.count
    let attention = Array((urgent + less).prefix(limits.sections))
    sections = attention.map { Self.section($0, report, shorten) }
    hiddenSections = urgent.count + less.count - sections.count
  }

  // MARK: Parts

  private static func counts(
    _ figures: [IndicatorFigures], _ words: SignalWords
  ) -> [Count] {
    [Signal.green, .orange, .red, .grey].map { signal in
      Count(
        signal: signal, count: figures.count { $0.signal == signal },
        meaning: words.meaning(signal, of: figures))
    }
  }

  private static func bars(_ report: Report, _ limit: Int) -> [Bar] {
    report.perspectives.prefix(limit).compactMap { perspective in
      let own = report.figures.filter { $0.indicator.perspective == perspective.code }
      let counts = counts(own, SignalWords(report.houseStyle)).filter { $0.count > 0 }
      return counts.isEmpty ? nil : Bar(name: shortened(perspective.name, to: 80), counts: counts)
    }
  }

  private static func changes(
    _ changed: ChangeSentences, _ limit: Int, _ shorten: (String) -> String
  ) -> ([String], [Changes]) {
    guard changed.canCompare, let before = changed.previousMonth else {
      return ([ChangeSentences.nothingToCompare], [])
    }
    let all = changed.changes
    let judged = all.filter { !$0.isNew }
    let texts = [
      judged.isEmpty ? ChangeSentences.unchanged(since: before) : nil,
      ChangeSentences.newSignals(all.filter(\.isNew), since: before).map(shorten), changed.revised,
    ]
    return (
      texts.compactMap { $0 },
      changed.lists.map { title, changes in
        Changes(
          title: title,
          items: changes.prefix(limit).map {
            Item(signal: $0.figures.signal, text: shorten(ChangeSentences.sentence($0)))
          })
      }
    )
  }

  private static func row(
    _ figures: IndicatorFigures, _ words: SignalWords, _ shorten: (String) -> String
  ) -> Row {
    let text = FigureText(figures.indicator)
    let measured = figures.actual.month.flatMap {
      $0 == figures.month ? nil : " (\($0.dutchShort))"
    }
    return Row(
      code: figures.indicator.code, name: shorten(figures.indicator.name),
      target: shorten(figures.target.map { text.full($0.value) } ?? DutchNumber.missing),
      actual: shorten(
        figures.actual.value.map {
          text.full($0) + (measured ?? "")
            + ProvisionalWords.behind(figures.actual.isProvisional)
        } ?? DutchNumber.missing),
      forecast: shorten(
        figures.forecast.value.map {
          text.full($0) + ProvisionalWords.behind(figures.forecast.isProvisional)
        } ?? DutchNumber.missing),
      signal: figures.signal, word: words.word(for: figures))
  }

  private static func section(
    _ figures: IndicatorFigures, _ report: Report, _ shorten: (String) -> String
  ) -> Section {
    let fault = report.explanations[figures.indicator.code]?.fault
    return Section(
      code: figures.indicator.code, name: shorten(figures.indicator.name), signal: figures.signal,
      word: SignalWords(report.houseStyle).word(for: figures),
      reason: shorten(ReasonSentence(figures).sentence),
      owed: fault.map { shorten(ExplanationSentence.text($0, figures.signal)) },
      measures: report.measures.filter { $0.indicator == figures.indicator.code }.prefix(10)
        .map { shorten(MeasureTable.line($0, report.month)) })
  }

  /// The first figures out of some lists, each once, in the order of the report.
  private static func first(
    _ count: Int, of lists: [[IndicatorFigures]], _ report: Report
  ) -> [IndicatorFigures] {
    var codes: Set<String> = []
    for figures in lists.joined() where codes.count < count { codes.insert(figures.indicator.code) }
    return report.figures.filter { codes.contains($0.indicator.code) }
  }

  /// The text, cut off at a limit with an ellipsis.
  static func shortened(_ text: String, to limit: Int) -> String {
    let limit = max(40, limit)
    // By scalars, not by letters: one letter may carry any number of marks.
    guard text.unicodeScalars.count > limit else { return text }
    var short = String.UnicodeScalarView()
    short.append(contentsOf: text.unicodeScalars.prefix(limit - 1))
    return String(short) + "…"
  }
}
