import Model
import Testing

@testable import Metrics

@Suite struct ExpenditureEffectsTests {
  typealias Group = ExpenditureEffects.Group

  /// Exact fractions of Oracle/money.py.
  @Test func agreesWithAnotherWayOfWorking() throws {
    func groups(_ text: String) -> [Group] {
      text.split(separator: " ").compactMap { pair in
        let parts = pair.split(separator: ":").compactMap { Double($0) }
        return parts.count == 2 ? Group(stock: parts[0], expenditure: parts[1]) : nil
      }
    }
    for row in try OracleAnswers("money-effects.csv").rows() {
      let found = try #require(
        ExpenditureEffects.effects(before: groups(row.text("old")), after: groups(row.text("new"))))
      for (name, value) in [
        ("volume", found.volume), ("mix", found.mix ?? .nan), ("price", found.price),
        ("joint", found.joint),
      ] {
        let answer = try #require(row.number(name))
        #expect(abs(value - answer) <= 1e-9 * found.after, "\(name)")
      }
      let sum = found.volume + (found.mix ?? 0) + found.price + found.joint
      #expect(abs(found.before + sum - found.after) <= 1e-9 * found.after)
    }
  }

  @Test func hasNoMixWithoutTypes() throws {
    // 4.200 at 12 to 3.975 at 13.
    let found = try #require(
      ExpenditureEffects.effects(
        before: [.init(stock: 4200, expenditure: 50400)],
        after: [.init(stock: 3975, expenditure: 51675)]))
    #expect(found.mix == nil)
    #expect(abs(found.volume + 2700) < 1e-9)
    #expect(abs(found.price - 4200) < 1e-9)
    #expect(abs(found.joint + 225) < 1e-9)
  }

  @Test func aTypeThatAppearsKeepsItsPrice() throws {
    let found = try #require(
      ExpenditureEffects.effects(
        before: [.init(stock: 10, expenditure: 100), .init(stock: 0, expenditure: 0)],
        after: [.init(stock: 5, expenditure: 50), .init(stock: 5, expenditure: 100)]))
    #expect(found.volume == 0 && found.price == 0 && found.mix == 50 && found.joint == 0)
  }

  @Test func needsAStockInBothPeriods() {
    #expect(ExpenditureEffects.effects(before: [], after: []) == nil)
    #expect(
      ExpenditureEffects.effects(
        before: [.init(stock: 0, expenditure: 5)], after: [.init(stock: 1, expenditure: 5)]) == nil)
  }
}
