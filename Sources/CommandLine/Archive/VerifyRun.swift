import Foundation
import Publishing

/// Proves a report against the log of its dossier, and says what differs.
struct VerifyRun {
  var file: String
  var folder: String
  var isJSON: Bool

  func perform(_ context: RunContext) -> ExitStatus {
    let printer = context.printer
    guard FileManager.default.fileExists(atPath: "\(folder)/peil.yaml") else {
      printer.failure(
        "\(folder) is geen dossier; noem met --map het dossier waar dit rapport uit kwam")
      return .usage
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      printer.failure("\(file) kan niet worden gelezen")
      return .faults
    }
    let found = Verification([UInt8](data), at: file, dossier: folder)
    if isJSON {
      printer.verbatim(String(decoding: value(found).bytes(), as: UTF8.self))
    } else {
      show(found, printer)
    }
    return found.differences.isEmpty ? .done : .faults
  }

  private func show(_ found: Verification, _ printer: Printer) {
    for line in Self.history(found.entries) { printer.result("\(file): \(line)") }
    if let replaced = found.replaced {
      printer.remark(
        "\(file) is een oudere versie: op \(JournalMoment.text(replaced)) kwam er een nieuwe")
    }
    if !found.companions.isEmpty {
      printer.result("erbij horen: \(found.companions.joined(separator: ", "))")
    }
    let total = found.inputs.count + found.otherInputs
    if let count = DiagnosticCount.words(total, "bestand", "bestanden") {
      let same = found.otherInputs > 0 ? "\(found.inputs.count) van " : ""
      printer.result("invoer: \(same)\(count) zoals toen")
    }
    for path in found.unchecked {
      printer.remark("\(path) is een antwoord van een database en kan niet worden nagegaan")
    }
    for difference in found.differences { printer.failure("\(file): \(difference.message)") }
    printer.note(
      DiagnosticCount.words(found.differences.count, "verschil", "verschillen")
        ?? "alles is zoals het logboek zegt")
  }

  /// One line for each thing that happened to the file.
  private static func history(_ entries: [JournalEntry]) -> [String] {
    var lines = entries.filter { $0.kind != .sent }.map { entry in
      let where_ = entry.place.map { " in \($0)" } ?? ""
      return "\(entry.kind.rawValue) op \(JournalMoment.text(entry.time))\(where_)"
    }
    let sent = entries.filter { $0.kind == .sent }
    if let first = sent.first,
      let count = DiagnosticCount.words(
        Set(sent.compactMap { $0.reader?.lowercased() }).count, "ontvanger", "ontvangers")
    {
      lines.append("verstuurd aan \(count), voor het eerst op \(JournalMoment.text(first.time))")
    }
    return lines
  }

  private func value(_ found: Verification) -> JSONValue {
    .object([
      "bestand": .text(file), "sha256": .text(found.hash),
      "logboek": .list(
        found.entries.map { entry in
          .object([
            "soort": .text(entry.kind.rawValue), "tijd": .text(entry.time),
            "naar": .optional(entry.place), "aan": .optional(entry.reader),
          ])
        }),
      "vervangen": .optional(found.replaced),
      "erbij": .list(found.companions.map(JSONValue.text)),
      "invoer": .list(found.inputs.map(JSONValue.text)),
      "niet_nagegaan": .list(found.unchecked.map(JSONValue.text)),
      "verschillen": .list(found.differences.map { .text($0.message) }),
    ])
  }
}
