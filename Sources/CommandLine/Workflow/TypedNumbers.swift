import Metrics
import Model
import Numerals

/// Looks in texts that people wrote for readers outside for true figures that these get protected.
///
/// Peil protects what it works out itself; what somebody typed it can only point at. A number is taken for a
/// figure where it is that of the text's own indicator, in the month or the one before.
struct TypedNumbers {
  /// On the figures as they are.
  var figures: FigureBuilder
  /// Worked out from protected figures.
  var report: Report

  func diagnostics() -> [Diagnostic] {
    let explained = report.explanations.sorted { $0.key < $1.key }.flatMap { code, finding in
      guard let text = finding.explanation else { return [Diagnostic]() }
      return found(in: text.markdown, of: code) { line, column in
        .text(path: text.path, line: line, column: column)
      }
    }
    let measures = report.measures.flatMap { measure in
      found(in: measure.title, of: measure.indicator) { _, _ in measure.position }
    }
    return explained + measures
  }

  private func found(
    in text: String, of code: String, at position: (_ line: Int, _ column: Int) -> InputPosition
  ) -> [Diagnostic] {
    let numbers = Self.numbers(in: text)
    guard !numbers.isEmpty, let shown = report.figures.first(where: { $0.indicator.code == code })
    else { return [] }
    let indicator = shown.indicator
    var secrets: [Double: Month] = [:]
    for month in [report.month - 1, report.month] {
      let own = figures.figures(
        of: indicator, unit: report.unit.code, month: month, withHistory: false)
      let printed =
        month == report.month
        ? shown : report.earlier[month]?.first { $0.indicator.code == code }
      guard let number = own.actual.number?.asPrinted(decimals: indicator.decimals) else {
        continue
      }
      // What readers outside see as it is, is no secret.
      if printed?.actual.number?.asPrinted(decimals: indicator.decimals) == number { continue }
      if number != 0 { secrets[number] = month }
    }
    return numbers.compactMap { number in
      guard let month = secrets[number.value] else { return nil }
      return Diagnostic(
        .warning, .typedNumber,
        "'\(number.text)' is het ware cijfer van '\(indicator.name)' in \(month.dutch), dat lezers buiten niet krijgen; schrijf in een tekst voor publiek '\(report.definition.audience ?? "")' het afgeronde getal of geen getal",
        at: position(number.line, number.column))
    }
  }

  struct Number: Equatable {
    var text: String
    var value: Double
    var line: Int
    /// In bytes, from 1.
    var column: Int
  }

  /// The numbers of a Dutch text: `1.312`, `12,5`, `7`.
  static func numbers(in text: String) -> [Number] {
    var found: [Number] = []
    for (line, content) in text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      for match in content.matches(of: /[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?/) {
        let before = content[..<match.range.lowerBound].last
        if let before, before.isLetter || before == "-" || before == "." { continue }
        let plain = match.output.replacing(".", with: "").replacing(",", with: ".")
        guard let value = Double(plain) else { continue }
        let column = content[..<match.range.lowerBound].utf8.count + 1
        found.append(
          Number(text: String(match.output), value: value, line: line + 1, column: column))
      }
    }
    return found
  }
}
