@testable import Metrics
import Model

/// A month written as it is read in a table of cases: `m(2007, 7)`.
func m(_ year: Int, _ number: Int) -> Month { Month(index: year * 12 + number - 1) }

/// The service DSZ over the teams A and B.
let tree = UnitTree(
  root: OrganisationUnit(
    code: "DSZ", name: "Dienst",
    parts: [
      OrganisationUnit(code: "A", name: "Team A"), OrganisationUnit(code: "B", name: "Team B"),
    ]))

/// A day that there is.
func day(_ month: Month, _ number: Int) -> CalendarDate {
  guard let date = CalendarDate(month: month, day: number) else {
    preconditionFailure("\(month.iso)-\(number) is no day")
  }
  return date
}

let nowhere = InputPosition.file(path: "indicatoren.yaml")

func indicator(
  _ kind: Indicator.Kind, code: String = "i", _ set: (inout Indicator) -> Void = { _ in }
) -> Indicator {
  var indicator = Indicator(code: code, name: code, kind: kind, position: nowhere)
  set(&indicator)
  return indicator
}

/// A delivered value; `nil` is delivered as not available.
func delivered(
  _ period: Period, _ number: Double?, unit: String = "DSZ", series: String = "x",
  role: Observation.Role = .actual, cell: [String: String] = [:], on delivery: Delivery = .undated,
  at line: Int = 1
) -> Observation {
  Observation(
    period: period, unit: unit, series: series, role: role, dimensions: cell,
    value: number.map(Observation.Value.number) ?? .missing, delivery: delivery,
    origin: .line(path: "gegevens/x.csv", line: line))
}

/// Values of months that follow each other; `nil` leaves a month out.
func monthly(
  _ numbers: [Double?], from first: Month = m(2007, 1), unit: String = "DSZ",
  series: String = "x", role: Observation.Role = .actual
) -> [Observation] {
  numbers.enumerated().compactMap { step, number in
    number.map {
      delivered(.month(first + step), $0, unit: unit, series: series, role: role, at: step + 1)
    }
  }
}

func word(_ month: Month, _ text: String, series: String = "x") -> Observation {
  Observation(
    period: .month(month), unit: "DSZ", series: series, value: .status(text),
    origin: .line(path: "gegevens/x.csv", line: 1))
}

func value(
  _ indicator: Indicator, _ observations: [Observation], unit: String = "DSZ",
  skipped: Set<Int> = []
) -> IndicatorValue {
  IndicatorValue(
    indicator, unit: unit, index: SeriesIndex(Dataset(observations)), units: tree,
    skipped: skipped)
}

func dossier(
  _ indicators: [Indicator], _ set: (inout Dossier) -> Void = { _ in }
) -> Dossier {
  var dossier = Dossier(
    organisation: Organisation(name: "Dienst"), units: tree, reports: [maandrapportage])
  dossier.indicators = indicators
  set(&dossier)
  return dossier
}

let maandrapportage = ReportDefinition(
  code: "maandrapportage", title: "Maandrapportage", template: "maandrapportage",
  position: .file(path: "peil.yaml"))

func figures(
  _ indicator: Indicator, _ observations: [Observation], unit: String = "DSZ",
  _ month: Month = m(2007, 7), skipped: Set<Int> = []
) -> IndicatorFigures {
  FigureBuilder(
    dossier: dossier([indicator]) { $0.skippedMonths = skipped },
    dataset: Dataset(observations)
  ).figures(of: indicator, unit: unit, month: month)
}

/// A case of a table, named in failures by what it shows.
protocol NamedCase: CustomStringConvertible, Sendable {
  var name: String { get }
}

extension NamedCase {
  var description: String { name }
}

/// A target that was changed on the twelfth of a month.
func adjustment(
  _ month: Month, year: Int? = nil, from: Double, to: Double
) -> TargetAdjustment {
  guard let date = CalendarDate(month: month, day: 12) else {
    preconditionFailure("every month has a twelfth")
  }
  return TargetAdjustment(year: year, date: date, by: "college", from: from, to: to, decision: "x")
}
