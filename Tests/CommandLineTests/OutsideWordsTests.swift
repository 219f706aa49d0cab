import Foundation
import Testing

@testable import PeilCommandLine

/// What readers outside are told where something can't be shown or was never described.
@Suite struct OutsideWordsTests {
  /// The page and the data of a report of which every figure is hidden.
  private func made(for audience: String) async throws -> (page: String, data: String) {
    let folder = try TestFolder()
    try folder.write(
      """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden: [{code: DSZ, naam: Dienst}]
      rapportages: [{code: maand, titel: Maand, sjabloon: proef, publiek: \(audience), formaten: [html, json]}]
      publieken: [{code: mt, intern: ja}, {code: raad}]

      """, to: "dossier/peil.yaml")
    try folder.write(
      """
      indicatoren:
        - {code: U, naam: Klachten, soort: stand, richting: lager, doelstelling: {2007: 1}, prognose: {methode: auto}}
        - {code: T, naam: Ziekteverzuim, soort: meting, eenheid: "%", decimalen: 1, richting: lager, doelstelling: {2007: 7}}

      """, to: "dossier/indicatoren.yaml")
    try folder.write(
      """
      maatregelen:
        - {code: M-1, indicator: U, titel: Bellen, start: 2007-01, status: in uitvoering, evaluatie: 2007-06}

      """, to: "dossier/maatregelen.yaml")
    // Eight of the 24 months before the start are 0, which is shown; the others are hidden.
    let rows = (0..<30).map { step -> String in
      let number = step % 12 + 1
      return
        "\(2005 + step / 12)-\(number < 10 ? "0" : "")\(number);U;\(step % 3 == 0 ? 0 : 2 + step % 5)"
    }
    try folder.write(
      "maand;reeks;waarde\n" + rows.joined(separator: "\n") + "\n2007-06;T;7,4\n",
      to: "dossier/gegevens/a.csv")
    try folder.write(
      """
      # `= titel`

      ## Samen

      ```samenvatting
      ```

      ```scorekaart
      ```

      ## Doen

      ```maatregelen
      ```

      ```effect
      ```

      ```verdieping
      ```

      ## Andere gemeenten

      ```vergelijking
      ```

      ```koplopers
      ```

      ## Het geld

      ```geld
      ```

      ## Tot slot

      Dit nog.

      ```vergelijking
      ```

      """, to: "dossier/sjablonen/proef.md")
    let run = await Run([
      "rapport", "--map", folder.dossier, "--uit", folder.output, "--maand", "2007-06",
    ])
    #expect(run.status == .done, "\(run.errors)")
    func text(_ name: String) throws -> String {
      String(
        decoding: try #require(folder.bytes(of: "uit/2007-06/DSZ/\(name)")), as: UTF8.self)
    }
    return (try text("maand.html"), try text("maand.json"))
  }

  @Test func neverSaysHowManyFiguresMayBeShown() async throws {
    let inside = try await made(for: "mt")
    #expect(inside.page.contains("Gemeten effect"))
    let outside = try await made(for: "raad")
    for text in [outside.page, outside.data] {
      #expect(text.contains("er zijn te weinig cijfers die getoond mogen worden"))
      for words in ["daarvan zijn er", "van de 24 maanden", "zijn 8"] {
        #expect(!text.contains(words), "\(words)")
      }
    }
  }

  @Test func saysWhyAllIsGrey() async throws {
    let (page, _) = try await made(for: "raad")
    #expect(page.contains("<span class=\"meaning\">beschermd</span>"))
    #expect(page.contains("Dat is hier niet te zeggen: de signalen zijn beschermd."))
    #expect(!page.contains("er zijn geen rode signalen"))
    #expect(page.contains("Beschermd, want het is niet bekend over hoeveel mensen het gaat"))
  }

  @Test func leavesOutWhatTheDossierLacks() async throws {
    let (page, _) = try await made(for: "raad")
    for words in ["peil.yaml", "geld.yaml", "dit dossier", "Andere gemeenten", "Het geld"] {
      #expect(!page.contains(words), "\(words)")
    }
    // A section with more in it stays, with a sentence in place of the block.
    #expect(page.contains("Er is geen vergelijking met andere gemeenten beschikbaar."))
    #expect(page.contains("href=\"#deel-3\">Tot slot<"))
    let inside = try await made(for: "mt")
    #expect(inside.page.contains("peil.yaml noemt geen referentiegemeenten"))
    #expect(inside.page.contains("href=\"#deel-4\">Het geld<"))
  }
}
