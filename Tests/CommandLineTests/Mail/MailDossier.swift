import Digests
import Foundation
import TestSupport

/// A dossier whose reports go out by mail, with an engine that writes a small PDF.
struct MailDossier {
  let folder: TestFolder

  /// - Parameters:
  ///   - readers: as they stand in peil.yaml.
  ///   - title: of the report.
  ///   - hasPictures: whether charts are drawn, which takes time.
  init(
    readers: [String], title: String = "Maandrapportage", sender: String = "Bureau <van@peil.test>",
    mail: String = "", hasPictures: Bool = false
  ) async throws {
    folder = try await TestFolder(example: "almere")
    try folder.write(MinimalPDF.text, to: "vast.pdf")
    let yaml = String(decoding: folder.bytes(of: "dossier/peil.yaml") ?? Data(), as: UTF8.self)
    let quoted = { (text: String) in
      String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
        .replacing("\\/", with: "/")
    }
    let list = readers.map(quoted).joined(separator: ", ")
    try folder.write(
      yaml.replacing(
        "{code: mt, intern: ja}", with: "{code: mt, intern: ja, ontvangers: [\(list)]}"
      )
      .replacing("titel: Maandrapportage", with: "titel: \(quoted(title))")
        + "mail: {van: \(quoted(sender))\(mail)}\n", to: "dossier/peil.yaml")
    try program(
      "weasyprint",
      "for a; do case $a in *.pdf) /bin/cp '\(folder.path)/vast.pdf' \"$a\";; esac; done"
    )
    if hasPictures { try program("rsvg-convert", "exec /usr/bin/rsvg-convert \"$@\"") }
  }

  /// A program of the test's own on the search path.
  func program(_ name: String, _ script: String) throws {
    try folder.write("#!/bin/sh\n\(script)\n", to: "motoren/\(name)")
    _ = try shell("chmod +x '\(folder.path)/motoren/\(name)'")
  }

  var environment: [String: String] {
    ["PATH": "\(folder.path)/motoren", "PEIL_SMTP_SECONDEN": "3"]
  }

  /// Makes the report of a copy of the dossier, for a PDF to lay beside the one that was sent.
  ///
  /// - Returns: its hash.
  func reportPDF(month: String = "2007-07") async throws -> String {
    _ = try shell("cp -a '\(folder.dossier)' '\(folder.path)/kopie'")
    _ = await Run(
      [
        "rapport", "--map", "\(folder.path)/kopie", "--rapportage", "maandrapportage", "--maand",
        month, "--formaat", "pdf", "--uit", "\(folder.path)/kopie/uit",
      ], environment: environment)
    let bytes = folder.bytes(of: "kopie/uit/\(month)/DSZ/maandrapportage.pdf") ?? Data()
    return SHA256.hexadecimal([UInt8](bytes))
  }

  func send(
    _ more: String..., month: String = "2007-07", with: [String: String] = [:], now: Date? = nil
  ) async -> Run {
    await Run(
      ["verstuur", "--map", folder.dossier, "--rapportage", "maandrapportage", "--maand", month]
        + more, environment: environment.merging(with) { $1 }, now: now)
  }

  /// The lines of the log of one kind.
  func log(_ kind: String) -> [[String: Any]] {
    let text = String(
      decoding: folder.bytes(of: "dossier/.peil/logboek.jsonl") ?? Data(), as: UTF8.self)
    return text.split(separator: "\n").compactMap {
      try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }.filter { $0["soort"] as? String == kind }
  }
}
