import Model

/// A value that a template asks for in a code span: `= realisatie 3.2.2 2007-06`.
package enum ValueQuery: Hashable, Sendable {
  /// Something of the report itself.
  case report(ReportField)
  /// A figure of an indicator, in the report's month or in a month that is named.
  case figure(FigureField, indicator: String, month: Month?)
  /// The change of the actual over some months: `= verandering 3.2.2 12`.
  case change(indicator: String, months: Int)

  package enum ReportField: String, Hashable, Sendable, CaseIterable {
    case month = "maand"
    case title = "titel"
    case organisation = "organisatie"
    case municipality = "gemeente"
    case unit = "eenheid"
  }

  package enum FigureField: String, Hashable, Sendable, CaseIterable {
    case actual = "realisatie"
    case target = "doelstelling"
    case path = "pad"
    case forecast = "prognose"
    case deviation = "afwijking"
    case signal = "signaal"
    case reason = "reden"
    case previous = "vorige"
    case measuredMonth = "meetmaand"
    case name = "naam"
  }

  static let changeWord = "verandering"

  /// All words a value can begin with, for the nearest name in a message.
  static var words: [String] {
    ReportField.allCases.map(\.rawValue) + FigureField.allCases.map(\.rawValue) + [changeWord]
  }

  /// The earlier months it needs figures of.
  func months(for month: Month) -> [Month] {
    switch self {
    case .report: []
    case .figure(_, _, let named): named.map { [$0] } ?? []
    case .change(_, let months): [month - months]
    }
  }
}
