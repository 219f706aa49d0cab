import Foundation

/// A dossier whose reports go out by mail, with an engine that writes a PDF of fixed bytes.
struct MailDossier {
  let folder: TestFolder
  /// The bytes of every PDF: each value of a byte, and much of what mail servers find hard.
  let pdf: Data

  /// - Parameters:
  ///   - readers: as they stand in peil.yaml.
  ///   - title: of the report.
  ///   - hasPictures: whether charts are drawn, which takes time.
  init(
    readers: [String], title: String = "Maandrapportage", sender: String = "Bureau <van@peil.test>",
    mail: String = "", hasPictures: Bool = false
  ) async throws {
    folder = try await TestFolder(example: "almere")
    var bytes = Data("%PDF-1.7\n".utf8)
    for round in 0..<300 { bytes += Data((0...255).map { UInt8(($0 * (round + 1)) % 256) }) }
    bytes += Data("\n.\r\n..\nFrom me\n\r\n.\r\n".utf8)
    pdf = bytes
    try pdf.write(to: URL(fileURLWithPath: "\(folder.path)/vast.pdf"))
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
