import Model
import Rendering
import Testing

/// Why a figure is missing, behind "geen cijfer:".
@Suite struct GapSentenceTests {
  private static let june = Judged.june

  @Test(arguments: [
    (Gap.notDelivered(series: "x", month: june), "reeks ‘x’ is over juni 2007 niet geleverd"),
    (.missingMonths([]), "er zijn geen maanden geleverd"),
    (.missingMonths([june]), "er is geen cijfer over juni 2007"),
    (.missingMonths([june - 1, june]), "er is geen cijfer over mei 2007 en juni 2007"),
    (
      .missingMonths([june - 2, june - 1, june]),
      "er is geen cijfer over april 2007, mei 2007 en juni 2007"
    ),
    (
      .missingMonths((0..<5).map { june - 4 + $0 }),
      "er zijn geen cijfers over 5 maanden, van februari 2007 tot en met juni 2007"
    ),
    (.missingParts(["werk"], month: june), "er is over juni 2007 geen cijfer van werk"),
    (
      .missingParts(["werk", "zorg"], month: june),
      "er is over juni 2007 geen cijfer van werk en zorg"
    ),
    (.denominatorIsZero, "de noemer is nul"),
    (.outdated(measured: june), "de laatste meting, van juni 2007, is te oud"),
    (.notAddable, "dit cijfer is alleen per onderdeel geleverd en telt niet op"),
    (.weightIsZero, "het gewicht is nul"),
  ])
  func tellsWhyAFigureIsMissing(gap: Gap, text: String) {
    #expect(GapSentence.text(gap) == text)
  }

  @Test(arguments: [
    (ForecastFigure.Gap.notAsked, "er wordt geen prognose gemaakt"),
    (.notDelivered(june), "er is in juni 2007 geen prognose geleverd"),
    (.noActual(.denominatorIsZero), "de noemer is nul"),
    (
      .tooFewMonths(has: 0, needs: 12),
      "er is nog geen van de 12 maanden die de methode nodig heeft"
    ),
    (.tooFewMonths(has: 1, needs: 12), "er is 1 van de 12 maanden die de methode nodig heeft"),
    (.tooFewMonths(has: 5, needs: 12), "er zijn 5 van de 12 maanden die de methode nodig heeft"),
    (.noFullYear, "er is nog geen volledig jaar om het seizoen uit af te leiden"),
    (.noShare, "eerdere jaren zijn nul en zeggen niets over het verloop"),
    (.notDefined, "de methode kan niet bij deze soort indicator"),
  ])
  func tellsWhyAForecastIsMissing(gap: ForecastFigure.Gap, text: String) {
    #expect(GapSentence.text(gap) == text)
  }
}
