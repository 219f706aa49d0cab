/// Asks one question from its connection to its last row, on a thread of its own.
struct QueryWorker: Sendable {
  let question: BoundQuestion
  let connection: String
  let limits: QueryLimits

  func run(_ channel: QueryChannel) {
    do throws(DatabaseFault) {
      let connection = try connected()
      channel.connect()
      try answer(of: connection, to: channel)
      channel.finish(.success(()))
    } catch {
      channel.finish(.failure(error))
    }
  }

  private func connected() throws(DatabaseFault) -> ODBCConnection {
    do throws(ODBCFault) {
      let environment = try ODBCEnvironment()
      return try ODBCConnection(
        connection, loginSeconds: limits.login.wholeSeconds, in: environment)
    } catch {
      throw DatabaseFault(connecting: error)
    }
  }

  private func answer(
    of connection: consuming ODBCConnection, to channel: QueryChannel
  ) throws(DatabaseFault) {
    let rereads = connection.rereadsRowsOfABlock
    let system = DatabaseSystem(driver: connection.driver)
    do throws(ODBCFault) {
      try system.beginReading(connection)
      var statement = try ODBCStatement(on: connection)
      channel.set(statement.canceller)
      try statement.execute(question, timeLimitSeconds: limits.question.wholeSeconds)
      let cursor = try QueryCursor.open(statement, of: system, rereads: rereads)
      try pass(cursor, to: channel)
    } catch {
      throw DatabaseFault(asking: error, limits: limits)
    }
  }

  private func pass(
    _ cursor: borrowing QueryCursor, to channel: QueryChannel
  ) throws(ODBCFault) {
    channel.open(cursor.columns)
    while let block = try cursor.next() {
      guard channel.put(block) else { return }
    }
  }
}
