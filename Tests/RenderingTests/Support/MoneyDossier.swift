/// A small dossier with money: 2005 to July 2007, figures by rule so that they can be worked by hand.
enum MoneyDossier {
  static let money = """
    reeksen:
      uitgaven: uitgaven
      vakantietoeslag: toeslag
      ontvangsten: [terugvordering, verhaal]
      stand: uitkeringen
      leefvormen:
        - {naam: Alleenstaand, stand: s_alleen, uitgaven: u_alleen}
        - {naam: Paar, stand: s_paar, uitgaven: u_paar}
    begroting:
      2005: [{versie: definitief, datum: 2005-09-30, bedrag: 1300000}]
      2006: [{versie: definitief, datum: 2006-09-30, bedrag: 1300000}]
      2007:
        - {versie: nader voorlopig, datum: 2007-06-15, bedrag: 1210000}
        - {versie: voorlopig, datum: 2006-10-01, bedrag: 1250000}
        - {versie: definitief, datum: 2007-09-30, bedrag: 1190000}
    doel:
      2007: {aandeel: 100}
    indexatie: {2007-01: 1, 2007-07: 1}
    scenario:
      landelijk: {2007: 121000000, 2008: 118000000, 2009: 115000000}
      aandelen: [{naam: Na herverdeling, aandeel: 0.9}]
    benutting:
      2005: {budget: 500000, besteed: 350000}
      2006: {budget: 520000, besteed: 416000}
      2007: {budget: 540000}
    raming:
      - jaar: 2006
        volume: 4282
        verwacht: 2.2
        factoren:
          - {naam: Landelijk, groei: 1.7, marge: 0.3}
          - {naam: Huishoudens, groei: 2.1, marge: 0.4}
          - {naam: Omgeving, groei: 2.1, marge: 0}
          - {naam: Uitvoeringsbeleid, groei: -3.7, marge: 1.2}
          - {naam: Realisatiecijfers, groei: 0, marge: 0}
      - jaar: 2007
        volume: 4377
        verwacht: -6.7
        factoren:
          - {naam: Landelijk, groei: -4.4}
          - {naam: Huishoudens, groei: 2.6}
          - {naam: Omgeving, groei: 1.8}
          - {naam: Uitvoeringsbeleid, groei: -6.7}
          - {naam: Realisatiecijfers, groei: 0}

    """

  static let template = """
    # `= titel` `= maand`

    ## Geld

    ```geld
    ```

    ## Begroting

    ```begroting
    ```

    ## Effecten

    ```effecten
    ```

    ## Raming

    ```raming
    ```

    ## Scenario

    ```scenario
    ```

    ## Benutting

    ```benutting
    ```

    """

  /// 60 single ones at 800 and 40 couples at 1.200 in 2005 and 2006; 66 and 34 at 1% more in 2007.
  static var delivery: String {
    var rows = ["maand;reeks;waarde"]
    for year in 2005...2007 {
      for month in 1...(year == 2007 ? 7 : 12) {
        let name = "\(year)-\(month < 10 ? "0" : "")\(month)"
        let (single, couple) = year == 2007 ? (66, 34) : (60, 40)
        let rise = year < 2007 ? 10_000 : month < 7 ? 10_100 : 10_201
        let singles = single * 800 * rise / 1000
        let couples = couple * 1200 * rise / 1000
        let allowance = month == 6 ? 57_600 * 10 : 0
        func add(_ series: String, _ tenths: Int) {
          rows.append("\(name);\(series);\(tenths / 10),\(tenths % 10)")
        }
        add("u_alleen", singles + allowance / 2)
        add("u_paar", couples + allowance / 2)
        add("uitgaven", singles + couples + allowance)
        add("toeslag", allowance)
        rows.append("\(name);terugvordering;1000")
        rows.append("\(name);verhaal;500")
        rows.append("\(name);s_alleen;\(single)")
        rows.append("\(name);s_paar;\(couple)")
        rows.append("\(name);uitkeringen;\(single + couple)")
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }

  static func files(_ changes: [String: String] = [:]) -> [String: String] {
    [
      "peil.yaml": """
      peil: 1
      organisatie: {naam: Sociale dienst}
      eenheden: [{code: DSZ, naam: Dienst}]
      rapportages: [{code: maand, titel: Geldrapport, sjabloon: geld, publiek: mt}]
      publieken: [{code: mt, intern: ja}]
      regelingen: [Participatiewet, IOAW]
      vangnet:
        2007: {grenzen: [{vanaf: 0.5, vergoeding: 50}, {vanaf: 12.5, vergoeding: 100}]}

      """,
      "indicatoren.yaml": """
      perspectieven: [{code: "1", naam: Geld}]
      indicatoren: [{code: K, naam: Uitkeringen, perspectief: "1", soort: stand, reeks: uitkeringen}]

      """,
      "geld.yaml": money, "sjablonen/geld.md": template, "gegevens/geld.csv": delivery,
    ].merging(changes) { _, new in new }
  }
}
