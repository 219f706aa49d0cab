import Metrics
import Model
import Testing

@testable import Rendering

/// Reads what the program writes of itself, as a strict reader would.
@Suite struct GrammarTests {
  /// A sentence with the name of what wrote it.
  typealias Written = (by: String, text: String)

  // MARK: The rules themselves

  @Test(arguments: [
    "2,02% ligt boven het doel van 1,98%, maar daalde 0,05 procentpunt sinds juni 2007.",
    "Met een budget van €\u{A0}1.234.567 is 1 maand genoeg, en 12 maanden ook.",
    "Is er één doel gehaald?", "In 2007 waren het er gemiddeld 1.200.",
  ])
  func takesASoundSentence(_ text: String) {
    #expect(Grammar.faults(in: text) == [])
  }

  @Test(arguments: [
    ("het is zo.", "no capital"), ("Het is zo", "no full stop"), ("Het  is zo.", "two spaces"),
    ("Het is zo .", "a space before a mark"), ("Het is zo..", "two marks"),
    ("Het duurt 1 maanden.", "one with a plural"),
    ("Het steeg 1 personen sinds mei 2007.", "one with a plural"),
    ("Nog −1 aanvragen.", "one with a plural"), ("Er is 1 gesprekken.", "one with a plural"),
    ("Het duurt 3 maand.", "more with a singular"),
    ("Het duurt drie dag.", "more with a singular"), ("De doel is er.", "a wrong article"),
    ("Het prognose is er.", "a wrong article"), ("Dit indicator is er.", "a wrong pronoun"),
    ("Het daalde met −0,0 punten.", "minus nothing"), ("Het is -3 lager.", "a hyphen for a minus"),
    ("Het kost €5.", "a euro without its fixed space"), ("Het kost 5 €.", "a euro behind"),
    ("Het kost 12345 euro.", "no points"), ("Het is 1.5 hoger.", "a decimal point"),
    ("Dat was in Juni zo.", "a month with a capital"), ("Er is er van van.", "a word twice"),
    ("Van de drie is er twee klaar.", "a singular verb"),
    ("Er zijn er één klaar.", "a plural verb"),
    ("Het daalde 0,0 procentpunt sinds juni 2007.", "a change of nothing"),
    ("Het is (zo.", "( without )"), ("Het is Optional(3).", "no word for a reader"),
  ])
  func findsAFault(_ text: String, _ what: String) {
    #expect(Grammar.faults(in: text).contains { $0.hasPrefix(what) }, "\(Grammar.faults(in: text))")
  }

  // MARK: What is written

  @Test func readsEverySentenceOfRandomReports() {
    let all = (1...6).flatMap { seed -> [Written] in
      var random = RandomReport(seed: UInt64(seed))
      return Self.sentences(random.report()).filter { !$0.text.isEmpty }
    }
    #expect(all.count > 400)
    Self.read(all)
  }

  @Test func readsTheReasonsOfRandomVerdicts() {
    var random = RandomReport(seed: 7)
    Self.read((0..<800).map { _ in ("reason", ReasonSentence(random.judged().figures).sentence) })
  }

  /// Each kind of fault once, with a sentence that has it.
  private static func read(_ written: [Written]) {
    var faults: [String: String] = [:]
    for sentence in written {
      for fault in Grammar.faults(in: sentence.text) {
        faults["\(sentence.by): \(fault)"] = sentence.text
      }
    }
    for (fault, text) in faults.sorted(by: { $0.key < $1.key }) {
      Issue.record("\(fault)\n  \(text)")
    }
  }

  private static func sentences(_ report: Report) -> [Written] {
    figures(report) + changes(report) + money(report) + registers(report) + cycle(report)
  }

  private static func figures(_ report: Report) -> [Written] {
    report.figures.flatMap { figures -> [Written] in
      let account = FigureAccount(figures)
      var written: [Written] = [
        ("reason", ReasonSentence(figures).sentence),
        ("rule", SignalWords.rule(of: figures.indicator)),
      ]
      for (name, text) in account.entries where ["Formule", "Prognose", "Getoetst"].contains(name) {
        written.append(("account \(name)", "Hier staat: \(text)."))
      }
      if let adjusted = AdjustmentSentence.all(figures) {
        written.append(("adjustment", adjusted.capitalizedFirst))
      }
      if let gap = figures.actual.gap {
        written.append(("gap", "Geen cijfer: \(GapSentence.text(gap))."))
      }
      if let gap = figures.forecast.gap {
        written.append(("forecast gap", "Geen prognose: \(GapSentence.text(gap))."))
      }
      if let backtest = report.backtests[figures.indicator.code] {
        written.append(("backtest", BacktestSentence(figures.indicator, backtest).sentence))
      }
      return written
    }
  }

  private static func changes(_ report: Report) -> [Written] {
    let changes = ChangeSentences(report)
    let all = changes.changes
    let new = ChangeSentences.newSignals(all, since: report.month - 1)
    return [("overview", changes.overview)] + all.map { ("change", ChangeSentences.sentence($0)) }
      + (new.map { [("new signals", $0)] } ?? [])
      + report.comparisons.flatMap { comparison -> [Written] in
        let sentence = ComparisonSentence(comparison)
        return [
          ("comparison", sentence.message), ("comparison title", sentence.title + "."),
          ("members", sentence.members), ("potential", sentence.potential ?? ""),
          ("advantage", sentence.advantage ?? ""), ("comparison gap", sentence.gap ?? ""),
        ]
      }
  }

  private static func money(_ report: Report) -> [Written] {
    var written: [Written] = []
    if let money = report.money { written.append(("money", MoneySentence(outcome: money).text)) }
    if let path = report.volumePath {
      let sentence = VolumePathSentence(path)
      written += [
        ("path", sentence.text), ("path title", sentence.title + "."),
        ("path figures", "Per jaar: " + sentence.figures),
      ]
    }
    if let risk = report.riskOutcome { written.append(("risk", RiskSentence(risk).text)) }
    if let outcome = report.instruments {
      let sentence = InstrumentSentence(outcome)
      written += [("instruments", sentence.basis), ("instruments", sentence.hidden ?? "")]
      written += sentence.differences.map { ("difference", $0.capitalizedFirst) }
    }
    if let mix = report.mix { written += MixSentence(mix).lead.map { ("mix", $0) } }
    return written
  }

  private static func registers(_ report: Report) -> [Written] {
    report.samples.map { ("sample", SampleSentence($0).text) }
      + report.measures.flatMap { measure -> [Written] in
        guard let effect = report.effects[measure.code],
          let indicator = report.figures(of: measure.indicator)?.indicator
        else { return [] }
        let sentence = EffectSentence(effect, indicator)
        return [
          ("effect", sentence.finding), ("effect", sentence.short + "."),
          ("effect", sentence.brief),
        ] + sentence.remarks.map { ("effect remark", $0) }
      }
      + report.measures.map { ("measure", MeasureTable.line($0, report.month)) }
  }

  private static func cycle(_ report: Report) -> [Written] {
    var written: [Written] = [("open items", OpenItemSentence.overview(report.openItems))]
    written += report.openItems.map {
      ("open item", OpenItemSentence.text($0).capitalizedFirst + ".")
    }
    let outcomes = report.objectives?.outcomes ?? []
    written.append(("objectives", ObjectiveSentence.overview(outcomes)))
    for outcome in outcomes {
      let sentence = ObjectiveSentence(outcome)
      written.append(("objective target", "Streven: \(sentence.target)."))
      written.append(("objective stand", "Stand: \(sentence.stand(in: report.month))."))
      if let gap = sentence.gap { written.append(("objective gap", "Geen cijfer: \(gap).")) }
    }
    if let assessment = report.levers?.assessment {
      let sentence = AssessmentSentence(assessment)
      written += [("assessment", sentence.title + "."), ("assessment", sentence.text)]
    }
    return written
  }

  // MARK: Words of degree

  @Test(arguments: [
    (1019.0, ", een lichte stijging van 2%"), (1020, ", een stijging van 2%"),
    (901, ", een daling van 10%"), (900, ", een sterke daling van 10%"),
    (100, ", een sterke daling van 90%"), (.infinity, ""),
  ])
  func findsTheWordOfAChange(_ value: Double, _ clause: String) {
    #expect(DegreeWords.clause(from: 1000, to: value) == clause)
  }

  @Test(arguments: [(0.005, "net "), (0.01, ""), (-0.2, ""), (0.25, "ver "), (.nan, "")])
  func findsTheWordOfADistance(_ fraction: Double, _ word: String) {
    #expect(DegreeWords.ofDistance(fraction) == word)
  }

  @Test func keepsTheTableInOrder() {
    for steps in [DegreeWords.changes, DegreeWords.distances] {
      #expect(steps.first?.from == 0 && steps.map(\.from) == steps.map(\.from).sorted())
    }
    #expect(DegreeWords.clause(from: 4200, to: 3490) == ", een sterke daling van 17%")
    #expect(DegreeWords.clause(from: 100, to: 103) == ", een stijging van 3%")
    #expect(DegreeWords.clause(from: 100, to: 101) == ", een lichte stijging van 1%")
    #expect(
      DegreeWords.clause(from: 100, to: 100.2) == "" && DegreeWords.clause(from: 0, to: 5) == "")
  }
}
