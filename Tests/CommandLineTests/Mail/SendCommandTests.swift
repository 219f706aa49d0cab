import Digests
import Foundation
import Publishing
import Testing

@testable import PeilCommandLine

/// `peil verstuur` against servers that take mail, refuse it, hang and break off.
@Suite(.enabled(if: MailServer.isAvailable)) struct SendCommandTests {
  private static let login = MailServer.Login(user: "bureau", password: "geheim; \"wóórd\"")

  @Test func sendsEachReaderAMessageOfItsOwn() async throws {
    let dossier = try await MailDossier(
      readers: ["Zoë de Vriés <zoe@peil.test>", "jan@peil.test"], hasPictures: true)
    let server = try MailServer("starttls", in: dossier.folder, login: Self.login)
    let run = await dossier.send(
      "--smtp", server.address, "--certificaten", "\(dossier.folder.path)/cert.pem",
      with: [
        "PEIL_SMTP_GEBRUIKER": Self.login.user, "PEIL_SMTP_WACHTWOORD": Self.login.password,
      ])
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output == "verstuurd aan zoe@peil.test\nverstuurd aan jan@peil.test\n")
    #expect(run.errors.hasSuffix("2 berichten verstuurd\n"))
    let kept = try server.kept
    #expect(kept.map(\.readers) == [["zoe@peil.test"], ["jan@peil.test"]])
    #expect(
      kept.allSatisfy { $0.isEncrypted && $0.isAuthenticated && $0.sender == "van@peil.test" })
    let mails = try MailServer.read(kept.map(\.file))
    #expect(mails.map { $0.headers["To"] } == ["Zoë de Vriés <zoe@peil.test>", "jan@peil.test"])
    #expect(Set(mails.compactMap { $0.headers["Message-ID"] }).count == 2)
    for mail in mails {
      #expect(mail.defects == [])
      #expect(mail.ascii && mail.lone == 0 && mail.longest <= 78)
      #expect(mail.headers["From"] == "Bureau <van@peil.test>")
      #expect(mail.headers["Subject"] == "Maandrapportage juli 2007, Dienst Sociale Zaken")
      #expect(mail.headers["Auto-Submitted"] == "auto-generated")
      #expect(mail.headers["Content-Language"] == "nl")
      #expect(
        mail.headers["List-Unsubscribe"] == "<mailto:van@peil.test?subject=Afmelden>")
      #expect(mail.headers["MIME-Version"] == "1.0")
      #expect(
        mail.headers["Date"]?.wholeMatch(
          of: #/\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000/#) != nil)
      #expect(Set(mail.names).count == mail.names.count)
      let types = mail.parts.map(\.type)
      #expect(
        types == [
          "multipart/mixed", "multipart/related", "multipart/alternative", "text/plain",
          "text/html", "image/png", "image/png", "image/png", "image/png", "application/pdf",
        ])
      #expect(mail.pdf?.file == "maandrapportage-2007-07-DSZ.pdf")
      #expect(mail.pdf?.disposition == "attachment")
      let pdf = try await dossier.reportPDF()
      #expect(mail.pdf?.sha256 == pdf)
      #expect((mail.parts[4].bytes ?? 0) < 100_000)
      for picture in mail.parts where picture.type == "image/png" {
        let id = try #require(picture.id?.dropFirst().dropLast())
        #expect(mail.html.contains("src=\"cid:\(id)\" alt=\""))
        #expect(picture.disposition == "inline")
      }
      #expect(!mail.html.contains("<script"))
      #expect(!mail.html.contains("http"))
    }
  }

  @Test func sendsNobodyTheSameTwiceUnlessAsked() async throws {
    let dossier = try await MailDossier(readers: ["a@peil.test", "B@peil.test"])
    let server = try MailServer("plain", in: dossier.folder)
    let plain = ["--smtp", server.address, "--onversleuteld"]
    #expect(await dossier.send(plain[0], plain[1], plain[2]).status == .done)
    let yaml = try #require(dossier.folder.bytes(of: "dossier/peil.yaml"))
    // One more reader, and another way of writing one that got it.
    try dossier.folder.write(
      String(decoding: yaml, as: UTF8.self).replacing(
        "\"B@peil.test\"", with: "\"b@peil.test\", \"c@peil.test\""),
      to: "dossier/peil.yaml")
    let second = await dossier.send(plain[0], plain[1], plain[2])
    #expect(second.output == "verstuurd aan c@peil.test\n")
    #expect(second.errors.contains("b@peil.test kreeg dit rapport al op "))
    let third = await dossier.send(plain[0], plain[1], plain[2])
    #expect(third.status == .done)
    #expect(third.output == "")
    #expect(third.errors.hasSuffix("niets verstuurd\n"))
    // Another month is another digest.
    #expect(
      await dossier.send(plain[0], plain[1], plain[2], month: "2007-06").output
        .split(separator: "\n").count == 3)
    let again = await dossier.send(plain[0], plain[1], plain[2], "--opnieuw")
    #expect(again.output.split(separator: "\n").count == 3)
    let mails = try MailServer.read(server.kept.map(\.file))
    #expect(mails.count == 9)
    #expect(Set(mails.compactMap { $0.headers["Message-ID"] }).count == 9)
    let log = dossier.log("verstuurd")
    #expect(log.count == 9)
    #expect(Set(log.compactMap { $0["bericht"] as? String }).count == 9)
  }

  @Test func goesOnAfterAReaderThatIsRefused() async throws {
    let dossier = try await MailDossier(
      readers: ["a@peil.test", "weiger@peil.test", "later@peil.test", "z@peil.test"])
    let server = try MailServer("plain", in: dossier.folder)
    let run = await dossier.send("--smtp", server.address, "--onversleuteld")
    #expect(run.status == .unavailable)
    #expect(run.output == "verstuurd aan a@peil.test\nverstuurd aan z@peil.test\n")
    #expect(run.errors.contains("peil: fout: weiger@peil.test: de mailserver weigert (550)"))
    #expect(run.errors.contains("peil: fout: later@peil.test: de mailserver weigert (451)"))
    #expect(run.errors.hasSuffix("2 berichten verstuurd; 2 ontvangers kregen niets\n"))
    #expect(dossier.log("verstuurd").count == 2)
    // A next run tries those alone.
    let next = await dossier.send("--smtp", server.address, "--onversleuteld")
    #expect(next.output == "")
    #expect(next.status == .unavailable)
    #expect(try server.kept.count == 2)
  }

  @Test func stopsWaitingForAServerThatHangsOrBreaksOff() async throws {
    let dossier = try await MailDossier(
      readers: [
        "hang@peil.test", "a@peil.test", "breek@peil.test", "hang2@peil.test", "z@peil.test",
      ])
    let server = try MailServer("plain", in: dossier.folder)
    let run = await dossier.send(
      "--smtp", server.address, "--onversleuteld", with: ["PEIL_SMTP_SECONDEN": "1"])
    #expect(run.status == .unavailable)
    #expect(run.output == "verstuurd aan a@peil.test\n")
    #expect(run.errors.contains("hang@peil.test: de mailserver antwoordt niet op tijd; of het"))
    #expect(run.errors.contains("breek@peil.test: de verbinding met de mailserver brak af; of het"))
    // Twice in a row: the server is ill.
    #expect(run.errors.contains("peil: fout: z@peil.test: niet verstuurd"))
    #expect(run.errors.hasSuffix("1 bericht verstuurd; 4 ontvangers kregen niets\n"))
  }

  @Test(arguments: ["starttls", "smtps"])
  func refusesAServerThatIsNotWhoItSays(manner: String) async throws {
    let dossier = try await MailDossier(readers: ["a@peil.test", "b@peil.test"])
    do {
      let server = try MailServer(manner, in: dossier.folder)
      let scheme = manner == "smtps" ? "smtps" : "smtp"
      let run = await dossier.send("--smtp", "\(scheme)://127.0.0.1:\(server.port)")
      #expect(run.status == .unavailable)
      #expect(run.output == "")
      #expect(run.errors.contains("het certificaat van de mailserver klopt niet"))
      #expect(run.errors.contains("b@peil.test: niet verstuurd"))
      // The right certificate for another name is no better.
      let named = await dossier.send(
        "--smtp", "\(scheme)://localhost:\(server.port)", "--certificaten",
        "\(dossier.folder.path)/cert.pem")
      #expect(named.errors.contains("het certificaat van de mailserver klopt niet"))
      #expect(try server.kept.isEmpty)
      let good = await dossier.send(
        "--smtp", "\(scheme)://127.0.0.1:\(server.port)", "--certificaten",
        "\(dossier.folder.path)/cert.pem")
      #expect(good.status == .done, "\(good.errors)")
      #expect(try server.kept.allSatisfy(\.isEncrypted))
    }
  }

  @Test func sendsNothingWithoutEncryption() async throws {
    let dossier = try await MailDossier(readers: ["a@peil.test"])
    let server = try MailServer("plain", in: dossier.folder)
    let run = await dossier.send("--smtp", server.address)
    #expect(run.status == .unavailable)
    #expect(run.errors.contains("de mailserver kent geen versleuteling (STARTTLS)"))
    let login = await dossier.send(
      "--smtp", server.address, "--onversleuteld", with: ["PEIL_SMTP_GEBRUIKER": "bureau"])
    #expect(login.status == .usage)
    #expect(login.errors.contains("zou iedereen op het netwerk het wachtwoord kunnen lezen"))
    #expect(try server.kept.isEmpty)
    #expect(dossier.log("verstuurd").isEmpty)
  }

  @Test func saysWhatIsWrongWithALogin() async throws {
    let dossier = try await MailDossier(readers: ["a@peil.test"])
    let server = try MailServer("starttls", in: dossier.folder, login: Self.login)
    let certificate = "\(dossier.folder.path)/cert.pem"
    let none = await dossier.send("--smtp", server.address, "--certificaten", certificate)
    #expect(none.errors.contains("de server vraagt een naam en een wachtwoord"))
    let wrong = await dossier.send(
      "--smtp", server.address, "--certificaten", certificate,
      with: [
        "PEIL_SMTP_GEBRUIKER": "bureau", "PEIL_SMTP_WACHTWOORD": "S3CR3T",
        "PEIL_SMTP_SECONDEN": "20",
      ])
    #expect(wrong.status == .unavailable)
    #expect(wrong.errors.contains("neemt de naam of het wachtwoord niet aan"))
    #expect(!wrong.errors.contains("S3CR3T"))
    #expect(try server.kept.isEmpty)
  }

  @Test func saysThatThereIsNoServer() async throws {
    let dossier = try await MailDossier(
      readers: ["a@peil.test"], mail: ", server: \"smtp://127.0.0.1:1\"")
    let run = await dossier.send()
    #expect(run.status == .unavailable)
    #expect(run.errors.contains("a@peil.test: de mailserver is niet bereikbaar"))
  }

  // MARK: Without a server

  @Test func showsWhoWouldGetWhat() async throws {
    let dossier = try await MailDossier(readers: ["Jan <a@peil.test>", "b@peil.test"])
    try dossier.program("sendmail", "/bin/cat >/dev/null")
    #expect(await dossier.send("--sendmail").status == .done)
    let yaml = try #require(dossier.folder.bytes(of: "dossier/peil.yaml"))
    try dossier.folder.write(
      String(decoding: yaml, as: UTF8.self).replacing(
        "\"b@peil.test\"", with: "\"b@peil.test\", \"c@peil.test\""),
      to: "dossier/peil.yaml")
    let before = dossier.folder.bytes(of: "dossier/.peil/logboek.jsonl")
    let trial = await dossier.send("--proef")
    #expect(trial.status == .done)
    #expect(
      trial.output.hasPrefix(
        """
        Onderwerp: Maandrapportage juli 2007, Dienst Sociale Zaken
        Van:       Bureau <van@peil.test>
        Bijlage:   maandrapportage-2007-07-DSZ.pdf (
        """.trimmingCharacters(in: .newlines)))
    #expect(trial.output.contains(" kB)\nal verstuurd op "))
    #expect(trial.output.hasSuffix("zou het krijgen: c@peil.test\n"))
    #expect(trial.errors.hasSuffix("proef: niets verstuurd\n"))
    #expect(
      await dossier.send("--proef", "--opnieuw").output.contains(
        "zou het opnieuw krijgen: Jan <a@peil.test>"))
    #expect(dossier.folder.bytes(of: "dossier/.peil/logboek.jsonl") == before)
  }

  @Test func writesADraftIntoAFile() async throws {
    let dossier = try await MailDossier(readers: [], mail: ", afmelden: \"https://peil.test/af\"")
    let file = "\(dossier.folder.path)/map/concept.eml"
    let run = await dossier.send("--eml", file)
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output == "\(file)\n")
    let mail = try #require(try MailServer.read([file]).first)
    #expect(mail.defects == [])
    #expect(mail.headers["X-Unsent"] == "1")
    #expect(mail.headers["List-Unsubscribe"] == "<https://peil.test/af>")
    let pdf = try await dossier.reportPDF()
    #expect(mail.pdf?.sha256 == pdf)
    #expect(dossier.log("verstuurd").isEmpty)
    // Without rsvg-convert there are no charts, and that is said.
    #expect(run.errors.contains("rsvg-convert ontbreekt"))
    #expect(!mail.parts.contains { $0.type == "image/png" })
    #expect(!mail.html.contains("<img"))
  }

  @Test func givesTheMessageToSendmail() async throws {
    let dossier = try await MailDossier(readers: ["a@peil.test", "kapot@peil.test", "z@peil.test"])
    try dossier.program(
      "post",
      """
      f='\(dossier.folder.path)'/$$.eml; /bin/cat > "$f"; echo "$@" >> '\(dossier.folder.path)/woorden'
      if /bin/grep -q '^To: kapot' "$f"; then echo 'niet gelukt' >&2; exit 75; fi
      """)
    let run = await dossier.send("--sendmail", "\(dossier.folder.path)/motoren/post")
    #expect(run.status == .unavailable)
    #expect(run.output == "verstuurd aan a@peil.test\nverstuurd aan z@peil.test\n")
    #expect(
      run.errors.contains("kapot@peil.test: sendmail nam het bericht niet aan: niet gelukt"))
    #expect(
      dossier.folder.bytes(of: "woorden") == Data(String(repeating: "-t -i\n", count: 3).utf8))
    let none = await dossier.send("--sendmail", "\(dossier.folder.path)/geen", "--opnieuw")
    #expect(none.status == .unavailable)
  }

  // MARK: What is never sent

  @Test func neverSendsAReportWithAFault() async throws {
    let dossier = try await MailDossier(readers: ["a@peil.test"])
    try dossier.program("sendmail", "/bin/cat > '\(dossier.folder.path)/verstuurd.eml'")
    try dossier.folder.write(
      "maand;reeks;waarde\n2007-13;3.2.2;1\n", to: "dossier/gegevens/x.csv")
    let run = await dossier.send("--sendmail")
    #expect(run.status == .faults)
    #expect(run.errors.hasSuffix("1 fout; niets verstuurd\n"))
    #expect(dossier.folder.bytes(of: "verstuurd.eml") == nil)
  }

  @Test(arguments: [
    ("exit 1", "PDF-motor weasyprint kon de PDF niet maken"),
    ("exit 0", "PDF-motor weasyprint gaf geen PDF"), ("kill -SEGV $$", "kon de PDF niet maken"),
  ])
  func neverSendsWithoutTheWholeReport(script: String, words: String) async throws {
    let dossier = try await MailDossier(readers: ["a@peil.test"])
    try dossier.program("sendmail", "/bin/cat > '\(dossier.folder.path)/verstuurd.eml'")
    try dossier.program("weasyprint", script)
    let run = await dossier.send("--sendmail")
    #expect(run.status == .unavailable)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(dossier.folder.bytes(of: "verstuurd.eml") == nil)
    try FileManager.default.moveItem(
      atPath: "\(dossier.folder.path)/motoren/weasyprint",
      toPath: "\(dossier.folder.path)/motoren/wkhtmltopdf")
    let draft = await dossier.send("--sendmail")
    #expect(draft.errors.contains("de PDF van wkhtmltopdf is een concept"))
    try FileManager.default.removeItem(atPath: "\(dossier.folder.path)/motoren/wkhtmltopdf")
    let none = await dossier.send("--sendmail")
    #expect(none.errors.contains("er is geen programma gevonden dat een PDF maakt"))
    #expect(none.status == .unavailable)
    #expect(dossier.folder.bytes(of: "verstuurd.eml") == nil)
  }

  @Test func sendsNothingThatCannotBeWrittenDown() async throws {
    let dossier = try await MailDossier(readers: ["a@peil.test"])
    try dossier.program("sendmail", "/bin/cat > '\(dossier.folder.path)/verstuurd.eml'")
    try FileManager.default.createDirectory(
      atPath: "\(dossier.folder.dossier)/.peil/logboek.jsonl", withIntermediateDirectories: true)
    let run = await dossier.send("--sendmail")
    #expect(run.status == .cannotWrite)
    #expect(run.errors.contains("zonder logboek verstuurt Peil niets"))
    #expect(dossier.folder.bytes(of: "verstuurd.eml") == nil)
  }

  @Test func waitsForNoOtherRun() async throws {
    let dossier = try await MailDossier(readers: ["a@peil.test"])
    let lock = try DossierLock(dossier: dossier.folder.dossier)
    let run = await dossier.send("--proef")
    _ = consume lock
    #expect(run.status == .busy)
  }

  @Test func namesWhatMissesInTheDossier() async throws {
    let folder = try await TestFolder(example: "almere")
    let run = await Run(
      ["verstuur", "--map", folder.dossier, "--rapportage", "maandrapportage", "--sendmail"])
    #expect(run.status == .faults)
    #expect(run.errors.contains("er is geen afzender voor mail"))
    #expect(run.errors.contains("[P0501]"))
    #expect(run.errors.contains("publiek 'mt' heeft geen ontvangers"))
    #expect(run.errors.contains("[P0502]"))
    let dossier = try await MailDossier(readers: ["a@peil.test"])
    let nothing = await dossier.send()
    #expect(nothing.status == .usage)
    #expect(nothing.errors.contains("zeg hoe er verstuurd moet worden"))
    let both = await dossier.send("--sendmail", "--eml", "x.eml")
    #expect(both.errors.contains("kies één van --eml, --smtp en --sendmail"))
  }

  /// The log has no say in what is sent but by who got what.
  @Test func takesNoHarmFromAClockThatJumps() async throws {
    let dossier = try await MailDossier(readers: ["a@peil.test", "b@peil.test"])
    try dossier.program("sendmail", "/bin/cat >> '\(dossier.folder.path)/alles.eml'")
    let later = await dossier.send("--sendmail", now: Date(timeIntervalSince1970: 4_000_000_000))
    #expect(later.output.split(separator: "\n").count == 2)
    let before = await dossier.send("--sendmail", now: Date(timeIntervalSince1970: -5))
    #expect(before.status == .done)
    #expect(before.output == "")
    let again = await dossier.send(
      "--sendmail", "--opnieuw", now: Date(timeIntervalSince1970: -5))
    #expect(again.output.split(separator: "\n").count == 2)
    let text = String(decoding: dossier.folder.bytes(of: "alles.eml") ?? Data(), as: UTF8.self)
    #expect(text.contains("Date: Wed, 31 Dec 1969 23:59:55 +0000"))
    #expect(text.contains("Date: Tue, 02 Oct 2096 07:06:40 +0000"))
  }

  // MARK: Hostile

  @Test(arguments: [
    "Verslag\r\nBcc: dief@kwaad.test\r\n\r\nhallo", "=?utf-8?Q?=0D=0ABcc:_x?=", "\u{202E}gnalsrev",
    String(repeating: "heel lang en met een é ", count: 20), "", "a\u{0}b\u{85}c\u{2028}d", "😀🇳🇱é",
  ])
  func letsNoTitleIntoTheHead(title: String) async throws {
    let dossier = try await MailDossier(
      readers: ["Dief, de \"Grote\" <a@peil.test>"], title: title,
      sender: "Bureau: \"Wérk\" (x) <van@peil.test>")
    let file = "\(dossier.folder.path)/alles.eml"
    try dossier.program("sendmail", "/bin/cat > '\(file)'")
    let run = await dossier.send("--sendmail")
    guard run.status == .done else {
      // What YAML itself refuses is no mail either.
      #expect(run.status == .faults, "\(run.errors)")
      return #expect(dossier.folder.bytes(of: "alles.eml") == nil)
    }
    let mail = try #require(try MailServer.read([file]).first)
    #expect(
      mail.names == [
        "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "Content-Language",
        "List-Unsubscribe", "MIME-Version", "Content-Type",
      ])
    #expect(mail.longest <= 78)
    #expect(mail.headers["To"]?.contains("<a@peil.test>") == true)
    #expect(mail.headers["From"]?.contains("<van@peil.test>") == true)
    #expect(mail.headers["Subject"]?.contains("\n") == false)
    let pdf = try await dossier.reportPDF()
    #expect(mail.pdf?.sha256 == pdf)
  }

  @Test(arguments: ["a@peil.test\r\nRCPT TO:<dief@kwaad.test>", "a@peil.test, dief@kwaad.test"])
  func refusesWhatIsNoAddress(reader: String) async throws {
    let dossier = try await MailDossier(readers: [reader])
    let run = await dossier.send("--eml", "\(dossier.folder.path)/x.eml")
    #expect(run.status == .faults)
    #expect(run.errors.contains("is geen mailadres"), "\(run.errors)")
  }

  @Test func refusesWhatIsNoServer() async throws {
    for address in ["http://mail.test", "smtp://naam:geheim@mail.test"] {
      let run = await Run(["verstuur", "--rapportage", "x", "--smtp", address])
      #expect(run.status == .usage)
      #expect(run.errors.contains("moet een mailserver zijn zoals"))
    }
  }
}
