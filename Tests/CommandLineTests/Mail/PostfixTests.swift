import Digests
import Foundation
import Testing

@testable import PeilCommandLine

/// Mail through a Postfix of the test's own, fetched back from the mailbox.
@Suite(.enabled(if: MailServer.isAvailable && geteuid() == 0)) struct PostfixTests {
  @Test func deliversTheSameBytesOverTLSAndBySendmail() async throws {
    let dossier = try await MailDossier(
      readers: ["Göed <goed@peil.test>", "onbekend@peil.test"], hasPictures: true)
    guard let postfix = try Postfix(in: dossier.folder) else { return }
    let refused = await dossier.send("--smtp", postfix.address)
    #expect(refused.errors.contains("het certificaat van de mailserver klopt niet"))
    let run = await dossier.send(
      "--smtp", postfix.address, "--certificaten", "\(postfix.folder)/cert.pem",
      with: ["PEIL_SMTP_SECONDEN": "20"])
    #expect(run.status == .unavailable)
    #expect(run.output == "verstuurd aan goed@peil.test\n", "\(run.errors)")
    #expect(run.errors.contains("onbekend@peil.test: de mailserver weigert (550)"))
    let local = await dossier.send("--sendmail", "\(postfix.folder)/sendmail", "--opnieuw")
    #expect(local.output.hasPrefix("verstuurd aan goed@peil.test\n"), "\(local.errors)")
    let files = try await postfix.mailbox(count: 2)
    let mails = try MailServer.read(files)
    #expect(mails.count == 2)
    for mail in mails {
      #expect(mail.defects == [])
      #expect(mail.headers["To"] == "Göed <goed@peil.test>")
      #expect(mail.headers["Subject"] == "Maandrapportage juli 2007, Dienst Sociale Zaken")
      let pdf = try await dossier.reportPDF()
      #expect(mail.pdf?.sha256 == pdf)
      #expect(mail.parts.count { $0.type == "image/png" } == 4)
    }
    // Both ways the same text and page arrive.
    #expect(mails[0].text == mails[1].text && mails[0].html == mails[1].html)
    #expect(mails[0].headers["Message-ID"] != mails[1].headers["Message-ID"])
  }

  private final class Postfix {
    let folder: String
    private let port: Int
    private let process = Process()
    private let input = Pipe()

    /// - Returns: `nil` where there is no Postfix.
    init?(in folder: TestFolder) throws {
      guard FileManager.default.isExecutableFile(atPath: "/usr/sbin/postfix") else { return nil }
      self.folder = "\(folder.path)/postfix"
      port = Int.random(in: 20_000...29_999)
      try FileManager.default.createDirectory(
        atPath: self.folder, withIntermediateDirectories: true)
      // Its programs run as users of their own, which must be able to come here.
      _ = try shell("chmod 755 '\(folder.path)' '\(self.folder)'")
      process.executableURL =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Scripts/postfix-for-tests").standardizedFileURL
      process.arguments = ["\(port)", self.folder]
      let output = Pipe()
      process.standardInput = input
      process.standardOutput = output
      process.standardError = output
      try process.run()
      var said = ""
      while !said.contains("klaar\n") {
        let data = output.fileHandleForReading.availableData
        guard !data.isEmpty else {
          Issue.record("Postfix does not start: \(said)")
          return nil
        }
        said += String(decoding: data, as: UTF8.self)
      }
    }

    deinit {
      try? input.fileHandleForWriting.close()
      process.waitUntilExit()
    }

    var address: String { "smtp://127.0.0.1:\(port)" }

    /// The messages in the mailbox, as soon as there are so many.
    func mailbox(count: Int) async throws -> [String] {
      for _ in 0..<100 {
        let box = "\(folder)/box/new"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: box)) ?? []
        if names.count >= count { return names.sorted().map { "\(box)/\($0)" } }
        try await Task.sleep(for: .milliseconds(100))
      }
      return []
    }
  }
}
