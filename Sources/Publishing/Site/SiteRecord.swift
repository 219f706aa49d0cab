import Model

/// What a site keeps about itself, as JSON: whose it is, and of each version of a month what it holds.
package enum SiteRecord {
  /// The file at the top of a site, by which it is known as one.
  package static let siteFile = "site.json"
  /// The file in the folder of a version of a month.
  package static let monthFile = "maand.json"

  /// Whose site it is; it never changes.
  package struct Owner: Hashable, Sendable {
    package var organisation: String
    /// The code of the highest unit of the dossier.
    package var unit: String
    package var audience: String

    package init(organisation: String, unit: String, audience: String) {
      self.organisation = organisation
      self.unit = unit
      self.audience = audience
    }

    package var json: JSONValue {
      .object([
        "peil": .whole(1), "soort": .text("site"), "organisatie": .text(organisation),
        "eenheid": .text(unit), "publiek": .text(audience),
      ])
    }

    /// - Returns: `nil` for what is no site of this version of Peil.
    package init?(_ json: JSONValue) {
      guard case .object(let members) = json, members["peil"]?.double == 1,
        members["soort"] == .text("site"), case .text(let organisation)? = members["organisatie"],
        case .text(let unit)? = members["eenheid"], case .text(let audience)? = members["publiek"]
      else { return nil }
      self.init(organisation: organisation, unit: unit, audience: audience)
    }
  }

  // MARK: Months

  package static func json(_ month: PublishedMonth) -> JSONValue {
    .object([
      "peil": .whole(1), "maand": .text(month.month.iso), "versie": .whole(month.version),
      "gepubliceerd": .text(month.moment),
      "rapporten": .list(
        month.reports.map { files in
          .object([
            "eenheid": .text(files.unit), "naam": .text(files.unitName),
            "rapportage": .text(files.report), "titel": .text(files.title),
            "bestand": .text(files.stem),
            "formaten": .list(files.formats.map { .text($0.rawValue) }),
            "signalen": .object(
              JSONObject(files.signals.map { ($0.key.rawValue, .whole($0.value)) })),
          ])
        }),
      "wijzigingen": .list(
        month.changes.map { change in
          .object([
            "rapport": .text(change.report), "regels": .list(change.lines.map { .text($0) }),
          ])
        }),
    ])
  }

  package static func month(_ json: JSONValue) -> PublishedMonth? {
    guard case .object(let members) = json, members["peil"]?.double == 1,
      case .text(let iso)? = members["maand"], let month = Month(iso: iso),
      let version = members["versie"]?.double, version >= 1, version <= 10_000,
      case .text(let moment)? = members["gepubliceerd"],
      case .list(let reports)? = members["rapporten"],
      case .list(let changes)? = members["wijzigingen"]
    else { return nil }
    let files = reports.compactMap(files)
    guard files.count == reports.count else { return nil }
    return PublishedMonth(
      month: month, version: Int(version), moment: moment, reports: files,
      changes: changes.compactMap(change))
  }

  private static func files(_ json: JSONValue) -> PublishedMonth.ReportFiles? {
    guard case .object(let members) = json, case .text(let unit)? = members["eenheid"],
      case .text(let name)? = members["naam"], case .text(let report)? = members["rapportage"],
      case .text(let title)? = members["titel"], case .text(let stem)? = members["bestand"],
      case .list(let formats)? = members["formaten"],
      case .object(let signals)? = members["signalen"]
    else { return nil }
    return PublishedMonth.ReportFiles(
      unit: unit, unitName: name, report: report, title: title, stem: stem,
      formats: formats.compactMap { format in
        guard case .text(let word) = format else { return nil }
        return OutputFormat(rawValue: word)
      },
      signals: Dictionary(
        signals.compactMap { word, count in
          Signal(rawValue: word).flatMap { signal in count.double.map { (signal, Int($0)) } }
        }, uniquingKeysWith: { first, _ in first }))
  }

  private static func change(_ json: JSONValue) -> PublishedMonth.Change? {
    guard case .object(let members) = json, case .text(let report)? = members["rapport"],
      case .list(let lines)? = members["regels"]
    else { return nil }
    return PublishedMonth.Change(
      report: report,
      lines: lines.compactMap { line in
        guard case .text(let text) = line else { return nil }
        return text
      })
  }
}
