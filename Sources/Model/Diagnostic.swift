/// Something about the user's files that the user should know: a fault, a warning or a remark.
///
/// Diagnostics are collected and reported together; see `docs/meldingen.md` for each code.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable, Comparable {
    /// A figure would be wrong or the report can't be made: nothing is written.
    case fault = "fout"
    case warning = "waarschuwing"
    case remark = "opmerking"

    private var rank: Int {
      switch self {
      case .fault: 0
      case .warning: 1
      case .remark: 2
      }
    }

    package static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }
  }

  package var severity: Severity
  package var code: DiagnosticCode
  /// What is wrong and what to do, in Dutch, without a full stop at its end.
  package var summary: String
  package var position: InputPosition?

  package init(
    _ severity: Severity, _ code: DiagnosticCode, _ summary: String, at position: InputPosition?
  ) {
    self.severity = severity
    self.code = code
    self.summary = summary
    self.position = position
  }

  /// `gegevens/2007-07.csv:14:3: fout: maand '2007-13' bestaat niet [P0103]`.
  package var description: String {
    let place = position.map { "\($0): " } ?? ""
    return "\(place)\(severity.rawValue): \(summary) [\(code.rawValue)]"
  }
}

extension Diagnostic: CustomStringConvertible {}
