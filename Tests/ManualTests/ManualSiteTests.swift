import Foundation
import Markup
import Testing

@testable import Loaders
@testable import Manual
@testable import Model
@testable import Rendering

/// The manual as it is made of `docs`, with nothing left out.
@Suite struct ManualSiteTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let read = Result { try Book(root: root) }

  private func book() throws -> Book { try Self.read.get() }

  private func chapter(_ name: String) throws -> Chapter {
    let path = name == "meldingen" ? "docs/meldingen.md" : "\(Book.folder)/\(name).md"
    return try #require(try book().chapters.first { $0.path == path })
  }

  private func headings(_ name: String) throws -> Set<String> {
    Set(try chapter(name).headings.map(\.title))
  }

  @Test func isMadeWithoutAFault() throws {
    let site = try ManualSite(root: Self.root)
    #expect(site.faults == [])
    #expect(site.files.count > 50)
    var links = 0
    for (path, bytes) in site.files where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(!page.contains("src=\"http"), "\(path)")
      for match in page.matches(of: #/<a [^>]*href="(?!https:)([^"#]+)/#) {
        links += 1
        #expect(
          site.files[String(match.1).removingPercentEncoding ?? ""] != nil, "\(path): \(match.1)")
      }
    }
    #expect(links > 500)
    // Each block has its picture.
    let pictures = site.files.values.map {
      String(decoding: $0, as: UTF8.self).matches(of: #/<figure class="voorbeeld">/#).count
    }.reduce(0, +)
    #expect(pictures >= Block.Name.allCases.count)
  }

  // MARK: Nothing is left out

  @Test func showsEachBlock() throws {
    let chapters = try book().chapters.filter { $0.path.contains("/blokken-") }
    let overview = try String(
      contentsOf: Self.root.appendingPathComponent("\(Book.folder)/blokken.md"), encoding: .utf8)
    for name in Block.Name.allCases.map(\.rawValue) {
      let own = try #require(
        chapters.first { $0.headings.contains { $0.title == name } }, "blok \(name) heeft geen kop")
      #expect(own.fences.contains { $0.name == name }, "blok \(name) heeft geen voorbeeld")
      let page = own.page.text.replacing(".html", with: ".md")
      #expect(
        overview.contains("| [`\(name)`](\(page)#\(name)) |"),
        "blok \(name) staat niet in blokken.md")
    }
  }

  @Test func explainsEachKindRuleAndMethod() throws {
    let kinds = try headings("soorten")
    for word in KindReader.Word.allCases { #expect(kinds.contains(word.rawValue)) }
    let rules = try headings("signalen")
    for rule in SignalRuleReader.Rule.allCases { #expect(rules.contains(rule.rawValue)) }
    #expect(rules.contains("geen"))
    let methods = try headings("prognoses")
    for method in Indicator.ForecastMethod.allCases { #expect(methods.contains(method.rawValue)) }
  }

  @Test func explainsEachSource() throws {
    let pages = ["bestand": "cijfers", "sql": "database", "spellen": "perioden", "cbs": "cbs"]
    func text(_ name: String) throws -> String {
      try String(
        contentsOf: Self.root.appendingPathComponent("\(Book.folder)/\(name).md"), encoding: .utf8)
    }
    let list = try text("cijfers")
    for key in DeliverySourceReader.kinds.map(\.rawValue) {
      let page = try #require(pages[key], "bron \(key) heeft geen hoofdstuk")
      #expect(list.contains("| `\(key)` |"))
      #expect(
        try text(page).contains("  - \(key): "), "\(page) heeft geen voorbeeld")
    }
  }

  @Test func explainsEachMessage() throws {
    let codes = try headings("meldingen")
    for code in DiagnosticCode.allCases { #expect(codes.contains(code.rawValue)) }
  }

  @Test func answersQuestions() throws {
    let questions = try chapter("vragen").headings.filter { $0.level == 3 }
    #expect(questions.count >= 25)
    for question in questions { #expect(question.title.hasSuffix("?"), "\(question.title)") }
  }

  @Test func hasAPageForEachIndicatorToCopy() throws {
    let library = try book().library
    #expect(library.flatMap(\.entries).count >= 40)
    for file in library {
      #expect(!file.entries.isEmpty, "\(file.path)")
      for entry in file.entries {
        #expect(entry.text.hasPrefix("  - code: \(entry.indicator.code)"))
        #expect(!LibraryPage.formula(entry.indicator).isEmpty)
      }
    }
  }
}
