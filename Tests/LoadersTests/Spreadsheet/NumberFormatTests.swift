import Model
import Testing

@testable import Loaders

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("General", NumberFormat.plain), ("0.00", .plain), ("#,##0.00_);[Red]\\(#,##0.00\\)", .plain),
    ("0.00E+00", .plain), ("@", .plain), ("0\" dagen\"", .plain), ("[$€-413] #,##0.00", .plain),
    ("# ?/?", .plain), ("h:mm", .plain), ("[h]:mm:ss", .plain), ("mm:ss.0", .plain),
    ("h:mm AM/PM", .plain), ("[mm]:ss", .plain), ("", .plain), ("\"", .plain), ("[", .plain),
    ("0%", .percentage), ("0,0%", .percentage), ("[<0.1]0.0%;0%", .percentage),
    ("0.0\" %\"", .plain), ("0.0\\%", .plain), ("[Red]-0.00 %", .percentage),
    ("d-m-yyyy", .date), ("[$-413]mmm\\-yy;@", .date),
    ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date),
    ("dd-mm-yyyy hh:mm", .date), ("mmmm", .date), ("yyyy", .date), ("jjjj-mm", .date),
    ("\"week \"d", .date), ("[$-409]m/d/yy\\ h:mm\\ AM/PM;@", .date),
  ])
  func tellsWhatACodeShows(code: String, format: NumberFormat) {
    #expect(NumberFormat(code: code) == format)
  }

  @Test(arguments: [
    (0, NumberFormat.plain), (9, .percentage), (10, .percentage), (14, .date), (17, .date),
    (18, .plain), (22, .date), (46, .plain), (49, .plain), (9999, .plain),
  ])
  func knowsTheBuiltInFormats(number: Int, format: NumberFormat) {
    #expect(NumberFormat(builtIn: number) == format)
  }

  /// Serial numbers and days by Excel.
  @Test(arguments: [
    (1.0, "1900-01-1"), (59, "1900-02-28"), (61, "1900-03-1"), (39264.999, "2007-07-1"),
    (36585, "2000-02-29"), (2_958_465, "9999-12-31"),
  ])
  func countsDays(serial: Double, day: String) throws {
    let date = try #require(SerialCalendar.from1900.date(serial))
    let parts = day.split(separator: "-").compactMap { Int($0) }
    #expect([date.month.year, date.month.number, date.day] == parts)
  }

  @Test(arguments: [0, 60, -1, 2_958_466, .nan, .infinity, -.infinity, 1e300])
  func knowsWhatIsNoDay(serial: Double) {
    #expect(SerialCalendar.from1900.date(serial) == nil)
  }

  @Test func countsDaysOf1904() throws {
    let first = try #require(SerialCalendar.from1904.date(0))
    #expect([first.month.year, first.month.number, first.day] == [1904, 1, 1])
    // The last day of 1900's calendar is beyond 9999 here.
    #expect(SerialCalendar.from1904.date(2_958_465)?.month.year ?? 0 >= 9999)
  }

  @Test(arguments: [
    (0.058, 5.8), (0.0575, 5.75), (0, 0), (-0.07, -7), (1.005, 100.5), (1e-7, 1e-5),
    (1.7976931348623157e308, 1.7976931348623157e308),
  ])
  func multipliesPercentagesAsDecimals(fraction: Double, percent: Double) {
    #expect(NumberFormat.percent(fraction) == percent)
  }
}
