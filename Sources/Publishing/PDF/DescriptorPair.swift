import Foundation

/// The two ends of a pipe that no other program gets by accident.
struct DescriptorPair {
  let read: Int32
  let write: Int32

  /// - Returns: `nil` when the system has none left; `errno` says why.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    read = ends[0]
    write = ends[1]
  }
}
