import TestSupport
import Testing

@testable import Loaders

@Suite struct FilePatternTests {
  private func matches(_ pattern: String) throws -> [String] {
    let folder = try TemporaryDossier([
      "gegevens/b.csv": "", "gegevens/a.CSV": "", "gegevens/a.txt": "", "gegevens/.x.csv": "",
      "gegevens/2007/c.csv": "", "gegevens/2007/07/d.csv": "", "los.csv": "",
    ])
    let files = try #require(DossierFiles(folder: folder.path))
    return try withExtendedLifetime(folder) {
      try #require(FilePattern(pattern)).matches(in: files)
    }
  }

  @Test(arguments: [
    ("gegevens/*.csv", ["gegevens/a.CSV", "gegevens/b.csv"]),
    (
      "gegevens/**/*.csv",
      [
        "gegevens/2007/07/d.csv", "gegevens/2007/c.csv", "gegevens/a.CSV", "gegevens/b.csv",
      ]
    ),
    ("gegevens/20??/*", ["gegevens/2007/c.csv"]), ("./gegevens//b*", ["gegevens/b.csv"]),
    ("gegevens/x.csv", ["gegevens/x.csv"]), ("*", ["los.csv"]), ("gegevens/*/*/*/*", []),
  ])
  func findsFiles(pattern: String, paths: [String]) throws {
    #expect(try matches(pattern) == paths)
  }

  @Test(arguments: ["", "/etc/passwd", "../x.csv", "gegevens/../../x", "gegevens\\x.csv", "."])
  func refusesPathsOutOfTheDossier(pattern: String) {
    #expect(FilePattern(pattern) == nil)
  }
}
