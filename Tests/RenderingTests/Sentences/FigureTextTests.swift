import Model
import Rendering
import Testing

/// Figures with their unit, in running text and in tables.
@Suite struct FigureTextTests {
  @Test(
    arguments: [
      ("%", 2, 2.02, "2,02%", "2,02%", nil), ("procent", 0, 43, "43%", "43%", nil),
      ("€", 0, 1234567, "€ 1.234.567", "1.234.567", "€"),
      ("x 1M €", 1, 10.4, "€ 10,4 mln", "10,4", "€ mln"),
      ("x 1 mln €", 1, 10.4, "€ 10,4 mln", "10,4", "€ mln"),
      ("x 1000 €", 1, 182.8, "€ 182,8 duizend", "182,8", "€ duizend"),
      ("× 1.000 €", 0, 12, "€ 12 duizend", "12", "€ duizend"),
      ("x 1.000", 1, 4.2, "4,2 duizend", "4,2", "× 1.000"),
      ("dagen", 0, 1, "1 dag", "1", "dagen"), ("dagen", 0, 2, "2 dagen", "2", "dagen"),
      ("dagen", 0, -1, "−1 dag", "−1", "dagen"), ("dagen", 1, 1, "1,0 dagen", "1,0", "dagen"),
      ("dagen", 0, 0, "0 dagen", "0", "dagen"), ("aantal", 0, 4210, "4.210", "4.210", nil),
      ("", 0, 4210, "4.210", "4.210", nil), ("fte", 1, 97.5, "97,5 fte", "97,5", "fte"),
      ("%", 1, -0.04, "0,0%", "0,0%", nil),
      ("x 1M €", 1, -1.2, "€ −1,2 mln", "−1,2", "€ mln"),
    ] as [(String, Int, Double, String, String, String?)])
  func writesAFigure(
    unit: String, decimals: Int, value: Double, full: String, short: String, caption: String?
  ) {
    let text = FigureText(Judged.indicator(unit: unit, decimals: decimals))
    #expect(text.full(value).replacing("\u{A0}", with: " ") == full)
    #expect(text.short(value) == short)
    #expect(text.caption?.replacing("\u{A0}", with: " ") == caption)
  }

  @Test(arguments: [
    ("%", 1, -0.3, "−0,3 procentpunt"), ("%", 1, 0.3, "+0,3 procentpunt"),
    ("dagen", 0, 1, "+1 dag"), ("x 1000 €", 0, -5, "€ −5 duizend"), ("fte", 1, 0, "0,0 fte"),
  ])
  func writesADifference(unit: String, decimals: Int, value: Double, difference: String) {
    let text = FigureText(Judged.indicator(unit: unit, decimals: decimals))
    #expect(
      text.difference(value, showsPlus: true).replacing("\u{A0}", with: " ") == difference)
  }

  @Test func writesAStatus() {
    let text = FigureText(Judged.indicator(unit: "%", decimals: 1))
    #expect(text.full(.status("op koers")) == "op koers")
  }

  @Test func enumerates() {
    #expect(enumeration([]) == "")
    #expect(enumeration(["a"]) == "a")
    #expect(enumeration(["a", "b"]) == "a en b")
    #expect(enumeration(["a", "b", "c"]) == "a, b en c")
  }

  @Test(arguments: [
    ("%", 1, 6.0, 5.8, "−0,2 procentpunt"), ("aantal", 0, 4300, 4210, "−90 (−2,1%)"),
    ("x 1.000", 1, 10, 12.5, "+2,5 duizend (+25,0%)"), ("aantal", 0, 0, 5, "+5"),
    ("aantal", 0, 5, 5, "0 (0,0%)"), ("aantal", 0, -10, -5, "+5 (+50,0%)"),
  ])
  func writesAChange(unit: String, decimals: Int, before: Double, now: Double, change: String) {
    let indicator = Judged.indicator(unit: unit, decimals: decimals)
    #expect(
      ChangeSentences.change(from: before, to: now, indicator).replacing("\u{A0}", with: " ")
        == change)
  }
}
