import Model
import Testing

@testable import Loaders

@Suite struct StatLinePeriodTests {
  @Test(arguments: [
    ("2022MM07", Period.month(.january(of: 2022) + 6)), ("20070131", .month(.january(of: 2007))),
    ("2022KW03", .quarter(ending: .january(of: 2022) + 8)),
    ("2022HJ01", .halfYear(ending: .january(of: 2022) + 5)),
    ("2022HJ02", .halfYear(ending: .december(of: 2022))), ("2022JJ00", .year(2022)),
    ("2007SJ00", .schoolYear(beginning: 2007)),
  ])
  func readsTheCodesOfPeriods(code: String, period: Period) {
    #expect(StatLinePeriod.code(code) == .period(period))
    #expect(StatLinePeriodWords(code)?.period == .period(period))
  }

  @Test func endsASchoolYearInJulyOfTheNext() {
    #expect(Period.schoolYear(beginning: 2007).lastMonth == .january(of: 2008) + 6)
  }

  @Test(arguments: ["2022W101", "2022W401", "2022X000", "2007G300", "2022ZZ09"])
  func passesOverOtherPeriodsWithAReason(code: String) {
    guard case .passedOver(let reason) = StatLinePeriod.code(code) else {
      Issue.record("\(code) is taken or refused")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test(arguments: [
    "2022MM00", "2022MM13", "2022KW00", "2022KW05", "2022HJ03", "2022JJ01", "2022SJ01", "20220230",
    "20221301", "", "MM01", "99999999", "2022mm1", "１２３４MM01",
  ])
  func refusesCodesThatDoNotExist(code: String) {
    #expect(StatLinePeriod.code(code) == nil)
  }

  @Test(arguments: [
    ("2022 januari*", Period.month(.january(of: 2022)), true),
    ("2022 december**", .month(.december(of: 2022)), true),
    ("2022 mei", .month(.january(of: 2022) + 4), false),
    ("2022 1e kwartaal", .quarter(ending: .january(of: 2022) + 2), false),
    ("2022 4e kwartaal**", .quarter(ending: .december(of: 2022)), true),
    ("2022 2e halfjaar*", .halfYear(ending: .december(of: 2022)), true),
    ("2022*", .year(2022), true), (" 2022 ", .year(2022), false),
    ("2007/'08", .schoolYear(beginning: 2007), false),
    ("2007/’08*", .schoolYear(beginning: 2007), true),
    ("1999/'00", .schoolYear(beginning: 1999), false),
  ])
  func readsTheWordsOfPages(text: String, period: Period, isProvisional: Bool) {
    let words = StatLinePeriodWords(text)
    #expect(words?.period == .period(period))
    #expect(words?.isProvisional == isProvisional)
  }

  @Test(arguments: ["2022 week 1", "2022 week 53 (3 dagen)*"])
  func passesOverWeeksInWords(text: String) {
    #expect(StatLinePeriodWords(text)?.period == .passedOver(StatLinePeriod.week))
  }

  @Test(arguments: [
    "", "*", "2022***", "2022 5e kwartaal", "2022 0e kwartaal", "2022 3e halfjaar", "2022 janvier",
    "januari", "2007/'09", "2007/2009", "2007/", "/'08", "Perioden", "2022 1e", "2022 januari 3",
  ])
  func refusesOtherWords(text: String) { #expect(StatLinePeriodWords(text) == nil) }
}
