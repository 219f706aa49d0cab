/// What a file of spells says about how long they last and who returns: counts, and nothing of a client.
package struct SpellTable: Hashable, Sendable {
  /// What the reader calls these spells.
  package var name: String
  package var delivery: Delivery
  /// The first month of which all spells are known; `nil`: all are known from their start.
  package var from: Month?
  /// The last month of the data, at whose end spells that go on are censored.
  package var through: Month
  /// Fewer than these are not shown.
  package var minimum: Int
  /// Whether spells that began before `from` are left out.
  package var inflowOnly = false
  /// In order; an empty word is a spell without one.
  package var reasons: [String] = []
  package var durations: [Durations] = []
  /// The months within which a new spell is a return; `nil`: returns are not counted.
  package var returnMonths: Int?
  /// By unit, the months in order.
  package var returns: [String: [ReturnCount]] = [:]

  package init(name: String, delivery: Delivery, from: Month?, through: Month, minimum: Int = 10) {
    self.name = name
    self.delivery = delivery
    self.from = from
    self.through = through
    self.minimum = minimum
  }

  /// The spells of a unit, all or a part of them, by how long they last.
  package struct Durations: Hashable, Sendable {
    package enum Part: Hashable, Sendable {
      case all
      case group(column: String, word: String)
      /// The year they began in.
      case cohort(Int)
    }

    package var unit: String
    package var part: Part
    /// By days since the start: those first seen, ended, and censored then.
    package var entering: [Int]
    package var ending: [Int]
    package var censored: [Int]
    /// The ended ones by reason, in the order of the table's reasons; empty where none is asked for.
    package var endingByReason: [[Int]]

    package init(
      unit: String, part: Part, entering: [Int], ending: [Int], censored: [Int],
      endingByReason: [[Int]] = []
    ) {
      self.unit = unit
      self.part = part
      self.entering = entering
      self.ending = ending
      self.censored = censored
      self.endingByReason = endingByReason
    }
  }

  /// The ends of a month that were followed long enough, and how many of them a new spell followed.
  package struct ReturnCount: Hashable, Sendable {
    package var month: Month
    package var followed: Int
    package var returned: Int
    /// All ends of the month, and those of which the reason says nothing; `nil`: no reasons are given.
    package var ends: Int
    package var unclear: Int?

    package init(month: Month, followed: Int, returned: Int, ends: Int, unclear: Int?) {
      self.month = month
      self.followed = followed
      self.returned = returned
      self.ends = ends
      self.unclear = unclear
    }
  }
}

extension [SpellTable] {
  /// Of each name the last delivery that was known at the end of a month.
  package func known(in month: Month) -> [SpellTable] {
    var found: [SpellTable] = []
    for table in self where !DeliveryCode(table.delivery).isAfter(month) {
      guard let place = found.firstIndex(where: { $0.name == table.name }) else {
        found.append(table)
        continue
      }
      if DeliveryCode(found[place].delivery) < DeliveryCode(table.delivery) {
        found[place] = table
      }
    }
    return found
  }
}
