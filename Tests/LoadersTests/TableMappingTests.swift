import Loaders
import Model
import TestSupport
import Testing

/// What `gegevens` of peil.yaml can say of the columns of a table.
@Suite struct TableMappingTests {
  private static let indicators = """
    perspectieven: [{code: "2", naam: HRM}]
    indicatoren:
      - {code: "2.2", naam: Verzuim, eenheid: "%", soort: meting}
      - {code: fte, naam: Bezetting, soort: stand}

    """

  /// The sample with one mapped CSV file.
  static func load(
    _ mapping: String, _ table: String, name: String = "verzuim.csv"
  ) throws -> LoadedDossier {
    try Sample.load(bytes: [
      "peil.yaml": Array(
        (Sample.description + "gegevens:\n  - {bestand: gegevens/\(name), \(mapping)}\n").utf8),
      "indicatoren.yaml": Array(indicators.utf8), "gegevens/\(name)": Array(table.utf8),
    ])
  }

  private static let wide = "maand: Periode, waarden: {\"2.2\": Verzuim %, fte: Bezetting}"

  /// An export that was given other headings from one year to the next.
  @Test func readsFilesWhoseHeadingsChangeBetweenYears() throws {
    let loaded = try Sample.load(bytes: [
      "peil.yaml": Array(
        (Sample.description
          + "gegevens:\n  - {bestand: gegevens/v-*.csv, maand: [Periode, Maand], waarden: {\"2.2\": [Verzuim %, Verzuimpercentage]}}\n")
          .utf8),
      "indicatoren.yaml": Array(Self.indicators.utf8),
      "gegevens/v-2006.csv": Array("Periode;Verzuim %\ndec-06;6,2\n".utf8),
      "gegevens/v-2007.csv": Array("Afdeling;Verzuimpercentage;Maand\nA;5,8;jan-07\n".utf8),
    ])
    #expect(loaded.messages == [])
    #expect(loaded.values(of: "2.2") == [.number(6.2), .number(5.8)])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var mapping: String
    var table: String
    /// `reeks@eenheid maand waarde`, in the order of the dataset.
    var values: [String]
    var messages: [String] = []

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "months in columns, every row of one series",
      mapping: "eenheid: Team, maanden: kolommen, waarden: {fte: alle rijen}",
      table:
        "Stand per maand;;\nTeam;jan-07;feb-07\nwerk;10;11\nDSZ;20;21\nTotaal;30;32\nBron: GWS;;\n",
      values: [
        "fte@DSZ 2007-01 20.0", "fte@DSZ 2007-02 21.0", "fte@werk 2007-01 10.0",
        "fte@werk 2007-02 11.0",
      ],
      messages: [
        "gegevens/verzuim.csv:5:1: opmerking: deze rij ('Totaal') is een totaal en geen cijfer van een maand en is overgeslagen [P0116]"
      ]),
    Case(
      name: "months in columns, no row of the name",
      mapping: "eenheid: Team, maanden: kolommen, waarden: {fte: Bezetting}",
      table: "Team;jan-07\nwerk;10\nDSZ;20\n", values: [],
      messages: [
        "gegevens/verzuim.csv:1:1: waarschuwing: geen rij heet 'bezetting'; gevonden: 'werk', 'DSZ'; verbeter `waarden`, of schrijf `waarden: {fte: alle rijen}` als elke rij over die reeks gaat [P0112]"
      ]),
    Case(
      name: "series in columns", mapping: wide,
      table: "Periode;Verzuim %;Bezetting\njan-07;5,8;102,5\nfeb-07;6,1;\n",
      values: ["2.2@DSZ 2007-01 5.8", "2.2@DSZ 2007-02 6.1", "fte@DSZ 2007-01 102.5"]),
    Case(
      name: "headings with other case, white space and line breaks", mapping: wide,
      table: "PERIODE;\"verzuim\n  %\"; Bezetting \njan-07;5,8;102\n",
      values: ["2.2@DSZ 2007-01 5.8", "fte@DSZ 2007-01 102.0"]),
    Case(
      name: "titles and empty rows above", mapping: wide,
      table:
        "Verzuim 2007;;\n;;\nafgedrukt;31-07-2007;\nPeriode;Verzuim %;Bezetting\n2007-01;5,8;102\n",
      values: ["2.2@DSZ 2007-01 5.8", "fte@DSZ 2007-01 102.0"]),
    Case(
      name: "a totals row whose word stands where a figure should", mapping: wide,
      table: "Team;Periode;Verzuim %;Bezetting\nA;2007-01;5,8;102\n;;Totaal;102\nTotaal;;n.b.;-\n",
      values: ["2.2@DSZ 2007-01 5.8", "fte@DSZ 2007-01 102.0"],
      messages: [
        "gegevens/verzuim.csv:3:3: opmerking: deze rij ('Totaal') is een totaal en geen cijfer van een maand en is overgeslagen [P0116]",
        "gegevens/verzuim.csv:4:1: opmerking: deze rij ('Totaal') is een totaal en geen cijfer van een maand en is overgeslagen [P0116]",
      ]),
    Case(
      name: "a series called totaal without a month is a fault", mapping: "maand: Periode",
      table: "Periode;Reeks;Waarde\n2007-01;fte;102\n;Totaal fte;103\n",
      values: ["fte@DSZ 2007-01 102.0"],
      messages: [
        "gegevens/verzuim.csv:3:1: fout: maand '' is niet te lezen; schrijf bijvoorbeeld 2007-07 [P0103]"
      ]),
    Case(
      name: "English months, and weeks passed over", mapping: wide,
      table:
        "Periode;Verzuim %;Bezetting\nMay-07;5,8;102\nOctober 2007;6,1;103\n2007 week 44;1;2\n2007-W45;1;2\nwk 46 2007;1;2\n",
      values: [
        "2.2@DSZ 2007-05 5.8", "2.2@DSZ 2007-10 6.1", "fte@DSZ 2007-05 102.0",
        "fte@DSZ 2007-10 103.0",
      ],
      messages: [
        "gegevens/verzuim.csv:4:1: opmerking: periode '2007 week 44' en wat er in dit bestand op lijkt, zijn overgeslagen: een week hoort niet altijd bij één maand; lever maandcijfers als u deze wilt gebruiken [P0156]"
      ]),
    Case(
      name: "days with slashes are not guessed", mapping: wide,
      table: "Periode;Verzuim %;Bezetting\n05/06/2007;5,8;102\n",
      values: [],
      messages: [
        "gegevens/verzuim.csv:2:1: fout: maand '05/06/2007' is niet te lezen: met schuine strepen staat de dag of de maand voorop, en Peil raadt dat niet; schrijf 2007-07-31 [P0103]"
      ]),
    Case(
      name: "several accepted names",
      mapping: "maand: [Periode, Maand], waarden: {\"2.2\": [Verzuim %, Verzuimpercentage]}",
      table: "Maand;Verzuimpercentage\n2007-01;5,8\n", values: ["2.2@DSZ 2007-01 5.8"]),
    Case(
      name: "canonical columns beside mapped ones",
      mapping: "maand: Periode, waarden: {\"2.2\": Verzuim}",
      table: "Periode;Eenheid;Verzuim;Soort;Levering\n2007-01;werk;5,8;realisatie;2007-02\n",
      values: ["2.2@werk 2007-01 5.8"]),
    Case(
      name: "the heading row by number", mapping: "\(wide), koprij: 2",
      table: "Periode;Verzuim %;Bezetting\nPeriode;Bezetting;Verzuim %\n2007-01;102;5,8\n",
      values: ["2.2@DSZ 2007-01 5.8", "fte@DSZ 2007-01 102.0"]),
    Case(
      name: "a heading of two rows",
      mapping: "maand: Periode, waarden: {\"2.2\": Verzuim Percentage, fte: Bezetting}",
      table: ";Verzuim;Verzuim;\nPeriode;Aantal;Percentage;Bezetting\n2007-01;12;5,8;102\n",
      values: ["2.2@DSZ 2007-01 5.8", "fte@DSZ 2007-01 102.0"]),
    Case(
      name: "a filter", mapping: "\(wide), filter: {Regio: GM0034, Leefvorm: [paar, alleen]}",
      table:
        "Periode;Regio;Leefvorm;Verzuim %;Bezetting\n2007-01;GM0034  ;Paar;5,8;102\n2007-01;GM0363;paar;1,1;1\n2007-01;GM0034;totaal;2;2\n",
      values: ["2.2@DSZ 2007-01 5.8", "fte@DSZ 2007-01 102.0"]),
    Case(
      name: "breakdowns", mapping: "\(wide), uitsplitsing: Leefvorm",
      table: "Periode;Leefvorm;Verzuim %;Bezetting\n2007-01;paar;5,8;60\n2007-01;alleen;5,8;42\n",
      values: [
        "2.2@DSZ 2007-01 5.8 alleen", "2.2@DSZ 2007-01 5.8 paar", "fte@DSZ 2007-01 42.0 alleen",
        "fte@DSZ 2007-01 60.0 paar",
      ]),
    Case(
      name: "one value a row under other names",
      mapping: "maand: Periode, reeks: Onderwerp, waarde: Uitkomst, eenheid: Afdeling",
      table: "Afdeling;Periode;Onderwerp;Uitkomst\nwerk;2007-01;fte;102\n",
      values: ["fte@werk 2007-01 102.0"]),
    Case(
      name: "one value a row, the series under other names",
      mapping: "reeks: Onderwerp, waarden: {fte: Bezetting in fte}",
      table: "Maand;Onderwerp;Waarde\n2007-01;bezetting  in FTE;102\n2007-01;iets anders;3\n",
      values: ["fte@DSZ 2007-01 102.0"]),
  ]

  static let months: [Case] = [
    Case(
      name: "months side by side, rows by label",
      mapping: "maanden: kolommen, waarden: {\"2.2\": Verzuim %, fte: Bezetting}",
      table:
        "Personeel;jan-07;feb-07;Totaal\nVerzuim %;5,8;6,1;\nBezetting;102;;204\nOverig;1;2;3\n",
      values: ["2.2@DSZ 2007-01 5.8", "2.2@DSZ 2007-02 6.1", "fte@DSZ 2007-01 102.0"]),
    Case(
      name: "months side by side, series in a column", mapping: "maanden: kolommen, reeks: Code",
      table: "Code;Eenheid;2007-01;2007-02\nfte;werk;50;51\nfte;DSZ;102;103\nTotaal;;152;154\n",
      values: [
        "fte@DSZ 2007-01 102.0", "fte@DSZ 2007-02 103.0", "fte@werk 2007-01 50.0",
        "fte@werk 2007-02 51.0",
      ],
      messages: [
        "gegevens/verzuim.csv:4:1: opmerking: deze rij ('Totaal') is een totaal en geen cijfer van een maand en is overgeslagen [P0116]"
      ]),
    Case(
      name: "years above months", mapping: "maanden: kolommen, waarden: {fte: Bezetting}",
      table: "Personeel 2006-2007;;;;\n;2006;;2007;\nReeks;nov;dec;jan;feb\nBezetting;1;2;3;4\n",
      values: [
        "fte@DSZ 2006-11 1.0", "fte@DSZ 2006-12 2.0", "fte@DSZ 2007-01 3.0", "fte@DSZ 2007-02 4.0",
      ]),
    Case(
      name: "years above numbers of months",
      mapping: "maanden: kolommen, waarden: {fte: Bezetting}",
      table: ";2007;;\n;1;2;3\nBezetting;1;2;3\n",
      values: ["fte@DSZ 2007-01 1.0", "fte@DSZ 2007-02 2.0", "fte@DSZ 2007-03 3.0"]),
    Case(
      name: "months above measures",
      mapping: "maanden: kolommen, waarden: {\"2.2\": Verzuim, fte: Bezetting}",
      table:
        ";jan-07;;feb-07;\nEenheid;Verzuim;Bezetting;Verzuim;Bezetting\nwerk;5,8;102;6,1;103\n",
      values: [
        "2.2@werk 2007-01 5.8", "2.2@werk 2007-02 6.1", "fte@werk 2007-01 102.0",
        "fte@werk 2007-02 103.0",
      ]),
    Case(
      name: "years side by side, with values that could be years",
      mapping: "maanden: kolommen, waarden: {fte: Bezetting}",
      table: "Personeel;2006;2007\nBezetting;1998;2001\n",
      values: ["fte@DSZ 2006-12 1998.0", "fte@DSZ 2007-12 2001.0"]),
  ]

  static let leftOut: [Case] = [
    Case(
      name: "totals and footers", mapping: wide,
      table:
        "Periode;Verzuim %;Bezetting\n2007-01;5,8;102\n2007-02;6,1;103\nTotaal;;205\nGemiddelde 2007;6;\n;;\nBron: personeelssysteem;;\nAfgedrukt op;3-8-2007;\nPagina 1 van 2;;\n",
      values: [
        "2.2@DSZ 2007-01 5.8", "2.2@DSZ 2007-02 6.1", "fte@DSZ 2007-01 102.0",
        "fte@DSZ 2007-02 103.0",
      ],
      messages: [
        "gegevens/verzuim.csv:4:1: opmerking: deze rij ('Totaal') is een totaal en geen cijfer van een maand en is overgeslagen [P0116]",
        "gegevens/verzuim.csv:5:1: opmerking: deze rij ('Gemiddelde 2007') is een totaal en geen cijfer van een maand en is overgeslagen [P0116]",
        "gegevens/verzuim.csv:7:1: opmerking: deze rij ('Bron: personeelssysteem') hoort niet bij de cijfers en is overgeslagen [P0116]",
        "gegevens/verzuim.csv:8:1: opmerking: deze rij ('Afgedrukt op') hoort niet bij de cijfers en is overgeslagen [P0116]",
        "gegevens/verzuim.csv:9:1: opmerking: deze rij ('Pagina 1 van 2') hoort niet bij de cijfers en is overgeslagen [P0116]",
      ]),
    Case(
      name: "a heading that is repeated on each page", mapping: wide,
      table:
        "Periode;Verzuim %;Bezetting\n2007-01;5,8;102\nPeriode;Verzuim %;Bezetting\n2007-02;6,1;103\n",
      values: [
        "2.2@DSZ 2007-01 5.8", "2.2@DSZ 2007-02 6.1", "fte@DSZ 2007-01 102.0",
        "fte@DSZ 2007-02 103.0",
      ],
      messages: [
        "gegevens/verzuim.csv:3:1: opmerking: deze rij ('Periode') is een herhaling van de kop en is overgeslagen [P0116]"
      ]),
    Case(
      name: "an unreadable month between the others", mapping: wide,
      table:
        "Periode;Verzuim %;Bezetting\n2007-01;5,8;102\njanuarie 2007;6,1;103\n2007-03;6;104\n2007-13;6;105\n",
      values: [
        "2.2@DSZ 2007-01 5.8", "2.2@DSZ 2007-03 6.0", "fte@DSZ 2007-01 102.0",
        "fte@DSZ 2007-03 104.0",
      ],
      messages: [
        "gegevens/verzuim.csv:3:1: fout: maand 'januarie 2007' is niet te lezen; schrijf bijvoorbeeld 2007-07 [P0103]",
        "gegevens/verzuim.csv:5:1: fout: maand '2007-13' bestaat niet [P0103]",
      ]),
    Case(
      name: "a unit that is a total", mapping: wide,
      table:
        "Periode;Eenheid;Verzuim %;Bezetting\n2007-01;werk;5,8;102\n2007-01;Totaal;5,8;103\n",
      values: ["2.2@werk 2007-01 5.8", "fte@werk 2007-01 102.0"],
      messages: [
        "gegevens/verzuim.csv:3:9: opmerking: deze rij ('Totaal') is een totaal en geen cijfer van een maand en is overgeslagen [P0116]"
      ]),
  ]

  @Test(arguments: cases + months + leftOut)
  func readsATable(_ example: Case) throws {
    let loaded = try Self.load(example.mapping, example.table)
    #expect(loaded.messages == example.messages)
    #expect(loaded.shown == example.values)
  }

  /// As LibreOffice 7.4 wrote a workbook with dates, per cents and thousands:
  /// `soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):59,34,ANSI,1,,1043,false,true'`.
  static let libreOffice = """
    Verzuim en bezetting;;;
    ;;;
    Periode;Verzuim %;Bezetting;Opmerking
    jan-07;5.8%;1,102.50;
    feb-07;6.1%;1,103.00;"met ""griep""; kort
    verzuim"
    mrt-07;5.8%;1,099.25;
    Totaal;;3304.75;
    Afgedrukt op 3-4-2007;;;

    """

  @Test func readsWhatLibreOfficeWrites() throws {
    let loaded = try Self.load(Self.wide, Self.libreOffice)
    #expect(
      loaded.messages == [
        "gegevens/verzuim.csv: opmerking: gelezen met decimale punt [P0117]",
        "gegevens/verzuim.csv:8:1: opmerking: deze rij ('Totaal') is een totaal en geen cijfer van een maand en is overgeslagen [P0116]",
        "gegevens/verzuim.csv:9:1: opmerking: deze rij ('Afgedrukt op 3-4-2007') hoort niet bij de cijfers en is overgeslagen [P0116]",
      ])
    #expect(
      loaded.shown == [
        "2.2@DSZ 2007-01 5.8", "2.2@DSZ 2007-02 6.1", "2.2@DSZ 2007-03 5.8",
        "fte@DSZ 2007-01 1102.5", "fte@DSZ 2007-02 1103.0", "fte@DSZ 2007-03 1099.25",
      ])
  }

  struct Fault: Sendable {
    var mapping: String
    var table: String
    var message: String
  }

  @Test(arguments: [
    Fault(
      mapping: wide, table: "Periode;Verzuim%;Bezetting\n2007-01;5,8;102\n",
      message:
        "gegevens/verzuim.csv:1:1: fout: kolom 'Verzuim %' ontbreekt in de kop; gevonden: 'Periode', 'Verzuim%', 'Bezetting'; bedoelt u 'Verzuim%'? [P0101]"
    ),
    Fault(
      mapping: wide, table: "Periode;Verzuim %;Bezetting;Bezetting\n2007-01;5,8;102;3\n",
      message:
        "gegevens/verzuim.csv:1:29: fout: kolom 'Bezetting' staat er 2 keer; geef elke kolom een eigen naam, of noem bij een kop van twee rijen beide [P0101]"
    ),
    Fault(
      mapping: "\(wide), filter: {Regio: GM0034}",
      table: "Regio;Periode;Verzuim %;Bezetting\nGM034;2007-01;5,8;102\n",
      message:
        "gegevens/verzuim.csv:1:1: waarschuwing: geen rij heeft 'gm0034' in de kolom van het `filter`; bedoelt u 'GM034'? [P0112]"
    ),
    Fault(
      mapping: wide, table: "a;b\nc;d\n",
      message:
        "gegevens/verzuim.csv: fout: in geen enkele rij staan de kopteksten ('Periode', 'Verzuim %', 'Bezetting'); verbeter de namen in peil.yaml of noem de rij met `koprij` [P0101]"
    ),
    Fault(
      mapping: wide, table: "",
      message:
        "gegevens/verzuim.csv: fout: is leeg; lever het opnieuw of haal het weg [P0112]"),
    Fault(
      mapping: wide, table: "Periode;Verzuim %;Bezetting\n2007-01;5,8\n2007-02;5,8;102\n",
      message:
        "gegevens/verzuim.csv:2:1: fout: deze rij heeft 2 kolommen en de kop 3; vul de rij aan of zet tekst met een scheidingsteken tussen aanhalingstekens [P0109]"
    ),
    Fault(
      mapping: wide, table: "Periode;Verzuim %;Bezetting\n2007-01;#DEEL/0!;102\n",
      message:
        "gegevens/verzuim.csv:2:9: fout: waarde '#DEEL/0!' is geen getal; verbeter die of laat de cel leeg [P0102]"
    ),
  ])
  func saysWhatIsWrong(_ fault: Fault) throws {
    #expect(try Self.load(fault.mapping, fault.table).messages == [fault.message])
  }
}

extension LoadedDossier {
  /// Every value as `reeks@eenheid maand waarde`, by key.
  var shown: [String] {
    dataset.keys.flatMap { key in
      dataset[key].filter { $0.value != .missing }.map { observation in
        var value = "\(observation.value)"
        if case .number(let number) = observation.value { value = "\(number)" }
        let cells = observation.dimensions.values.sorted().map { " \($0)" }.joined()
        return
          "\(key.series)@\(key.unit) \(observation.period.lastMonth.iso) \(value)\(cells)"
      }
    }.sorted()
  }
}
