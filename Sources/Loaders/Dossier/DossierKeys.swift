/// The keys of the dossier's files; `docs/schema/` holds the same ones.

enum DescriptionKey: String, DossierKey {
  case peil, organisatie, eenheden, gegevens, rapportages, kalender, publieken, stromen
  case referentie, regelingen, vangnet, mail, signalen
}

/// The signals by their colour.
enum SignalStyleKey: String, DossierKey {
  case groen, oranje, rood, grijs
}

enum SignalLookKey: String, DossierKey {
  case woord, kleur
  case darkColour = "kleur_donker"
}

enum OrganisationKey: String, DossierKey {
  case naam, gemeente, code, huishoudens
}

enum ReferenceKey: String, DossierKey {
  case gemeenten, groepen, reeksen, aandelen
}

enum MunicipalityKey: String, DossierKey {
  case code, naam, huishoudens, land
}

enum ReferenceGroupKey: String, DossierKey {
  case code, naam, vergelijkbaar, gemeenten, naaste, kenmerken
}

enum ReferenceSeriesKey: String, DossierKey {
  case volume, huishoudens, instroom, uitstroom, uitgaven, begroting
}

enum UnitKey: String, DossierKey {
  case code, naam, onderdelen
}

enum SourceKey: String, DossierKey {
  case bestand, decimaal
  case blad, koprij, maand, maanden, eenheid, reeks, soort, waarde, levering, uitsplitsing
  case waarden, cbs, versie, filter, sql, vraag, tijdslimiet, spellen, client, begin
  case einde
  case lastDayIs = "einde_is"
  case samenvoegen, groepen, reden, terugkeer, vanaf, reeksen, uitstroomkans
}

enum ExitKey: String, DossierKey {
  case naam, groepen, cohorten, instroomcohorten, redenen, minimum
}

/// The figures of `SpellSource.Figure`.
enum SpellSeriesKey: String, DossierKey {
  case stand, instroom, uitstroom, duur, gevolgd, terugkeer
}

enum ReportKey: String, DossierKey {
  case code, titel, sjabloon, publiek, formaten
}

enum CalendarKey: String, DossierKey {
  case overslaan
}

enum StockFlowKey: String, DossierKey {
  case stand, instroom, uitstroom, grens
}

enum AudienceKey: String, DossierKey {
  case code, intern, minimum, afronden, eenheden, ontvangers
}

enum MailKey: String, DossierKey {
  case van, server, afmelden
}

enum IndicatorFileKey: String, DossierKey {
  case perspectieven, indicatoren
}

enum PerspectiveKey: String, DossierKey {
  case code, naam
}

enum IndicatorKey: String, DossierKey {
  case code, naam, perspectief, definitie, eenheid, decimalen, soort, reeks, telt, teller, noemer
  case per, over, gewicht, invoer, geldig, statussen, richting, doelstelling
  case targetIs = "doel_is"
  case bijgesteld, vergelijk, tegen, pad, start, prognose, toets, signaal, eigenaar, bron, programma
  case strategielijn, doel
  case blindSpot = "zegt_niet"
  case ontbrekend, minimum, eenheden, gevoelig, onderdelen, werkstroom
  case provisionalColour = "voorlopig_kleur"
}

enum ForecastKey: String, DossierKey {
  case methode
}

enum SignalKey: String, DossierKey {
  case regel, drempel, groen, oranje, onder, boven, absoluut, basis, breuken, seizoen
}

enum StatusKey: String, DossierKey {
  case groen, oranje, rood
}

enum TargetKey: String, DossierKey {
  case reeks, plus
  case since = "ten_opzichte_van"
  case verandering
}

enum MeasureFileKey: String, DossierKey {
  case maatregelen
}

enum MeasureKey: String, DossierKey {
  case code, indicator, titel, actiehouder, start, gereed, status, verwacht, besluiten
  case evaluatie, referentie, kosten
}

enum ExpectedEffectKey: String, DossierKey {
  case reeks
  case perMonth = "per_maand"
  case vanaf
}

enum DecisionKey: String, DossierKey {
  case datum, door, besluit
}

enum AdjustmentKey: String, DossierKey {
  case jaar, datum, door, van, naar, besluit
}

enum ObjectiveFileKey: String, DossierKey {
  case missie, visie, strategielijnen, doelen
}

enum StrategyLineKey: String, DossierKey {
  case code, naam, toelichting
}

enum ObjectiveKey: String, DossierKey {
  case code, naam, strategielijn, aard, eenheid, decimalen, richting, waarde, vanaf, gereed, start
  case since = "ten_opzichte_van"
  case eigenaar, indicator, metingen, bereikt, bijgesteld, toelichting
}

enum ObjectiveMeasurementKey: String, DossierKey {
  case maand, waarde
}

enum LeverFileKey: String, DossierKey {
  case waarnemingen, kernwaarden, grenzen, onzekerheden, zelfbeoordeling
}

enum SightingKey: String, DossierKey {
  case datum, waar, door, indicator, tekst
}

enum PrincipleKey: String, DossierKey {
  case naam, betekenis
}

enum UncertaintyKey: String, DossierKey {
  case naam, aanname, eigenaar, bespreken, vragen
}

enum LeverQuestionKey: String, DossierKey {
  case vraag, antwoord
}

enum SelfAssessmentKey: String, DossierKey {
  case maand, typen, velden
}

enum AssessedFieldKey: String, DossierKey {
  case naam, nu, gewenst, toelichting
}

enum ProjectFileKey: String, DossierKey {
  case projecten
}

enum ProjectKey: String, DossierKey {
  case code, naam, eigenaar, start, gereed, voortgang, status, toelichting
}

enum HouseStyleKey: String, DossierKey {
  case naam, logo
  case logoText = "logo_tekst"
  case accent
  case darkAccent = "accent_donker"
  case signalen, lettertype
}

enum FontKey: String, DossierKey {
  case gewoon, vet
}

enum RiskFileKey: String, DossierKey {
  case risicos, weerstand
}

enum RiskBufferKey: String, DossierKey {
  case buffer, zekerheid
}

enum RiskKey: String, DossierKey {
  case code, naam, kans, laag, verwacht, hoog, eigenaar, beheersing
}

enum SampleFileKey: String, DossierKey {
  case steekproeven
}

enum SampleKey: String, DossierKey {
  case code, naam, proces, eigenaar, periode, beslissingen, onderzocht, goed, norm
  /// Refused with its reason.
  case bedrag
}

enum InstrumentFileKey: String, DossierKey {
  case deelnames, minimum, zonder, mix
}

enum ParticipationKey: String, DossierKey {
  case bestand, decimaal, instrument, segment, succes, uitval, tevredenheid, kosten
}

enum MixKey: String, DossierKey {
  case budget, opties
}

enum MixOptionKey: String, DossierKey {
  case instrument, segment, kosten, onder, boven, capaciteit, netto, zonder
}

enum SafetyNetKey: String, DossierKey {
  case grenzen, jaren, tekort
}

enum SafetyNetStepKey: String, DossierKey {
  case vanaf, vergoeding
}

enum MoneyFileKey: String, DossierKey {
  case reeksen, begroting, doel, indexatie, vakantietoeslag, scenario, benutting, raming
  case doelpad
}

enum VolumePathKey: String, DossierKey {
  case begin, evenwicht, start, aantal, prijs, groep
}

enum MoneySeriesKey: String, DossierKey {
  case uitgaven, vakantietoeslag, ontvangsten, stand, leefvormen
}

enum HouseholdTypeKey: String, DossierKey {
  case naam, stand, uitgaven
}

enum BudgetKey: String, DossierKey {
  case versie, datum, bedrag
}

enum MoneyGoalKey: String, DossierKey {
  case totaal, maand, aandeel
}

enum HolidayAllowanceKey: String, DossierKey {
  case aandeel, maand
}

enum ScenarioKey: String, DossierKey {
  case van, landelijk, eigen, aandelen
}

enum ScenarioShareKey: String, DossierKey {
  case naam, aandeel
}

enum ReintegrationKey: String, DossierKey {
  case budget, besteed
}

enum VolumePlanKey: String, DossierKey {
  case jaar, volume, factoren, verwacht
}

enum VolumeFactorKey: String, DossierKey {
  case naam, groei, marge
}
