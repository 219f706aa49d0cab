import Loaders
import Testing

/// What is said of indicators that must not be steered on alone.
@Suite struct SensitiveIndicatorTests {
  private func messages(_ keys: String) throws -> [String] {
    let folder = try Sample.load([
      "indicatoren.yaml": """
      indicatoren:
        - {code: b, naam: Bezwaren, soort: stand, reeks: klanten}
        - {code: i, soort: stand, richting: lager, \(keys)}

      """
    ])
    return folder.messages.map { String($0.suffix(7)) }
  }

  @Test(arguments: ["Instroom", "Aantal AFWIJZINGEN", "Herinstroom jongeren", "Preventiequote"])
  func asksWhetherAnIndicatorIsSensitive(_ name: String) throws {
    #expect(try messages("naam: \(name), doelstelling: {2007: 5}") == ["[P0216]"])
    #expect(try messages("naam: \(name), doelstelling: {2007: 5}, gevoelig: nee") == [])
    #expect(try messages("naam: \(name), doelstelling: {2007: 5}, signaal: geen") == [])
    #expect(try messages("naam: \(name)") == [])
  }

  @Test(arguments: ["Uitstroom", "Bijstand", "Doorlooptijd"])
  func asksNothingOfOthers(_ name: String) throws {
    #expect(try messages("naam: \(name), doelstelling: {2007: 5}") == [])
  }

  @Test func wantsACounterIndicator() throws {
    #expect(try messages("naam: X, doelstelling: {2007: 5}, gevoelig: ja") == ["[P0212]"])
    #expect(try messages("naam: X, doelstelling: {2007: 5}, gevoelig: ja, tegen: b") == [])
    #expect(try messages("naam: X, gevoelig: ja, tegen: weg") == ["[P0007]"])
  }
}
