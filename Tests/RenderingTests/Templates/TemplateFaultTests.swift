import Model
import Rendering
import Testing

/// What is wrong with a template, with its place and what to do.
@Suite struct TemplateFaultTests {
  static func template(_ text: String) -> Template {
    var dossier = Dossier(
      organisation: Organisation(name: "Dienst"),
      units: UnitTree(root: OrganisationUnit(code: "DSZ", name: "Dienst")), reports: [])
    dossier.perspectives = [Perspective(code: "1", name: "Financiën")]
    dossier.indicators = ["3.2.2", "1.1"].map {
      Indicator(
        code: $0, name: $0, kind: .stock(series: $0), position: .file(path: "indicatoren.yaml"))
    }
    return Template(TemplateFile(path: "t.md", text: text), dossier: dossier)
  }

  private func messages(_ text: String) -> [String] {
    Self.template(text).diagnostics.map(\.description)
  }

  // MARK: Values

  @Test(arguments: [
    ("`= maant`", "t.md:1:2: fout: waarde 'maant' bestaat niet; bedoelt u 'maand'? [P0302]"),
    ("`= iets`", "t.md:1:2: fout: waarde 'iets' bestaat niet [P0302]"),
    (
      "`=`",
      "t.md:1:2: fout: achter '=' staat geen waarde; schrijf bijvoorbeeld `= maand` of `= realisatie 3.2.2` [P0302]"
    ),
    ("`= maand 3.2.2`", "t.md:1:2: fout: achter 'maand' hoort niets meer te staan [P0302]"),
    (
      "`= realisatie 3.2.2 juni`",
      "t.md:1:2: fout: 'juni' is geen maand; schrijf een maand als 2007-06 [P0302]"
    ),
    (
      "`= realisatie 3.2.2 2007-13`",
      "t.md:1:2: fout: '2007-13' is geen maand; schrijf een maand als 2007-06 [P0302]"
    ),
    (
      "`= verandering 3.2.2`",
      "t.md:1:2: fout: achter de indicator hoort het aantal maanden terug te staan, van 1 tot en met 240: `= verandering 3.2.2 12` [P0302]"
    ),
    (
      "`= verandering 3.2.2 0`",
      "t.md:1:2: fout: achter de indicator hoort het aantal maanden terug te staan, van 1 tot en met 240: `= verandering 3.2.2 12` [P0302]"
    ),
    (
      "`= realisatie`",
      "t.md:1:2: fout: achter 'realisatie' hoort de code van een indicator te staan: `= realisatie 3.2.2` [P0303]"
    ),
    (
      "`= realisatie 3.2.3`",
      "t.md:1:2: fout: indicator '3.2.3' bestaat niet; bedoelt u '3.2.2'? [P0303]"
    ),
    ("`= doelstelling klanten`", "t.md:1:2: fout: indicator 'klanten' bestaat niet [P0303]"),
  ])
  func refusesValues(text: String, message: String) {
    #expect(messages(text) == [message])
  }

  @Test(arguments: [
    "`= maand`", "`=maand`", "`=  realisatie   3.2.2  2007-06`", "`= verandering 3.2.2 240`",
    "`` = maand ``", "`gewone code`", "\\`= niets\\`",
  ])
  func acceptsValues(text: String) {
    #expect(messages(text) == [])
  }

  // MARK: Places

  @Test(arguments: [
    ("\n\ntekst `= maant`", "3:8"),
    ("---\ntitel: x\n---\n\n# Kop `= maant`", "5:8"),
    ("[a]: https://x.nl\ntekst `= maant`", "2:8"),
    ("[a]: https://x.nl\n[b]: https://y.nl\n\ntekst [a] `= maant`", "4:12"),
    ("- een\n- twee `= maant`\n", "2:9"),
    ("1. een\n\n   twee `= maant`\n", "3:10"),
    ("> - citaat `= maant`", "1:13"),
    ("één € `= maant`", "1:8"),
    ("een\ntwee\n`= maant` drie", "3:2"),
    ("*een `= maant`*", "1:7"),
    ("`` = maant ``", "1:4"),
  ])
  func namesThePlace(text: String, place: String) {
    #expect(
      messages(text) == [
        "t.md:\(place): fout: waarde 'maant' bestaat niet; bedoelt u 'maand'? [P0302]"
      ])
  }

  @Test func namesBothPlacesOnALine() {
    #expect(
      messages("`= maant` en `= titul` en `= maant`").map { $0.prefix { $0 != " " } } == [
        "t.md:1:2:", "t.md:1:15:", "t.md:1:28:",
      ])
  }

  // MARK: Blocks

  @Test(arguments: [
    (
      "\n```scorekart\n```\n",
      "t.md:2:1: fout: blok 'scorekart' bestaat niet; bedoelt u 'scorekaart'? [P0301]"
    ),
    (
      "- x\n\n  ~~~verdeping\n  ~~~\n",
      "t.md:3:3: fout: blok 'verdeping' bestaat niet; bedoelt u 'verdieping'? [P0301]"
    ),
    (
      "```verdieping\nsignaal: [rood, orange]\n```",
      "t.md:2:1: fout: signaal 'orange' bestaat niet; bedoelt u 'oranje'? [P0304]"
    ),
    (
      "```verdieping\nindicator: 9.9.9.9.9.9\n```",
      "t.md:2:1: fout: indicator '9.9.9.9.9.9' bestaat niet; kies uit 3.2.2, 1.1 [P0303]"
    ),
    (
      "```scorekaart\nperspectief: \"4\"\n```",
      "t.md:2:1: fout: perspectief '4' bestaat niet; bedoelt u '1'? [P0304]"
    ),
    (
      "```grafiek\n```",
      "t.md:1:1: fout: blok 'grafiek' mist 'indicator'; schrijf bijvoorbeeld `indicator: 3.2.2` [P0304]"
    ),
    (
      "```grafiek\nindicator: 3.2.2\nmaanden: 1\n```",
      "t.md:3:1: fout: 'maanden' moet een geheel getal zijn van 2 tot en met 264 [P0304]"
    ),
    (
      "```tabel\nmaanden: veel\n```",
      "t.md:2:1: fout: 'maanden' moet een geheel getal zijn van 1 tot en met 60 [P0304]"
    ),
    (
      "```grafiek\nindicator: 3.2.2\nvorm: beheersing\n```",
      "t.md:3:1: fout: vorm 'beheersing' past niet bij indicator '3.2.2', want een stand heeft geen cijfers die per maand op zichzelf staan; kies 'lijn' [P0304]"
    ),
    (
      "```grafiek\nindicator: 3.2.2\nvorm: taart\n```",
      "t.md:3:1: fout: vorm 'taart' bestaat niet; kies uit lijn, bullet, beheersing [P0304]"
    ),
    (
      "```maatregelen\nindicator: {a: b}\n```",
      "t.md:2:1: fout: 'indicator' moet een woord of een lijst van woorden zijn [P0304]"
    ),
    (
      "```projecten\nkleur: rood\n```",
      "t.md:2:1: fout: sleutel 'kleur' van blok 'projecten' is onbekend; dit blok heeft geen sleutels [P0304]"
    ),
    (
      "```verdieping\n\nsignal: rood\n```",
      "t.md:3:1: fout: sleutel 'signal' van blok 'verdieping' is onbekend; bedoelt u 'signaal'? [P0304]"
    ),
    (
      "```verdieping\nrood\n```",
      "t.md:1:1: fout: de inhoud van blok 'verdieping' moet uit regels `sleutel: waarde` bestaan [P0304]"
    ),
    (
      "```verdieping\nsignaal: [rood\n```",
      "t.md:1:1: fout: de inhoud van blok 'verdieping' is geen geldige YAML; schrijf regels als `sleutel: waarde` of `sleutel: [a, b]` [P0304]"
    ),
    (
      "# x\n\n```swift\nlet a = 1\n",
      "t.md:3:1: fout: het blok dat hier begint, wordt nergens afgesloten; zet ``` op een eigen regel onder het blok [P0305]"
    ),
    (
      "---\ntitel: x\n---\n  ~~~~scorekaart\n~~~\n",
      "t.md:4:3: fout: het blok dat hier begint, wordt nergens afgesloten; zet ~~~~ op een eigen regel onder het blok [P0305]"
    ),
  ])
  func refusesBlocks(text: String, message: String) {
    #expect(messages(text).last == message)
  }

  @Test(arguments: ["```swift\nx\n```", "```\n= maand\n```", "    ```scorekart\n"])
  func leavesOtherCodeAlone(text: String) {
    #expect(messages(text) == [])
  }

  @Test func refusesBillionLaughsInABlock() {
    var body = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      body += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(!messages("```verdieping\n\(body)```\n").isEmpty)
    #expect(!messages("---\n\(body)---\n").isEmpty)
  }

  // MARK: Front matter

  @Test func refusesFrontMatter() {
    #expect(
      messages("---\ntitle: x\n---\n") == [
        "t.md:2:1: fout: sleutel 'title' in de kop van het sjabloon is onbekend; bekend zijn titel, omschrijving, grafiekcijfers [P0003]"
      ])
    #expect(
      messages("---\ntitel: a: b\n---\n") == [
        "t.md:2:1: fout: de kop is geen geldige YAML; zet tekst met een dubbele punt tussen aanhalingstekens [P0002]"
      ])
    #expect(
      messages("---\ntitel:\n  - a\nauteur: [b]\n---\n") == [
        "t.md:3:3: fout: 'titel' in de kop van het sjabloon moet tekst zijn [P0005]",
        "t.md:4:1: fout: sleutel 'auteur' in de kop van het sjabloon is onbekend; bekend zijn titel, omschrijving, grafiekcijfers [P0003]",
      ])
    #expect(messages("---\ntitel: x\nomschrijving: y\n---\n") == [])
  }

  // MARK: The library

  @Test func refusesATemplateThatDoesNotExist() {
    let dossier = Dossier(
      organisation: Organisation(name: "Dienst"),
      units: UnitTree(root: OrganisationUnit(code: "DSZ", name: "Dienst")), reports: [])
    let report = ReportDefinition(
      code: "maand", title: "Maand", template: "maandraportage",
      position: .text(path: "peil.yaml", line: 6, column: 5))
    let (template, found) = TemplateLibrary(dossier).template(for: report)
    #expect(template == nil)
    #expect(
      found.map(\.description) == [
        "peil.yaml:6:5: fout: sjabloon 'maandraportage' van rapportage 'maand' bestaat niet; bedoelt u 'maandrapportage'? [P0306]"
      ])
  }

  @Test func acceptsItsOwnTemplates() {
    let dossier = Dossier(
      organisation: Organisation(name: "Dienst"),
      units: UnitTree(root: OrganisationUnit(code: "DSZ", name: "Dienst")), reports: [])
    for name in TemplateLibrary(dossier).names {
      let report = ReportDefinition(
        code: "r", title: "R", template: name, position: .file(path: "peil.yaml"))
      #expect(TemplateLibrary(dossier).template(for: report).1 == [])
    }
  }
}
