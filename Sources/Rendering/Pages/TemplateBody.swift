import Markup
import Model

/// The content of a page: the template's tree with its values and blocks filled in.
///
/// The tree is cut at its second-level headings into sections, so that a page has landmarks.
struct TemplateBody {
  struct Heading {
    var identifier: String
    var title: String
  }

  /// The template's first heading of the first level, for the title block.
  let title: Node?
  let sections: [Node]
  let headings: [Heading]
  /// The appendix with the figures of the charts, where the template asks for it.
  let chartFigures: Node?

  init(template: Template, page: PageContext) {
    let filler = TemplateFiller(template: template, page: page)
    var title: Node?
    var headings: [Heading] = []
    var sections: [Node] = []
    var current: [Node] = []
    var currentHeading: Heading?
    var beginsPage = false
    // Whether the section has nothing but its heading and blocks that say nothing to readers outside.
    var isBare = false
    func close() {
      guard !current.isEmpty else { return }
      guard !isBare || current.count < 2 else {
        if currentHeading != nil { headings.removeLast() }
        current = []
        beginsPage = false
        return
      }
      let label = currentHeading.map { [Attribute("aria-labelledby", $0.identifier)] } ?? []
      // The scorecard is a page of its own, the first page the summary alone.
      let place = beginsPage && !sections.isEmpty ? [Attribute.class("nieuwe-pagina")] : []
      sections.append(.element("section", label + place, current))
      current = []
      beginsPage = false
    }
    for child in template.document.children {
      switch child.kind {
      case .heading(level: 1) where title == nil:
        title = filler.node(child)
      case .heading(level: 2):
        close()
        let text = filler.plainText(of: child)
        let heading = Heading(identifier: "deel-\(headings.count + 1)", title: text)
        headings.append(heading)
        currentHeading = heading
        current.append(filler.node(child, identifier: heading.identifier))
        isBare = true
      default:
        if case .heading = child.kind {
        } else if filler.block(child)?.isAbsent(on: page) != true {
          isBare = false
        }
        if case .scorecard = filler.block(child) { beginsPage = true }
        current.append(filler.node(child))
      }
    }
    close()
    self.title = title
    sections = UniquePictures.named(sections)
    self.sections = sections
    self.headings = headings
    chartFigures = template.chartFigures.section(of: sections)
  }
}

/// Fills values and blocks into the nodes of a template.
struct TemplateFiller {
  let page: PageContext
  private let values: [Template.NodeKey: ValueQuery]
  private let blocks: [Template.NodeKey: Block]

  init(template: Template, page: PageContext) {
    self.page = page
    values = Dictionary(
      template.values.map { ($0.key, $0.content) }, uniquingKeysWith: { first, _ in first })
    blocks = Dictionary(
      template.blocks.map { ($0.key, $0.content) }, uniquingKeysWith: { first, _ in first })
  }

  func node(_ markdown: MarkdownNode, identifier: String? = nil) -> Node {
    let whole = MarkdownNode(kind: .document, children: [markdown], line: 0, byteColumn: 0)
    return .group(
      MarkdownPage(
        inlineCode: { node, text in
          value(node, text).map { .element("span", [.class("waarde")], text: $0) }
        },
        block: { node, _, _ in block(node).map { .group($0.nodes(on: page)) } },
        headingIdentifier: { $0 == markdown ? identifier : nil }
      ).nodes(of: whole))
  }

  /// The block that a node of the template stands for.
  func block(_ node: MarkdownNode) -> Block? {
    guard case .codeBlock(_, let body) = node.kind else { return nil }
    return blocks[Template.NodeKey(node, body)]
  }

  /// The text of a heading with its values filled in.
  func plainText(of markdown: MarkdownNode) -> String {
    if case .code(let text) = markdown.kind { return value(markdown, text) ?? text }
    guard !markdown.children.isEmpty else { return markdown.plainText }
    return markdown.children.map(plainText).joined()
  }

  private func value(_ node: MarkdownNode, _ text: String) -> String? {
    values[Template.NodeKey(node, text)].map { ValueText(page.report).text($0) }
  }
}

extension Block {
  /// The block's content on a page.
  func nodes(on page: PageContext) -> [Node] {
    if let absence = absence(on: page) { return [.element("p", text: absence)] }
    return switch self {
    case .summary(let showsDecisions):
      Summary(page: page, showsDecisions: showsDecisions).nodes
    case .scorecard(let perspectives): Scorecard(page: page, perspectives: perspectives).nodes
    case .chart(let code, let months, let shape, let scale, let title):
      page.report.figures(of: code).map {
        IndicatorChart(
          page: page, figures: $0, months: months, shape: shape, scale: scale, title: title
        ).nodes
      } ?? [.element("p", text: "Indicator \(code) is er niet voor deze eenheid.")]
    case .deepDive(let choice): DeepDive(page: page, choice: choice).nodes
    case .measures(let indicators, isPlain: false):
      MeasureTable(page: page, indicators: indicators).nodes
    case .measures(let indicators, isPlain: true):
      MeasureList(page: page, indicators: indicators).nodes
    case .projects: ProjectTable(page: page).nodes
    case .risks: RiskTable(page: page).nodes
    case .cycle: CycleTable(page: page).nodes
    case .quality: QualityTable(page: page).nodes
    case .backtest(let indicators): BacktestTable(page: page, indicators: indicators).nodes
    case .effect(let measures): EffectBlock(page: page, measures: measures).nodes
    case .table(let indicators, let months):
      FigureTable(page: page, indicators: indicators, months: months).nodes
    case .comparison(let groups, let months, .volume, let isPlain):
      ComparisonBlock(page: page, groups: groups, months: months, isPlain: isPlain).nodes
    case .comparison(let groups, let months, let course, _):
      FlowComparison(page: page, groups: groups, months: months, course: course).nodes
    case .movers(let count, nil, let isPlain):
      MoversBlock(page: page, count: count, isPlain: isPlain).nodes
    case .movers(let count, let measure?, _):
      MoneyMovers(page: page, count: count, measure: measure).nodes
    case .exitChances(let choice): ExitChanceTable(page: page, choice: choice).nodes
    case .returns(let name, let byYear, let months):
      ReturnTable(page: page, name: name, byYear: byYear, months: months).nodes
    case .samples: SampleTable(page: page).nodes
    case .instruments: InstrumentTable(page: page).nodes
    case .mix: MixTable(page: page).nodes
    case .money(let extent): MoneyTable(page: page, extent: extent).nodes
    case .budget: BudgetChanges(page: page).nodes
    case .effects: EffectsChart(page: page).nodes
    case .volumes: VolumeForecast(page: page).nodes
    case .scenario: ScenarioTable(page: page).nodes
    case .reintegration: ReintegrationTable(page: page).nodes
    case .signalMap(let indicators, let months):
      SignalMap(page: page, indicators: indicators, months: months).nodes
    case .multiples(let choice): MultiplesBlock(page: page, choice: choice).nodes
    case .butterfly(let choice): ButterflyBlock(page: page, choice: choice).nodes
    case .distribution(let choice): DistributionBlock(page: page, choice: choice).nodes
    case .scatter(let choice): ScatterBlock(page: page, choice: choice).nodes
    case .expenditure: ExpenditureBlock(page: page).nodes
    case .shares(let choice): ShareBlock(page: page, choice: choice).nodes
    case .caseload: CaseloadTable(page: page).nodes
    case .composition(let column): CompositionTable(page: page, column: column).nodes
    case .workStreams(let streams): WorkStreamTable(page: page, streams: streams).nodes
    case .monitor(let part): MonitorBlock(page: page, part: part).nodes
    case .outlook: OutlookTable(page: page).nodes
    case .conclusions: ConclusionList(page: page).nodes
    case .askedDecisions: AskedDecisionList(page: page).nodes
    case .headlines(let indicators): Headlines(page: page, indicators: indicators).nodes
    case .objectiveTree(let lines): ObjectiveTreeBlock(page: page, lines: lines).nodes
    case .objectives(let lines): ObjectiveTable(page: page, lines: lines).nodes
    case .volumePath: VolumePathBlock(page: page).nodes
    case .levers: LeversBlock(page: page).nodes
    case .selfAssessment: SelfAssessmentBlock(page: page).nodes
    case .openItems(let states): OpenItemTable(page: page, states: states).nodes
    case .decisions(let months): DecisionTable(page: page, months: months).nodes
    case .provenance(let isPlain): Provenance(page: page, isPlain: isPlain).nodes
    }
  }
}
