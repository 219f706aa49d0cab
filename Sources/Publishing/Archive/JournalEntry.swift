import Foundation

/// A line of the log: what was made, published or sent, with the hashes of what went in and came out.
package struct JournalEntry: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The files that reports were made of, once for each state of them.
    case inputs = "invoer"
    /// Written into a folder by `peil rapport`.
    case made = "gemaakt"
    /// Put onto a site.
    case published = "gepubliceerd"
    /// Given to a mail server for one reader.
    case sent = "verstuurd"
  }

  package var kind: Kind
  /// In UTC: `2026-11-25T08:19:34Z`.
  package var time: String
  /// `2007-07`; `nil` for what belongs to no month.
  package var month: String?
  package var unit: String?
  /// The code of the report.
  package var report: String?
  package var audience: String?
  /// The folder of what was made or published, as an absolute path.
  package var place: String?
  /// The address of who it was sent to.
  package var reader: String?
  package var messageID: String?
  /// One hash over all files that went in; an entry of kind `inputs` names them.
  package var inputs: String?
  /// The hash of the report's data, its `.json`.
  package var data: String?
  /// The targets of the indicators by code and year, of an entry of kind `inputs`: what a later report may not
  /// silently make another of.
  package var targets: [String: [String: Double]] = [:]
  /// The hashes of files by path: below the place, or in the dossier for `inputs`; `nil`: it went away.
  package var files: [String: String?]

  package init(kind: Kind, time: String, files: [String: String?]) {
    self.kind = kind
    self.time = time
    self.files = files
  }

  // MARK: As JSON

  /// - Parameter previous: the mark of the line before.
  func value(after previous: String) -> JSONValue {
    var object: JSONObject = [
      "soort": .text(kind.rawValue), "tijd": .text(time), "vorige": .text(previous),
      "bestanden": .object(JSONObject(files.mapValues { JSONValue.optional($0) })),
    ]
    let texts = [
      "maand": month, "eenheid": unit, "rapportage": report, "publiek": audience, "naar": place,
      "aan": reader, "bericht": messageID, "invoer": inputs, "gegevens": data,
    ]
    for case (let key, let text?) in texts { object[key] = .text(text) }
    if !targets.isEmpty {
      object["doelen"] = .object(
        JSONObject(targets.mapValues { .object(JSONObject($0.mapValues(JSONValue.number))) }))
    }
    return .object(object)
  }

  /// - Returns: `nil` when the line is no entry, such as one that was broken off.
  static func read(_ line: some Collection<UInt8>) -> (entry: JournalEntry, previous: String)? {
    guard
      let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
      let kind = (object["soort"] as? String).flatMap(Kind.init),
      let time = object["tijd"] as? String, let files = object["bestanden"] as? [String: Any]
    else { return nil }
    var entry = JournalEntry(kind: kind, time: time, files: files.mapValues { $0 as? String })
    entry.month = object["maand"] as? String
    entry.unit = object["eenheid"] as? String
    entry.report = object["rapportage"] as? String
    entry.audience = object["publiek"] as? String
    entry.place = object["naar"] as? String
    entry.reader = object["aan"] as? String
    entry.messageID = object["bericht"] as? String
    entry.inputs = object["invoer"] as? String
    entry.data = object["gegevens"] as? String
    entry.targets = object["doelen"] as? [String: [String: Double]] ?? [:]
    return (entry, object["vorige"] as? String ?? "")
  }
}
