import Assets
import Charts
import Markup
import Model

/// A report as one self-contained HTML document: complete without script, no request to anywhere.
package enum ReportPage {
  /// What the page is for.
  package enum Purpose: Sendable {
    /// Screens: with the script, which the page is complete without.
    case reading
    /// Print engines that embed a web font as letters; no script.
    case printing
    /// The same for an engine whose tags don't carry the text alternatives of pictures (WeasyPrint).
    case printingWithPictureText
    /// Old WebKit, which turns the letters of a web font into outlines that can't be read aloud.
    case oldPrintEngine
  }

  package static func html(
    _ report: Report, template: Template, purpose: Purpose = .reading
  ) -> [UInt8] {
    var context = PageContext(report: report)
    for block in template.blocks {
      if case .deepDive(let choice) = block.content {
        context.deepDives.formUnion(
          report.figures.filter(choice.includes).map(\.indicator.code))
      }
    }
    let body = TemplateBody(template: template, page: context)
    let title = "\(report.definition.title), \(report.month.dutch)"
    return Node.document(
      .element(
        "html", [Attribute("lang", "nl")],
        [
          head(report, title, purpose),
          .element("body", [], page(report, body, purpose) + script(purpose)),
        ]))
  }

  private static func head(_ report: Report, _ title: String, _ purpose: Purpose) -> Node {
    let organisation = organisationName(report)
    return .element(
      "head", [],
      [
        .element("meta", [Attribute("charset", "utf-8")]),
        .element(
          "meta",
          [
            Attribute("http-equiv", "Content-Security-Policy"),
            Attribute("content", policy(purpose)),
          ]),
        .element(
          "meta",
          [
            Attribute("name", "viewport"),
            Attribute("content", "width=device-width, initial-scale=1"),
          ]),
        .element("title", text: "\(title) – \(organisation)"),
        meta("description", "\(title) van \(organisation)."),
        meta("author", organisation),
        meta("generator", "Peil"),
        .element(
          "style", [],
          [
            .style(
              ReportStyle.sheet(
                theme: Theme(report.houseStyle), runningHead: "\(organisation) · \(title)",
                embedsFonts: purpose != .oldPrintEngine))
          ]),
      ])
  }

  /// What the page may load and run: nothing but its own style, fonts, pictures and that one script.
  private static func policy(_ purpose: Purpose) -> String {
    let script = purpose == .reading ? " script-src 'sha256-\(ReportScript.sha256)';" : ""
    return "default-src 'none';\(script) style-src 'unsafe-inline'; font-src data:; img-src data:"
  }

  private static func script(_ purpose: Purpose) -> [Node] {
    purpose == .reading ? [.element("script", [], [.script(ReportScript.text)])] : []
  }

  private static func meta(_ name: String, _ content: String) -> Node {
    .element("meta", [Attribute("name", name), Attribute("content", content)])
  }

  private static func organisationName(_ report: Report) -> String {
    let organisation = report.organisation
    if let name = report.houseStyle.name { return name }
    guard let municipality = organisation.municipality,
      !organisation.name.contains(municipality)
    else { return organisation.name }
    return "\(organisation.name), gemeente \(municipality)"
  }

  private static func page(
    _ report: Report, _ body: TemplateBody, _ purpose: Purpose
  ) -> [Node] {
    [
      .element("a", [.class("skip"), Attribute("href", "#inhoud")], text: "Naar de inhoud"),
      .element(
        "header", [.class("titel")],
        [
          report.houseStyle.logo.map(LogoMarkup.node) ?? .empty,
          .element("p", [.class("organisatie")], text: organisationName(report)),
          body.title
            ?? .element("h1", text: "\(report.definition.title) \(report.month.dutch)"),
          .element("p", [.class("status")], status(report)),
        ]),
      contents(body),
      .element(
        "main", [.id("inhoud"), Attribute("tabindex", "-1")],
        protectionNote(report)
          + (purpose == .printingWithPictureText
            ? PictureText.behindPictures(body.sections) : body.sections)
          + (body.chartFigures.map { [$0] } ?? [])),
      .element(
        "footer", [],
        [
          .element(
            "p",
            text:
              "Gemaakt met Peil. Elk cijfer is terug te voeren op een bestand en een regel."
          )
        ]),
    ]
  }

  /// What readers outside have to know of the figures.
  private static func protectionNote(_ report: Report) -> [Node] {
    report.protection.map {
      [.element("p", [.class("note")], text: WithheldText.note($0))]
    } ?? []
  }

  /// Whom it is about, the month, and whether anything is owed.
  private static func status(_ report: Report) -> [Node] {
    let day = CalendarDate.days(in: report.month)
    let owed = report.explanations.values.filter { $0.fault != nil }.count
    let state =
      switch owed {
      case 0: "volledig toegelicht"
      case 1: "concept: één toelichting ontbreekt of is onvolledig"
      default:
        "concept: \(DutchNumber.word(owed)) toelichtingen ontbreken of zijn onvolledig"
      }
    let facts: [Node] = [
      .element("span", text: report.unit.name),
      .element("span", text: "peildatum \(day) \(report.month.dutch)"),
    ]
    // What the organisation owes itself is not for readers outside.
    return report.protection == nil ? facts + [.element("span", text: state)] : facts
  }

  private static func contents(_ body: TemplateBody) -> Node {
    guard body.headings.count > 2 else { return .empty }
    return .element(
      "nav", [Attribute("aria-label", "Inhoud"), .class("inhoud")],
      [
        .element(
          "ul", [],
          body.headings.map { heading in
            .element(
              "li", [],
              [
                .element(
                  "a", [Attribute("href", "#\(heading.identifier)")], text: heading.title)
              ])
          })
      ])
  }
}
