import Markup
import Model

/// One of the monitors of a social service, put together from other blocks.
///
/// - Source: WWB-kompas (APE, 2007), as described in *Op het doel af*, ch. 2.
struct MonitorBlock {
  let page: PageContext
  let part: Block.MonitorPart

  var nodes: [Node] {
    guard isWhole || part == .caseload || part == .work else {
      return [.element("p", text: "Deze monitor is er alleen voor de hele organisatie.")]
    }
    return blocks.flatMap { $0.nodes(on: page) }
  }

  private var isWhole: Bool { page.report.money != nil || page.report.instruments != nil }

  private var blocks: [Block] {
    switch part {
    case .caseload:
      let alike = page.report.comparisons.filter(\.group.isComparable).map(\.group.code)
      let comparison: [Block] =
        page.report.caseload?.groups.isEmpty ?? true || alike.isEmpty
        ? [] : [.comparison(groups: alike, months: 72, over: .volume, isPlain: false)]
      return [.caseload] + comparison + [.composition(column: nil)]
    case .expenditure: return [.money(.expenditure), .expenditure, .effects]
    case .budget: return [.money(.budget), .budget, .outlook]
    case .work: return [.workStreams(nil)]
    case .instruments: return [.instruments, .mix, .reintegration]
    }
  }
}
