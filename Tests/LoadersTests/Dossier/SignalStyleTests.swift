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
        groen: {woord: op schema, kleur: "#227044"}
        rood: {woord: ingrijpen}
        grijs: {kleur: "#3d4650", kleur_donker: "#aeb9c4"}

      """)
    #expect(messages == [])
    #expect(styles[.green]?.word == "op schema" && styles[.red]?.word == "ingrijpen")
    #expect(styles[.green]?.colour?.light.hex == "#227044")
    let dark = try #require(styles[.green]?.colour?.dark)
    #expect(dark.contrast(with: HouseStyle.darkGround) >= 4.5)
    #expect(styles[.grey]?.colour?.dark.hex == "#aeb9c4")
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

  /// What is offered passes: put in its place, the warning is gone.
  @Test(arguments: [
    ("oranje", "#b35900", "op het oog"), ("groen", "#1a7f37", "met protanopie"),
    ("rood", "#c4380e", "met"), ("grijs", "#6e6e6e", "in grijsdruk"),
  ])
  func warnsOfColoursThatSomeCanNotTellApart(signal: String, colour: String, who: String) throws {
    var text = "  rood: {kleur: \"#b02a1a\"}\n"
    let own = "  \(signal): {kleur: \"\(colour)\"}\n"
    if signal != "oranje" { text = own } else { text += own }
    let messages = try load(text).messages
    try #require(messages.count >= 1, "\(messages)")
    let message = try #require(messages.last { $0.contains(colour) }, "\(messages)")
    #expect(message.contains("waarschuwing") && message.contains("[P0019]"))
    let offered = try #require(message.firstMatch(of: /verschilt is "(#[0-9a-f]{6})"/)).1
    let after = try load(text.replacing(colour, with: String(offered))).messages
    #expect(!after.contains { $0.contains(offered) }, "\(after)")
  }

  /// A colour for a dark screen that nobody named is told from all others, in grey too.
  @Test func findsDarkColoursThatDiffer() throws {
    let (styles, _) = try load(
      """
        groen: {kleur: "#116b3c"}
        oranje: {kleur: "#a84300"}
        rood: {kleur: "#8a0f1e"}
        grijs: {kleur: "#30373f"}

      """)
    let dark = styles.values.compactMap { $0.colour?.dark }
    #expect(dark.count == 4)
    for (place, one) in dark.enumerated() {
      #expect(one.contrast(with: HouseStyle.darkGround) >= 4.5)
      for other in dark[(place + 1)...] {
        #expect(Distinction.confusion(of: one, with: other) == nil, "\(one.hex) \(other.hex)")
      }
    }
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
