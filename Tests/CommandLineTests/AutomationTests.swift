import Foundation
import Testing

@testable import PeilCommandLine

/// What `docs/automatisering` and `Scripts/release` say is what the program is.
@Suite struct AutomationTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The commands in the examples are commands of this program.
  @Test(arguments: ["peil-rapport.service", "crontab", "Dockerfile"])
  func namesCommandsThatThereAre(_ file: String) throws {
    let lines = try text("docs/automatisering/\(file)").split(separator: "\n")
    let commands = lines.filter { !$0.hasPrefix("#") || $0.contains("docker run") }
      .compactMap { line in line.firstRange(of: "peil rapport").map { line[$0.lowerBound...] } }
    #expect(commands.count == 1)
    for command in commands {
      let words = command.split(separator: " ").dropFirst().prefix { !$0.hasPrefix(">") }
      #expect(try PeilCommand.parseAsRoot(words.map(String.init)) is ReportCommand)
    }
  }

  /// Each library that is opened late is in the package that declares what it needs.
  @Test func declaresEveryLibraryThatIsOpenedLate() throws {
    let release = try text("Scripts/release")
    let trial = try text("Scripts/try-release")
    // By their family: of libcurl and libcurl-gnutls one is enough.
    var names: [String: Set<String>] = [:]
    let sources = FileManager.default.enumerator(
      at: Self.root.appendingPathComponent("Sources"), includingPropertiesForKeys: nil)
    while let file = sources?.nextObject() as? URL {
      guard ["swift", "h"].contains(file.pathExtension),
        let source = try? String(contentsOf: file, encoding: .utf8)
      else { continue }
      for match in source.matches(of: #/"((lib[a-z]+)[a-z-]*)\.so[.0-9]*"/#) {
        names[String(match.2), default: []].insert(String(match.1))
      }
    }
    let known: Set = ["libcurl", "libqpdf", "libodbc", "libglpk", "libbrotlidec", "libharfbuzz"]
    #expect(known.isSubset(of: names.keys))
    for (family, names) in names {
      for (script, text) in [("release", release), ("try-release", trial)] {
        #expect(
          names.contains { text.contains("\($0).so.") }, "\(family) in Scripts/\(script)")
      }
    }
  }
}
