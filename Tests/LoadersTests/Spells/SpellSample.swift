import Model
import TestSupport

@testable import Loaders

/// Spells in a file, counted.
enum SpellSample {
  static let names = SpellNames(
    client: "nr", begin: "van", end: "tot", reason: "reden", groups: ["team"])

  static func count(
    _ text: String, _ change: (inout SpellAnalysis) -> Void = { _ in }
  ) throws -> (count: SpellCount?, messages: [String]) {
    try count(bytes: Array(text.utf8), change)
  }

  static func count(
    bytes: [UInt8], _ change: (inout SpellAnalysis) -> Void = { _ in }
  ) throws -> (count: SpellCount?, messages: [String]) {
    let folder = try TemporaryDossier(bytes: ["in.csv": bytes])
    return withExtendedLifetime(folder) {
      var analysis = SpellAnalysis(names: names)
      change(&analysis)
      let (count, diagnostics) = analysis.count(path: "\(folder.path)/in.csv")
      return (
        count, diagnostics.map { $0.description.replacing("\(folder.path)/", with: "") }
      )
    }
  }

  /// A file with the columns of `names`.
  static func file(_ rows: String...) -> String {
    (["nr;van;tot;team;reden"] + rows).joined(separator: "\n") + "\n"
  }
}

extension SpellCount {
  /// `2024-01 1+1-0` for each month of all together, or of a group.
  func lines(_ word: String? = nil) -> [String] {
    let level = allLevels.first { $0.group?.word == word }
    return (level.map(figures(of:)) ?? []).map {
      "\($0.month.iso) \($0.stock)+\($0.inflow)-\($0.outflow)"
    }
  }

  func level(_ word: String? = nil) -> Level? { allLevels.first { $0.group?.word == word } }
}
