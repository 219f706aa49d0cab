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
    let rows = [columns.map(Field.text)] + report.figures.map(row)
    let text = rows.map { $0.map(\.written).joined(separator: ";") + "\r\n" }.joined()
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
  enum Field {
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
    var written: String {
      switch self {
      case .number(let number): return number.map(Self.plain) ?? ""
      case .text(let text):
        let safe = Self.startsFormula(text) ? "'" + text : text
        let quotes = safe.contains { $0 == ";" || $0 == "\"" || $0.isNewline }
        return quotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
      }
    }

    /// Whether a spreadsheet would take the text for a formula.
    private static func startsFormula(_ text: String) -> Bool {
      guard let first = text.first else { return false }
      return "=+-@\t\r".contains(first)
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
