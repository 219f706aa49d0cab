import Model
import Testing

@testable import Loaders

/// What is wrong with spells is said with counts and lines, and never with whom.
@Suite struct SpellFindingTests {
  private func messages(_ rows: String...) throws -> [String] {
    try SpellSample.count((["nr;van;tot;team;reden"] + rows).joined(separator: "\n")).messages
  }

  @Test func countsImpossibleSpells() throws {
    #expect(
      try messages(
        "871;2024-01-05;2024-01-04;A;", "872;2024-01-05;2023-01-04;A;", ";2024-01-07;;A;",
        "873;2024-01-08;;A;") == [
          "in.csv:2: waarschuwing: 2 perioden eindigen voor hun begin en tellen niet mee (regels 2 en 3); verbeter ze in het bronsysteem [P0163]",
          "in.csv:4: waarschuwing: 1 rij noemt geen cliënt en telt als een eigen cliënt; vul de cliënt in [P0163]",
        ])
  }

  @Test func refusesDaysThatCannotBeRead() throws {
    #expect(
      try messages(
        "871;2024-02-30;;A;", "872;gisteren;;A;", "873;;;A;", "874;2024-01-01;2024-13-01;A;",
        "875;2024-01-01;A;")
        == [
          "in.csv:2: fout: 2 eerste dagen zijn niet te lezen (regels 2 en 3); schrijf bijvoorbeeld 2007-07-31 [P0162]",
          "in.csv:4: fout: 1 rij heeft geen eerste dag; vul die in [P0162]",
          "in.csv:5: fout: 1 einde is niet te lezen; schrijf bijvoorbeeld 2007-07-31, en niets als de periode nog loopt [P0162]",
          "in.csv:6: fout: 1 rij heeft een ander aantal kolommen dan de kop (5); vul ze aan, of zet tekst met een scheidingsteken tussen aanhalingstekens [P0109]",
        ])
  }

  @Test func tellsOnlyTheFirstLinesOfMany() throws {
    var text = "nr;van;tot;team;reden\n"
    for row in 0..<20 { text += "\(row);2024-01-05;2024-01-04;A;\n" }
    text += "99;2024-01-05;;A;\n"
    #expect(
      try SpellSample.count(text).messages == [
        "in.csv:2: waarschuwing: 20 perioden eindigen voor hun begin en tellen niet mee (regels 2, 3, 4, 5, 6 ...); verbeter ze in het bronsysteem [P0163]"
      ])
  }

  /// Some two years of 40 beginnings a month, and what comes behind them.
  private func years(_ behind: String) -> String {
    var text = "nr;van;tot;team;reden\n"
    for month in 0..<24 {
      for row in 0..<40 {
        let number = month % 12 + 1
        text +=
          "\(month * 40 + row);\(2022 + month / 12)-\(number < 10 ? "0" : "")\(number)-1\(row % 10);;A;\n"
      }
    }
    return text + behind
  }

  @Test func seesALastMonthThatIsNotComplete() throws {
    let (count, messages) = try SpellSample.count(years("9001;2024-01-03;;A;\n"))
    #expect(count?.incompleteFrom == Month(iso: "2024-01"))
    #expect(
      messages == [
        "in.csv: waarschuwing: maand 2024-01 is kennelijk niet compleet: er begint 1 periode, in de twaalf maanden ervoor gemiddeld 40; de cijfers gelden als voorlopig [P0165]"
      ])
    var most = ""
    for row in 0..<30 { most += "\(9000 + row);2024-01-03;;A;\n" }
    #expect(try SpellSample.count(years(most)).count?.incompleteFrom == nil)
  }

  @Test func leavesOutWhatBeginsInTheFuture() throws {
    let (count, messages) = try SpellSample.count(years("9001;2042-01-03;;A;\n"))
    #expect(count?.lastMonth == Month(iso: "2023-12"))
    #expect(
      messages == [
        "in.csv:962: waarschuwing: 1 periode begint na 2023-12, de laatste maand van de gegevens, en telt niet mee; verbeter ze in het bronsysteem [P0163]"
      ])
  }

  @Test func takesEndsWithoutInflowForPlans() throws {
    let (count, messages) = try SpellSample.count(years("9001;2023-01-03;2026-01-01;A;\n"))
    #expect(count?.lastMonth == Month(iso: "2023-12"))
    #expect(messages == [])
  }

  @Test func namesAColumnThatIsNotThereAndNoValueOfARow() throws {
    #expect(
      try SpellSample.count("client;van;tot;team;reden\n1;2024-01-01;;A;\n").messages == [
        "in.csv:1: fout: kolom 'nr' ontbreekt in de eerste rij; gevonden: 'client', 'van', 'tot', 'team', 'reden' [P0101]"
      ])
    let without = try SpellSample.count("90817263;2024-01-01;;A;werk\n8712;2024-01-01;;A;\n")
    #expect(without.count == nil)
    #expect(!without.messages.joined().contains("90817263"))
    #expect(!without.messages.joined().contains("2024-01-01"))
  }

  @Test func refusesAGroupWithTooManyWords() throws {
    var text = "nr;van;tot;team;reden\n"
    for row in 0..<1_200 { text += "\(row);2024-01-05;;iemand \(row);\n" }
    #expect(
      try SpellSample.count(text).messages == [
        "in.csv: fout: kolom 'team' heeft meer dan 1000 verschillende waarden en is dus geen eenheid, groep of reden; kies een andere kolom [P0005]"
      ])
  }

  @Test func saysThatThereIsNothing() throws {
    #expect(
      try SpellSample.count("").messages == [
        "in.csv: fout: is leeg; lever het opnieuw of haal het weg [P0112]"
      ])
    let (count, messages) = try SpellSample.count("nr;van;tot;team;reden\n")
    #expect(count == nil)
    #expect(
      messages == [
        "in.csv: waarschuwing: heeft geen perioden; lever het opnieuw of haal het weg [P0112]"
      ])
  }
}
