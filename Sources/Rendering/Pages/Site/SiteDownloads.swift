import Markup
import Model

/// The forms that a report has on the site, as links.
struct SiteDownloads {
  /// The page that the links stand on.
  let path: SitePath
  /// The folder of the month's version.
  let folder: String

  private struct Form {
    var name: String
    var ending: String
    var format: OutputFormat
    var type: String
  }

  private static let forms = [
    Form(name: "PDF", ending: "pdf", format: .pdf, type: "application/pdf"),
    Form(name: "JSON", ending: "json", format: .json, type: "application/json"),
    Form(name: "CSV", ending: "csv", format: .csv, type: "text/csv"),
    Form(name: "Reeksen (CSV)", ending: "reeksen.csv", format: .csv, type: "text/csv"),
    Form(
      name: "Datapakket", ending: "datapackage.json", format: .csv, type: "application/json"),
  ]

  /// - Parameters:
  ///   - withPage: whether the page itself is among them.
  ///   - isNamed: whether each link says of which report it is, for who hears the links alone.
  func links(
    _ files: PublishedMonth.ReportFiles, withPage: Bool, isNamed: Bool
  ) -> [Node] {
    var nodes: [Node] = []
    let whose: [Node] =
      isNamed
      ? [.element("span", [.class("vh")], text: " van \(files.title), \(files.unitName)")] : []
    if withPage {
      nodes.append(
        .element("a", [Attribute("href", link(files, "html"))], [.text("Webpagina")] + whose))
    }
    for form in Self.forms where files.formats.contains(form.format) {
      nodes.append(
        .element(
          "a",
          [
            Attribute("href", link(files, form.ending)), Attribute("type", form.type),
            Attribute("download"),
          ], [.text(form.name)] + whose))
    }
    return Array(nodes.map { [$0] }.joined(separator: [Node.text(" · ")]))
      + (withPage || nodes.isEmpty ? [] : [.text(".")])
  }

  func link(_ files: PublishedMonth.ReportFiles, _ ending: String) -> String {
    path.link(to: SitePath("\(folder)/\(files.stem).\(ending)"))
  }
}
