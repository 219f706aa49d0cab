import Charts
import Markup
import Model

/// Why expenditure is another than last year: volume, mix of households, price and both together.
struct EffectsBlock {
  let page: PageContext

  var nodes: [Node] {
    guard let position = page.report.money else { return [MoneyBlock.absent(page)] }
    guard let effects = position.effects else {
      let reason = position.effectsGap.map(MoneySentence.text) ?? "cijfers ontbreken"
      return [.element("p", text: "Er is geen vergelijking met vorig jaar: \(reason).")]
    }
    return [
      .element("p", text: Self.sentence(effects, position.month)), chart(effects, position.month),
    ]
  }

  private static func parts(_ effects: MoneyPosition.Effects) -> [(name: String, amount: Double)] {
    [("meer of minder uitkeringen", effects.volume)]
      + (effects.mix.map { [("andere verdeling over leefvormen", $0)] } ?? [])
      + [("hogere of lagere prijs", effects.price), ("volume en prijs samen", effects.joint)]
  }

  static func sentence(_ effects: MoneyPosition.Effects, _ month: Month) -> String {
    let change = effects.now - effects.before
    let largest = parts(effects).max { abs($0.amount) < abs($1.amount) }
    let share =
      effects.before == 0
      ? "" : " (\(DutchNumber.text(change / effects.before * 100, decimals: 1, showsPlus: true))%)"
    let course =
      abs(change) < 0.5
      ? "even veel uitgegeven als"
      : "\(EuroText.short(abs(change)))\(share) \(change > 0 ? "meer" : "minder") uitgegeven dan"
    return
      "Tot en met \(month.dutch) is er zonder vakantietoeslag \(course) in dezelfde maanden van \(month.year - 1)."
      + (largest.map {
        " Het grootste deel: \($0.name) (\(EuroText.short($0.amount, showsPlus: true)))."
      } ?? "")
  }

  private func chart(_ effects: MoneyPosition.Effects, _ month: Month) -> Node {
    let change = effects.now - effects.before
    let input = WaterfallChart.Input(
      caption: Caption(
        id: "effecten",
        title:
          "Uitgaven: \(EuroText.short(change, showsPlus: true)) tegen \(month.year - 1)",
        subtitle:
          "Januari tot en met \(month.dutchName), in miljoenen euro's, zonder vakantietoeslag",
        description: Self.parts(effects).map {
          "\($0.name.capitalizedFirst): \(EuroText.short($0.amount, showsPlus: true))"
        }.joined(separator: "; ") + "."),
      format: ValueFormat(decimals: 2), start: .init("\(month.year - 1)", effects.before / 1e6),
      steps: Self.parts(effects).map { .init($0.name, $0.amount / 1e6) },
      end: .init("\(month.year)", effects.now / 1e6))
    return FigureMarkup.node(WaterfallChart.figure(input))
  }
}
