import Markup
import Model

/// The conclusions of the scan, each a sentence that follows from the figures.
struct ConclusionList {
  let page: PageContext

  var nodes: [Node] {
    let conclusions = page.report.conclusions
    guard !conclusions.isEmpty else {
      return [.element("p", text: "Uit deze cijfers volgen geen conclusies.")]
    }
    return [
      .element(
        "ul", [],
        conclusions.map { .element("li", text: ConclusionSentence.text($0)) }),
      .element(
        "p", [.class("note")],
        text:
          "Deze zinnen volgen uit de cijfers in dit rapport. Zij zeggen wat er is, niet waardoor het komt."
      ),
    ]
  }
}
