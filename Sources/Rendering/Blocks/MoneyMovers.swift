import Charts
import Markup
import Model

/// The municipalities whose expenditure changed most, or who had most and least left of their budget.
struct MoneyMovers {
  let page: PageContext
  let count: Int
  let measure: MoneyRanking.Measure

  var nodes: [Node] {
    guard let ranking = page.report.moneyRankings.first(where: { $0.measure == measure }) else {
      return [
        .element(
          "p",
          text:
            "Er is geen rangorde van \(measure == .expenditure ? "de uitgaven" : "het resultaat"): daarvoor zijn bedragen over hele jaren nodig van twee of meer gemeenten."
        )
      ]
    }
    return [
      .element("p", text: Self.sentence(ranking)), FigureMarkup.node(chart(ranking)),
    ]
  }

  static func sentence(_ ranking: MoneyRanking) -> String {
    let own = ranking.entries.first(where: \.isOwn).map { entry in
      "\(said(entry, ranking)): plaats \(ranking.ownPlace ?? 0) van \(ranking.entries.count), \(ranking.measure == .expenditure ? "de sterkste daling" : "het grootste overschot") voorop."
    }
    let nation = ranking.nation.map { "\(said($0, ranking))." }
    return [own, nation].compactMap { $0 }.joined(separator: " ")
  }

  /// `De uitgaven van Hollandstad zijn in 2006 met 2,7% gedaald`.
  private static func said(_ entry: MoneyRanking.Entry, _ ranking: MoneyRanking) -> String {
    switch ranking.measure {
    case .expenditure:
      return
        "De uitgaven van \(entry.name) zijn in \(ranking.year) \(ComparisonSentence.change(entry.value))"
    case .result:
      let text = MoneyText.percent(abs(entry.value))
      if text == MoneyText.percent(0) {
        return "\(entry.name) kwam in \(ranking.year) precies uit met het budget"
      }
      return
        "\(entry.name) had in \(ranking.year) een \(entry.value < 0 ? "tekort" : "overschot") van \(text) van de uitgaven"
    }
  }

  private func chart(_ ranking: MoneyRanking) -> Figure {
    let strongest = Array(ranking.entries.prefix(count))
    let weakest = Array(
      ranking.entries.dropFirst(min(count, ranking.entries.count)).suffix(count))
    let shown = strongest + weakest
    let own = ranking.entries.filter { entry in
      entry.isOwn && !shown.contains { $0.isOwn }
    }
    func items(_ entries: [MoneyRanking.Entry]) -> [RankingChart.Item] {
      entries.map { .init($0.name, $0.value * 100, isStressed: $0.isOwn) }
    }
    var input = RankingChart.Input(
      caption: Caption(
        id: "koplopers-\(ranking.measure.rawValue)", title: title(ranking),
        subtitle: ranking.measure == .expenditure
          ? "Verandering van de uitgaven in \(ranking.year), in procenten"
          : "Budget min uitgaven in \(ranking.year), in procenten van de uitgaven",
        description: shown.map {
          "\($0.name): \(DutchNumber.text($0.value * 100, decimals: 1))%"
        }.joined(separator: "; ") + "."),
      format: ValueFormat(decimals: 1, suffix: "%"),
      groups: [items(strongest), items(own), items(weakest)])
    input.theme = page.theme
    input.columns = ("gemeente", ranking.measure == .expenditure ? "verandering" : "resultaat")
    return RankingChart.figure(input)
  }

  private func title(_ ranking: MoneyRanking) -> String {
    guard let first = ranking.entries.first, let last = ranking.entries.last else { return "" }
    func text(_ entry: MoneyRanking.Entry) -> String {
      ranking.measure == .expenditure
        ? "\(entry.name): \(ComparisonSentence.change(entry.value))"
        : "\(entry.name): \(MoneyText.percent(entry.value, showsPlus: true))"
    }
    return "\(text(first)); \(text(last))"
  }
}
