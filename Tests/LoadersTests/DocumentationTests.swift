import Foundation
import Model
import Testing

@testable import Loaders

/// The pages and schemas that go with the reader say what it does.
@Suite struct DocumentationTests {
  private static let docs = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs")

  @Test func explainsEveryCode() throws {
    let page = try String(
      contentsOf: Self.docs.appendingPathComponent("meldingen.md"), encoding: .utf8)
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("### ") }.map {
      $0.dropFirst(4)
    }
    #expect(headings.map(String.init) == DiagnosticCode.allCases.map(\.rawValue))
    for code in DiagnosticCode.allCases {
      #expect(page.contains("[\(code.rawValue)]\n"), "an example of \(code.rawValue)")
    }
  }

  /// The keys below `properties` of the object at a path in a schema.
  private func keys(_ schema: String, _ path: String...) throws -> [String] {
    let file = Self.docs.appendingPathComponent("schema/\(schema).schema.json")
    var value = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    for step in path {
      let object = try #require(value as? [String: Any])
      value = try #require(object[step], "\(schema): \(path)")
    }
    let object = try #require(value as? [String: Any])
    let properties = try #require(object["properties"] as? [String: [String: Any]])
    for (key, property) in properties {
      #expect(
        property["description"] is String || property["$ref"] is String, "\(key) has a description")
    }
    #expect(object["additionalProperties"] as? Bool == false)
    return properties.keys.sorted()
  }

  private func words<Key: DossierKey>(_ type: Key.Type) -> [String] {
    type.allCases.map(\.rawValue).sorted()
  }

  @Test func describesEveryKeyOfTheDescription() throws {
    #expect(try keys("peil") == words(DescriptionKey.self))
    #expect(try keys("peil", "properties", "organisatie") == words(OrganisationKey.self))
    #expect(try keys("peil", "$defs", "eenheid") == words(UnitKey.self))
    #expect(try keys("peil", "properties", "gegevens", "items") == words(SourceKey.self))
    #expect(
      try keys("peil", "properties", "gegevens", "items", "properties", "uitstroomkans")
        == words(ExitKey.self))
    #expect(try keys("peil", "properties", "rapportages", "items") == words(ReportKey.self))
    #expect(try keys("peil", "properties", "kalender") == words(CalendarKey.self))
    #expect(try keys("peil", "properties", "publieken", "items") == words(AudienceKey.self))
    #expect(try keys("peil", "properties", "mail") == words(MailKey.self))
    #expect(try keys("peil", "properties", "stromen", "items") == words(StockFlowKey.self))
    #expect(try keys("peil", "properties", "referentie") == words(ReferenceKey.self))
    #expect(
      try keys("peil", "properties", "referentie", "properties", "gemeenten", "items")
        == words(MunicipalityKey.self))
    #expect(
      try keys("peil", "properties", "referentie", "properties", "groepen", "items")
        == words(ReferenceGroupKey.self))
    #expect(
      try keys("peil", "properties", "referentie", "properties", "reeksen")
        == words(ReferenceSeriesKey.self))
    #expect(try keys("peil", "$defs", "vangnet") == words(SafetyNetKey.self))
    #expect(
      try keys("peil", "$defs", "vangnet", "properties", "grenzen", "items")
        == words(SafetyNetStepKey.self))
  }

  @Test func describesEveryKeyOfTheMoney() throws {
    let years = ("patternProperties", "^[0-9]{4}$")
    #expect(try keys("geld") == words(MoneyFileKey.self))
    #expect(try keys("geld", "properties", "reeksen") == words(MoneySeriesKey.self))
    #expect(
      try keys("geld", "properties", "reeksen", "properties", "leefvormen", "items")
        == words(HouseholdTypeKey.self))
    #expect(
      try keys("geld", "properties", "begroting", years.0, years.1, "items")
        == words(BudgetKey.self))
    #expect(try keys("geld", "properties", "doel", years.0, years.1) == words(MoneyGoalKey.self))
    #expect(try keys("geld", "properties", "doelpad") == words(VolumePathKey.self))
    #expect(try keys("geld", "properties", "vakantietoeslag") == words(HolidayAllowanceKey.self))
    #expect(try keys("geld", "$defs", "scenario") == words(ScenarioKey.self))
    #expect(
      try keys("geld", "$defs", "scenario", "properties", "aandelen", "items")
        == words(ScenarioShareKey.self))
    #expect(
      try keys("geld", "properties", "benutting", years.0, years.1)
        == words(ReintegrationKey.self))
    #expect(try keys("geld", "properties", "raming", "items") == words(VolumePlanKey.self))
    #expect(
      try keys("geld", "properties", "raming", "items", "properties", "factoren", "items")
        == words(VolumeFactorKey.self))
  }

  @Test func describesEveryKeyOfTheObjectives() throws {
    let objective = ["properties", "doelen", "items"]
    #expect(try keys("doelen") == words(ObjectiveFileKey.self))
    #expect(
      try keys("doelen", "properties", "strategielijnen", "items") == words(StrategyLineKey.self))
    #expect(
      try keys("doelen", objective[0], objective[1], objective[2]) == words(ObjectiveKey.self))
    #expect(
      try keys(
        "doelen", objective[0], objective[1], objective[2], "properties", "metingen", "items")
        == words(ObjectiveMeasurementKey.self))
    // An objective has one value, so that its adjustments name no year.
    let adjustment = try keys(
      "doelen", objective[0], objective[1], objective[2], "properties", "bijgesteld", "items")
    #expect(adjustment == words(AdjustmentKey.self))
  }

  @Test func describesEveryKeyOfTheLevers() throws {
    let items = { (list: String) in ["properties", list, "items"] }
    let (seen, doubts) = (items("waarnemingen"), items("onzekerheden"))
    #expect(try keys("hefbomen") == words(LeverFileKey.self))
    #expect(try keys("hefbomen", seen[0], seen[1], seen[2]) == words(SightingKey.self))
    #expect(try keys("hefbomen", doubts[0], doubts[1], doubts[2]) == words(UncertaintyKey.self))
    #expect(try keys("hefbomen", "$defs", "beginsel") == words(PrincipleKey.self))
    #expect(try keys("hefbomen", "$defs", "vraag") == words(LeverQuestionKey.self))
    #expect(
      try keys("hefbomen", "properties", "zelfbeoordeling") == words(SelfAssessmentKey.self))
    #expect(
      try keys("hefbomen", "properties", "zelfbeoordeling", "properties", "velden", "items")
        == words(AssessedFieldKey.self))
  }

  @Test func describesEveryKeyOfTheHouseStyle() throws {
    #expect(try keys("huisstijl") == words(HouseStyleKey.self))
    #expect(try keys("peil", "properties", "signalen") == words(SignalStyleKey.self))
    for signal in SignalStyleKey.allCases {
      #expect(
        try keys("peil", "properties", "signalen", "properties", signal.rawValue)
          == words(SignalLookKey.self))
    }
  }

  @Test func describesEveryKeyOfTheInstruments() throws {
    #expect(try keys("instrumenten") == words(InstrumentFileKey.self))
    #expect(try keys("instrumenten", "properties", "deelnames") == words(ParticipationKey.self))
    #expect(try keys("instrumenten", "properties", "mix") == words(MixKey.self))
    #expect(
      try keys("instrumenten", "properties", "mix", "properties", "opties", "items")
        == words(MixOptionKey.self))
  }

  @Test func describesEveryKeyOfTheIndicators() throws {
    let indicator = ["properties", "indicatoren", "items"]
    #expect(try keys("indicatoren") == words(IndicatorFileKey.self))
    #expect(
      try keys("indicatoren", "properties", "perspectieven", "items") == words(PerspectiveKey.self))
    #expect(
      try keys("indicatoren", indicator[0], indicator[1], indicator[2]) == words(IndicatorKey.self))
    #expect(
      try keys("indicatoren", indicator[0], indicator[1], indicator[2], "properties", "prognose")
        == words(ForecastKey.self))
    #expect(
      try keys("indicatoren", indicator[0], indicator[1], indicator[2], "properties", "statussen")
        == words(StatusKey.self))
    #expect(
      try keys(
        "indicatoren", indicator[0], indicator[1], indicator[2], "properties", "bijgesteld",
        "items") == words(AdjustmentKey.self))
    #expect(try keys("indicatoren", "$defs", "signaal") == words(SignalKey.self))
    #expect(try keys("indicatoren", "$defs", "doel") == words(TargetKey.self))
  }
}
