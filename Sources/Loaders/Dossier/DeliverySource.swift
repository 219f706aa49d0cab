import Model

/// One source of `gegevens`.
struct DeliverySource {
  enum Kind {
    /// Files of the dossier, each read as what its content says it is (`bestand`).
    case files(FilePattern)
    /// A saved answer of StatLine, or the number of a table to fetch (`cbs`).
    case statLine(SourceMapping.Name)
    /// A question to a database (`sql`, `vraag`).
    case query(DatabaseQuery)
    /// Spells of persons, counted into series (`spellen`, or `sql` with `client`, `begin` and `einde`).
    case spells(SpellSource)
  }

  var kind: Kind
  /// `nil` when the columns bear the names of the contract.
  var mapping: SourceMapping?
  var decimalSign: DecimalSign?
  /// Where the source is named; `nil` for the one that holds without `gegevens`.
  var position: InputPosition?
  /// The version of the CBS's service that `peil haal` asks.
  var statLineVersion = ODataVersion.three
  /// Its place in peil.yaml, from 0: of two values without a date of delivery the later source's counts.
  var order = 0

  /// Without `gegevens`: every CSV in the folder of that name.
  static let standard = FilePattern("gegevens/*.csv").map {
    [DeliverySource(kind: .files($0), mapping: nil, decimalSign: nil, position: nil)]
  }
}

/// A question to a database, with a connection string of ODBC.
struct DatabaseQuery {
  var connection: ConnectionText
  var question: DatabaseQuestion
  var timeLimit: Duration
}
