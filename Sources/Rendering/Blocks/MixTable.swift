import Markup
import Model

/// The places on instruments that bring the most net successes for the budget.
struct MixTable {
  let page: PageContext

  var nodes: [Node] {
    guard let outcome = page.report.mix else {
      if page.report.protection != nil {
        return [.element("p", text: WithheldText.notShown("De plaatsen op instrumenten"))]
      }
      return [.element("p", text: "Er is geen mix van instrumenten gevraagd voor deze eenheid.")]
    }
    let table = outcome.choices.isEmpty ? [] : [table(outcome)]
    return MixSentence(outcome).lead.map { .element("p", text: $0) } + table
      + leftOut(outcome)
      + [
        .element(
          "p",
          text:
            "De succeskans is netto: de kans met min de kans zonder het instrument. Dit is voor beleid over groepen en zegt niets over één persoon."
        )
      ]
  }

  private func table(_ outcome: MixOutcome) -> Node {
    TableMarkup(
      caption: [.text("Inzet van instrumenten; netto kans met 95%-interval, kosten in euro")],
      columns: [
        .init(title: "Instrument"), .init(title: "Segment"),
        .init(title: "Plaatsen", isNumeric: true), .init(title: "Netto kans", isNumeric: true),
        .init(title: "Kans zonder"), .init(title: "Kosten", isNumeric: true),
        .init(title: "Netto successen", isNumeric: true),
      ],
      rows: outcome.choices.map(row) + total(outcome), name: "breed"
    ).node
  }

  private func row(_ choice: MixOutcome.Choice) -> [TableMarkup.Cell] {
    [
      .init(content: [.text(choice.option.instrument)], isHead: true),
      .text(choice.option.segment ?? "iedereen"), .text(number(choice.places.map(Double.init))),
      .text(InstrumentText.share(choice.chance)), .text(basis(choice.basis)),
      .text(number(choice.cost)), .text(number(choice.successes, decimals: 1)),
    ]
  }

  private func total(_ outcome: MixOutcome) -> [[TableMarkup.Cell]] {
    guard let total = try? outcome.total.get() else { return [] }
    return [
      [
        .init(content: [.text("Samen")], isHead: true), .text(DutchNumber.missing),
        .text(number(Double(total.places))), .text(DutchNumber.missing),
        .text(DutchNumber.missing), .text(number(total.cost)),
        .text(number(total.successes, decimals: 1)),
      ]
    ]
  }

  private func basis(_ basis: MixOutcome.Basis) -> String {
    switch basis {
    case .comparisonGroup: "groep zonder instrument"
    case .declaredWithout: "opgegeven"
    case .declaredNet: "netto kans is opgegeven"
    }
  }

  private func leftOut(_ outcome: MixOutcome) -> [Node] {
    guard !outcome.leftOut.isEmpty else { return [] }
    return [
      .element(
        "p",
        text:
          "Niet meegerekend, want alleen een netto kans over een groep die groot genoeg is telt mee:"
      ),
      .element(
        "ul", [], outcome.leftOut.map { .element("li", text: MixSentence.leftOut($0)) }),
    ]
  }

  private func number(_ value: Double?, decimals: Int = 0) -> String {
    DutchNumber.text(value, decimals: decimals)
  }
}
