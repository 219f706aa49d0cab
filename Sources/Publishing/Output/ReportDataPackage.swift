import Model
import Rendering

/// The data of a report as a Frictionless Data Package: `<rapportage>.datapackage.json`, which describes
/// `<rapportage>.csv` and `<rapportage>.reeksen.csv` beside it.
///
/// Source: Data Package and Table Schema, version 1 (specs.frictionlessdata.io).
package enum ReportDataPackage {
  /// The descriptor and the series; the indicators are `ReportCSV`'s file of the same stem.
  ///
  /// - Parameter stem: the path of the report's files without their extension.
  package static func files(_ report: Report, stem: String) -> [OutputFile] {
    let name = stem.split(separator: "/").last.map(String.init) ?? stem
    let series = seriesBytes(report)
    return [
      OutputFile(path: "\(stem).reeksen.csv", bytes: series),
      OutputFile(
        path: "\(stem).datapackage.json",
        bytes: descriptor(report, name: name, indicators: ReportCSV.bytes(report), series: series)
          .bytes()),
    ]
  }

  // MARK: Series

  private static let seriesColumns = ["code", "naam", "eenheid", "maand", "realisatie"]

  /// One row for each indicator and month of its history.
  private static func seriesBytes(_ report: Report) -> [UInt8] {
    let rows = report.figures.flatMap { figures in
      figures.history.map { point -> [ReportCSV.Field] in
        [
          .text(figures.indicator.code), .text(figures.indicator.name),
          .text(figures.indicator.unitOfMeasure), .text(point.month.iso), .number(point.value),
        ]
      }
    }
    return ReportCSV.bytes(columns: seriesColumns, rows: rows)
  }

  // MARK: Descriptor

  private static func descriptor(
    _ report: Report, name: String, indicators: [UInt8], series: [UInt8]
  ) -> JSONValue {
    let title =
      "\(report.definition.title), \(report.unit.name), \(report.month.iso)"
    return .object([
      "profile": .text("tabular-data-package"),
      "name": .text(slug("\(report.definition.code)-\(report.unit.code)-\(report.month.iso)")),
      "title": .text(title),
      "description": .text(
        "De cijfers achter \(title) van \(report.organisation.name): per indicator de stand van de maand, en de reeks tot en met die maand."
      ),
      "resources": .list([
        resource(
          "indicatoren", "\(name).csv", "Indicatoren", report, indicators,
          fields: ReportCSV.columns.map { indicatorField($0, report) }, key: ["code"]),
        resource(
          "reeksen", "\(name).reeksen.csv", "Reeksen per maand", report, series,
          fields: seriesColumns.map(seriesField), key: ["code", "maand"]),
      ]),
    ])
  }

  private static func resource(
    _ name: String, _ path: String, _ title: String, _ report: Report, _ bytes: [UInt8],
    fields: [JSONValue], key: [String]
  ) -> JSONValue {
    .object([
      "profile": .text("tabular-data-resource"),
      "name": .text(name),
      "path": .text(path),
      "title": .text(title),
      "format": .text("csv"),
      "mediatype": .text("text/csv"),
      "encoding": .text("utf-8"),
      "bytes": .whole(bytes.count),
      "hash": .text("sha256:\(ReportHashes.hash(bytes))"),
      "dialect": .object([
        "delimiter": .text(";"), "lineTerminator": .text("\r\n"), "quoteChar": .text("\""),
        "doubleQuote": .bool(true), "header": .bool(true),
      ]),
      "schema": .object([
        "fields": .list(fields), "primaryKey": .list(key.map(JSONValue.text)),
        "missingValues": .list([.text("")]),
      ]),
      "sources": .list(report.sources.map(source)),
    ])
  }

  private static func source(_ source: SourceFile) -> JSONValue {
    .object([
      "title": .text("\(source.path) (\(proof(of: source)))"),
      "path": .text(source.path),
    ])
  }

  /// Rows and hash; for readers outside a keyed hash alone.
  private static func proof(of source: SourceFile) -> String {
    source.rows.map { "\($0) rijen, SHA-256 \(source.sha256)" }
      ?? "HMAC-SHA-256 \(source.sha256)"
  }

  private static func indicatorField(_ name: String, _ report: Report) -> JSONValue {
    // A qualitative indicator has a word where the others have a number.
    let hasWords = report.figures.contains {
      $0.actual.value?.status != nil || $0.target?.value.status != nil
        || $0.previous?.value.status != nil
    }
    switch name {
    case "doelstelling", "realisatie", "vorige":
      return hasWords
        ? field(name, "any", "In de eenheid van de rij; een woord bij een kwalitatieve indicator")
        : number(name)
    case "prognose", "afwijking": return number(name)
    case "meetmaand": return field(name, "yearmonth", "De maand van de meting")
    case "eenheid": return field(name, "string", "De eenheid van de cijfers in de rij")
    case "signaal":
      return field(
        name, "string", "Het signaal volgens de regel van de indicator",
        ["enum": .list(Signal.allCases.map { .text($0.rawValue) })])
    default: return field(name, "string", nil)
    }
  }

  private static func seriesField(_ name: String) -> JSONValue {
    switch name {
    case "realisatie": number(name)
    case "maand": field(name, "yearmonth", "De maand van het cijfer")
    case "eenheid": field(name, "string", "De eenheid van de cijfers in de rij")
    default: field(name, "string", nil)
    }
  }

  private static func number(_ name: String) -> JSONValue {
    field(name, "number", "In de eenheid van de rij", ["decimalChar": .text(",")])
  }

  private static func field(
    _ name: String, _ type: String, _ description: String?, _ more: JSONObject = [:]
  ) -> JSONValue {
    var field = more
    field["name"] = .text(name)
    field["type"] = .text(type)
    if let description { field["description"] = .text(description) }
    return .object(field)
  }

  /// A name as the specification wants it: small letters, digits, points, hyphens and underscores.
  private static func slug(_ text: String) -> String {
    String(
      text.lowercased().unicodeScalars.map { scalar in
        let isPlain =
          ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
          || ".-_".unicodeScalars.contains(scalar)
        return isPlain ? Character(scalar) : "-"
      })
  }
}
