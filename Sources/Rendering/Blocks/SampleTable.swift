import Markup
import Model

/// Samples of decisions: how many were correct, whether that is enough, and what would settle it.
struct SampleTable {
  let page: PageContext

  var nodes: [Node] {
    let outcomes = page.report.samples
    guard !outcomes.isEmpty else {
      if page.report.protection != nil {
        return [.element("p", text: WithheldText.notShown("Steekproeven van beslissingen"))]
      }
      return [.element("p", text: "Er zijn geen steekproeven van beslissingen.")]
    }
    return [
      TableMarkup(
        caption: [.text("Beslissingen die opnieuw zijn bekeken, met 95%-interval (Wilson)")],
        columns: [
          .init(title: "Steekproef"), .init(title: "Periode"), .init(title: "Eigenaar"),
          .init(title: "Onderzocht", isNumeric: true), .init(title: "Goed", isNumeric: true),
          .init(title: "Aandeel goed", isNumeric: true), .init(title: "Norm", isNumeric: true),
          .init(title: "Oordeel"),
        ],
        rows: outcomes.map(row), name: "breed"
      ).node,
      .element("ul", [], outcomes.map { .element("li", text: SampleSentence($0).text) }),
      .element(
        "p",
        text:
          "Een steekproef telt beslissingen. Over bedragen zegt zij niets; daarvoor is een geldsteekproef nodig."
      ),
    ]
  }

  private func row(_ outcome: SampleOutcome) -> [TableMarkup.Cell] {
    let sample = outcome.sample
    let of = sample.decisions.map { " van \(number($0))" } ?? ""
    return [
      .init(
        content: [
          .element("span", [.class("code")], text: sample.code),
          .text(" \(sample.name)\(sample.process.map { " (\($0))" } ?? "")"),
        ], isHead: true),
      .text(SampleSentence.period(sample.months)),
      .text(sample.owner ?? "–"), .text(number(sample.sampled) + of),
      .text(number(sample.correct)), .text(ShareText.text(outcome.share, outcome.interval)),
      .text(ShareText.percent(sample.norm)), .text(outcome.verdict.rawValue),
    ]
  }

  private func number(_ count: Int) -> String { DutchNumber.text(Double(count), decimals: 0) }
}
