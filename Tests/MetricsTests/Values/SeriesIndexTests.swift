import Model
import Testing

@testable import Metrics

@Suite struct SeriesIndexTests {
  private let key = Dataset.Key(series: "x", unit: "DSZ")

  private func index(_ observations: [Observation]) -> SeriesIndex {
    SeriesIndex(Dataset(observations))
  }

  @Test func findsNothingInAnEmptyDataset() {
    let index = index([])
    #expect(index.span(key) == nil)
    #expect(index.delivered(key, m(2007, 1)) == nil)
    #expect(index.lastDelivered(key, upTo: m(2007, 1)) == nil)
    #expect(SeriesIndex.cells(index.values(of: key), m(2007, 1)).isEmpty)
  }

  @Test func countsTheLastDeliveryWhateverTheOrderOfReading() {
    let index = index([
      delivered(.month(m(2007, 6)), 12, on: .dated(m(2007, 8), day: 0)),
      delivered(.month(m(2007, 6)), 10, on: .undated),
      delivered(.month(m(2007, 6)), 11, on: .dated(m(2007, 7), day: 3)),
    ])
    #expect(index.delivered(key, m(2007, 6))?.number == 12)
  }

  @Test func takesNothingBackByALaterNotAvailable() {
    let index = index([
      delivered(.month(m(2007, 6)), 10),
      delivered(.month(m(2007, 6)), nil, on: .dated(m(2007, 7), day: 0)),
    ])
    #expect(index.delivered(key, m(2007, 6))?.number == 10)
  }

  @Test func hasNoSpanOfValuesThatAreNotAvailable() {
    #expect(index([delivered(.month(m(2007, 6)), nil)]).span(key) == nil)
  }

  @Test func keepsUnitsRolesAndSeriesApart() {
    let index = index([
      delivered(.month(m(2007, 6)), 1), delivered(.month(m(2007, 6)), 2, unit: "A"),
      delivered(.month(m(2007, 6)), 3, role: .target),
      delivered(.month(m(2007, 6)), 4, series: "y"),
    ])
    #expect(index.delivered(key, m(2007, 6))?.number == 1)
  }

  @Test func findsTheLastValueAtOrBeforeAMonth() {
    let index = index(monthly([1, nil, 3, nil]))
    #expect(index.lastDelivered(key, upTo: m(2006, 12)) == nil)
    #expect(index.lastDelivered(key, upTo: m(2007, 2))?.number == 1)
    #expect(index.lastDelivered(key, upTo: m(2007, 3))?.number == 3)
    #expect(index.lastDelivered(key, upTo: m(2030, 1))?.number == 3)
  }

  @Test func measuresTheActualOfAWholeYearAtItsEnd() {
    let index = index([delivered(.year(2006), 43)])
    #expect(index.lastDelivered(key, upTo: m(2006, 11)) == nil)
    #expect(index.lastDelivered(key, upTo: m(2007, 5))?.number == 43)
    #expect(index.delivered(key, year: 2006)?.number == 43)
    #expect(index.delivered(key, m(2006, 12)) == nil)
  }

  @Test func countsAQuarterAtItsLastMonth() {
    let index = index([delivered(.quarter(ending: m(2007, 3)), 30)])
    #expect(index.delivered(key, m(2007, 3))?.number == 30)
    #expect(index.delivered(key, m(2007, 2)) == nil)
    #expect(index.delivered(key, m(2007, 3), ofMonthAlone: true) == nil)
    #expect(index.quarter(key, covering: m(2007, 1)) == m(2007, 3))
    #expect(index.quarter(key, covering: m(2007, 4)) == nil)
  }

  @Test func letsMonthsWinOverTheQuarterTheyAreIn() {
    let index = index([
      delivered(.quarter(ending: m(2007, 3)), 30), delivered(.month(m(2007, 2)), 9),
    ])
    #expect(index.quarter(key, covering: m(2007, 1)) == nil)
    #expect(index.quarter(key, covering: m(2007, 3)) == nil)
  }

  @Test func ignoresTheWordForATotalInABreakdown() {
    let index = index([
      delivered(.month(m(2007, 6)), 30, cell: ["leefvorm": "Totaal"]),
      delivered(.month(m(2007, 6)), 10, cell: ["leefvorm": "paar"]),
    ])
    #expect(index.delivered(key, m(2007, 6))?.number == 30)
    #expect(SeriesIndex.cells(index.values(of: key), m(2007, 6)).compactMap(\.number) == [10])
  }

  @Test func takesOneOfSeveralBreakdowns() {
    let index = index([
      delivered(.month(m(2007, 6)), 10, cell: ["leefvorm": "paar"]),
      delivered(.month(m(2007, 6)), 20, cell: ["leefvorm": "alleen"], at: 2),
      delivered(.month(m(2007, 6)), 30, cell: ["leeftijd": "27+"]),
    ])
    #expect(SeriesIndex.cells(index.values(of: key), m(2007, 6)).compactMap(\.number) == [30])
  }

  @Test func prefersABreakdownWithoutAMissingCell() {
    let index = index([
      delivered(.month(m(2007, 6)), 10, cell: ["leeftijd": "27-"]),
      delivered(.month(m(2007, 6)), nil, cell: ["leeftijd": "27+"]),
      delivered(.month(m(2007, 6)), 30, cell: ["leefvorm": "paar"]),
    ])
    #expect(SeriesIndex.cells(index.values(of: key), m(2007, 6)).compactMap(\.number) == [30])
  }
}
