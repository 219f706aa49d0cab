import Foundation
import Loaders
import Model
import Rendering

/// A file of indicators to copy from (`Templates/indicatoren`), as the program reads it.
struct LibraryFile: Sendable {
  static let folder = "Templates/indicatoren"

  struct Entry: Sendable {
    var indicator: Indicator
    /// Its lines in the file, to copy.
    var text: String
  }

  /// From the root of the repository.
  let path: String
  let title: String
  let entries: [Entry]

  var page: SitePath {
    let name = path.split(separator: "/").last.map { $0.dropLast(".yaml".count) } ?? ""
    return SitePath("indicatoren-\(name).html")
  }

  static func anchor(of indicator: Indicator) -> String {
    HeadingAnchor.of("\(indicator.code) \(indicator.name)")
  }

  static func all(root: URL) throws -> [LibraryFile] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent(folder).path
    ).filter { $0.hasSuffix(".yaml") }.sorted()
    let texts = try names.map { name in
      try String(contentsOf: root.appendingPathComponent("\(folder)/\(name)"), encoding: .utf8)
    }
    let indicators = try Self.indicators(names: names, texts: texts)
    return zip(names, texts).map { name, text in
      LibraryFile(
        path: "\(folder)/\(name)", title: title(text, name: name),
        entries: entries(
          text, indicators.filter { $0.position.path == "indicatoren/\(name)" }))
    }
  }

  /// The indicators as a dossier with these files has them.
  private static func indicators(names: [String], texts: [String]) throws -> [Indicator] {
    var files = [
      "peil.yaml": """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden: [{code: DSZ, naam: Dienst}]
      rapportages: [{code: maand, titel: Maand, sjabloon: maandrapportage}]

      """
    ]
    for (name, text) in zip(names, texts) { files["indicatoren/\(name)"] = text }
    let folder = try ScratchFolder(files.mapValues { Array($0.utf8) })
    return withExtendedLifetime(folder) {
      DossierLoader.load(folder: folder.path).dossier?.indicators ?? []
    }
  }

  /// The first comment of the file.
  private static func title(_ text: String, name: String) -> String {
    guard let line = text.split(separator: "\n").first, line.hasPrefix("# ") else { return name }
    return String(line.dropFirst(2))
  }

  /// Cuts the file at the first key of each indicator; comments above it go with it.
  private static func entries(_ text: String, _ indicators: [Indicator]) -> [Entry] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let starts = lines.indices.filter { lines[$0].hasPrefix("  - ") }
    return zip(starts, starts.dropFirst() + [lines.count]).compactMap { start, next in
      var own = Array(lines[start..<next])
      // Comments at the end belong to the one that follows.
      while let last = own.last, isBlank(last) || last.hasPrefix("  #") { own.removeLast() }
      let code = own.first.flatMap(codeWord)
      guard let indicator = indicators.first(where: { $0.code == code }) else { return nil }
      return Entry(indicator: indicator, text: own.joined(separator: "\n") + "\n")
    }
  }

  private static func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }

  private static func codeWord(_ line: String) -> String? {
    line.firstMatch(of: #/code:\s*"?([^",}\s]+)/#).map { String($0.1) }
  }
}
