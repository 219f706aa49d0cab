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

  /// - Parameter navigation: what stands above the report where it is part of a site.
  package static func html(
    _ report: Report, template: Template, purpose: Purpose = .reading, seal: ReportSeal? = nil,
    navigation: [Node] = []
  ) -> [UInt8] {
    let body = body(report, template)
    let title = "\(report.definition.title), \(report.month.dutch)"
    return Node.document(
      .element(
        "html", [Attribute("lang", "nl")],
        [
          head(report, title, purpose, seal, isOnSite: !navigation.isEmpty),
          .element(
            "body", [],
            [SiteNavigation.skip] + navigation + page(report, body, purpose) + script(purpose)),
        ]))
  }

  /// The sections of the page without the page around them: one for each heading of the second level.
  package static func sections(_ report: Report, template: Template) -> [Node] {
    body(report, template).sections
  }

  private static func body(_ report: Report, _ template: Template) -> TemplateBody {
    var context = PageContext(report: report)
    for block in template.blocks {
      if case .deepDive(let choice) = block.content {
        context.deepDives.formUnion(
          report.figures.filter(choice.includes).map(\.indicator.code))
      }
    }
    return TemplateBody(template: template, page: context)
  }

  private static func head(
    _ report: Report, _ title: String, _ purpose: Purpose, _ seal: ReportSeal?, isOnSite: Bool
  ) -> Node {
    let organisation = organisationName(report)
    return PageHead(
      title: "\(title) – \(organisation)", description: "\(title) van \(organisation).",
      author: organisation, script: purpose == .reading ? ReportScript.sha256 : nil,
      style: ReportStyle.sheet(
        theme: Theme(report.houseStyle), font: report.houseStyle.font,
        runningHead: "\(organisation) · \(title)", embedsFonts: purpose != .oldPrintEngine,
        isOnSite: isOnSite),
      extra: seal.map(sealed) ?? []
    ).node
  }

  private static func script(_ purpose: Purpose) -> [Node] {
    purpose == .reading ? [.element("script", [], [.script(ReportScript.text)])] : []
  }

  /// What the page says of itself, for `peil verifieer`.
  private static func sealed(_ seal: ReportSeal) -> [PageHead.Meta] {
    [
      .init("peil-maand", seal.month), .init("peil-eenheid", seal.unit),
      .init("peil-rapportage", seal.report), .init("peil-invoer", seal.inputs),
      .init("peil-gegevens", seal.data),
    ]
  }

  static func organisationName(_ report: Report) -> String {
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
    let facts = [report.unit.name, StatusSentence.day(report)]
    // What the organisation owes itself is not for readers outside.
    return (report.protection == nil ? facts + [StatusSentence.text(report)] : facts).map {
      .element("span", text: $0)
    }
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
