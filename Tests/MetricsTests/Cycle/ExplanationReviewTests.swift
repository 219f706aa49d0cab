import Model
import Testing

@testable import Metrics

@Suite struct ExplanationReviewTests {
  private static let full = """
    ## Oorzaak
    Meer bezwaren.

    ## Gevolg
    Langere doorlooptijd.

    ## Bijsturing
    Extra behandelaar.
    """

  private func finding(
    _ texts: [Month: String], unit: String = "DSZ", skipped: Set<Int> = [],
    in month: Month = m(2007, 7), audience: String? = nil
  ) -> ExplanationFinding {
    let dossier = dossier([]) {
      $0.skippedMonths = skipped
      for (month, text) in texts {
        let key = ExplanationKey(indicator: "i", month: month, unit: "DSZ")
        $0.explanations[key] = Explanation(path: "toelichting/\(month.iso)/i.md", markdown: text)
      }
    }
    return ExplanationReview(dossier: dossier, unit: unit, month: month, audience: audience)
      .finding(for: "i")
  }

  @Test func findsNoFaultInAFullText() {
    let finding = finding([m(2007, 7): Self.full])
    #expect(finding.fault == nil)
    #expect(finding.explanation?.path == "toelichting/2007-07/i.md")
  }

  @Test func missesATextOfTheMonthTheUnitAndTheAudience() {
    #expect(finding([:]).fault == .missing)
    #expect(finding([m(2007, 6): Self.full]).fault == .missing)
    #expect(finding([m(2007, 7): Self.full], unit: "A").fault == .missing)
    #expect(finding([m(2007, 7): Self.full], audience: "raad").fault == .missing)
  }

  @Test(arguments: [
    ("", ["Oorzaak", "Gevolg", "Bijsturing"]),
    ("Alleen tekst.", ["Oorzaak", "Gevolg", "Bijsturing"]),
    ("## Oorzaak\n\n## Gevolg\n\n## Bijsturing\n", ["Oorzaak", "Gevolg", "Bijsturing"]),
    ("## Oorzaak\ntekst\n## Gevolg\n   \n## Bijsturing\ntekst", ["Gevolg"]),
    ("## oorzaak ##\ntekst\n# GEVOLG\ntekst\n### Bijsturing\ntekst", []),
    ("## Oorzaak\n### Landelijk\ntekst\n## Gevolg\ntekst\n## Bijsturing\ntekst", []),
    ("## Oorzaak\n### Landelijk\n## Gevolg\ntekst\n## Bijsturing\ntekst", ["Oorzaak"]),
    ("## Oorzaak\n## Anders\ntekst\n## Gevolg\ntekst\n## Bijsturing\ntekst", ["Oorzaak"]),
    ("## Oorzaak\r\ntekst\r\n## Gevolg\r\ntekst\r\n## Bijsturing\r\ntekst", []),
    ("## Oorzaak\n```\n## Gevolg\ntekst\n```\n## Bijsturing\ntekst", ["Gevolg"]),
  ])
  func findsTheHeadingsWithoutText(markdown: String, expected: [String]) {
    #expect(ExplanationReview.emptyHeadings(in: markdown) == expected)
  }

  @Test func findsLastMonthsTextOverAgain() {
    let again = Self.full.replacing("\n", with: "\n\n").uppercased()
    let finding = finding([m(2007, 6): Self.full, m(2007, 7): again])
    #expect(finding.fault == .repeated(from: m(2007, 6)))
    #expect(finding.explanation != nil)
  }

  @Test func findsTheTextOfTheReportBeforeASkippedMonth() {
    let texts = [m(2007, 6): Self.full, m(2007, 8): Self.full]
    #expect(
      finding(texts, skipped: [7], in: m(2007, 8)).fault == .repeated(from: m(2007, 6)))
    #expect(finding(texts, in: m(2007, 8)).fault == nil)
  }

  @Test func findsTheTextOfDecemberInJanuary() {
    let texts = [m(2006, 12): Self.full, m(2007, 1): Self.full]
    #expect(finding(texts, in: m(2007, 1)).fault == .repeated(from: m(2006, 12)))
  }
}
