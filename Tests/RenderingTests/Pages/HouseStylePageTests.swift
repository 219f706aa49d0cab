import Foundation
import TestSupport
import Testing

@testable import Rendering

/// How a page takes the look of a house style.
@Suite struct HouseStylePageTests {
  private func page(
    _ style: String, _ purpose: ReportPage.Purpose = .oldPrintEngine, files: [String: [UInt8]] = [:]
  ) throws -> (html: String, messages: [String]) {
    let folder = try TemporaryDossier([
      "peil.yaml": """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden: [{code: DSZ, naam: Dienst}]
      rapportages: [{code: maand, titel: Maand, sjabloon: proef, publiek: mt}]
      publieken: [{code: mt, intern: ja}]

      """,
      "indicatoren.yaml": """
      indicatoren:
        - {code: K, naam: Klanten, soort: stand, richting: lager, doelstelling: {2007: 20}}

      """,
      "gegevens/a.csv": "maand;reeks;waarde\n2007-05;K;13\n2007-06;K;12\n",
      "huisstijl/huisstijl.yaml": style,
      "huisstijl/logo.svg":
        "<svg viewBox=\"0 0 40 20\"><path d=\"M0 0L4 4\" fill=\"#123456\"/></svg>",
      "sjablonen/proef.md": "# x\n\n```scorekaart\n```\n\n```grafiek\nindicator: K\n```\n",
    ])
    for (name, bytes) in files {
      try Data(bytes).write(to: URL(filePath: "\(folder.path)/huisstijl/\(name)"))
    }
    let made = try withExtendedLifetime(folder) { try SamplePage.page(of: folder.path, purpose) }
    return (made.html, made.1)
  }

  /// A font of the readers' tests.
  private func font(_ name: String) throws -> [UInt8] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try Array(
      Data(contentsOf: tests.appendingPathComponent("LoadersTests/Fixtures/fonts/\(name)")))
  }

  @Test func embedsItsFont() throws {
    let bytes = try font("letter.woff2")
    let (html, messages) = try page(
      "lettertype: {gewoon: a.woff2, vet: b.woff2}\n", .reading,
      files: ["a.woff2": bytes, "b.woff2": bytes])
    #expect(messages == [])
    #expect(PageScanner(html).faults == [])
    let base64 = Data(bytes).base64EncodedString()
    #expect(
      html.contains(
        "@font-face{font-family:\"Huisstijl\";font-style:normal;font-weight:400;src:url(data:font/woff2;base64,\(base64)) format(\"woff2\");}"
      ))
    #expect(html.contains("font-weight:600;src:url(data:font/woff2;base64,\(base64))"))
    #expect(html.contains("body { font-family: \"Huisstijl\", \"Inter\""))
    #expect(
      html.contains("font-family=\"Huisstijl, Inter, &#39;Open Sans&#39;")
        || html.contains("font-family=\"Huisstijl, Inter, 'Open Sans'"))
    // Old WebKit turns letters of an embedded font into outlines; it gets the names alone.
    let old = try page("lettertype: a.woff2\n", files: ["a.woff2": bytes]).html
    #expect(!old.contains("@font-face") && old.contains("\"Huisstijl\""))
  }

  @Test func showsALogoOfPixelsAtItsSize() throws {
    // The head of a PNG of 640 by 160; the pixels are the browser's.
    let png: [UInt8] =
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 2, 128, 0, 0, 0, 160, 8, 6, 0, 0, 0, 0, 0, 0, 0]
    let (html, messages) = try page(
      "logo: logo.png\n", files: ["logo.png": png])
    #expect(messages == [])
    #expect(
      html.contains(
        "<img src=\"data:image/png;base64,\(Data(png).base64EncodedString())\" alt=\"Logo van Dienst\" width=\"220\" height=\"55\" style=\"width: 220px; height: 55px\">"
      ))
  }

  @Test func carriesNameLogoAndAccent() throws {
    let (html, messages) = try page(
      "naam: \"A & <b>\"\nlogo: logo.svg\nlogo_tekst: \"Het \\\"logo\\\"\"\naccent: \"#8a1538\"\naccent_donker: \"#f0a0b4\"\n"
    )
    #expect(messages == [])
    #expect(PageScanner(html).faults == [])
    #expect(html.contains("<p class=\"organisatie\">A &amp; &lt;b&gt;</p>"))
    #expect(html.contains("<path d=\"M0 0L4 4\" fill=\"#123456\""))
    #expect(html.contains("h2, .organisatie, a, summary, button { color: #8a1538; }"))
    #expect(html.contains("h2, .organisatie, a, summary, button { color: #f0a0b4; }"))
    #expect(html.contains("class=\"c-accent\" fill=\"#8a1538\""))
    #expect(!html.contains("#0b5fa5"))
  }

  @Test func drawsFacesWhenAsked() throws {
    #expect(try page("signalen: gezichten\n").html.contains("class=\"mark gezicht\""))
    #expect(!(try page("signalen: vormen\n").html.contains("class=\"mark gezicht\"")))
  }
}
