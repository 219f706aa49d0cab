import ChartSamples
import Foundation

/// The code of the samples as it stands in their files, so that what is shown is what was run.
struct SampleCode {
  let folder: URL

  /// The file that makes a kind of chart.
  func kind(_ kind: SampleKind) throws -> String {
    try String(
      contentsOf: folder.appendingPathComponent("Kinds/\(kind.file).swift"), encoding: .utf8)
  }

  /// The lines that describe a state: from its `SampleState("name"` to the next one, or to the end.
  func state(_ state: SampleState, of kind: SampleKind) throws -> String {
    let own = try self.kind(kind)
    let names = kind.states.contains { $0.name == "drie-maanden" } ? "MonthStates" : "NameStates"
    let shared = try String(
      contentsOf: folder.appendingPathComponent("\(names).swift"), encoding: .utf8)
    for text in [own, shared] {
      if let found = Self.call(of: state.name, in: text) { return found }
    }
    return ""
  }

  private static func call(of name: String, in text: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard
      let hit = lines.firstIndex(where: {
        $0.contains("\"\(name)\",") && !$0.contains("static let") && !$0.contains("== ")
      })
    else { return nil }
    let first = lines[hit].contains("SampleState(") ? hit : hit - 1
    guard first >= 0, lines[first].contains("SampleState(") else { return nil }
    let rest = lines[(first + 1)...].firstIndex {
      $0.contains("SampleState(") || $0.hasPrefix("  ]") || $0.hasPrefix("    ]")
    }
    return lines[first..<(rest ?? lines.endIndex)].joined(separator: "\n")
  }
}
