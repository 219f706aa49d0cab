import Charts
import Markup
import Model

/// What the blocks of one page share: the report, and which indicators have a section of their own.
struct PageContext {
  let report: Report
  /// The codes of the indicators that a deep-dive block of this page shows.
  var deepDives: Set<String> = []
  /// On the site: the addresses of the pages of indicators.
  var indicatorLinks: [String: String] = [:]
  /// The colours and letters of everything on the page.
  let theme: Theme
  /// What signals are called.
  let words: SignalWords

  init(report: Report) {
    self.report = report
    theme = Theme(report.houseStyle)
    words = SignalWords(report.houseStyle)
  }

  var signals: SignalMark {
    SignalMark(theme: theme, look: report.houseStyle.signals, words: words)
  }

  /// The address where an indicator is gone into, if it is: in this page, or on one of its own.
  func address(of code: String) -> String? {
    deepDives.contains(code) ? "#" + Self.anchor(code) : indicatorLinks[code]
  }

  /// An identifier that is safe in a link: letters and digits stay, all else becomes its number.
  static func anchor(_ code: String) -> String {
    var name = "indicator-"
    for scalar in code.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": name.unicodeScalars.append(scalar)
      case ".", "-": name.append("-")
      default: name.append("_\(scalar.value)")
      }
    }
    return name
  }

  /// A dash for a missing figure, with its reason for who points at it and who has it read aloud.
  func missing(_ reason: String) -> Node {
    guard !reason.isEmpty else { return .text("–") }
    return .element(
      "span", [Attribute("title", reason.capitalizedFirst)],
      [
        // Not hidden from who has it read aloud: Chromium would leave the cell out of a PDF's tags.
        .text("–"), .element("span", [.class("vh")], text: " geen cijfer: \(reason)"),
      ])
  }
}
