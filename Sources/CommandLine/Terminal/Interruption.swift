import Dispatch
import Foundation
import Synchronization

/// Ends the work tidily when the user or the system stops the program.
///
/// A PDF engine runs in a session of its own and hears nothing of Ctrl-C, so the program has to end it,
/// and to take its temporary files away.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// How long work may take to stop before the program ends without waiting.
  private static let grace = DispatchTimeInterval.seconds(2)

  /// Does the work; a signal cancels it, and then ends the program as that signal does by itself.
  static func watch(
    _ work: @escaping @Sendable () async -> ExitStatus
  ) async -> ExitStatus {
    let task = Task { await work() }
    let received = Received()
    let sources = signals.filter(isHeard).map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        guard received.isFirst(number) else { end(by: number) }
        task.cancel()
        DispatchQueue.global().asyncAfter(deadline: .now() + grace) { end(by: number) }
      }
      source.resume()
      return source
    }
    let status = await task.value
    if let number = received.number { end(by: number) }
    for source in sources { source.cancel() }
    return status
  }

  private final class Received: Sendable {
    private let first = Mutex<Int32?>(nil)

    var number: Int32? { first.withLock { $0 } }

    func isFirst(_ number: Int32) -> Bool {
      first.withLock { first in
        guard first == nil else { return false }
        first = number
        return true
      }
    }
  }

  /// Whether a signal is not ignored on purpose, as `nohup` does.
  private static func isHeard(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      != unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Ends by the signal itself: a shell sees that and stops its script too.
  private static func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    raise(number)
    _exit(128 + number)
  }
}
