import Digests
import Dispatch
import Synchronization

/// The SHA-256 of a file, worked out on another core while the file is read.
final class PendingHash: Sendable {
  private let done = DispatchGroup()
  private let digits = Mutex<String?>(nil)

  /// Below this another core costs more than it gives.
  private static let smallest = 1 << 20

  init(_ bytes: [UInt8]) {
    guard bytes.count >= Self.smallest else {
      digits.withLock { $0 = SHA256.hexadecimal(bytes) }
      return
    }
    done.enter()
    DispatchQueue.global().async {
      let hash = SHA256.hexadecimal(bytes)
      self.digits.withLock { $0 = hash }
      self.done.leave()
    }
  }

  /// 64 hexadecimal digits; waits until they are known.
  var value: String {
    done.wait()
    return digits.withLock { $0 } ?? ""
  }
}
