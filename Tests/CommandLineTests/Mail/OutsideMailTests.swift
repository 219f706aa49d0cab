import Foundation
import Publishing
import Testing

@testable import PeilCommandLine

/// A mail to readers outside, looked through for what it must not show: subject and other headers, text, page,
/// pictures, the PDF and the data in it.
@Suite(.enabled(if: MailServer.isAvailable)) struct OutsideMailTests {
  /// None is a multiple of five; of team C a handful.
  private static let stock = [
    "A": [1237, 1249, 1261, 1273, 1286, 1298, 1312], "B": [863, 871, 884, 892, 906, 917, 929],
    "C": [7, 8, 6, 9, 4, 3, 2],
  ]

  private static var secrets: [String] {
    var found: Set<Int> = []
    for place in 0..<7 {
      found.formUnion(stock.values.map { $0[place] })
      found.insert(stock.values.reduce(0) { $0 + $1[place] })
      found.insert((stock["A"]?[place] ?? 0) + (stock["B"]?[place] ?? 0))
    }
    return found.filter { $0 >= 100 && $0 % 5 != 0 }.sorted().flatMap { number in
      let plain = String(number)
      return number < 1000 ? [plain] : [plain, "\(plain.dropLast(3)).\(plain.suffix(3))"]
    }
  }

  private func dossier(_ text: String = "") throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(
      """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden:
        - code: DSZ
          naam: Dienst
          onderdelen: [{code: A, naam: Team A}, {code: B, naam: Team B}, {code: C, naam: Team C}]
      gegevens: [{bestand: gegevens/*.csv}]
      mail: {van: "Bureau <van@peil.test>"}
      rapportages: [{code: cijfers, titel: Cijfers, sjabloon: maandrapportage, publiek: raad}]
      publieken: [{code: mt, intern: ja}, {code: raad, ontvangers: ["raad@peil.test"]}]

      """, to: "dossier/peil.yaml")
    try folder.write(
      """
      indicatoren:
        - {code: K, naam: Klanten, soort: stand, telt: uitkeringen, richting: lager, doelstelling: {2007: 2000}, prognose: {methode: lineair}}

      """, to: "dossier/indicatoren.yaml")
    let rows = (0..<7).flatMap { place in
      ["A", "B", "C"].map { "2007-0\(place + 1);\($0);K;\(Self.stock[$0]?[place] ?? 0)" }
    }
    try folder.write(
      "maand;eenheid;reeks;waarde\n" + rows.joined(separator: "\n") + "\n",
      to: "dossier/gegevens/cijfers.csv")
    if !text.isEmpty { try folder.write(text, to: "dossier/toelichting/2007-07/K@raad.md") }
    return folder
  }

  /// Everything that can be read of a message, whatever it is packed in.
  private static let reader = """
    import email, email.policy, subprocess, sys
    m = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
    print(*(f"{k}: {v}" for k, v in m.items()), sep="\\n")
    for n, part in enumerate(m.walk()):
        print("DEEL", part.get_content_type(), *(f"{k}: {v}" for k, v in part.items()))
        if part.is_multipart():
            continue
        data = part.get_content()
        if isinstance(data, str):
            print(data)
            continue
        path = f"{sys.argv[1]}.{n}"
        open(path, "wb").write(data)
        run = lambda *words: print(
            subprocess.run(words, capture_output=True).stdout.decode("utf-8", "replace"))
        if part.get_content_type() == "application/pdf":
            run("pdftotext", "-layout", path, "-")
            run("pdfinfo", path)
            run("pdfinfo", "-meta", path)
            run("pdfinfo", "-struct-text", path)
            run("mkdir", path + ".d")
            run("pdfdetach", "-saveall", "-o", path + ".d", path)
            run("sh", "-c", f"tail -n +1 -v '{path}'.d/*")
            run("sh", "-c", f"qpdf --qdf --object-streams=disable '{path}' - | strings -n 3 | grep -aE '/(Alt|ActualText|Contents|Title|Subject|Keywords)'")
        else:
            run("strings", path)
    """

  @Test(arguments: [[], ["--eenheid", "A"]]) func namesNoTrueNumber(unit: [String]) async throws {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    guard (try? InstalledEngine.find(.auto, searchPath: path)) != nil else { return }
    let folder = try dossier("## Oorzaak\n\nVrijgegeven.\n\n## Gevolg\n\na\n\n## Bijsturing\n\nb\n")
    let file = "\(folder.path)/mail.eml"
    let run = await Run(
      [
        "verstuur", "--map", folder.dossier, "--rapportage", "cijfers", "--maand", "2007-07",
        "--eml",
        file,
      ] + unit, environment: ["PATH": path])
    #expect(run.status == .done, "\(run.errors)")
    try folder.write(Self.reader, to: "lees.py")
    let text = try shell("'\(MailServer.python)' '\(folder.path)/lees.py' '\(file)'")
    for part in ["Subject: Cijfers", "text/plain", "text/html", "application/pdf", "Klanten"] {
      #expect(text.contains(part), "\(part) ontbreekt")
    }
    // The data that are attached to the PDF are read too.
    #expect(text.contains("gegevens.csv <=="))
    #expect(text.contains(unit.isEmpty ? "2.245" : "1.310"))
    for secret in Self.secrets {
      for found in text.ranges(of: secret) {
        let before =
          found.lowerBound == text.startIndex
          ? " " : text[text.index(before: found.lowerBound)]
        let after = found.upperBound == text.endIndex ? " " : text[found.upperBound]
        // Within a longer number, a hash or an address it is another one.
        let touches = [before, after].contains { $0.isLetter || $0.isNumber || $0 == "." }
        #expect(touches, "de mail noemt \(secret)")
      }
    }
  }
}
