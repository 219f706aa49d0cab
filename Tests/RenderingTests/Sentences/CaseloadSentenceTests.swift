import Model
import Testing

@testable import Rendering

@Suite struct CaseloadSentenceTests {
  private let june = Month.january(of: 2007) + 5

  private func text(_ count: Double?, quarter: Double? = nil, year: Double? = nil) -> String {
    var caseload = Caseload(month: june, series: "v")
    caseload.own = count.map {
      .init(name: "Dienst", value: $0, count: $0, quarter: quarter, year: year)
    }
    return CaseloadSentence(caseload).text
  }

  @Test func saysHowManyThereAreAndWhereItGoes() {
    #expect(
      text(2700, quarter: -0.058, year: -0.126)
        == "Eind juni 2007 zijn er 2.700 uitkeringen. In drie maanden is het aantal met 5,8% gedaald en in twaalf maanden met 12,6%."
    )
    #expect(
      text(1, year: 0.0)
        == "Eind juni 2007 is er één uitkering. In twaalf maanden is het aantal gelijk gebleven.")
    #expect(text(0) == "Eind juni 2007 zijn er 0 uitkeringen.")
    #expect(text(nil) == "Over juni 2007 is er geen cijfer van reeks 'v'.")
  }

  @Test(arguments: [
    (-0.033, "dalend (−3,3%)"), (0.021, "stijgend (+2,1%)"), (0.0004, "gelijk (0,0%)"),
    (-0.0004, "gelijk (0,0%)"),
  ])
  func namesACourse(_ change: Double, _ text: String) {
    #expect(CaseloadSentence.course(change) == text)
  }

  @Test func hasNoCourseWithoutAnEarlierFigure() {
    #expect(CaseloadSentence.course(nil) == "–")
  }
}
