/// What a database needs to be told beside what ODBC says to all of them.
enum DatabaseSystem: Hashable {
  case postgreSQL, sqlite, oracle, mySQL
  /// Gets what ODBC has for all: a connection for reading and a transaction that is rolled back.
  case other

  /// - Parameter driver: the name of the driver's file, in lower case.
  init(driver: String) {
    self =
      switch driver {
      case _ where driver.contains("psqlodbc"): .postgreSQL
      case _ where driver.contains("sqlite"): .sqlite
      case _ where driver.contains("sqora"): .oracle
      case _ where driver.contains("myodbc") || driver.contains("maodbc"): .mySQL
      default: .other
      }
  }

  /// Begins a transaction in which the database itself refuses every change.
  func beginReading(_ connection: borrowing ODBCConnection) throws(ODBCFault) {
    switch self {
    case .postgreSQL:
      // By the cursor of a transaction: without these two the driver takes in the whole answer.
      connection.set(Self.usesCursor, 1)
      connection.set(Self.cursorRows, 1_000)
      try connection.run("set session characteristics as transaction read only")
      connection.beginTransaction()
    case .sqlite:
      try connection.run("pragma query_only = on")
      connection.beginTransaction()
    case .oracle:
      connection.beginTransaction()
      try connection.run("set transaction read only")
    case .mySQL:
      try connection.run("set session transaction read only")
      connection.beginTransaction()
    case .other:
      connection.beginTransaction()
    }
  }

  /// SQL_ATTR_PGOPT_USE_DECLAREFETCH and SQL_ATTR_PGOPT_FETCH of psqlodbc.h.
  private static let (usesCursor, cursorRows): (Int32, Int32) = (65_539, 65_541)
}
