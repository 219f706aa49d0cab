import Foundation

/// What a driver's thread and the reader of its answer share: a few blocks of rows, and when to stop.
///
/// All of it is guarded by the condition.
final class QueryChannel: @unchecked Sendable {
  private static let capacity = 4

  private let condition = NSCondition()
  private var isConnected = false
  private var columns: [QueryColumn]?
  private var blocks: [QueryBlock] = []
  private var end: Result<Void, DatabaseFault>?
  private var isClosed = false
  private var canceller: QueryCanceller?

  private func locked<Value>(_ body: () -> Value) -> Value {
    condition.lock()
    defer { condition.unlock() }
    return body()
  }

  private func changed(_ body: () -> Void) {
    locked {
      body()
      condition.broadcast()
    }
  }

  /// Waits until there is a value, at most until a time.
  private func wait<Value>(until time: Date, for value: () -> Value?) -> Value? {
    locked {
      while true {
        if let value = value() { return value }
        guard condition.wait(until: time) else { return value() }
      }
    }
  }

  // MARK: The driver's side

  func connect() { changed { isConnected = true } }

  /// Says how the statement that is about to run can be stopped.
  func set(_ canceller: QueryCanceller) { changed { self.canceller = canceller } }

  func open(_ columns: [QueryColumn]) { changed { self.columns = columns } }

  /// Gives rows, as soon as there is room for them.
  ///
  /// - Returns: whether anyone still wants more.
  func put(_ block: QueryBlock) -> Bool {
    locked {
      while blocks.count >= Self.capacity, !isClosed { condition.wait() }
      if !isClosed { blocks.append(block) }
      condition.broadcast()
      return !isClosed
    }
  }

  func finish(_ end: Result<Void, DatabaseFault>) { changed { self.end = end } }

  // MARK: The reader's side

  /// - Returns: `false` when the time is over.
  func waitForConnection(until time: Date) -> Bool {
    wait(until: time) { isConnected || end != nil ? true : nil } ?? false
  }

  func takeColumns(until time: Date) -> Result<[QueryColumn], DatabaseFault>? {
    wait(until: time) {
      if let columns { return .success(columns) }
      return end.map { $0.map { [] } }
    }
  }

  func takeBlock(until time: Date) -> Result<QueryBlock?, DatabaseFault>? {
    wait(until: time) {
      guard blocks.isEmpty else {
        condition.broadcast()
        return .success(blocks.removeFirst())
      }
      return end.map { $0.map { nil } }
    }
  }

  /// Tells the driver to stop, on another thread: telling it may hang as well.
  func cancel() {
    guard let canceller = locked({ canceller }) else { return }
    Thread.detachNewThread { canceller.cancel() }
  }

  /// Wants no more.
  func close() {
    let isRunning = locked {
      let wasClosed = isClosed
      isClosed = true
      blocks = []
      condition.broadcast()
      return !wasClosed && end == nil
    }
    if isRunning { cancel() }
  }
}
