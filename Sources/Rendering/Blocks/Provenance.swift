import Markup
import Model

/// Where the figures come from: definitions with their rules, revised figures, and the files read.
struct Provenance {
  let page: PageContext
  /// The files alone: the rules and definitions of indicators that the page does not show say nothing.
  var isPlain = false
  private var report: Report { page.report }

  var nodes: [Node] { isPlain ? sources : rules + definitions + revisions + sources }

  // MARK: Rules

  /// Each rule once, with the indicators it judges.
  private var rules: [Node] {
    var users: [(rule: String, codes: [String])] = []
    for figures in report.figures {
      let rule = SignalWords.rule(of: figures.indicator)
      if let place = users.firstIndex(where: { $0.rule == rule }) {
        users[place].codes.append(figures.indicator.code)
      } else {
        users.append((rule, [figures.indicator.code]))
      }
    }
    // Where nothing gets a colour there is no rule to explain.
    guard report.figures.contains(where: { $0.indicator.rule != .none }) else { return [] }
    return [
      .element("h3", text: "Regels voor de signalen"),
      .element(
        "ul", [],
        users.map { .element("li", text: "\($0.rule) (\($0.codes.joined(separator: ", ")))") }),
    ]
  }

  // MARK: Definitions

  private var definitions: [Node] {
    guard !report.figures.isEmpty else { return [] }
    return [
      .element("h3", text: "Definities"),
      .element(
        "dl", [.class("definities")],
        report.figures.map { figures -> Node in
          let indicator = figures.indicator
          return .element(
            "div", [],
            [
              .element("dt", text: "\(indicator.code) \(indicator.name)"),
              .element("dd", text: definition(indicator).joined(separator: " ")),
            ])
        }),
    ]
  }

  private func definition(_ indicator: Indicator) -> [String] {
    var lines: [String] = []
    if let definition = indicator.definition { lines.append(definition) }
    if let blindSpot = indicator.blindSpot { lines.append("Wat het niet zegt: \(blindSpot)") }
    let facts = [
      indicator.forecastMethod == .none ? nil : "Prognose: \(indicator.forecastMethod.rawValue).",
      indicator.source.map { "Bron: \($0)." },
      indicator.owner.map { "Eigenaar: \($0)." },
    ].compactMap { $0 }
    if !facts.isEmpty { lines.append(facts.joined(separator: " ")) }
    return lines
  }

  // MARK: Revisions

  private var revisions: [Node] {
    guard !report.revisions.isEmpty else { return [] }
    return [
      .element("h3", text: "Herziene cijfers"),
      TableMarkup(
        caption: [.text("Sinds de vorige rapportage anders geleverd")],
        columns: [
          .init(title: "Indicator"), .init(title: "Maand"), .init(title: "Was", isNumeric: true),
          .init(title: "Is nu", isNumeric: true), .init(title: "Geleverd in"),
        ],
        rows: report.revisions.map(row), name: "breed"
      ).node,
    ]
  }

  private func row(_ revision: Revision) -> [TableMarkup.Cell] {
    let indicator = revision.indicators.first.flatMap { report.figures(of: $0)?.indicator }
    let shown = { (value: FigureValue?) -> String in
      switch value {
      case nil: DutchNumber.missing
      case .status(let word): word
      case .number(let number):
        if let indicator, indicator.ownSeries == revision.series {
          FigureText(indicator).full(number)
        } else {
          DutchNumber.shortest(number)
        }
      }
    }
    let names = revision.indicators.map { code in
      "\(code) \(report.figures(of: code)?.indicator.name ?? "")"
    }
    return [
      .init(content: [.text(names.joined(separator: ", "))], isHead: true),
      .text(revision.month.dutch),
      .text(shown(revision.old)),
      .text(shown(revision.new)),
      .text(isProtected ? revision.newOrigin.path : revision.newOrigin.description),
    ]
  }

  // MARK: Sources

  /// Readers outside could try files of their own against a plain hash or a count of rows.
  private var isProtected: Bool { report.protection != nil }

  private var sources: [Node] {
    guard !report.sources.isEmpty else { return [] }
    return [
      .element("h3", text: "Bronbestanden"),
      TableMarkup(
        caption: [
          .text(
            "Gelezen bestanden met hun controlegetal (\(isProtected ? "HMAC-SHA-256 met een geheime sleutel" : "SHA-256"))"
          )
        ],
        columns: [
          .init(title: "Bestand"), isProtected ? nil : .init(title: "Rijen", isNumeric: true),
          .init(title: "Controlegetal"),
        ].compactMap { $0 },
        rows: report.sources.map { source in
          let row = Self.row(source)
          return isProtected ? [row[0], row[2]] : row
        }, name: "bronnen"
      ).node,
    ] + retrievals
  }

  /// A file with its rows and its hash.
  static func row(_ source: SourceFile) -> [TableMarkup.Cell] {
    [
      .init(content: [.text(source.path)], isHead: true),
      .text(DutchNumber.text(source.rows.map(Double.init), decimals: 0)),
      .init(content: [.element("code", [.class("hash")], text: source.sha256)]),
    ]
  }

  /// From where and when files were fetched, with the name that their licence asks for.
  private var retrievals: [Node] {
    let fetched = report.sources.compactMap { source in
      source.retrieval.map { (source.path, $0) }
    }
    guard !fetched.isEmpty else { return [] }
    return [
      TableMarkup(
        caption: [.text("Opgehaald bij het CBS (Bron: CBS, CC BY 4.0)")],
        columns: [
          .init(title: "Bestand"), .init(title: "Opgehaald"), .init(title: "Adres"),
        ],
        rows: fetched.map { path, retrieval in
          [
            .init(content: [.text(path)], isHead: true),
            .text(Self.day(retrieval.moment)),
            .init(content: [.element("code", [.class("hash")], text: retrieval.address)]),
          ]
        }, name: "bronnen"
      ).node
    ]
  }

  /// `23 november 2026` of `2026-11-23T07:19:14Z`; what is no moment stays as it is.
  private static func day(_ moment: String) -> String {
    let parts = moment.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return moment }
    return DutchDate.text(year: parts[0], month: parts[1], day: parts[2])
  }
}

extension Indicator {
  /// The series whose values are in the indicator's own unit; a ratio has none.
  var ownSeries: String? {
    switch kind {
    case .stock(let series), .flow(let series, _), .deliveredRatio(let series),
      .measurement(let series, _), .qualitative(let series, _, _), .mean(let series, _):
      series
    case .ratio: nil
    }
  }
}
