import Markup
import Model

/// How many indicators have each signal, as columns of a table: shape, word and number.
struct SiteCounts {
  static let signals = [Signal.green, .orange, .red, .grey]

  static var columns: [TableMarkup.Column] {
    signals.map { .init(title: $0.rawValue.capitalizedFirst, isNumeric: true, sort: .number) }
  }

  static func cells(_ counts: [Signal: Int], _ marks: SignalMark) -> [TableMarkup.Cell] {
    signals.map { signal in
      let count = counts[signal] ?? 0
      guard count > 0 else { return .text("0") }
      return .init(content: [marks.shape(signal), .text(" \(count)")])
    }
  }
}

extension Report {
  /// How many indicators have each signal.
  package var signalCounts: [Signal: Int] {
    var counts: [Signal: Int] = [:]
    for figures in figures { counts[figures.signal, default: 0] += 1 }
    return counts
  }
}
