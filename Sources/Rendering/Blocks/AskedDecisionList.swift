import Markup
import Model

/// What is asked to be decided, and why.
struct AskedDecisionList {
  let page: PageContext

  var nodes: [Node] {
    let asked = page.report.asked
    guard !asked.isEmpty else {
      return [.element("p", text: "Er wordt deze maand geen besluit gevraagd.")]
    }
    return [
      .element("ol", [], asked.map { .element("li", text: DecisionSentence.text($0)) })
    ]
  }
}
