import Charts
import Markup
import Model

/// The municipalities whose volume fell and rose most in twelve months, with the own one stressed.
struct MoversBlock {
  let page: PageContext
  let count: Int
  /// Without tenths and rates, for readers outside the service.
  var isPlain = false

  var nodes: [Node] {
    guard let ranking = page.report.ranking, ranking.movers.count > 1 else {
      return [
        .element(
          "p",
          text:
            "Er is geen rangorde: daarvoor zijn van twee of meer gemeenten cijfers nodig van nu en van een jaar geleden."
        )
      ]
    }
    return [
      .element("p", text: Self.sentence(ranking, isPlain: isPlain)),
      FigureMarkup.node(chart(ranking)),
    ]
  }

  static func sentence(_ ranking: MunicipalRanking, isPlain: Bool = false) -> String {
    var parts: [String] = []
    if let place = ranking.ownPlace, let own = ranking.movers.first(where: \.isOwn) {
      parts.append(
        "Het bestand van \(own.name) is in twaalf maanden \(ComparisonSentence.change(own.change)): plaats \(place) van \(ranking.movers.count), de sterkste daling voorop."
      )
    }
    if let nation = ranking.nation {
      parts.append(
        "In \(nation.name) is het bestand \(ComparisonSentence.change(nation.change)).")
    }
    if let rank = ranking.rank, !isPlain {
      parts.append(
        "Met \(DutchNumber.text(rank.rate, decimals: 2)) uitkeringen per 100 huishoudens staat de gemeente op plaats \(rank.place) van \(rank.of), de laagste voorop: het \(rank.decile)e van tien gelijke delen."
      )
    }
    return parts.joined(separator: " ")
  }

  private func chart(_ ranking: MunicipalRanking) -> Figure {
    let strongest = ranking.strongest(count)
    let weakest = ranking.weakest(count)
    let shown = strongest + weakest
    let own = ranking.movers.filter { mover in
      mover.isOwn && !shown.contains { $0.isOwn }
    }
    func items(_ movers: [MunicipalRanking.Mover]) -> [RankingChart.Item] {
      movers.map { .init($0.name, $0.change * 100, isStressed: $0.isOwn) }
    }
    var input = RankingChart.Input(
      caption: Caption(
        id: "koplopers", title: title(ranking),
        subtitle:
          "Verandering van het bestand in twaalf maanden tot en met \(page.report.month.dutch), in procenten",
        source: "Bron: het bestand van de gemeenten, eigen levering",
        description: shown.map {
          "\($0.name): \(DutchNumber.text($0.change * 100, decimals: 1))%"
        }.joined(separator: "; ") + "."),
      format: ValueFormat(decimals: 1, suffix: "%"),
      groups: [items(strongest), items(own), items(weakest)])
    input.theme = page.theme
    input.columns = ("gemeente", "verandering")
    return RankingChart.figure(input)
  }

  private func title(_ ranking: MunicipalRanking) -> String {
    guard let first = ranking.movers.first, let last = ranking.movers.last else { return "" }
    return
      "\(first.name): \(ComparisonSentence.change(first.change)); \(last.name): \(ComparisonSentence.change(last.change))"
  }
}
