import Model
import Testing

@testable import Rendering

@Suite struct RiskSentenceTests {
  private func text(_ buffer: RiskBuffer, needed: Double = 729_167) -> String {
    let ratio = buffer.amount.flatMap {
      needed > 0 ? ResilienceRatio(value: $0 / needed, grade: .c) : nil
    }
    return RiskSentence(
      RiskOutcome(
        mean: 273_333.5, exactMean: 273_333, p80: 536_056, p90: 729_167, buffer: buffer,
        needed: needed, ratio: ratio, drawings: 20_000)
    ).text.replacing("\u{A0}", with: " ")
  }

  private static let sum =
    "Samen komen de risico's gemiddeld uit op € 273.334. Met 80% zekerheid blijft het bij ten hoogste € 536.056 (P80), met 90% zekerheid bij ten hoogste € 729.167 (P90)."

  @Test func givesTheSumAloneWithoutABuffer() {
    #expect(text(RiskBuffer()) == Self.sum)
  }

  @Test func printsTheCertaintyWithTheRatio() {
    #expect(
      text(RiskBuffer(amount: 900_000))
        == Self.sum
        + " Met 90% zekerheid is een buffer van € 729.167 nodig en € 900.000 beschikbaar: een weerstandsratio van 1,23, klasse C (voldoende)."
    )
    #expect(text(RiskBuffer(amount: 900_000, certainty: 80)).contains("Met 80% zekerheid is"))
  }

  @Test func saysThatNoBufferIsNeeded() {
    #expect(
      text(RiskBuffer(amount: 900_000), needed: 0)
        == Self.sum + " Met 90% zekerheid vragen de risico's geen buffer.")
  }
}
