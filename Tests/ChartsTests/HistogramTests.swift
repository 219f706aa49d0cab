import Charts
import Testing

@Suite("Histograms")
struct HistogramTests {
  /// 1 to 100: quartiles 25.75 and 75.25, so a width of 2 × 49.5 / ∛100 = 21.3: five classes of 20.
  @Test func takesTheWidthOfFreedmanAndDiaconis() {
    let classes = Histogram.Classes((1...100).map { Double($0) }, decimals: 0)
    #expect(classes.bounds == [0, 20, 40, 60, 80, 100])
    // A value at a bound belongs to the class that begins there; the last class has its upper bound.
    #expect(classes.counts == [19, 20, 20, 20, 21])
  }

  @Test func countsEveryValueOnce() {
    for values in [[], [3], [5, 5, 5], [-4, 0, 1e9], [0.1, 0.2], [1e300, 2, .nan, .infinity]] {
      let classes = Histogram.Classes(values, decimals: 2)
      let known = values.count { $0.isFinite && abs($0) <= 1e150 }
      #expect(classes.counts.reduce(0, +) == known)
      #expect(classes.bounds.count == (known == 0 ? 0 : classes.counts.count + 1))
    }
  }
}
