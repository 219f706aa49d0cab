import Loaders
import Markup
import Metrics
import Model
import Publishing
import Rendering

/// Forecasts each series of a table with the columns `reeks`, `maand` and `waarde`.
struct ForecastRun {
  enum Method: String, CaseIterable, Sendable {
    case automatic = "auto"
    case seasonal = "seizoen"
    case linear = "lineair"
    case theta
    case smoothing = "ets"

    init(option text: String) throws {
      guard let method = Method(rawValue: text) else {
        throw OptionValue.choice(text, "methode", Method.allCases.map(\.rawValue))
      }
      self = method
    }
  }

  var path: String
  var sign: DecimalSign?
  var isJSON: Bool
  var method: Method
  var steps: Int

  func perform(_ context: RunContext) async -> ExitStatus {
    var table = AnalystTable(path: path)
    let series = MonthlyTable.series(&table, sign: sign)
    guard !context.reportFaults(table.diagnostics) else { return .faults }
    let answers = await answers(series)
    if isJSON {
      let value = JSONValue.object(["reeksen": .list(answers.map(json))])
      context.printer.verbatim(String(decoding: value.bytes(), as: UTF8.self))
    } else {
      for line in PlainTable(headings: Self.headings, rows: answers.flatMap(rows)).lines {
        context.printer.result(line)
      }
    }
    for answer in answers {
      note(answer).map { context.printer.remark("reeks '\(answer.name)': \($0)") }
    }
    return .done
  }

  /// The forecast of one series, or why there is none.
  private struct Answer: Sendable {
    var name: String
    var last: Month
    var technique: String?
    var months: [ForecastMonth] = []
    var bridged: [Month] = []
    var gap: ForecastFigure.Gap?
  }

  /// All series, a slice of them for each core.
  private func answers(_ series: [MonthlyTable.Series]) async -> [Answer] {
    let slice = 16
    let slices = stride(from: 0, to: series.count, by: slice)
    return await withTaskGroup(of: (Int, [Answer]).self) { group in
      for start in slices {
        group.addTask {
          (start, series[start..<min(start + slice, series.count)].map(answer))
        }
      }
      var found: [Int: [Answer]] = [:]
      for await (start, answers) in group { found[start] = answers }
      return slices.flatMap { found[$0] ?? [] }
    }
  }

  private func answer(_ series: MonthlyTable.Series) -> Answer {
    var answer = Answer(name: series.name, last: series.first + max(0, series.values.count - 1))
    switch method {
    case .automatic: fill(&answer, series, .automatic)
    case .smoothing: fill(&answer, series, .smoothing)
    case .theta: fill(&answer, series, .theta)
    case .linear, .seasonal: fill(&answer, series)
    }
    return answer
  }

  private func fill(
    _ answer: inout Answer, _ series: MonthlyTable.Series, _ method: SeriesForecast.Method
  ) {
    guard let forecast = SeriesForecast(series.values, steps: steps, by: method) else {
      let known = series.values.compactMap { $0 }.count
      answer.gap = .tooFewMonths(has: known, needs: SeriesForecast.leastMonths)
      return
    }
    answer.technique = ForecastWords.name(forecast.technique)
    answer.bridged = forecast.bridged.map { series.first + $0 }
    answer.months = (0..<steps).map {
      ForecastMonth(
        month: answer.last + 1 + $0, value: forecast.value($0), interval: forecast.interval($0))
    }
  }

  private func fill(_ answer: inout Answer, _ series: MonthlyTable.Series) {
    let plain = PlainForecast(series.values)
    switch method == .linear ? plain.linear(steps) : plain.seasonal(steps) {
    case .failure(let gap): answer.gap = gap
    case .success(let values):
      answer.technique = method.rawValue
      answer.months = values.enumerated().map {
        ForecastMonth(month: answer.last + 1 + $0.offset, value: $0.element)
      }
    }
  }

  // MARK: What is shown

  private static let headings = [
    "reeks", "maand", "waarde", "laag80", "hoog80", "laag95", "hoog95",
  ]

  private func rows(_ answer: Answer) -> [[String]] {
    answer.months.map { month in
      let limits = month.interval.map { [$0.low80, $0.high80, $0.low95, $0.high95] }
      return [answer.name, month.month.iso, DutchNumber.text(month.value, decimals: 2)]
        + (limits?.map { DutchNumber.text($0, decimals: 2) } ?? ["–", "–", "–", "–"])
    }
  }

  /// By which method, over which bridged months; or why there is no forecast.
  private func note(_ answer: Answer) -> String? {
    if let gap = answer.gap { return "geen prognose: \(GapSentence.text(gap))" }
    let method = isJSON ? nil : answer.technique.map { "methode: \($0)" }
    let bridged =
      answer.bridged.isEmpty
      ? nil : "overbrugd: \(enumeration(answer.bridged.map(\.dutch)))"
    let parts = [method, bridged].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func json(_ answer: Answer) -> JSONValue {
    .object([
      "reeks": .text(answer.name),
      "methode": .optional(answer.technique),
      "laatste": .text(answer.last.iso),
      "prognose": .list(answer.months.map(ForecastJSON.month)),
    ])
  }
}
