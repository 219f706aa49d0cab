import Markup
import Model
import Numerals
import Rendering

/// A report as `<rapportage>.csv`, one row an indicator, for a Dutch spreadsheet.
///
/// Semicolons, decimal comma, a byte order mark and CRLF, as Excel expects them.
package enum ReportCSV {
  static let columns = [
    "code", "naam", "eenheid", "doelstelling", "realisatie", "meetmaand", "vorige", "prognose",
    "afwijking", "signaal", "reden",
  ]

  package static func bytes(_ report: Report) -> [UInt8] {
    bytes(columns: columns, rows: report.figures.map(row))
  }

  /// A table under its headings, for a Dutch spreadsheet.
  static func bytes(columns: [String], rows: [[Field]]) -> [UInt8] {
    let text = ([columns.map(Field.text)] + rows)
      .map { $0.map(\.written).joined(separator: ";") + "\r\n" }.joined()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  private static func row(_ figures: IndicatorFigures) -> [Field] {
    [
      .text(figures.indicator.code),
      .text(figures.indicator.name),
      .text(figures.indicator.unitOfMeasure),
      Field(figures.target?.value),
      Field(figures.actual.value),
      .text(figures.actual.value == nil ? "" : figures.actual.month?.iso ?? ""),
      Field(figures.previous?.value),
      .number(figures.forecast.value),
      .number(figures.deviation),
      .text(figures.signal.rawValue),
      .text(ReasonSentence(figures).sentence),
    ]
  }

  /// A field of the file.
  package enum Field {
    case text(String)
    case number(Double?)

    init(_ value: FigureValue?) {
      switch value {
      case nil: self = .number(nil)
      case .number(let number): self = .number(number)
      case .status(let word): self = .text(word)
      }
    }

    /// As it stands in the file: quoted where it must be, and harmless to a spreadsheet.
    package var written: String {
      switch self {
      case .number(let number): return number.map(Self.plain) ?? ""
      case .text(let text):
        let safe = Self.startsFormula(text) ? "'" + text : text
        let quotes = safe.utf8.contains { Self.quoted.contains($0) }
        return quotes ? "\"" + Self.doublingQuotes(safe) + "\"" : safe
      }
    }

    // Judged by bytes: a mark that combines with `=` or `"` hides it from a comparison of characters.
    private static let formula = Array("=+-@\t\r\n".utf8)
    private static let quoted = Array(";\"\r\n".utf8)

    /// Whether a spreadsheet would take the text for a formula.
    private static func startsFormula(_ text: String) -> Bool {
      text.utf8.first.map(formula.contains) ?? false
    }

    private static func doublingQuotes(_ text: String) -> String {
      let quote = UInt8(ascii: "\"")
      return String(
        decoding: text.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }, as: UTF8.self)
    }

    /// The number at full precision with a decimal comma and a plain minus.
    static func plain(_ value: Double) -> String {
      guard let digits = DecimalDigits(value) else { return "" }
      let text = { (digits: [UInt8]) in
        String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
      }
      let fraction = digits.fractionDigits(digits.decimals)
      return (digits.isNegative ? "-" : "") + text(digits.integerDigits)
        + (fraction.isEmpty ? "" : "," + text(fraction))
    }
  }
}
