import Model
import Testing

@testable import Metrics

@Suite struct CycleAgendaTests {
  private let july = m(2007, 7)

  private func red(_ code: String = "i", owner: String? = "Hoofd") -> Indicator {
    indicator(.stock(series: code), code: code) {
      $0.targets = [2007: .value(1)]
      $0.direction = .lower
      $0.owner = owner
    }
  }

  private func report(
    _ indicators: [Indicator], _ observations: [Observation] = [],
    _ set: (inout Dossier) -> Void = { _ in }
  ) -> Report {
    ReportBuilder(dossier: dossier(indicators, set), dataset: Dataset(observations))
      .report(maandrapportage, unit: tree.root, month: july)
  }

  private func measure(
    _ status: CorrectiveMeasure.Status, due: Month?, owner: String? = "Actie",
    decided: Month? = nil
  ) -> CorrectiveMeasure {
    let decisions = decided.map { month in
      let made = adjustment(month, from: 1, to: 2)
      return [CorrectiveMeasure.Decision(date: made.date, by: "MT", text: "door")]
    }
    return CorrectiveMeasure(
      code: "M", indicator: "i", title: "Doen", owner: owner, start: m(2007, 1), due: due,
      status: status, decisions: decisions ?? [], position: nowhere)
  }

  private func figures(_ code: String = "i") -> [Observation] {
    monthly([5, 5, 5, 5, 5, 5, 5], series: code)
  }

  @Test func hasNothingToListInAnEmptyDossier() {
    #expect(report([]).openItems == [] && report([]).decisions == [])
  }

  @Test func listsARedSignalWithoutExplanationAndAction() {
    let items = report([red()], figures()).openItems
    #expect(items.map(\.matter) == [.missingExplanation(.red), .redWithoutAction(months: 7)])
    #expect(items.allSatisfy { $0.owner == "Hoofd" && $0.state == .unanswered && $0.code == "i" })
  }

  @Test func tellsApartEmptyAndRepeatedExplanations() {
    func matters(_ texts: [Month: String]) -> [OpenItem.Matter] {
      report([red()], figures()) { dossier in
        for (month, text) in texts {
          dossier.explanations[.init(indicator: "i", month: month, unit: "DSZ")] =
            Explanation(path: "t", markdown: text)
        }
        dossier.measures = [measure(.running, due: m(2007, 12))]
      }.openItems.filter { $0.code == "i" }.map(\.matter)
    }
    let whole = "## Oorzaak\na\n## Gevolg\nb\n## Bijsturing\nc"
    #expect(matters([july: whole]) == [])
    #expect(matters([july: whole, m(2007, 6): whole]) == [.repeatedExplanation(from: m(2007, 6))])
    #expect(matters([july: "## Oorzaak\na"]) == [.emptyHeadings(["Gevolg", "Bijsturing"])])
    // Set ready and not filled in.
    #expect(
      matters([july: "## Oorzaak\n\n## Gevolg\n\n## Bijsturing\n"]) == [.missingExplanation(.red)])
  }

  @Test func listsMeasuresByTheirDates() {
    func items(_ measure: CorrectiveMeasure) -> [OpenItem] {
      report([red()], figures()) { $0.measures = [measure] }.openItems.filter { $0.code == "M" }
    }
    let open = items(measure(.running, due: m(2007, 7)))
    #expect(open.map(\.state) == [.open] && open.first?.owner == "Actie")
    let late = items(measure(.running, due: m(2007, 6)))
    #expect(late.map(\.state) == [.overdue])
    #expect(late.map(\.matter) == [.measure(.running, due: m(2007, 6))])
    let bare = items(measure(.planned, due: nil, owner: nil))
    #expect(
      bare.map(\.matter) == [
        .incompleteMeasure(["actiehouder", "gereed"]), .measure(.planned, due: nil),
      ])
    #expect(items(measure(.done, due: m(2007, 3))) == [])
    #expect(items(measure(.stopped, due: nil)) == [])
  }

  @Test func waitsForADecisionOnAJudgedEffect() {
    var chance = Chance(7)
    let before = (0..<36).map { _ in 100 + chance.uniform(-3...3) }
    let after = [100.0, 99, 101, 100, 98, 101, 100]
    let course = monthly(before + after, from: m(2004, 1), series: "i")
    func matters(_ decided: Month?) -> [OpenItem.Matter] {
      report([red()], course) {
        var judged = measure(.running, due: m(2007, 12), decided: decided)
        judged.evaluation = m(2007, 6)
        $0.measures = [judged]
      }.openItems.filter { $0.code == "M" }.map(\.matter)
    }
    let waiting = matters(nil).contains {
      if case .effectWithoutDecision(_, m(2007, 6)) = $0 { true } else { false }
    }
    #expect(waiting, "\(matters(nil))")
    #expect(matters(m(2007, 6)) == [.measure(.running, due: m(2007, 12))])
  }

  @Test func listsProjectsObjectivesQuestionsAndMissingFigures() {
    let report = report([red("a", owner: nil)], figures("a").dropLast()) { dossier in
      dossier.projects = [
        Project(code: "P1", name: "Laat", due: m(2007, 6), status: .attention),
        Project(code: "P2", name: "Vertraagd", owner: "Baas", due: m(2007, 9), status: .delayed),
        Project(code: "P3", name: "Goed", due: m(2007, 9), status: .onCourse),
        Project(code: "P4", name: "Klaar", due: m(2007, 6), status: .done),
      ]
      var missed = Objective(
        code: "D1", name: "Loket", kind: .milestone, value: 1, position: nowhere)
      missed.due = m(2007, 6)
      missed.owner = "Baas"
      let unknown = Objective(
        code: "D2", name: "Iets", kind: .state, value: 1, position: nowhere)
      dossier.objectives.objectives = [missed, unknown]
      dossier.levers.uncertainties = [
        .init(
          name: "Markt", owner: "Baas", due: m(2007, 6),
          questions: [.init(text: "Wat dan?"), .init(text: "En?", answer: "Niets.")]),
        .init(name: "Budget", questions: [.init(text: "Hoeveel?")]),
      ]
    }
    #expect(
      report.openItems.map { "\($0.owner ?? "-") \($0.state.rawValue) \($0.code ?? $0.name)" } == [
        "Baas over tijd D1", "Baas over tijd Markt", "Baas open P2", "- over tijd P1",
        "- zonder antwoord D2", "- zonder antwoord Budget", "- open a",
      ])
  }

  @Test func logsDecisionsUpToTheMonthTheLastOneFirst() {
    let adjusted = indicator(.stock(series: "i"), code: "i") {
      $0.targets = [2007: .value(1)]
      $0.adjustments = [
        adjustment(m(2007, 3), year: 2007, from: 3, to: 2),
        adjustment(m(2007, 8), year: 2007, from: 2, to: 1),
      ]
    }
    let log = report([adjusted], figures()) { dossier in
      dossier.measures = [measure(.running, due: nil, decided: m(2007, 5))]
      var objective = Objective(
        code: "D", name: "Doel", kind: .state, value: 2, position: nowhere)
      objective.adjustments = [adjustment(m(2007, 3), from: 1, to: 2)]
      dossier.objectives.objectives = [objective]
    }.decisions
    #expect(log.map(\.date.month) == [m(2007, 5), m(2007, 3), m(2007, 3)])
    #expect(log.map(\.by) == ["MT", "college", "college"])
    guard case .target("i", _, let change) = log[1].subject,
      case .objective("D", _, _) = log[2].subject
    else {
      Issue.record("\(log)")
      return
    }
    #expect(change.from == 3 && change.to == 2)
  }

  @Test func showsSightingsOfTheLastYearToInternalReadersAlone() {
    func levers(_ audience: String?) -> Levers? {
      var definition = maandrapportage
      definition.audience = audience
      let dossier = dossier([]) { dossier in
        dossier.audiences = [.init(code: "mt", isInternal: true), .init(code: "raad")]
        dossier.levers.values = [.init(name: "Respect")]
        dossier.levers.sightings = [m(2006, 7), m(2006, 8), july, m(2007, 8)].map {
          .init(date: adjustment($0, from: 1, to: 2).date, text: "gezien")
        }
      }
      return ReportBuilder(dossier: dossier, dataset: Dataset([]))
        .report(definition, unit: tree.root, month: july).levers
    }
    #expect(levers("mt")?.sightings.map(\.date.month) == [m(2006, 8), july])
    for audience in ["raad", nil] {
      #expect(levers(audience)?.sightings == [] && levers(audience)?.values.count == 1)
    }
  }
}
