import Markup
import Model
import TestSupport
import Testing

@testable import Rendering

@Suite struct MoneyPageTests {
  private func page(_ changes: [String: String] = [:]) throws -> (html: String, [String]) {
    let folder = try TemporaryDossier(MoneyDossier.files(changes))
    return try withExtendedLifetime(folder) { try SamplePage.page(of: folder.path) }
  }

  private func text(_ html: String) -> String {
    html.replacing(/<svg.*?<\/svg>/.dotMatchesNewlines(), with: "")
      .replacing(/<[^>]*>/, with: " ").replacing("\u{A0}", with: " ").replacing(/\s+/, with: " ")
  }

  @Test func saysHowWeStand() throws {
    let (html, messages) = try page()
    #expect(messages.isEmpty)
    let page = text(html)

    for words in [
      "komen naar verwachting uit op € 1.197.704",
      "overschot van € 30.296, 2,5% van het budget van € 1.210.000 (nader voorlopig)",
      "Regelingen: Participatiewet en IOAW",
      "Budget 2007: 3,2% gedaald naar € 1.210.000",
      "€ 9.303 minder uitgegeven dan in 2006",
      "De effecten tellen op tot de hele verandering.",
      "Raming: van 4.377 in 2007 naar 4.084, −6,7%",
      "De factoren sluiten op de verwachte groei van −6,7%",
      "de wortel uit de som van de kwadraten",
      "Aandeel van 2007: 1,000%; Na herverdeling: 0,900%",
      "2006 520.000 416.000 104.000 80,0%", "2007 540.000 – – –",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func saysWhyThereIsNoFigure() throws {
    let delivery = MoneyDossier.delivery.replacing("2007-03;verhaal;500\n", with: "")
    let (html, _) = try page(["gegevens/geld.csv": delivery])
    let page = text(html)
    #expect(page.contains("niet te geven: reeks 'verhaal' heeft geen cijfer over maart 2007"))
    #expect(
      page.contains("Een saldo is er niet: reeks 'verhaal' heeft geen cijfer over maart 2007"))
  }

  @Test func worksWithoutAnyMoney() throws {
    let (html, messages) = try page(["geld.yaml": "benutting: {}\n"])
    #expect(messages.allSatisfy { $0.contains("P0105") }, "\(messages)")
    #expect(text(html).contains("Van het geld is in dit dossier niets beschreven"))
  }

  @Test func escapesNames() throws {
    let evil = "<script>alert(1)</script>"
    let (html, _) = try page([
      "geld.yaml": MoneyDossier.money.replacing("Huishoudens", with: "\"\(evil)\"")
        .replacing("Na herverdeling", with: "\"\(evil)\"")
    ])
    #expect(!html.contains("<script>alert"))
  }
}
