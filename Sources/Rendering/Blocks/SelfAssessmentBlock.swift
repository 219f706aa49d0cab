import Charts
import Markup
import Model

/// The self-assessment as a matrix: on each field the type of today and the one that is wanted.
struct SelfAssessmentBlock {
  let page: PageContext

  var nodes: [Node] {
    guard let assessment = page.report.levers?.assessment else {
      return [.element("p", text: "Er is geen zelfbeoordeling vastgelegd.")]
    }
    let when = assessment.month.map { ", \($0.dutch)" } ?? ""
    var input = MatrixChart.Input(
      caption: Caption(
        id: "zelfbeoordeling", title: AssessmentSentence(assessment).title,
        subtitle: "type organisatie per veld, nu en gewenst\(when)",
        source: "Bron: eigen beoordeling (hefbomen.yaml)"),
      rows: assessment.fields.map(\.name), columns: assessment.types,
      levels: ["nu", "gewenst", "nu en gewenst"],
      cells: assessment.fields.map { field in
        assessment.types.indices.map { level(field, $0) }
      })
    input.heading = "veld"
    input.theme = page.theme
    return [FigureMarkup.node(MatrixChart.figure(input))] + notes(assessment)
  }

  private func level(_ field: SelfAssessment.Field, _ type: Int) -> Int? {
    switch (field.now == type, field.wanted == type) {
    case (true, true): 2
    case (false, true): 1
    case (true, false): 0
    case (false, false): nil
    }
  }

  private func notes(_ assessment: SelfAssessment) -> [Node] {
    let notes = assessment.fields.compactMap { field in
      field.note.map { "\(field.name): \($0)" }
    }
    let sentence = Node.element("p", text: AssessmentSentence(assessment).text)
    guard !notes.isEmpty else { return [sentence] }
    return [sentence, .element("ul", [], notes.map { .element("li", text: $0) })]
  }
}
