import Foundation
import Testing

@testable import Manual

/// What keeps the manual from being made, with file and line.
@Suite struct ManualFaultTests {
  private func faults(
    _ chapter: String, index: String = "# H\n\n## Deel\n\n- [A](handleiding/a.md)\n"
  )
    throws -> [String]
  {
    let folder = try ScratchFolder([
      "docs/handleiding.md": Array(index.utf8), "docs/handleiding/a.md": Array(chapter.utf8),
      "docs/besluiten.md": Array("# B\n".utf8), "Templates/indicatoren/x.yaml": Array("".utf8),
    ])
    return try withExtendedLifetime(folder) {
      try ManualSite(root: URL(fileURLWithPath: folder.path)).faults.map(\.description)
    }
  }

  @Test func isMadeOfAChapter() throws {
    #expect(
      try faults("# A\n\n## B\n\n[hier](#b) [zelf](a.md#b) [begin](../handleiding.md#deel)\n") == []
    )
  }

  @Test(arguments: [
    (
      "# A\n\n[x](b.md)\n",
      "3: fout: link naar 'b.md': 'docs/handleiding/b.md' is geen hoofdstuk van de handleiding"
    ),
    ("# A\n\n\n[x](#weg)\n", "4: fout: link naar '#weg': op die pagina is geen kop '#weg'"),
    (
      "# A\n\n| k |\n|---|\n| [x](a.md#weg) |\n",
      "5: fout: link naar 'a.md#weg': op die pagina is geen kop '#weg'"
    ),
    (
      "# A\n\n[x](../besluiten.md)\n",
      "3: fout: link naar '../besluiten.md': 'docs/besluiten.md' is geen hoofdstuk van de handleiding"
    ),
    (
      "# A\n\n[x](../../../../etc/passwd)\n",
      "3: fout: link naar '../../../../etc/passwd' leidt buiten de handleiding"
    ),
    (
      "# A\n\n| a | b |\n|---|---|\n| `x|y` | z |\n",
      "5: fout: deze rij heeft meer of minder cellen dan de kop; schrijf `|` in een cel als `\\|`"
    ),
    (
      "# A\n\n| a | b |\n|---|\n",
      "3: fout: deze tabel is niet te lezen; onder de kop hoort een rij `|---|---|` met evenveel kolommen"
    ),
    ("# A\n\n<hr>\n", "3: fout: beelden en html horen niet in de tekst van de handleiding"),
    ("# A\n\n# B\n", "3: fout: een hoofdstuk heeft één kop met één `#`"),
  ])
  func namesWhatIsWrong(chapter: String, message: String) throws {
    #expect(try faults(chapter) == ["docs/handleiding/a.md:\(message)"])
  }

  @Test func namesABlockThatCannotBeShown() throws {
    let found = try faults("# A\n\n## B\n\n```grafiek\nmaanden: 6\nindicator: U99\n```\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("docs/handleiding/a.md:7: fout: ") == true, "\(found)")
  }

  @Test func namesAChapterThatIsNotThere() throws {
    let found = try faults("# A\n", index: "# H\n\n## Deel\n\n- [X](handleiding/x.md)\n")
    #expect(
      found.contains("docs/handleiding.md:5: fout: hoofdstuk 'docs/handleiding/x.md' is er niet"))
    #expect(
      found.contains("docs/handleiding/a.md: fout: dit hoofdstuk staat niet in docs/handleiding.md")
    )
  }
}
