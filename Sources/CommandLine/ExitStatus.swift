/// How a run ended, as the system is told; the table is in the manual.
package enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
  case done = 0
  /// Faults in the input; nothing was written.
  case faults = 1
  /// Wrong usage.
  case usage = 64
  /// An engine or server is not available.
  case unavailable = 69
  case internalError = 70
  /// Output can't be written.
  case cannotWrite = 73
  /// Another run holds the lock.
  case busy = 75
}
