import Markup
import Model

/// Instruments side by side: success, drop-out, satisfaction and cost, and where they differ.
struct InstrumentTable {
  let page: PageContext

  var nodes: [Node] {
    guard let outcome = page.report.instruments else {
      if page.report.protection != nil {
        return [.element("p", text: WithheldText.notShown("Uitkomsten van instrumenten"))]
      }
      return [.element("p", text: "Er zijn geen uitkomsten van instrumenten voor deze eenheid.")]
    }
    let sentence = InstrumentSentence(outcome)
    let hidden = sentence.hidden.map { [Node.element("p", text: $0)] } ?? []
    guard !outcome.results.isEmpty else {
      return hidden.isEmpty
        ? [.element("p", text: "Er is geen instrument om te tonen.")] : hidden
    }
    let differences = sentence.differences
    return [
      .element("p", text: sentence.basis),
      TableMarkup(
        caption: [
          .text(
            "Wat instrumenten opleverden, met 95%-interval; de laatste kolom geeft alle kosten gedeeld door de successen"
          )
        ],
        columns: [
          .init(title: "Instrument"), .init(title: "Deelnemers", isNumeric: true),
          .init(title: "Succes (bruto)", isNumeric: true),
          .init(title: "Succes (netto)", isNumeric: true),
          .init(title: "Uitval", isNumeric: true), .init(title: "Tevredenheid", isNumeric: true),
          .init(title: "€ per succes", isNumeric: true),
        ],
        rows: outcome.results.map { row($0, outcome) }, name: "breed marges"
      ).node,
    ] + segments(outcome) + hidden
      + (differences.isEmpty
        ? []
        : [
          .element("p", text: "De verschillen, met 95%-interval:"),
          .element("ul", [], differences.map { .element("li", text: $0) }),
        ])
      + [
        .element(
          "p",
          text:
            "Groepen verschillen in wie eraan meedeed: een verschil is nog geen effect. De cijfers gaan over groepen en zeggen niets over één persoon."
        )
      ]
  }

  /// The return per group of clients, where the file names groups.
  private func segments(_ outcome: InstrumentOutcome) -> [Node] {
    guard !outcome.segments.isEmpty else { return [] }
    return [
      TableMarkup(
        caption: [.text("Wat instrumenten opleverden per groep klanten, met 95%-interval")],
        columns: [
          .init(title: "Instrument"), .init(title: "Groep"),
          .init(title: "Deelnemers", isNumeric: true),
          .init(title: "Succes (bruto)", isNumeric: true),
          .init(title: "Succes (netto)", isNumeric: true),
        ],
        rows: outcome.segments.map { result in
          [
            .init(content: [.text(result.instrument)], isHead: true), .text(result.segment),
            .text(DutchNumber.text(Double(result.gross.count), decimals: 0)),
            .text(InstrumentText.share(result.gross)),
            cell(
              result.net.map(InstrumentText.share),
              "er is geen zelfde groep zonder instrument om te tonen"),
          ]
        }, name: "breed marges"
      ).node
    ]
  }

  private func row(
    _ result: InstrumentOutcome.Result, _ outcome: InstrumentOutcome
  ) -> [TableMarkup.Cell] {
    [
      .init(content: [.text(result.instrument)], isHead: true),
      .text(DutchNumber.text(Double(result.count), decimals: 0)),
      .text(InstrumentText.share(result.gross)),
      cell(result.net.map(InstrumentText.share), "er is geen groep zonder instrument om te tonen"),
      cell(result.dropOut.map(InstrumentText.share), "de uitval is niet geleverd"),
      cell(
        result.satisfaction.map(InstrumentText.mark),
        "minder dan \(outcome.minimum) deelnemers gaven een oordeel"),
      cell(
        result.costPerSuccess.map(InstrumentText.euro),
        result.gross.value > 0 ? "de kosten zijn niet geleverd" : "niemand slaagde"),
    ]
  }

  private func cell(_ text: String?, _ reason: String) -> TableMarkup.Cell {
    text.map(TableMarkup.Cell.text) ?? .init(content: [page.missing(reason)])
  }
}
