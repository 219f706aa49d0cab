/// What an organisation is there for and wants to reach (doelen.yaml).
package struct ObjectivePlan: Hashable, Sendable {
  package var mission: String?
  package var vision: [String] = []
  package var lines: [StrategyLine] = []
  package var objectives: [Objective] = []

  package init() {}

  package var isEmpty: Bool {
    mission == nil && vision.isEmpty && lines.isEmpty && objectives.isEmpty
  }
}

/// A way along which the mission is to be reached (strategielijn).
package struct StrategyLine: Hashable, Sendable {
  package var code: String
  package var name: String
  package var note: String?

  package init(code: String, name: String, note: String? = nil) {
    self.code = code
    self.name = name
    self.note = note
  }
}

/// A measurable objective of one or more years (doel).
package struct Objective: Hashable, Sendable {
  /// What is to be reached (`aard`).
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A level to be reached and kept.
    case state = "toestand"
    /// So many a year, each year anew.
    case flow = "stroom"
    /// A mean over the year to date.
    case mean = "gemiddelde"
    /// So much more or less than in a base year.
    case change = "verandering"
    /// So many in all, from the first month to the last.
    case cumulative = "cumulatief"
    /// Done or not.
    case milestone = "mijlpaal"
  }

  /// What was counted for an objective that no indicator measures.
  package struct Measurement: Hashable, Sendable {
    package var month: Month
    package var value: Double

    package init(month: Month, value: Double) {
      self.month = month
      self.value = value
    }
  }

  package var code: String
  package var name: String
  package var kind: Kind
  /// The code of its strategy line.
  package var line: String?
  package var unitOfMeasure = ""
  package var decimals = 0
  package var direction = Indicator.Direction.higher
  /// What is aimed at today; 1 for a milestone.
  package var value: Double
  package var from: Month?
  package var due: Month?
  /// The level at the start.
  package var start: Double?
  /// The year that a change is counted from (`ten_opzichte_van`).
  package var baseYear: Int?
  package var owner: String?
  /// The indicator that measures it, where the objective names one.
  package var indicator: String?
  package var measurements: [Measurement] = []
  /// The month that a milestone was reached in.
  package var reached: Month?
  package var adjustments: [TargetAdjustment] = []
  package var note: String?
  package var position: InputPosition

  package init(
    code: String, name: String, kind: Kind, value: Double, position: InputPosition
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.value = value
    self.position = position
  }

  /// What was aimed at in a month: before a decision to adjust it, the earlier value.
  package func value(in month: Month) -> Double {
    adjustments.first { $0.date.month > month }?.from ?? value
  }
}

extension Objective {
  /// Whether its figure can be worked out from an indicator of this kind.
  package func canFollow(_ indicator: Indicator) -> Bool {
    let isFlow: Bool
    switch indicator.kind {
    case .qualitative: return false
    case .flow: isFlow = true
    default: isFlow = false
    }
    switch kind {
    case .flow, .cumulative: return isFlow
    case .state, .mean: return !isFlow
    case .change: return true
    case .milestone: return false
    }
  }
}
