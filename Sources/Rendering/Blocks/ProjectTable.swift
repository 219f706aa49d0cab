import Markup
import Model

/// The strategic projects with their progress and status.
struct ProjectTable {
  let page: PageContext

  var nodes: [Node] {
    guard !page.report.projects.isEmpty else {
      return [.element("p", text: "Er zijn geen projecten vastgelegd.")]
    }
    return [
      TableMarkup(
        caption: [.text("Voortgang van de strategische projecten")],
        columns: [
          .init(title: "Project"), .init(title: "Eigenaar"), .init(title: "Looptijd"),
          .init(title: "Voortgang", isNumeric: true), .init(title: "Status"),
          .init(title: "Toelichting"),
        ],
        rows: page.report.projects.map(row), name: "breed"
      ).node
    ]
  }

  private func row(_ project: Project) -> [TableMarkup.Cell] {
    [
      .init(
        content: [
          .element("span", [.class("code")], text: project.code), .text(" \(project.name)"),
        ], isHead: true),
      .text(project.owner ?? "–"),
      .text(MeasureTable.period(project.start, project.due)),
      .text(project.progress.map { DutchNumber.shortest($0, atMost: 0) + "%" } ?? "–"),
      .init(content: [page.signals.labelled(signal(project.status), project.status.rawValue)]),
      .text(project.note ?? "–"),
    ]
  }

  private func signal(_ status: Project.Status) -> Signal {
    switch status {
    case .onCourse, .done: .green
    case .attention: .orange
    case .delayed: .red
    }
  }
}
