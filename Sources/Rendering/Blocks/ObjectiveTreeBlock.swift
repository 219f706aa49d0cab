import Charts
import Markup
import Model

/// Mission, vision and strategy lines, and below each line its objectives and their indicators as a tree.
struct ObjectiveTreeBlock {
  let page: PageContext
  let lines: [String]?

  static let absent: [Node] = [
    .element("p", text: "Er zijn voor deze eenheid geen doelen vastgelegd.")
  ]

  /// More would be longer than a printed page.
  private static let mostLeaves = 12

  var nodes: [Node] {
    guard let result = page.report.objectives else { return Self.absent }
    var shown: [(title: String, code: String?)] = result.lines.filter {
      lines?.contains($0.code) ?? true
    }.map { ($0.name, $0.code) }
    if lines == nil, !result.outcomes(of: nil).isEmpty {
      shown.append(("Overige doelen", nil))
    }
    let head = lines == nil ? strategy(result) + whole(result) : []
    return head + shown.flatMap { tree($0.title, $0.code, result) }
  }

  private func strategy(_ result: ObjectiveResult) -> [Node] {
    var nodes: [Node] = []
    if let mission = result.mission {
      nodes.append(
        .element("p", [.class("lead")], [.element("strong", text: "Missie: "), .text(mission)]))
    }
    if !result.vision.isEmpty {
      nodes += [
        .element("p", [.class("runin")], text: "Visie"),
        .element("ul", [], result.vision.map { .element("li", text: $0) }),
      ]
    }
    return nodes
  }

  /// The mission with its lines.
  private func whole(_ result: ObjectiveResult) -> [Node] {
    guard result.lines.count > 1 else { return [] }
    let parts = result.lines.map { line -> ObjectiveTree.Objective in
      let outcomes = result.outcomes(of: line.code)
      let reached = outcomes.count { $0.standing == .reached }
      return .init(
        line.name,
        remark: outcomes.isEmpty ? "geen doelen" : "\(reached) van \(outcomes.count) gehaald")
    }
    let root = ObjectiveTree.Objective(
      page.report.organisation.name,
      remark: "\(result.lines.count) strategielijnen", parts: parts)
    return [
      figure(
        id: "doelenboom", title: ObjectiveSentence.overview(result.outcomes),
        subtitle: "strategielijnen met hun gehaalde doelen, \(page.report.month.dutch)", [root])
    ]
  }

  private func tree(_ title: String, _ code: String?, _ result: ObjectiveResult) -> [Node] {
    let outcomes = result.outcomes(of: code)
    guard !outcomes.isEmpty else { return [] }
    let parts = pieces(outcomes)
    return parts.enumerated().map { place, outcomes in
      let count = parts.count > 1 ? " (\(place + 1) van \(parts.count))" : ""
      let reached = outcomes.count { $0.standing == .reached }
      let root = ObjectiveTree.Objective(
        title, remark: "\(reached) van \(outcomes.count) gehaald", parts: outcomes.map(objective))
      return figure(
        id: "doelenboom-\(PageContext.anchor(code ?? "overig"))-\(place + 1)",
        title: "\(title)\(count): \(ObjectiveSentence.overview(outcomes).lowercasedFirst)",
        subtitle: "doelen met hun indicatoren, \(page.report.month.dutch)", [root])
    }
  }

  /// The outcomes in parts whose leaves fit a page.
  private func pieces(_ outcomes: [ObjectiveOutcome]) -> [[ObjectiveOutcome]] {
    var pieces: [[ObjectiveOutcome]] = []
    var room = 0
    for outcome in outcomes {
      let leaves = max(1, outcome.indicators.count)
      if pieces.isEmpty || leaves > room {
        pieces.append([])
        room = Self.mostLeaves
      }
      pieces[pieces.count - 1].append(outcome)
      room -= leaves
    }
    return pieces
  }

  private func objective(_ outcome: ObjectiveOutcome) -> ObjectiveTree.Objective {
    let share = outcome.share.map { ", \(DutchNumber.text($0 * 100, decimals: 0))%" } ?? ""
    return .init(
      outcome.objective.name,
      remark: outcome.standing.rawValue + (outcome.standing == .reached ? "" : share),
      parts: outcome.indicators.compactMap { code in
        page.report.figures(of: code).map { figures in
          .init(
            "\(code) \(figures.indicator.name)", remark: page.words.word(for: figures))
        }
      })
  }

  private func figure(
    id: String, title: String, subtitle: String, _ roots: [ObjectiveTree.Objective]
  ) -> Node {
    var input = ObjectiveTree.Input(
      caption: Caption(
        id: id, title: title.hasSuffix(".") ? String(title.dropLast()) : title,
        subtitle: subtitle, source: "Bron: doelen.yaml en de cijfers van de indicatoren"),
      roots: roots)
    input.theme = page.theme
    return FigureMarkup.node(ObjectiveTree.figure(input))
  }
}
