import Model
import Testing

@testable import Loaders

@Suite struct PeriodTextTests {
  @Test(arguments: [
    "2007-07", "200707", "20070731", "07-2007", "31-07-2007", "2007-07-31", "jul-07", "juli 2007",
    "2007M07",
    "2007MM07", "39264", "39294", "7-2007", "1-7-2007", "Jul-07", "JULI 2007", "jul 2007",
    "jul. 2007", "juli-2007", "jul07", "2007-7", "2007-7-1", "July 2007", "July-2007", "2007-jul",
    "2007 juli", "2007-July", "31 juli 2007", "31-Jul-2007", "1 jul 2007", "Jul 31, 2007",
    "July 31 2007", "2007-jul-31",
  ])
  func readsEveryFormOfAMonth(text: String) throws {
    let july = try #require(Month(iso: "2007-07"))
    #expect(PeriodText.read(text)?.period == .month(july))
  }

  @Test(arguments: [
    ("jan", 1), ("feb", 2), ("mrt", 3), ("maart", 3), ("apr", 4), ("mei", 5), ("juni", 6),
    ("jul", 7), ("augustus", 8), ("sept", 9), ("okt", 10), ("november", 11), ("dec", 12),
    ("January", 1), ("February", 2), ("Mar", 3), ("March", 3), ("April", 4), ("May", 5),
    ("June", 6), ("July", 7), ("August", 8), ("Sep", 9), ("September", 9), ("Oct", 10),
    ("October", 10), ("November", 11), ("December", 12),
  ])
  func readsDutchAndEnglishNames(name: String, number: Int) {
    #expect(
      PeriodText.read("\(name)-98")?.period == Month(year: 1998, number: number).map(Period.month))
  }

  @Test(arguments: [
    "2007KW03", "2007-K3", "2007kw03", "2007Q3", "2007-Q3", "2007 q3", "Q3-2007", "Q3 2007",
    "K3 2007", "2007 K3", "3e kwartaal 2007", "3rd quarter 2007",
  ])
  func readsQuarters(text: String) throws {
    let september = try #require(Month(iso: "2007-09"))
    #expect(PeriodText.read(text)?.period == .quarter(ending: september))
  }

  @Test(arguments: ["2007", "2007JJ00"])
  func readsYears(text: String) {
    #expect(PeriodText.read(text)?.period == .year(2007))
  }

  @Test func readsHalfYearsAndSchoolYears() {
    #expect(PeriodText.read("2007HJ01")?.period == .halfYear(ending: .january(of: 2007) + 5))
    #expect(PeriodText.read("2007SJ00")?.period == .schoolYear(beginning: 2007))
    #expect(PeriodText.read("2007HJ01")?.delivery == nil)
  }

  @Test func readsTheDayOfADelivery() throws {
    let month = try #require(Month(iso: "2007-08"))
    #expect(PeriodText.read("2007-08-15")?.delivery == .dated(month, day: 15))
    #expect(PeriodText.read("2007-08")?.delivery == .dated(month, day: 0))
    #expect(PeriodText.read("2007")?.delivery == nil)
  }

  @Test func readsTheSerialDaysOfSpreadsheets() throws {
    // 29 February 2008 is day 39507 (Excel and LibreOffice agree).
    let february = try #require(Month(iso: "2008-02"))
    #expect(PeriodText.read("39507") == CalendarDate(month: february, day: 29).map(PeriodText.day))
    #expect(PeriodText.read("39508")?.period == .month(february + 1))
  }

  @Test(arguments: [
    "2007-13", "2007-00", "200713", "13-2007", "31-06-2007", "2007-02-29", "2007KW05", "2007KW00",
    "2007-K5", "2007JJ01", "2007HJ00", "2007HJ03", "2007SJ01", "20070732", "20071301", "0007",
    "1007-07", "9999-07", "12345", "99999", "", "foo", "foo-07",
    "07/2007", "2007-07-31-01", "jul-007", "2007M7", "2007-07 ", "2007Q5", "2007Q03", "Q3-07",
    "Q3", "q3 07", "7-jul", "07-jul", "31-jul-07", "10 jul 07", "07-jul-10", "jul 31 07",
    "31 foo 2007", "32 jul 2007", "2007 jul 2007", "5th quarter 2007", "3st quarter 2007",
    "3e quarter 2007", "kwartaal 3", "05/06/2007", "07/31/2007", "2007/08", "mar 2007 3",
    "ma 2007", "ju 2007", "2007-31-jul", "2007 July 3",
    "-07-2007", "1e4",
    "٢٠٠٧-٠٧", "99999999999999999999", "2007--07", "juli", "3",
  ])
  func refusesWhatIsNoMonth(text: String) {
    #expect(PeriodText.read(text) == nil)
  }
}
