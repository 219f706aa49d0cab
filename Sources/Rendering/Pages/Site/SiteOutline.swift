import Charts
import Markup
import Model

/// What all pages of an intranet site share: whose it is, its months, units and indicators.
package struct SiteOutline: Sendable {
  /// The reports of the last month that was published, one a unit, the highest unit first.
  package var state: [Report]
  package var audience: Audience
  /// The published months with their versions, the last first.
  package var months: [PublishedMonth]
  /// The units that the site is about, as far as they are in `state`.
  package var units: UnitTree
  package let unitNames: SiteNames
  package let indicatorNames: SiteNames

  /// - Returns: `nil` without any report.
  package init?(
    state: [Report], audience: Audience, months: [PublishedMonth], units: UnitTree
  ) {
    guard let first = state.first else { return nil }
    self.state = state
    self.audience = audience
    self.months = months
    self.units = units
    main = first
    unitNames = SiteNames(units.all.map(\.code))
    var indicators: [(Indicator, Report)] = []
    var seen: Set<String> = []
    for report in state {
      for figures in report.figures where seen.insert(figures.indicator.code).inserted {
        indicators.append((figures.indicator, report))
      }
    }
    self.indicators = indicators
    indicatorNames = SiteNames(indicators.map(\.0.code))
  }

  /// The report of the highest unit.
  package let main: Report
  /// Every indicator with the report of the highest unit that has it.
  package let indicators: [(indicator: Indicator, report: Report)]

  package var month: Month { main.month }
  var organisation: String { ReportPage.organisationName(main) }
  var theme: Theme { Theme(main.houseStyle) }

  /// Whether a unit has a page.
  func hasPage(_ unit: String) -> Bool { state.contains { $0.unit.code == unit } }

  /// The pages of indicators as seen from a page, by code.
  func indicatorLinks(from path: SitePath) -> [String: String] {
    Dictionary(
      indicators.map {
        ($0.indicator.code, path.link(to: .indicator(indicatorNames[$0.indicator.code])))
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// What the blocks of reports need on a page of the site.
  func context(_ report: Report, at path: SitePath) -> PageContext {
    var context = PageContext(report: report)
    context.indicatorLinks = indicatorLinks(from: path)
    return context
  }
}
