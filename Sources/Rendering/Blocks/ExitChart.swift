import Charts
import Markup
import Model

/// The course of the exit probability as a step chart with its words.
struct ExitChart {
  private let chances: ExitChances
  private let groups: [ExitChances.Group]
  private let split: ExitChances.Split?
  private let months: Int
  private let theme: Theme

  init(_ chances: ExitChances, split: ExitChances.Split?, months: Int, theme: Theme) {
    self.theme = theme
    self.chances = chances
    self.split = split
    self.months = months
    let parts = (split?.groups ?? []).filter { $0.curve.count > 1 }
    // The largest groups and the latest years; all stand in the table below.
    groups =
      split == nil
      ? [chances.all].filter { $0.curve.count > 1 }
      : split?.column == nil
        ? parts.reversed() : parts.sorted { ($0.count ?? 0, $1.name) > ($1.count ?? 0, $0.name) }
  }

  /// `nil` when nothing can be drawn.
  var figure: Figure? {
    guard !groups.isEmpty else { return nil }
    var time = ValueFormat(decimals: 0, suffix: "\u{A0}maanden")
    time.countsInTwelves = true
    var input = StepChart.Input(
      caption: caption, format: ValueFormat(decimals: 0, suffix: "%"), time: time,
      curves: groups.map { group in
        StepChart.Curve(
          name: group.name,
          points: group.curve.filter { $0.month <= months }.map { point in
            StepChart.Point(
              time: Double(point.month), value: point.exit * 100,
              interval: point.interval.map { $0.lowerBound * 100...$0.upperBound * 100 },
              count: point.atRisk)
          })
      })
    input.theme = theme
    // With the rows of numbers below it, and its table on the same page.
    input.height = 200
    input.countsTitle = "nog te volgen"
    input.timeTitle = "maand"
    return StepChart.figure(input)
  }

  private var caption: Caption {
    let what = split.map { " naar \($0.column ?? "instroomjaar")" } ?? ""
    return Caption(
      id: "uitstroomkans-" + PageContext.anchor(chances.name + (split?.column ?? "-")),
      title: ExitSentence(chances).message(split),
      subtitle:
        "Kans om uitgestroomd te zijn na zoveel maanden\(what), in %, met 95%-interval waar er ruimte voor is: \(chances.name), gegevens tot en met \(chances.through.dutch)",
      source:
        "Bron: de perioden van \(chances.name). Kaplan-Meier; punten met minder dan \(chances.minimum) onder risico zijn weggelaten.",
      description: groups.map(ExitSentence.description).joined(separator: " "))
  }
}
