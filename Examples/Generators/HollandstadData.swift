/// The deliveries of Hollandstad, each made anew from its seed.
///
/// They stand in `Examples/hollandstad` as well, so that the example is a dossier like any other; a test
/// holds the two beside each other.
package enum HollandstadData {
  package static func files() -> [ExampleFile] {
    let spells = HollandstadSpells.csv()
    let census = HollandstadCensus(spells)
    let towns = HollandstadTowns.csv(census)
    return [
      ExampleFile("gegevens/geld.csv", bytes: HollandstadMoney.csv(census)),
      ExampleFile("gegevens/gemeenten-groepen.csv", bytes: HollandstadTowns.partsCSV(towns)),
      ExampleFile("gegevens/gemeenten.csv", bytes: towns),
      ExampleFile("gegevens/taakstellingen.csv", bytes: HollandstadTargets.csv(census)),
      ExampleFile("gegevens/teams.csv", bytes: HollandstadWork.csv(census)),
      ExampleFile("trajecten/trajecten.csv", bytes: HollandstadPlacements.csv()),
      ExampleFile("uitkeringen/uitkeringen.csv", bytes: spells),
    ]
  }
}
