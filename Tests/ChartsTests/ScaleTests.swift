import Testing

@testable import Charts

@Suite("Linear scales")
struct LinearScaleTests {
  @Test(arguments: [0...1, -5...5, 1e-300...2e-300, -1e150...1e150, 2.02...2.1, 0...1e12])
  func mapsEndsToEnds(_ domain: ClosedRange<Double>) {
    let scale = LinearScale(domain: domain, from: 250, to: 30)
    #expect(scale(domain.lowerBound) == 250)
    #expect(scale(domain.upperBound) == 30)
    let middle = scale(domain.lowerBound / 2 + domain.upperBound / 2)
    #expect(abs(middle - 140) < 1e-6)
  }

  @Test func putsAllOfAZeroWidthDomainInTheMiddle() {
    let scale = LinearScale(domain: 5...5, from: 0, to: 100)
    #expect(scale(5) == 50)
    #expect(scale(7) == 50)
  }

  @Test func hasADomainWhenThereIsNone() {
    #expect(LinearScale(domain: nil, from: 0, to: 10).domain == 0...1)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e308, -1e308])
  func staysFinite(_ value: Double) {
    for domain in [0...1, 3...3, -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude] {
      #expect(LinearScale(domain: domain, from: 0, to: 100)(value).isFinite)
    }
  }
}

@Suite("Round ticks")
struct TicksTests {
  struct Case: CustomTestStringConvertible {
    var domain: ClosedRange<Double>
    var decimals = 0
    var values: [Double]
    var testDescription: String { "\(domain) with \(decimals) decimals" }
  }

  @Test(arguments: [
    Case(domain: 0...10, values: [0, 2, 4, 6, 8, 10]),
    Case(domain: 0...9, values: [0, 2, 4, 6, 8, 10]),
    Case(domain: 0...100, values: [0, 20, 40, 60, 80, 100]),
    Case(domain: 0...12.3, values: [0, 5, 10, 15]),
    Case(domain: 0...12.3, decimals: 1, values: [0, 2.5, 5, 7.5, 10, 12.5]),
    Case(domain: -30...45, values: [-40, -20, 0, 20, 40, 60]),
    Case(domain: 2.02...2.1, decimals: 2, values: [2.02, 2.04, 2.06, 2.08, 2.1]),
    Case(domain: 2.02...2.1, decimals: 0, values: [2, 3]),
    Case(domain: 0.1...0.3, decimals: 1, values: [0.1, 0.2, 0.3]),
    Case(domain: 0...0, values: [0, 1]), Case(domain: 0...0, decimals: 2, values: [0, 0.01]),
    Case(domain: 1_000_000...1_400_000, values: [1e6, 1.1e6, 1.2e6, 1.3e6, 1.4e6]),
  ])
  func areFewAndRound(_ test: Case) {
    let ticks = Ticks(covering: test.domain, intervals: 5, decimals: test.decimals)
    #expect(ticks.values == test.values)
  }

  @Test(arguments: [
    0...1e-300, 1e15...(1e15 + 2), -1e300...1e308, 99.999...100.001, 0...1e150, -7...(-7),
    1e-9...1e9,
  ])
  func coverTheDomainInOrder(_ domain: ClosedRange<Double>) throws {
    for decimals in [0, 2, 9] {
      for count in [1, 2, 5, 12] {
        let ticks = Ticks(covering: domain, intervals: count, decimals: decimals)
        #expect((2...(max(2, count) + 1)).contains(ticks.values.count))
        #expect(ticks.values.allSatisfy { $0.isFinite })
        #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
        let covered = max(domain.lowerBound, -LinearScale.limit)
        #expect(ticks.domain.lowerBound <= covered + abs(covered) * 1e-12)
        let top = min(domain.upperBound, LinearScale.limit)
        #expect(ticks.domain.upperBound >= top - abs(top) * 1e-12)
        #expect(Set(TickTexts(ticks).texts).count == ticks.values.count)
      }
    }
  }

  @Test func shortenLargeValues() {
    func texts(_ domain: ClosedRange<Double>) -> TickTexts {
      TickTexts(Ticks(covering: domain, intervals: 4, decimals: 2))
    }
    #expect(texts(0...80_000).texts == ["0", "20.000", "40.000", "60.000", "80.000"])
    #expect(texts(0...80_000).factor == nil)
    #expect(texts(0...200_000).texts == ["0", "50", "100", "150", "200"])
    #expect(texts(0...200_000).factor == "× 1.000")
    #expect(texts(12e6...13e6).texts == ["12,00", "12,25", "12,50", "12,75", "13,00"])
    #expect(texts(12e6...13e6).factor == "mln")
    #expect(texts(0...4e21).factor == "× 10²¹")
  }
}

@Suite("Months along an axis")
struct TimeScaleTests {
  private func labels(_ months: ClosedRange<Int>, width: Double) -> [String] {
    TimeScale(months: months, from: 0, to: width).ticks(textSize: 11)
      .map { tick in [tick.label, tick.year].compactMap { $0 }.joined(separator: " ") }
  }

  @Test func namesMonthsOfAYear() {
    #expect(
      labels(january2007...(january2007 + 11), width: 500) == [
        "jan 2007", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
      ])
  }

  @Test func namesQuartersOfTwoYears() {
    #expect(
      labels(january2007...(january2007 + 23), width: 500)
        == ["jan 2007", "apr", "jul", "okt", "jan 2008", "apr", "jul", "okt"])
  }

  @Test func namesHalvesOfYears() {
    #expect(
      labels(january2007...(january2007 + 47), width: 320).prefix(3) == [
        "jan 2007", "jul", "jan 2008",
      ])
  }

  @Test func namesYears() {
    #expect(labels(january2007...(january2007 + 35), width: 120) == ["2007", "2008", "2009"])
    #expect(
      labels(january2007...(january2007 + 239), width: 250) == ["2010", "2015", "2020", "2025"])
  }

  @Test func namesOneMonth() {
    #expect(labels(january2007...january2007, width: 500) == ["jan 2007"])
    #expect(labels((january2007 + 6)...(january2007 + 6), width: 1) == ["jul 2007"])
  }

  @Test func leavesOutAYearThatIsOnlyItsLastMonth() {
    #expect(
      labels((january2007 - 1)...(january2007 + 2), width: 90) == [
        "dec", "jan 2007", "feb", "mrt",
      ])
  }

  @Test(arguments: [2, 5, 11, 13, 25, 60, 119, 250, 1200, 119_999], [60.0, 120, 300, 640])
  func keepsLabelsApart(_ count: Int, _ width: Double) {
    let scale = TimeScale(months: 0...count, from: 0, to: width)
    let ticks = scale.ticks(textSize: 11)
    for texts in [ticks.map { ($0, $0.label) }, ticks.compactMap { t in t.year.map { (t, $0) } }] {
      for (one, next) in zip(texts, texts.dropFirst()) {
        let room = scale(next.0.month) - scale(one.0.month)
        let wide =
          (Letters.width(one.1, size: LetterSize(11)) + Letters.width(next.1, size: LetterSize(11)))
          / 2
        #expect(room > wide + 2, "\(one.1) \(next.1)")
      }
    }
  }
}
