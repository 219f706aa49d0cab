import Synchronization

/// Stops a statement from another thread, for as long as the statement is there.
final class QueryCanceller: Sendable {
  private let stop: Mutex<(@Sendable () -> Void)?>

  init(_ stop: @escaping @Sendable () -> Void) { self.stop = Mutex(stop) }

  /// Asks the driver to stop; it may not listen, and may not return either.
  func cancel() { stop.withLock { $0?() } }

  /// The statement is about to go.
  func clear() { stop.withLock { $0 = nil } }
}
