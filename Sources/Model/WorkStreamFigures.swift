/// The key figures of a stream of work, for a unit and the teams below it.
package struct WorkStreamFigures: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    package var unit: String
    package var unitName: String
    /// The month's own amount of a flow; of all else the actual.
    package var month: Double?
    /// The month's own target of a flow; of all else the target.
    package var monthTarget: Double?
    /// A flow since January, and the target up to now.
    package var toDate: Double?
    package var path: Double?
    package var signal: Signal
    package var isProvisional: Bool

    package init(
      unit: String, unitName: String, month: Double?, monthTarget: Double?, toDate: Double?,
      path: Double?, signal: Signal, isProvisional: Bool
    ) {
      self.unit = unit
      self.unitName = unitName
      self.month = month
      self.monthTarget = monthTarget
      self.toDate = toDate
      self.path = path
      self.signal = signal
      self.isProvisional = isProvisional
    }

    /// Whether the month's amount is on the right side of its target; `nil` where that can't be said.
    package func meetsMonth(_ direction: Indicator.Direction?) -> Bool? {
      guard let month, let monthTarget else { return nil }
      switch direction {
      case .higher: return month >= monthTarget
      case .lower: return month <= monthTarget
      case .band, nil: return nil
      }
    }
  }

  package struct Line: Hashable, Sendable {
    package var indicator: Indicator
    package var own: Cell
    package var teams: [Cell]

    package init(indicator: Indicator, own: Cell, teams: [Cell]) {
      self.indicator = indicator
      self.own = own
      self.teams = teams
    }
  }

  package var stream: WorkStream
  package var lines: [Line]

  package init(stream: WorkStream, lines: [Line]) {
    self.stream = stream
    self.lines = lines
  }
}
