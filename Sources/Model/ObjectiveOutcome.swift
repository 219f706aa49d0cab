/// How far the objectives of a plan are in a month.
package struct ObjectiveResult: Hashable, Sendable {
  package var mission: String?
  package var vision: [String]
  package var lines: [StrategyLine]
  package var outcomes: [ObjectiveOutcome]

  package init(
    mission: String?, vision: [String], lines: [StrategyLine], outcomes: [ObjectiveOutcome]
  ) {
    self.mission = mission
    self.vision = vision
    self.lines = lines
    self.outcomes = outcomes
  }

  /// The outcomes of a line, in the order of the dossier; of none: those without a line.
  package func outcomes(of line: String?) -> [ObjectiveOutcome] {
    outcomes.filter { $0.objective.line == line }
  }
}

/// How far one objective is, and what that rests on.
package struct ObjectiveOutcome: Hashable, Sendable {
  package enum Standing: String, Hashable, Sendable, CaseIterable {
    case reached = "gehaald"
    case onCourse = "op schema"
    case behind = "achter op schema"
    case missed = "niet gehaald"
    /// Not reached, and without a path to say whether it is on course.
    case underway = "onderweg"
    case notBegun = "nog niet begonnen"
    case unknown = "geen meting"
  }

  /// Why there is no figure.
  package enum Gap: Hashable, Sendable {
    case noMeasurement
    case noFigure(indicator: String, Month)
    case severalIndicators([String])
    case noBaseYear
    case noBaseFigure(indicator: String, Month)
    /// A month of the years that are added up has no figure.
    case noFirstMonth
  }

  package enum Source: Hashable, Sendable {
    case indicator(String)
    case ownMeasurement
  }

  package var objective: Objective
  /// What was aimed at in the month.
  package var target: Double
  package var actual: Double?
  /// The month of the figure.
  package var month: Month?
  package var source: Source?
  /// Where the straight path is in the month.
  package var expected: Double?
  /// The part of the way that is done, as a fraction; below 0 it went the wrong way.
  package var share: Double?
  package var standing = Standing.unknown
  package var gap: Gap?
  /// The indicators that say they belong to it, and the one it names.
  package var indicators: [String]

  package init(objective: Objective, target: Double, indicators: [String]) {
    self.objective = objective
    self.target = target
    self.indicators = indicators
  }
}
