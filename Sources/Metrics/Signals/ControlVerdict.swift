import Model

extension TrafficLight {
  /// The signal under `beheersing` (metrics.md section 4).
  ///
  /// Red: more than chance on the unfavourable side, or a stable process that will miss its target. Green:
  /// a process that will meet it. Orange: one that may miss it, or that changes for the better but is not
  /// sure to meet it.
  func controlled(_ evidence: Evidence) -> Verdict {
    guard let direction = indicator.direction else { return (.grey, .noDirection) }
    guard let control = evidence.control else {
      return (.grey, .noLimits(.tooFewPoints(has: 0)))
    }
    guard let target = control.target else { return (.grey, .noTarget) }
    if let gap = control.gap { return (.grey, .noLimits(gap)) }
    guard let limits = control.chart.limits, let last = control.chart.last,
      let tested = last.charted, let variation = control.variation,
      let assurance = control.assurance
    else { return (.grey, .noDirection) }
    let judgement = ControlJudgement(
      tested: tested, target: target, direction: direction, limits: limits, causes: last.causes,
      variation: variation, assurance: assurance, isSeasonal: control.isSeasonal)
    return (Self.signal(variation, assurance), .controlled(judgement))
  }

  static func signal(
    _ variation: XmRChart.Variation, _ assurance: XmRChart.Assurance
  ) -> Signal {
    switch (variation, assurance) {
    case (.unfavourable, _), (.stable, .willMiss), (.special, .willMiss): .red
    case (_, .willMeet): .green
    case (.stable, .mayMiss), (.special, .mayMiss), (.favourable, _): .orange
    }
  }
}

extension Indicator {
  /// Whether its signal is judged by a control chart.
  var isControlled: Bool { if case .control = rule { true } else { false } }
}
