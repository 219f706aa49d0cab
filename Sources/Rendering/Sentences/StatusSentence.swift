import Markup
import Model

/// Whether anything is owed: a report with missing explanations is a draft.
enum StatusSentence {
  static func text(_ report: Report) -> String {
    switch owed(report) {
    case 0: "volledig toegelicht"
    case 1: "concept: één toelichting ontbreekt of is onvolledig"
    case let owed:
      "concept: \(DutchNumber.word(owed)) toelichtingen ontbreken of zijn onvolledig"
    }
  }

  /// The day that the figures are about: `peildatum 31 juli 2007`.
  static func day(_ report: Report) -> String {
    "peildatum \(CalendarDate.days(in: report.month)) \(report.month.dutch)"
  }

  static func isDraft(_ report: Report) -> Bool { owed(report) > 0 }

  private static func owed(_ report: Report) -> Int {
    // Readers outside get only what was released for them; what lacks is counted as the cycle counts it.
    guard report.protection == nil else {
      return report.cycle.explained.total - report.cycle.explained.count
    }
    return report.explanations.values.count { $0.fault != nil }
  }
}
