import ArgumentParser
import Loaders
import Metrics
import Model
import Publishing
import Rendering

/// `peil bereken beheersing`: the XmR chart of each series of a CSV.
struct ControlCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "beheersing",
    abstract: "Zoekt wat in een reeks meer is dan toeval (XmR-kaart).",
    discussion: """
      peil bereken beheersing --invoer reeks.csv
      peil bereken beheersing --invoer reeks.csv --richting lager --doel 40 --json
      """,
    aliases: ["control"])

  @OptionGroup var compute: ComputeOptions

  @Option(
    name: .customLong("richting"),
    help: ArgumentHelp("Wat gunstig is: hoger of lager.", valueName: "W"),
    transform: OptionValue.direction)
  var direction: Indicator.Direction?

  @Option(
    name: .customLong("doel"),
    help: ArgumentHelp("Het doel, in de eenheid van de reeks.", valueName: "X"),
    transform: OptionValue.number)
  var target: Double?

  @OptionGroup var general: GeneralOptions

  func perform(_ context: RunContext) async -> ExitStatus {
    var table = AnalystTable(path: compute.input)
    table.require(["reeks", "maand", "waarde"])
    let values = table.numbers("waarde", sign: compute.sign)
    guard !context.reportFaults(table.diagnostics), let values,
      let names = table.texts("reeks"), let labels = table.texts("maand")
    else { return .faults }
    let charts = LabelledSeries.all(names, labels, values).map { series in
      (
        series: series,
        chart: XmRChart(of: series.values, floor: XmRChart.floor(of: series.values))
      )
    }
    if compute.isJSON {
      let answer = JSONValue.object(["reeksen": .list(charts.map { json($0.series, $0.chart) })])
      context.printer.verbatim(String(decoding: answer.bytes(), as: UTF8.self))
    } else {
      for (place, chart) in charts.enumerated() {
        if place > 0 { context.printer.result("") }
        for line in text(chart.series, chart.chart) { context.printer.result(line) }
      }
    }
    return .done
  }

  private func assurance(_ chart: XmRChart) -> XmRChart.Assurance? {
    guard let target, let direction else { return nil }
    return chart.limits?.assurance(of: target, direction)
  }

  private func json(_ series: LabelledSeries, _ chart: XmRChart) -> JSONValue {
    .object([
      "reeks": .text(series.name), "midden": .optional(chart.limits?.centre),
      "onder": .optional(chart.limits?.lower), "boven": .optional(chart.limits?.upper),
      "voorlopig": chart.limits.map { .bool($0.isProvisional) } ?? .null,
      "variatie": .optional(chart.variation(direction)?.rawValue),
      "zekerheid": .optional(assurance(chart)?.rawValue),
      "punten": .list(
        zip(series.labels, chart.points).map { label, point in
          .object([
            "maand": .text(label), "waarde": .optional(point.value),
            "oorzaken": .list(point.causes.map { .text(ControlWords.word($0)) }),
          ])
        }),
    ])
  }

  private func text(_ series: LabelledSeries, _ chart: XmRChart) -> [String] {
    func shown(_ value: Double?) -> String { value.map { ComputeText.number($0) } ?? "–" }
    let limits = chart.limits
    var lines = [
      "reeks \(series.name): midden \(shown(limits?.centre)), onder \(shown(limits?.lower)), boven \(shown(limits?.upper))\(limits?.isProvisional == true ? " (voorlopig)" : "")"
    ]
    if let variation = chart.variation(direction) {
      lines.append("variatie: \(variation.rawValue)")
    }
    if let assurance = assurance(chart) { lines.append("zekerheid: \(assurance.rawValue)") }
    let rows = zip(series.labels, chart.points).map { label, point in
      [
        label, shown(point.value),
        point.causes.map { ControlWords.word($0) }.joined(separator: "; "),
      ]
    }
    return lines + PlainTable(headings: ["maand", "waarde", "meer dan toeval"], rows: rows).lines
  }
}

/// The values of one series of a table in the order of its rows, each with its label.
struct LabelledSeries {
  var name: String
  var labels: [String] = []
  var values: [Double?] = []

  /// In the order in which each name first stands in the table.
  static func all(_ names: [String], _ labels: [String], _ values: [Double?]) -> [LabelledSeries] {
    var series: [LabelledSeries] = []
    var places: [String: Int] = [:]
    for (row, name) in names.enumerated() {
      let place = places[name] ?? series.count
      if place == series.count {
        places[name] = place
        series.append(LabelledSeries(name: name))
      }
      series[place].labels.append(labels[row])
      series[place].values.append(values[row])
    }
    return series
  }
}
