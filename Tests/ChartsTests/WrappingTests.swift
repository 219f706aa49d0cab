import Charts
import Testing

@Suite("Wrapped labels")
struct WrappingTests {
  @Test func breaksBetweenWordsAndCutsTheRest() {
    let text = "Bijzondere bijstand en individuele inkomenstoeslag"
    let lines = Letters.wrapped(text, width: 130, size: LetterSize(12), lines: 3)
    #expect(lines.joined(separator: " ") == text && lines.count > 1)
    let cut = Letters.wrapped(text, width: 130, size: LetterSize(12), lines: 2)
    #expect(cut.count == 2 && cut[1].hasSuffix("…"))
    let widest = (lines + cut).map { Letters.width($0, size: LetterSize(12)) }.max() ?? 0
    #expect(widest <= 130)
  }

  @Test func bearsNothingAndWordsWithoutEnd() {
    #expect(Letters.wrapped("", width: 100, size: LetterSize(12), lines: 2) == [])
    let long = String(repeating: "x", count: 300)
    #expect(Letters.wrapped(long, width: 100, size: LetterSize(12), lines: 2).count == 1)
    #expect(Letters.wrapped("a b", width: 0, size: LetterSize(12), lines: 0) == [])
  }
}
