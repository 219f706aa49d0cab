import Loaders
import Model
import Testing

/// What an indicator may say.
@Suite struct IndicatorTests {
  /// The first indicator of a text of keys, which must be read without a word.
  private func indicator(_ keys: String) throws -> Indicator {
    let loaded = try Sample.load([
      "indicatoren.yaml": """
      perspectieven: [{code: "1", naam: Klanten}]
      indicatoren:
        - {code: klanten, naam: Klanten, \(keys)}
        - {code: ander, naam: Ander, soort: stand}
      """,
      "gegevens/2007-07.csv": "",
    ])
    #expect(loaded.messages.filter { !$0.hasPrefix("gegevens") } == [])
    return try #require(loaded.dossier?.indicators.first)
  }

  @Test func readsEveryKey() throws {
    let indicator = try indicator(
      """
      perspectief: "1", definitie: Wat het is, eenheid: NO, decimalen: 2, soort: stand,
          reeks: r, telt: personen, richting: lager, doelstelling: {2007: 1.98},
          doel_is: jaargemiddelde, vergelijk: onafgerond, tegen: [ander],
          pad: {2007-01: 2.10, 2007-12: 1.98}, start: 2, prognose: {methode: seizoen},
          toets: prognose, signaal: geen, eigenaar: Hoofd, bron: Systeem, programma: P,
          strategielijn: S, doel: D, zegt_niet: Niets, ontbrekend: overslaan, minimum: 20,
          eenheden: [werk]
      """)
    let january = try #require(Month(iso: "2007-01"))
    var expected = Indicator(
      code: "klanten", name: "Klanten", kind: .stock(series: "r"),
      position: .text(path: "indicatoren.yaml", line: 3, column: 5))
    expected.perspective = "1"
    expected.definition = "Wat het is"
    expected.unitOfMeasure = "NO"
    expected.decimals = 2
    expected.counts = "personen"
    expected.direction = .lower
    expected.targets = [2007: .value(1.98)]
    expected.targetMeaning = .yearAverage
    expected.comparesAsPrinted = false
    expected.counterIndicators = ["ander"]
    expected.path = .points([january: 2.1, january + 11: 1.98])
    expected.pathStart = 2
    expected.forecastMethod = .seasonal
    expected.tested = .forecast
    expected.rule = .none
    expected.owner = "Hoofd"
    expected.source = "Systeem"
    expected.programme = "P"
    expected.strategyLine = "S"
    expected.objective = "D"
    expected.blindSpot = "Niets"
    expected.skipsMissingParts = true
    expected.minimum = 20
    expected.units = ["werk"]
    #expect(indicator == expected)
  }

  static let kinds: [(String, Indicator.Kind)] = [
    ("soort: stand", .stock(series: "klanten")),
    ("soort: stroom", .flow(series: "klanten", isCumulative: false)),
    ("soort: stroom, invoer: cumulatief", .flow(series: "klanten", isCumulative: true)),
    ("soort: gemiddelde", .mean(series: "klanten", weight: nil)),
    ("soort: gemiddelde, gewicht: w", .mean(series: "klanten", weight: "w")),
    (
      "soort: verhouding, teller: t, noemer: n",
      .ratio(Indicator.Ratio(numerator: "t", denominator: "n"))
    ),
    (
      "soort: verhouding, teller: t, noemer: n, per: 10000, over: 12-maands",
      .ratio(
        Indicator.Ratio(
          numerator: "t", denominator: "n", per: 10000, perIsGiven: true, span: .twelveMonths))
    ),
    ("soort: verhouding, over: maand", .deliveredRatio(series: "klanten")),
    ("soort: verhouding, reeks: \"1.10\"", .deliveredRatio(series: "1.10")),
    ("soort: meting", .measurement(series: "klanten", validMonths: 12)),
    ("soort: meting, geldig: 24", .measurement(series: "klanten", validMonths: 24)),
    (
      "soort: kwalitatief, statussen: {groen: goed, rood: [slecht, fout]}",
      .qualitative(
        series: "klanten", statuses: ["goed": .green, "slecht": .red, "fout": .red],
        validMonths: 12)
    ),
  ]

  @Test(arguments: kinds)
  func readsEveryKind(keys: String, kind: Indicator.Kind) throws {
    #expect(try indicator(keys).kind == kind)
  }

  @Test func hasTheContractsDefaults() throws {
    let stock = try indicator("soort: stand")
    #expect(stock.tested == .actual)
    #expect(stock.forecastMethod == .none)
    #expect(stock.rule == .targetAndTrend(threshold: nil))
    #expect(stock.decimals == 0)
    #expect(stock.units == nil)
    let flow = try indicator("soort: stroom")
    #expect(flow.tested == .forecast)
    #expect(flow.forecastMethod == .linear)
  }

  static let targets: [(String, Indicator.Target)] = [
    ("{2007: 1.98}", .value(1.98)), ("{2007: \"1,98\"}", .value(1.98)), ("{2007: -5}", .value(-5)),
    ("{2007: \"1.234,5\"}", .value(1234.5)), ("{2007: 1.630}", .value(1.63)),
    ("{2007: {reeks: landelijk}}", .series("landelijk", plus: 0)),
    ("{2007: {reeks: landelijk, plus: -0.5}}", .series("landelijk", plus: -0.5)),
    (
      "{2007: {ten_opzichte_van: 2006, verandering: -150}}",
      .change(since: 2006, by: -150, isRelative: false)
    ),
    (
      "{2007: {ten_opzichte_van: 2006, verandering: \"-15%\"}}",
      .change(since: 2006, by: -0.15, isRelative: true)
    ),
    (
      "{2007: {ten_opzichte_van: 2006, verandering: \"-2,5 %\"}}",
      .change(since: 2006, by: -0.025, isRelative: true)
    ),
  ]

  @Test(arguments: targets)
  func readsEveryFormOfATarget(text: String, target: Indicator.Target) throws {
    #expect(try indicator("soort: stand, doelstelling: \(text)").targets == [2007: target])
  }

  @Test func readsAStatusWordAsTarget() throws {
    let indicator = try indicator(
      "soort: kwalitatief, statussen: {groen: [ja]}, doelstelling: {2007: ja}")
    #expect(indicator.targets == [2007: .status("ja")])
  }

  @Test func takesTheSeasonAsPathOfAFlow() throws {
    #expect(try indicator("soort: stroom, pad: seizoen").path == .seasonal)
  }

  static let rules: [(String, SignalRule)] = [
    ("geen", .none), ("{}", .targetAndTrend(threshold: nil)),
    ("{regel: doel-en-trend, drempel: 0.01}", .targetAndTrend(threshold: .value(0.01))),
    ("{regel: tolerantie}", .tolerance(SignalRule.Margins())),
    (
      "{regel: tolerantie, groen: 1, oranje: 3, absoluut: ja}",
      .tolerance(SignalRule.Margins(green: 1, orange: 3, isAbsolute: true))
    ),
    ("{regel: tolerantie, groen: 8}", .tolerance(SignalRule.Margins(green: 8, orange: 8))),
    ("{regel: pad, oranje: 10}", .path(SignalRule.Margins(orange: 10))),
    (
      "{regel: band, onder: 40, boven: 60, oranje: 5}",
      .band(lower: 40, upper: 60, margins: SignalRule.Margins())
    ),
    ("{regel: band, boven: 60}", .band(lower: nil, upper: 60, margins: SignalRule.Margins())),
  ]

  static let controls: [(String, SignalRule.Control)] = [
    ("", .init()), (", seizoen: ja", .init(isSeasonal: true)),
    (
      ", basis: 2006-01..2007-12",
      .init(baseline: Month(index: 2006 * 12)...Month(index: 2007 * 12 + 11))
    ),
    (", breuken: 2007-01", .init(changes: [Month(index: 2007 * 12)])),
    (
      ", breuken: [2008-01, 2007-01, 2008-01]",
      .init(changes: [Month(index: 2007 * 12), Month(index: 2008 * 12)])
    ),
  ]

  @Test(arguments: controls)
  func readsWhatLimitsRestOn(text: String, control: SignalRule.Control) throws {
    let rule = try indicator("soort: stroom, signaal: {regel: beheersing\(text)}").rule
    #expect(rule == .control(control))
  }

  @Test func readsNoiseAsThreshold() throws {
    let rule = try indicator("soort: stand, signaal: {drempel: ruis}").rule
    #expect(rule == .targetAndTrend(threshold: .noise))
  }

  @Test(arguments: rules)
  func readsEveryRule(text: String, rule: SignalRule) throws {
    #expect(try indicator("soort: stand, signaal: \(text)").rule == rule)
  }

  @Test(arguments: ["pad", "band, onder: 1", "geen"])
  func allowsAFlowOnItsActualUnderRulesThatFit(rule: String) throws {
    let signal = rule == "geen" ? "geen" : "{regel: \(rule)}"
    #expect(try indicator("soort: stroom, toets: realisatie, signaal: \(signal)").tested == .actual)
  }

  @Test func readsAFolderOfFiles() throws {
    let loaded = try Sample.load(bytes: [
      "peil.yaml": Array(Sample.description.utf8),
      "indicatoren/b.yaml": Array(
        "indicatoren: [{code: b, naam: B, soort: stand, perspectief: p}]".utf8),
      "indicatoren/c.yaml": Array("perspectieven: [{code: p, naam: P}]".utf8),
      "indicatoren/a.yaml": Array("indicatoren: [{code: b, naam: B, soort: stand}]".utf8),
      "gegevens/a.csv": Array("maand;reeks;waarde\n2007-07;b;1\n".utf8),
    ])
    #expect(
      loaded.messages == [
        "indicatoren/b.yaml:1:22: fout: indicator 'b' bestaat al (indicatoren/a.yaml:1:22); geef elk een eigen code [P0006]"
      ])
    #expect(loaded.dossier?.perspectives.map(\.name) == ["P"])
  }
}
