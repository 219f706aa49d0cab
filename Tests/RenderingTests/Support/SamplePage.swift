import Loaders
import Metrics
import Model
import Rendering
import TestSupport

/// A dossier in which every text that reaches a page can be chosen.
struct SamplePage {
  /// What a test puts where it matters; harmless unless it does.
  var text = "gewoon"
  var explanation: String?
  var template: String?
  /// The part of a name that a file system allows.
  var fileName = "levering"

  /// The text as a double-quoted YAML scalar.
  private var quoted: String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\u{20}"..."\u{7E}": result.unicodeScalars.append(scalar)
      default:
        let hex = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
      }
    }
    return result + "\""
  }

  static let explanation = "## Oorzaak\n\na\n\n## Gevolg\n\nb\n\n## Bijsturing\n\nc\n"

  static let template = """
    # `= titel` `= maand`

    `= organisatie` `= gemeente` `= eenheid` `= naam K` `= realisatie S` `= reden K`

    ## In het kort

    ```samenvatting
    ```

    ## Scorekaart

    ```scorekaart
    ```

    ## Verdieping

    ```verdieping
    ```

    ```grafiek
    indicator: K
    titel: TEXT
    ```

    ```tabel
    ```

    ## Cyclus

    ```cyclus
    ```

    ```maatregelen
    ```

    ```effect
    ```

    ```projecten
    ```

    ```risicos
    ```

    ```doelen
    ```

    ```hefbomen
    ```

    ```actiepunten
    ```

    ```besluiten
    ```

    ```herkomst
    ```

    """

  var files: [String: String] {
    [
      "peil.yaml": """
      peil: 1
      organisatie: {naam: \(quoted), gemeente: \(quoted)}
      eenheden:
        - {code: DSZ, naam: \(quoted), onderdelen: [{code: werk, naam: \(quoted)}]}
      rapportages:
        - {code: maand, titel: \(quoted), sjabloon: proef, publiek: mt}
      publieken:
        - {code: mt, intern: ja}

      """,
      "indicatoren.yaml": """
      perspectieven: [{code: "1", naam: \(quoted)}]
      indicatoren:
        - code: K
          naam: \(quoted)
          perspectief: "1"
          soort: stand
          richting: lager
          doelstelling: {2007: 10}
          bijgesteld: [{jaar: 2007, datum: 2007-06-12, door: \(quoted), van: 9, naar: 10, besluit: \(quoted)}]
          eenheid: \(quoted)
          definitie: \(quoted)
          eigenaar: \(quoted)
          bron: \(quoted)
          programma: \(quoted)
          zegt_niet: \(quoted)
        - code: S
          naam: \(quoted)
          perspectief: "1"
          soort: kwalitatief
          statussen: {groen: [goed], rood: [\(quoted)]}
          doelstelling: {2007: goed}

      """,
      "maatregelen.yaml": """
      maatregelen:
        - code: M-1
          indicator: K
          titel: \(quoted)
          actiehouder: \(quoted)
          start: 2007-01
          gereed: 2007-05
          status: in uitvoering
          besluiten: [{datum: 2007-06-12, door: \(quoted), besluit: \(quoted)}]
        - {code: M-2, indicator: S, titel: \(quoted), actiehouder: \(quoted), status: gepland}

      """,
      "projecten.yaml": """
      projecten:
        - code: P-1
          naam: \(quoted)
          eigenaar: \(quoted)
          start: 2007-01
          gereed: 2007-12
          voortgang: 60
          status: op koers
          toelichting: \(quoted)

      """,
      "doelen.yaml": """
      missie: \(quoted)
      visie: [\(quoted)]
      strategielijnen:
        - {code: a, naam: \(quoted), toelichting: \(quoted)}
        - {code: b, naam: Andere lijn}
      doelen:
        - code: D-1
          naam: \(quoted)
          strategielijn: a
          aard: toestand
          eenheid: \(quoted)
          waarde: 10
          eigenaar: \(quoted)
          indicator: K
          toelichting: \(quoted)
          bijgesteld: [{datum: 2007-06-12, door: \(quoted), van: 9, naar: 10, besluit: \(quoted)}]
        - {code: D-2, naam: \(quoted), aard: mijlpaal, gereed: 2007-06, eigenaar: \(quoted)}

      """,
      "hefbomen.yaml": """
      waarnemingen:
        - {datum: 2007-06-12, waar: \(quoted), door: \(quoted), indicator: K, tekst: \(quoted)}
        - {datum: 2007-06-12, tekst: \(quoted)}
      kernwaarden: [{naam: \(quoted), betekenis: \(quoted)}]
      grenzen: [{naam: \(quoted)}]
      onzekerheden:
        - naam: \(quoted)
          aanname: \(quoted)
          eigenaar: \(quoted)
          bespreken: 2007-06
          vragen: [{vraag: \(quoted)}, {vraag: \(quoted), antwoord: \(quoted)}]
      zelfbeoordeling:
        typen: [\(quoted), ander]
        velden: [{naam: \(quoted), nu: \(quoted), gewenst: ander, toelichting: \(quoted)}]

      """,
      "risicos.yaml": """
      risicos:
        - code: R-1
          naam: \(quoted)
          kans: 0.3
          laag: 1
          verwacht: 2
          hoog: 3
          eigenaar: \(quoted)
          beheersing: \(quoted)

      """,
      "gegevens/\(fileName).csv": """
      maand;reeks;waarde
      2007-05;K;13
      2007-06;K;12
      2007-07;K;12
      2007-07;S;"\(text.replacing("\"", with: "\"\""))"

      """,
      "toelichting/2007-07/K.md": explanation ?? Self.explanation,
      "toelichting/2007-07/S.md": Self.explanation + "\nanders\n",
      "sjablonen/proef.md": template ?? Self.template.replacing("TEXT", with: quoted),
    ]
  }

  /// The page, with what was found wrong on the way.
  func made(_ purpose: ReportPage.Purpose = .oldPrintEngine) throws -> (html: String, [String]) {
    let folder = try TemporaryDossier(files)
    return try withExtendedLifetime(folder) { try Self.page(of: folder.path, purpose) }
  }

  /// The first report of a dossier's folder over its last month.
  static func page(
    of folder: String, _ purpose: ReportPage.Purpose = .oldPrintEngine
  ) throws -> (html: String, [String]) {
    let loaded = DossierLoader.load(folder: folder)
    let messages = loaded.diagnostics.map(\.description)
    guard let dossier = loaded.dossier, let definition = dossier.reports.first,
      let month = loaded.dataset.lastMonth
    else { throw NoPage(messages: messages) }
    let (template, found) = TemplateLibrary(dossier).template(for: definition)
    let all = messages + found.map(\.description)
    guard let template else { throw NoPage(messages: all) }
    let report = ReportBuilder(dossier: dossier, dataset: loaded.dataset).report(
      definition, unit: dossier.units.root, month: month, months: template.months(for: month),
      parts: template.parts, controlCharts: template.controlCharts,
      comparedParts: template.comparedParts)
    return (
      String(
        decoding: ReportPage.html(report, template: template, purpose: purpose), as: UTF8.self),
      all
    )
  }

  struct NoPage: Error { var messages: [String] }
}
