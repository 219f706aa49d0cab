import Markup
import Model

/// Blocks that have nothing to say to readers outside, who can do nothing about it.
extension Block {
  /// Whether the dossier has nothing for the block, in a report for readers outside.
  func isAbsent(on page: PageContext) -> Bool { absence(on: page) != nil }

  /// Said in its place where its section has more; `nil`: the block has something.
  func absence(on page: PageContext) -> String? {
    let report = page.report
    guard report.protection != nil else { return nil }
    switch self {
    case .comparison(let groups, _, _, _):
      let shown = report.comparisons.contains { groups?.contains($0.group.code) ?? true }
      return shown ? nil : "Er is geen vergelijking met andere gemeenten beschikbaar."
    case .money, .budget, .effects, .scenario, .reintegration, .expenditure:
      return report.money == nil ? "Er zijn geen cijfers over het geld beschikbaar." : nil
    case .movers(_, nil, _):
      return report.ranking?.movers.count ?? 0 > 1
        ? nil : "Er is geen rangorde van gemeenten beschikbaar."
    default: return nil
    }
  }
}
