import Foundation

/// Keeps two runs from publishing to one site at the same moment, also from two dossiers or machines.
///
/// The lock is a hidden file beside the site, held by `flock` as long as this value lives. It goes when
/// the run ends by itself; what a killed run leaves of it holds nobody up.
package struct SiteLock: ~Copyable {
  private let descriptor: Int32
  private let path: String

  package enum Failure: Error, Hashable, Sendable {
    case busy
    case cannotWrite(OutputFault)
  }

  /// Takes the lock, without waiting for it.
  package init(beside site: SiteFolder) throws(Failure) {
    path = site.lock
    while true {
      let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard opened >= 0 else {
        throw .cannotWrite(OutputFault(path: site.path, reason: OutputWriter.words(errno)))
      }
      guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
        let number = errno
        close(opened)
        if number == EINTR { continue }
        if number == EWOULDBLOCK { throw .busy }
        throw .cannotWrite(OutputFault(path: site.path, reason: OutputWriter.words(number)))
      }
      // Another run may have taken the file away between opening and locking it.
      var held = stat()
      var there = stat()
      if fstat(opened, &held) == 0, lstat(path, &there) == 0, held.st_ino == there.st_ino {
        descriptor = opened
        return
      }
      close(opened)
    }
  }

  deinit {
    unlink(path)
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
