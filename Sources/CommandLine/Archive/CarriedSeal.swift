import Foundation
import Model
import Publishing

/// What a report's file says of itself.
enum CarriedSeal {
  /// Of a page or of the data; `nil` when the file says nothing, such as a PDF or a CSV.
  static func read(_ bytes: [UInt8], name: String) -> ReportSeal? {
    if name.hasSuffix(".html") { return page(bytes) }
    return name.hasSuffix(".json") ? data(bytes) : nil
  }

  /// The `<meta name="peil-..." content="...">` of a page's head.
  private static func page(_ bytes: [UInt8]) -> ReportSeal? {
    // The head comes first and is small; the fonts follow it.
    let head = String(decoding: bytes.prefix(8_000), as: UTF8.self)
    func value(_ name: String) -> String? {
      let start = "<meta name=\"peil-\(name)\" content=\""
      guard let rest = head.split(separator: start, maxSplits: 1).dropFirst().first else {
        return nil
      }
      return String(rest.prefix { $0 != "\"" }).replacing("&quot;", with: "\"")
        .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
    guard let month = value("maand"), let unit = value("eenheid"),
      let report = value("rapportage"), let inputs = value("invoer"),
      let data = value("gegevens")
    else { return nil }
    return ReportSeal(month: month, unit: unit, report: report, inputs: inputs, data: data)
  }

  private static func data(_ bytes: [UInt8]) -> ReportSeal? {
    guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let month = object["maand"] as? String, let unit = object["eenheid"] as? String,
      let report = object["rapportage"] as? String
    else { return nil }
    let sources = (object["bronnen"] as? [[String: Any]] ?? []).compactMap { source in
      (source["bestand"] as? String).map { ($0, source["sha256"] as? String ?? "") }
    }
    return ReportSeal(
      month: month, unit: unit, report: report,
      inputs: ReportHashes.hash(of: Dictionary(sources, uniquingKeysWith: { first, _ in first })),
      data: ReportHashes.hash(bytes))
  }
}
