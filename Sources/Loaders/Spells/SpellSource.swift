import Model

/// Where spells stand, what the columns are called and what is made of them: files (`spellen`), or the
/// answer to a question (`sql` with `client`, `begin` and `einde`).
struct SpellSource {
  enum EndMeaning: String, CaseIterable {
    case firstDayWithout = "eerste dag zonder"
    case lastDay = "laatste dag"
  }

  /// The figures that a file of spells gives, by the names that their series have unless they get others.
  enum Figure: String, CaseIterable {
    case stock = "stand"
    case inflow = "instroom"
    case outflow = "uitstroom"
    /// The mean duration of the spells that ended, in days.
    case duration = "duur"
    /// The ends of which it is known whether a return followed, and those that one followed.
    case followed = "gevolgd"
    case returned = "terugkeer"
  }

  enum Place {
    case files(FilePattern)
    case query(DatabaseQuery)
  }

  var place: Place
  var client: SourceMapping.Name
  var begin: SourceMapping.Name
  var end: SourceMapping.Name
  var endMeaning = EndMeaning.firstDayWithout
  /// The column with the codes of units; `nil`: all is of the whole organisation.
  var unit: SourceMapping.Name?
  var reason: SourceMapping.Name?
  /// Spells of one client with at most this many days between are one; `nil`: nothing is merged.
  var mergeDays: Int?
  /// The months within which a new spell is a return; `nil`: returns are not counted.
  var returnMonths: Int?
  /// The first month of which the file holds all spells; `nil`: the first in which one begins.
  var firstMonth: Month?
  var groups: [SourceMapping.Name] = []
  /// What is asked about how long they last; `nil`: nothing.
  var exits: ExitRequest?
  /// The names of the series; `nil`: every figure that an indicator uses, under its own name.
  var series: [Figure: String]?
}
