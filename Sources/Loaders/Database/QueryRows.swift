import Foundation

/// How long a question may take and how much may come back.
package struct QueryLimits: Hashable, Sendable {
  /// For the server to take us in.
  package var login: Duration = .seconds(15)
  /// For the whole question, its last row included.
  package var question: Duration = .seconds(300)
  /// For a driver to give up when it is told to; after that it is left behind.
  package var grace: Duration = .seconds(5)
  /// More rows than a month's figures have: the counting belongs in the database.
  package var rows = 1_000_000

  package init() {}
}

/// The answer to a question, block by block and never whole in memory.
///
/// The driver works on a thread of its own: it can't be interrupted for sure, and a server that never
/// answers must not hang the program.
package final class QueryRows {
  /// In the order of the question.
  package let columns: [QueryColumn]
  private let channel: QueryChannel
  private let deadline: Date
  private let limits: QueryLimits

  /// Connects and asks.
  ///
  /// - Parameter connection: with its secrets; they go to the driver and nowhere else.
  init(
    _ question: BoundQuestion, connection: String, limits: QueryLimits = QueryLimits()
  ) throws(DatabaseFault) {
    let channel = QueryChannel()
    self.channel = channel
    self.limits = limits
    deadline = Date(timeIntervalSinceNow: limits.question.seconds)
    let worker = QueryWorker(question: question, connection: connection, limits: limits)
    let thread = Thread { worker.run(channel) }
    thread.stackSize = 4 << 20
    thread.start()
    let login = Date(timeIntervalSinceNow: limits.login.seconds + limits.grace.seconds)
    guard channel.waitForConnection(until: min(login, deadline)) else {
      channel.close()
      throw .unavailable(.noAnswer)
    }
    columns = try Self.answered(channel, deadline, limits) { channel.takeColumns(until: $0) }
  }

  deinit { channel.close() }

  /// The next rows; `nil` behind the last.
  package func next() throws(DatabaseFault) -> QueryBlock? {
    try Self.answered(channel, deadline, limits) { channel.takeBlock(until: $0) }
  }

  /// Waits for an answer; past the deadline the question is cancelled, and past the grace left behind.
  private static func answered<Answer>(
    _ channel: QueryChannel, _ deadline: Date, _ limits: QueryLimits,
    _ take: (Date) -> Result<Answer, DatabaseFault>?
  ) throws(DatabaseFault) -> Answer {
    if let answer = take(deadline) { return try answer.get() }
    channel.cancel()
    let isHeard = take(Date(timeIntervalSinceNow: limits.grace.seconds)) != nil
    channel.close()
    throw isHeard ? .timeLimit(limits.question) : .unavailable(.noAnswer)
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }

  /// For a driver, which counts in whole seconds.
  var wholeSeconds: Int { Int(clamping: components.seconds) }
}
