import Foundation
import Loaders
import Metrics
import Model
import TestSupport
import Testing

@testable import Publishing

/// Measures with their effect, and forecasts of last year, in the report's JSON.
@Suite struct MeasureJSONTests {
  private func report(showsBacktests: Bool = true) throws -> Report {
    let rows = (0..<54).map { step -> String in
      let number = step % 12 + 1
      let wave =
        [4, -2, 3, 0, -5, 2, -4, 1, 3, -1, 2, -3][step % 12] + [1, -2, 2, 0, -1][step % 5]
      return
        "\(2003 + step / 12)-\(number < 10 ? "0" : "")\(number);U;\(50 + wave + (step >= 48 ? 20 : 0))"
    }
    let folder = try TemporaryDossier([
      "peil.yaml": """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden: [{code: DSZ, naam: Dienst}]
      rapportages: [{code: maand, titel: Maand, sjabloon: maandrapportage, publiek: mt}]
      publieken: [{code: mt, intern: ja}]

      """,
      "indicatoren.yaml": """
      indicatoren:
        - {code: U, naam: Uitstroom, soort: stroom, richting: hoger, tegen: V}
        - {code: V, naam: Tevreden, soort: meting}

      """,
      "maatregelen.yaml": """
      maatregelen:
        - {code: M-1, indicator: U, titel: Werkacademie, start: 2007-01, status: in uitvoering, evaluatie: 2007-06}
        - {code: M-2, indicator: V, titel: Brieven, start: 2007-01, status: in uitvoering}

      """,
      "gegevens/a.csv": "maand;reeks;waarde\n" + rows.joined(separator: "\n") + "\n",
    ])
    let loaded = withExtendedLifetime(folder) { DossierLoader.load(folder: folder.path) }
    let dossier = try #require(loaded.dossier)
    return ReportBuilder(dossier: dossier, dataset: loaded.dataset).report(
      dossier.reports[0], unit: dossier.units.root, month: Month.january(of: 2007) + 5,
      parts: showsBacktests ? .backtests : [])
  }

  private struct Written: Decodable {
    struct Measure: Decodable {
      struct Effect: Decodable {
        struct Point: Decodable { var maand: String }
        var oordeel: String?
        var reden: String?
        var werkelijk: Double?
        var verwacht: Double?
        var laag95: Double?
        var hoog95: Double?
        var verschil: Double?
        var maand: String?
        var maatregelen: [String]
        var verloop: [Point]
      }
      var code: String
      var indicator: String
      var status: String
      var effect: Effect?
    }
    struct Indicator: Decodable {
      struct Backtest: Decodable {
        struct Forecast: Decodable {
          var maand: String
          var waarde: Double?
          var uitkomst: Double?
          var fout: Double?
          var laag80: Double?
        }
        var jaar: Int
        var uitkomst: Double?
        var gemiddelde_fout: Double?
        var prognoses: [Forecast]
      }
      var code: String
      var tegen: [String]
      var terugblik: Backtest?
    }
    var maatregelen: [Measure]
    var indicatoren: [Indicator]
  }

  private func written(_ report: Report) throws -> Written {
    try JSONDecoder().decode(Written.self, from: Data(ReportJSON.value(report).bytes()))
  }

  @Test func tellsTheEffectOfAMeasure() throws {
    let measures = try written(report()).maatregelen
    #expect(measures.map(\.code) == ["M-1", "M-2"])
    let effect = try #require(measures[0].effect)
    #expect(effect.oordeel == "wijkt gunstig af van verwachting")
    #expect(effect.maand == "2007-06")
    #expect(effect.maatregelen == ["M-1"])
    #expect(effect.verloop.map(\.maand).first == "2007-01")
    let (actual, expected) = (try #require(effect.werkelijk), try #require(effect.verwacht))
    #expect(effect.verschil == actual - expected)
    #expect(try #require(effect.hoog95) < actual)
    #expect(try #require(effect.laag95) < expected)
    #expect(measures[1].effect?.oordeel == nil)
    #expect(measures[1].effect?.reden == "deze soort indicator heeft geen cijfers per maand")
  }

  @Test func keepsMissingFiguresAsNull() throws {
    let text = try String(decoding: ReportJSON.value(report()).bytes(), as: UTF8.self)
    #expect(text.contains("\"oordeel\": null"))
    #expect(text.contains("\"over_maanden\": null"))
  }

  @Test func tellsHowTheForecastsOfLastYearDid() throws {
    let flow = try #require(try written(report()).indicatoren.first)
    #expect(flow.tegen == ["V"])
    let backtest = try #require(flow.terugblik)
    #expect(backtest.jaar == 2006)
    #expect(backtest.prognoses.count == 11)
    // Methode lineair: twelve times the mean of the months so far, from March on.
    let errors = backtest.prognoses.compactMap(\.fout)
    #expect(errors.count == 9)
    let march = backtest.prognoses[2]
    #expect(march.maand == "2006-03")
    #expect(march.fout == (march.waarde ?? 0) - (march.uitkomst ?? 0))
    #expect(march.laag80 == nil)
    let mean = errors.map(abs).reduce(0, +) / 9
    #expect(abs((backtest.gemiddelde_fout ?? -1) - mean) < 1e-9)
  }

  @Test func leavesThemOutWhereNoTemplateAsks() throws {
    #expect(
      try written(report(showsBacktests: false)).indicatoren.allSatisfy { $0.terugblik == nil })
  }
}
