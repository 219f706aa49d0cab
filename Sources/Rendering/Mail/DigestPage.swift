import Charts
import Markup
import Model

/// The HTML of a mail: tables, inline styles, bars of table cells, pictures by `cid:`.
struct DigestPage {
  let content: DigestContent
  let charts: [DigestChart]
  /// The content id of the picture at a place; `nil`: pictures could not be made.
  let pictureID: (Int) -> String?
  let theme: Theme

  var bytes: [UInt8] {
    Node.document(
      .element(
        "html", [Attribute("lang", "nl")],
        [
          .element(
            "head", [],
            [
              .element("meta", [Attribute("charset", "utf-8")]),
              .element(
                "meta",
                [
                  Attribute("name", "viewport"),
                  Attribute("content", "width=device-width, initial-scale=1"),
                ]),
              .element(
                "meta", [Attribute("name", "color-scheme"), Attribute("content", "light")]),
              .element("title", text: content.title),
            ]),
          .element(
            "body",
            [
              Attribute("bgcolor", MailMarkup.ground),
              Attribute("style", "margin:0;padding:0;background-color:\(MailMarkup.ground);"),
            ], [frame]),
        ]))
  }

  private var frame: Node {
    MailMarkup.layout([
      MailMarkup.row([
        MailMarkup.cell(
          [
            MailMarkup.layout(
              [
                MailMarkup.row([
                  MailMarkup.cell(sections, style: "padding:20px 16px;", ground: MailMarkup.paper)
                ])
              ], width: "640", style: "width:100%;max-width:640px;")
          ], style: "padding:12px 6px;", ground: MailMarkup.ground,
          more: [Attribute("align", "center")])
      ])
    ])
  }

  private var sections: [Node] {
    [title, overview, changes, decisions, figures] + attention + [closing]
  }

  // MARK: Head

  private var title: Node {
    .group([
      MailMarkup.paragraph(
        [.text(content.organisation)], style: "font-weight:600;color:\(theme.accent.color);"),
      MailMarkup.heading(1, content.title),
      MailMarkup.paragraph(
        [.text([content.unit, content.day, content.status].joined(separator: " · "))],
        style: "color:\(MailMarkup.muted);font-size:13px;line-height:19px;margin-bottom:16px;"),
      content.protection.map {
        MailMarkup.paragraph(
          [.text($0)],
          style: "color:\(MailMarkup.muted);font-size:13px;line-height:19px;margin-bottom:16px;")
      } ?? .empty,
    ])
  }

  private var overview: Node {
    .group(
      [
        MailMarkup.layout(
          [MailMarkup.row(content.counts.map(tile))], style: "margin:0 0 14px 0;"),
        MailMarkup.paragraph([.text(content.overview)], style: "font-size:16px;line-height:24px;"),
      ] + content.bars.map(bar))
  }

  private func tile(_ count: DigestContent.Count) -> Node {
    MailMarkup.cell(
      [
        .element(
          "span", [Attribute("style", "font-size:26px;line-height:32px;font-weight:600;")],
          text: String(count.count)),
        .element("br"),
        .element(
          "span",
          [
            Attribute(
              "style",
              "font-size:13px;line-height:18px;font-weight:600;color:\(colour(count.signal));")
          ], text: "\(Self.shape(count.signal)) \(count.signal.rawValue)"),
        .element("br"),
        .element(
          "span",
          [Attribute("style", "font-size:11px;line-height:14px;color:\(MailMarkup.muted);")],
          text: count.meaning),
      ],
      style:
        "border:1px solid \(MailMarkup.line);padding:8px 4px;text-align:center;vertical-align:top;",
      more: [Attribute("width", "25%"), Attribute("align", "center"), Attribute("valign", "top")])
  }

  /// The signals of a perspective in words, and as cells as wide as their share.
  private func bar(_ bar: DigestContent.Bar) -> Node {
    let total = max(1, bar.counts.reduce(0) { $0 + $1.count })
    var left = 100
    let cells = bar.counts.enumerated().map { place, count -> Node in
      let share =
        place == bar.counts.count - 1 ? left : max(1, min(left - 1, count.count * 100 / total))
      left -= share
      return MailMarkup.cell(
        [.text("\u{A0}")],
        style:
          "background-color:\(colour(count.signal));font-size:8px;line-height:10px;height:10px;",
        ground: colour(count.signal),
        more: [Attribute("width", "\(share)%"), Attribute("height", "10")])
    }
    return .group([
      MailMarkup.paragraph(
        [
          .element("strong", [Attribute("style", "font-weight:600;")], text: bar.name),
          .text(": \(bar.text)"),
        ], style: "margin:8px 0 3px 0;font-size:13px;line-height:18px;"),
      MailMarkup.layout([MailMarkup.row(cells)], style: "margin:0 0 6px 0;"),
    ])
  }

  // MARK: What changed, what needs a decision

  private var changes: Node {
    .group(
      [heading(content.changesTitle)]
        + content.changesText.map { MailMarkup.paragraph([.text($0)]) }
        + content.changes.flatMap { change in
          [
            MailMarkup.heading(3, change.title),
            MailMarkup.list(change.items.map(line)),
          ]
        })
  }

  private var decisions: Node {
    .group([
      heading("Wat een besluit vraagt"),
      content.decisions.isEmpty
        ? MailMarkup.paragraph([.text(content.noDecisions)])
        : MailMarkup.list(content.decisions.map(line)),
    ])
  }

  private func line(_ item: DigestContent.Item) -> [Node] {
    [mark(item.signal), .text(" " + item.text)]
  }

  private func heading(_ text: String) -> Node {
    MailMarkup.heading(
      2, text, colour: theme.accent.color,
      style: "margin-top:22px;border-top:2px solid \(MailMarkup.line);padding-top:12px;")
  }

  // MARK: Figures

  private var figures: Node {
    .group([
      heading("De cijfers"),
      .element(
        "table",
        [
          Attribute("width", "100%"), Attribute("cellpadding", "0"), Attribute("cellspacing", "0"),
          Attribute("border", "0"),
          Attribute("style", "border-collapse:collapse;margin:0 0 10px 0;"),
        ],
        [
          .element(
            "thead", [],
            [
              MailMarkup.row(
                [
                  ("Indicator en signaal", "left", "54%"),
                  ("Realisatie, doel \(content.year) en prognose", "right", "46%"),
                ].map { head($0.0, $0.1, width: $0.2) })
            ]),
          .element("tbody", [], content.rows.map(row)),
        ]),
      DigestWords.moreRows(content.hiddenRows).map { MailMarkup.paragraph([.text($0)]) } ?? .empty,
    ])
  }

  private static let small =
    "font-size:13px;line-height:18px;padding:5px 4px;vertical-align:top;overflow-wrap:anywhere;"

  private func head(_ text: String, _ side: String, width: String) -> Node {
    .element(
      "th",
      [
        Attribute("scope", "col"), Attribute("align", side), Attribute("valign", "bottom"),
        Attribute("width", width),
        Attribute(
          "style",
          MailMarkup.letters + Self.small
            + "text-align:\(side);font-weight:600;color:\(MailMarkup.muted);border-bottom:2px solid \(MailMarkup.line);"
        ),
      ], text: text)
  }

  private func row(_ row: DigestContent.Row) -> Node {
    let under = "border-bottom:1px solid \(MailMarkup.line);"
    // Two columns fit a telephone, where five do not.
    let figures =
      [Node.element("strong", [Attribute("style", "font-weight:600;")], text: row.actual)]
      + [("doel", row.target), ("prognose", row.forecast)]
      .filter { $0.1 != DutchNumber.missing }.flatMap { name, value in
        [
          Node.element("br"),
          .element(
            "span", [Attribute("style", "color:\(MailMarkup.muted);")], text: "\(name) \(value)"),
        ]
      }
    return MailMarkup.row([
      .element(
        "th",
        [
          Attribute("scope", "row"), Attribute("align", "left"), Attribute("valign", "top"),
          Attribute(
            "style",
            MailMarkup.letters + Self.small + under
              + "text-align:left;font-weight:400;color:\(MailMarkup.ink);"),
        ],
        [
          .element("span", [Attribute("style", "color:\(MailMarkup.muted);")], text: row.code),
          .text(" " + row.name), .element("br"), mark(row.signal),
          .text(row.signal == .none ? row.word : "\u{A0}" + row.word),
        ]),
      MailMarkup.cell(
        figures, style: Self.small + under + "text-align:right;",
        more: [Attribute("align", "right"), Attribute("valign", "top")]),
    ])
  }

  // MARK: Attention

  private var attention: [Node] {
    guard !content.sections.isEmpty else { return [] }
    return [heading("Wat aandacht vraagt")] + content.sections.map(section)
      + [
        DigestWords.moreSections(content.hiddenSections).map { MailMarkup.paragraph([.text($0)]) }
          ?? .empty
      ]
  }

  private func section(_ section: DigestContent.Section) -> Node {
    .group(
      [
        MailMarkup.heading(3, "\(section.code) \(section.name)", style: "margin-top:14px;"),
        MailMarkup.paragraph([
          mark(section.signal), .text(" "),
          .element(
            "strong",
            [Attribute("style", "font-weight:600;color:\(colour(section.signal));")],
            text: section.word), .text(". \(section.reason)"),
        ]),
      ]
        + (section.owed.map {
          [
            MailMarkup.paragraph(
              [.element("strong", text: "Let op. "), .text($0)],
              style: "border-left:4px solid \(theme.red.color);padding-left:10px;")
          ]
        } ?? [])
        + picture(section.code)
        + (section.measures.isEmpty ? [] : [MailMarkup.list(section.measures.map { [.text($0)] })]))
  }

  /// The chart of an indicator, where it has one and pictures could be made.
  private func picture(_ code: String) -> [Node] {
    guard let place = charts.firstIndex(where: { $0.code == code }), let id = pictureID(place)
    else { return [] }
    let chart = charts[place]
    return [
      MailMarkup.paragraph(
        [.element("strong", [Attribute("style", "font-weight:600;")], text: chart.title)],
        style: "margin-top:8px;font-size:13px;line-height:18px;"),
      .element(
        "img",
        [
          Attribute("src", "cid:\(id)"), Attribute("alt", chart.alternative),
          Attribute("width", chart.width.rounded()),
          Attribute(
            "style",
            MailMarkup.letters
              + "display:block;width:100%;max-width:\(Coordinate.text(chart.width.rounded()))px;height:auto;border:0;font-size:13px;line-height:19px;color:\(MailMarkup.ink);"
          ),
        ]),
      MailMarkup.paragraph(
        [.text(chart.source)],
        style: "font-size:11px;line-height:15px;color:\(MailMarkup.muted);margin-top:3px;"),
    ]
  }

  private var closing: Node {
    MailMarkup.paragraph(
      [.text(DigestWords.closing)],
      style:
        "margin-top:22px;border-top:2px solid \(MailMarkup.line);padding-top:12px;font-size:13px;line-height:19px;color:\(MailMarkup.muted);"
    )
  }

  // MARK: Signals

  /// The shape of a signal as a letter, with its colour; beside it always stands its word.
  private func mark(_ signal: Signal) -> Node {
    guard signal != .none else { return .empty }
    return .element(
      "span", [Attribute("style", "color:\(colour(signal));")], text: Self.shape(signal))
  }

  private static func shape(_ signal: Signal) -> String {
    switch signal {
    case .green: "●"
    case .orange: "▲"
    case .red: "◆"
    case .grey: "○"
    case .none: ""
    }
  }

  private func colour(_ signal: Signal) -> String {
    switch signal {
    case .green: theme.green.color
    case .orange: theme.orange.color
    case .red: theme.red.color
    case .grey, .none: theme.grey.color
    }
  }
}
