import Colours
import Model
import Testing

@testable import Loaders

@Suite struct SignalStyleTests {
  private func load(
    _ text: String
  ) throws -> (styles: [Signal: HouseStyle.SignalStyle], messages: [String]) {
    let peil = try #require(Sample.files()["peil.yaml"]) + "signalen:\n" + text
    let loaded = try Sample.load(Sample.files(["peil.yaml": peil]))
    return (loaded.dossier?.houseStyle.signalStyles ?? [:], loaded.messages)
  }

  @Test func readsWordsAndColours() throws {
    let (styles, messages) = try load(
      """
        groen: {woord: op schema, kleur: "#1a7f37"}
        rood: {woord: ingrijpen}
        grijs: {kleur: "#59636f", kleur_donker: "#c0c8d0"}

      """)
    #expect(messages == [])
    #expect(styles[.green]?.word == "op schema" && styles[.red]?.word == "ingrijpen")
    #expect(styles[.green]?.colour?.light.hex == "#1a7f37")
    let dark = try #require(styles[.green]?.colour?.dark)
    #expect(dark.contrast(with: HouseStyle.darkGround) >= 4.5)
    #expect(styles[.grey]?.colour?.dark.hex == "#c0c8d0")
    #expect(styles[.orange] == nil)
  }

  @Test(arguments: [
    ("  groen: {kleur: \"#66dd88\"}\n", "is te slecht te lezen op wit papier"),
    ("  groen: {kleur: \"#0b5fa5\"}\n", "is geen groen, terwijl het rapport dit signaal"),
    ("  rood: {kleur: \"#59636f\"}\n", "is geen rood"),
    ("  grijs: {kleur: \"#ac0216\"}\n", "is geen grijs"),
    ("  oranje: {kleur_donker: \"#f0903c\"}\n", "staat er zonder `kleur`"),
    ("  groen: {kleur: groen}\n", "moet een kleur zoals"),
    ("  groen: {woord: \"\"}\n", "moet een woord van ten hoogste 24 tekens"),
    ("  groen: {woord: dit woord is veel te lang om te tonen}\n", "moet een woord"),
    ("  groen: {woord: goed}\n  oranje: {woord: Goed}\n", "geef elk signaal een eigen woord"),
    ("  blauw: {woord: goed}\n", "onbekende sleutel 'blauw'"),
  ])
  func reportsOneFault(text: String, part: String) throws {
    let messages = try load(text).messages
    #expect(messages.count == 1 && messages[0].contains(part), "\(messages)")
  }

  /// The program's own colours are what their names say, on paper and on a dark screen.
  @Test(
    arguments: [
      (Signal.green, [0x20_714a, 0x46_a876]), (.orange, [0xbb_550e, 0xf0_903c]),
      (.red, [0xac_0216, 0xe9_504b]), (.grey, [0x3d_4650, 0xae_b9c4]),
    ] as [(Signal, [UInt32])])
  func namesColours(signal: Signal, colours: [UInt32]) {
    for colour in colours {
      for other in Signal.allCases {
        #expect(SignalStyleReader.isNamed(other, SRGB(colour)) == (other == signal), "\(other)")
      }
    }
  }
}
