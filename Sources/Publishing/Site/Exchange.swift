import Foundation

/// Exchanges two folders in one step of the file system, so that nobody sees a moment between.
enum Exchange {
  private typealias Rename =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
  private static let exchange: UInt32 = 2

  /// `renameat2` with RENAME_EXCHANGE (Linux 3.15, glibc 2.28), found by name: its header hides it.
  ///
  /// - Returns: whether it was done; not every file system can.
  static func folders(_ one: String, _ other: String) -> Bool {
    guard let symbol = dlsym(nil, "renameat2") else { return false }
    let rename = unsafeBitCast(symbol, to: Rename.self)
    return rename(AT_FDCWD, one, AT_FDCWD, other, exchange) == 0
  }
}
