import Model

/// What a report asks to be decided, and what was decided of late.
struct DecisionReview {
  let report: Report

  /// How many months back a decision is recent (metrics.md section 10, act).
  static let recentMonths = 3

  func asked() -> [AskedDecision] {
    [deficit].compactMap { $0 } + red + judged + overdue + planned + delayed + samples
      + [buffer].compactMap { $0 }
  }

  /// The latest first.
  func taken() -> [TakenDecision] {
    let first = report.month - (Self.recentMonths - 1)
    return report.measures.flatMap { measure in
      measure.decisions.filter { $0.date.month >= first && $0.date.month <= report.month }.map {
        TakenDecision(measure: measure.code, title: measure.title, decision: $0)
      }
    }.enumerated().sorted { one, other in
      let (first, second) = (one.element.decision.date, other.element.decision.date)
      return EpochDay.day(first) == EpochDay.day(second)
        ? one.offset < other.offset : EpochDay.day(first) > EpochDay.day(second)
    }.map(\.element)
  }

  private var deficit: AskedDecision? {
    guard let money = report.money, let balance = money.balance.value?.value, balance < 0,
      let budget = money.budget
    else { return nil }
    return .deficit(
      balance: balance, share: -balance / budget.amount, year: report.month.year)
  }

  private var red: [AskedDecision] {
    report.figures.compactMap { figures in
      report.cycle.redWithoutAction[figures.indicator.code].map {
        .redWithoutAction(
          indicator: figures.indicator.code, name: figures.indicator.name, months: $0)
      }
    }
  }

  /// Running measures whose effect was judged and on which nothing was decided since.
  private var judged: [AskedDecision] {
    report.measures.compactMap { measure in
      guard measure.status == .running, let effect = report.effects[measure.code],
        let verdict = effect.verdict, verdict != .tooEarly, let evaluation = effect.evaluation,
        !measure.decisions.contains(where: {
          $0.date.month > evaluation && $0.date.month <= report.month
        })
      else { return nil }
      return .judgedMeasure(code: measure.code, title: measure.title, verdict: verdict)
    }
  }

  private var overdue: [AskedDecision] {
    report.measures.filter { report.cycle.overdueMeasures.contains($0.code) }.map {
      .overdueMeasure(code: $0.code, title: $0.title, due: $0.due)
    }
  }

  /// Planned measures that are to begin within three months.
  private var planned: [AskedDecision] {
    report.measures.compactMap { measure in
      guard measure.status == .planned, let start = measure.start,
        start > report.month, start <= report.month + Self.recentMonths
      else { return nil }
      return .plannedMeasure(code: measure.code, title: measure.title, start: start)
    }
  }

  private var delayed: [AskedDecision] {
    report.projects.filter { $0.status == .delayed }.map {
      .delayedProject(code: $0.code, name: $0.name, due: $0.due)
    }
  }

  private var samples: [AskedDecision] {
    report.samples.filter { $0.verdict == .wrong }.map {
      .failedSample(
        code: $0.sample.code, name: $0.sample.name, share: $0.share, norm: $0.sample.norm)
    }
  }

  private var buffer: AskedDecision? {
    guard let ratio = report.riskOutcome?.ratio?.value, ratio < 1 else { return nil }
    return .lowBuffer(ratio: ratio)
  }
}
