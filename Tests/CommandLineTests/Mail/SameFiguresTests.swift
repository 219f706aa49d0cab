import Foundation
import Publishing
import Testing

@testable import PeilCommandLine

/// The figures of one run are the same in every form it takes, read back by another program.
@Suite(.enabled(if: MailServer.isAvailable)) struct SameFiguresTests {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("same_figures.py").path

  private func made() async throws -> (folder: TestFolder, stem: String, mail: String)? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    guard (try? InstalledEngine.find(.one(.chromium), searchPath: path)) != nil else { return nil }
    let dossier = try await MailDossier(readers: ["a@peil.test"])
    let folder = dossier.folder
    let run = await Run(
      ["rapport", "--map", folder.dossier, "--uit", folder.output, "--maand", "2007-07"],
      environment: ["PATH": path])
    #expect(run.status == .done, "\(run.errors)")
    let mail = "\(folder.path)/mail.eml"
    let sent = await Run(
      ["verstuur", "--map", folder.dossier, "--rapportage", "maandrapportage", "--eml", mail],
      environment: ["PATH": path])
    #expect(sent.status == .done, "\(sent.errors)")
    return (folder, "\(folder.output)/2007-07/DSZ/maandrapportage", mail)
  }

  private func compare(_ stem: String, _ mail: String) throws -> [Substring] {
    try shell("'\(MailServer.python)' '\(Self.script)' '\(stem)' '\(mail)'").split(separator: "\n")
  }

  @Test func areTheSameInPagePrintDataAndMail() async throws {
    guard let (folder, stem, mail) = try await made() else { return }
    let lines = try compare(stem, mail)
    #expect(
      lines == ["bijlage=66 csv=88 html=66 mail=66 pdf=66 tekst=66"],
      "\(lines.joined(separator: "\n"))")
    // That it can find one: a figure changed in each form.
    for (ending, old, new) in [
      ("html", "2,02%", "2,03%"), ("csv", "2,02", "2,03"), ("json", "2.02", "2.03"),
    ] {
      let file = "\(stem).\(ending)"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try text.replacing(old, with: new).write(toFile: file, atomically: true, encoding: .utf8)
      #expect(try compare(stem, mail).contains { $0.contains("3.2.2") }, "\(ending)")
      try text.write(toFile: file, atomically: true, encoding: .utf8)
    }
    _ = folder
  }
}
