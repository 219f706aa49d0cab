import Model
import Testing

@testable import Metrics

@Suite struct ReportBuilderTests {
  private let red = indicator(.stock(series: "x")) {
    $0.targets = [2007: .value(1)]
    $0.direction = .lower
  }

  private func report(
    _ observations: [Observation], unit: String = "DSZ", months: Set<Month> = [],
    in month: Month = m(2007, 7), _ set: (inout Dossier) -> Void = { _ in }
  ) throws -> Report {
    let dossier = dossier([red, indicator(.stock(series: "y"), code: "j")], set)
    let node = try #require(tree[unit])
    return ReportBuilder(dossier: dossier, dataset: Dataset(observations))
      .report(maandrapportage, unit: node, month: month, months: months)
  }

  @Test func reportsOfADossierWithoutData() throws {
    let report = try report([])
    #expect(report.figures.map(\.signal) == [.grey, .grey])
    #expect(report.explanations.isEmpty)
    #expect(report.revisions.isEmpty)
    #expect(report.cycle.deliveries == .init(0, of: 2))
  }

  @Test func owesAnExplanationOfWhatIsRed() throws {
    let report = try report(monthly([5], from: m(2007, 7)))
    #expect(report.figures(of: "i")?.signal == .red)
    #expect(report.explanations == ["i": .init(explanation: nil, fault: .missing)])
  }

  @Test func worksOutTheMonthBeforeAndThoseNamed() throws {
    let months: Set<Month> = [m(2007, 3), m(2007, 7)]
    let report = try report(monthly([5, 6, 7]), months: months)
    #expect(Set(report.earlier.keys) == [m(2007, 3), m(2007, 6)])
    #expect(report.figures(of: "i", in: m(2007, 3))?.actual.number == 7)
    #expect(report.earlier[m(2007, 3)]?.first?.history.isEmpty == true)
  }

  @Test func tellsTheSignalsOfManyMonthsWhereThatIsAsked() throws {
    let dossier = dossier([red, indicator(.stock(series: "y"), code: "j")])
    // `monthly` gives the months from January on; the target is 1 at most.
    let data = Dataset(monthly([5, 1, 4, 0, 3]))
    let builder = ReportBuilder(dossier: dossier, dataset: data)
    func history(_ months: Int, in month: Month = m(2007, 5)) -> SignalHistory? {
      builder.report(
        maandrapportage, unit: dossier.units.root, month: month, signalMonths: months
      ).signalHistory
    }
    let all = try #require(history(.max))
    #expect(all.months == m(2007, 1)...m(2007, 5))
    #expect(all.signals["i"] == [.red, .green, .red, .green, .red])
    #expect(all.signals["j"] == [Signal](repeating: .grey, count: 5))
    #expect(all.signal(of: "i", in: m(2007, 4)) == .green)
    #expect(all.signal(of: "i", in: m(2007, 6)) == nil)
    #expect(history(2)?.signals["i"] == [.green, .red])
    #expect(history(2)?.months == m(2007, 4)...m(2007, 5))
    #expect(history(1)?.count == 1)
    #expect(history(0) == nil)
    #expect(history(3, in: m(2006, 1)) == nil)
    // A month after the last figures has them behind it all the same.
    #expect(history(.max, in: m(2007, 7))?.signals["i"]?.count == 7)
  }

  /// What is left out as sure has the signal that it would have had.
  @Test(arguments: [
    SignalRule.none, .targetAndTrend(threshold: nil), .tolerance(.init()), .path(.init()),
    .band(lower: 2, upper: 4, margins: .init()),
  ])
  func tellsTheSignalsThatTheFiguresHave(_ rule: SignalRule) throws {
    let judged = indicator(.stock(series: "x")) {
      $0.targets = [2007: .value(4)]
      $0.direction = .lower
      $0.rule = rule
    }
    let dossier = dossier([judged])
    let data = Dataset(monthly((0..<30).map { Double($0 * 7 % 5) }, from: m(2005, 11)))
    let builder = ReportBuilder(dossier: dossier, dataset: data)
    let history = try #require(
      builder.report(
        maandrapportage, unit: dossier.units.root, month: m(2008, 4), signalMonths: .max
      ).signalHistory)
    #expect(history.count == 30)
    for step in 0..<30 {
      let month = m(2005, 11) + step
      let figures = builder.figures.figures(of: judged, unit: "DSZ", month: month)
      #expect(history.signal(of: "i", in: month) == figures.signal, "\(month.iso)")
    }
  }

  @Test func skipsTheMonthsWithoutAReport() throws {
    let report = try report([], in: m(2007, 8)) { $0.skippedMonths = [7] }
    #expect(Set(report.earlier.keys) == [m(2007, 6)])
  }

  @Test func listsTheRevisionsSinceTheReportBefore() throws {
    let all = [
      delivered(.month(m(2007, 5)), 1),
      delivered(.month(m(2007, 5)), 2, on: .dated(m(2007, 7), day: 0)),
    ]
    #expect(try report(all).revisions.map(\.new) == [.number(2)])
    // The report before August without a July is June's: the delivery of July is new to it.
    let august = try report(all, in: m(2007, 8)) { $0.skippedMonths = [7] }
    #expect(august.revisions.count == 1)
    #expect(try report(all, in: m(2007, 8)).revisions.isEmpty)
  }

  @Test func keepsTheRegistersForTheRoot() throws {
    let register: (inout Dossier) -> Void = {
      $0.projects = [Project(code: "P-1", name: "Werkpoort", status: .onCourse)]
      $0.risks = [Risk(code: "R-1", name: "Budget", chance: 0.3, low: 1, likely: 2, high: 3)]
      $0.measures = ["i", "j"].map {
        CorrectiveMeasure(code: $0, indicator: $0, title: "", status: .running, position: nowhere)
      }
    }
    let all = monthly([5], from: m(2007, 7), unit: "A")
    let root = try report(all, register)
    #expect(root.projects.count == 1)
    #expect(root.risks.count == 1)
    #expect(root.measures.map(\.code) == ["i", "j"])
    let team = try report(all, unit: "A", register)
    #expect(team.figures.map(\.indicator.code) == ["i"])
    #expect(team.projects.isEmpty)
    #expect(team.risks.isEmpty)
    #expect(team.measures.map(\.code) == ["i"])
  }

  @Test func carriesItsSources() throws {
    let dossier = dossier([red])
    let source = SourceFile(path: "gegevens/2007-07.csv", sha256: "00", rows: 1)
    let report = ReportBuilder(dossier: dossier, dataset: Dataset([], sources: [source]))
      .report(maandrapportage, unit: tree.root, month: m(2007, 7))
    #expect(report.sources == [source])
    #expect(report.month == m(2007, 7))
    #expect(report.unit.code == "DSZ")
  }
}
