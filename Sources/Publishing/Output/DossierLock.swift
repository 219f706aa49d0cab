import Foundation

/// Keeps two runs from writing for one dossier at the same moment.
///
/// The lock is `.peil/slot` in the dossier, held by `flock` as long as this value lives; the system
/// lets go of it when the program ends, however it ends.
package struct DossierLock: ~Copyable {
  /// Another run holds the lock.
  package struct Busy: Error, Hashable, Sendable {
    package var message: String {
      "een andere peil is bezig met dit dossier; probeer het later nog eens"
    }
  }

  /// -1: there is no lock.
  private let descriptor: Int32
  /// Why there is no lock, in Dutch; `nil`: it is held.
  package let remark: String?

  /// Takes the lock, without waiting for it.
  ///
  /// In a dossier that can't be written there is no lock, which is remarked: reading it does no harm.
  /// A folder without a peil.yaml is no dossier, and nothing is put there.
  package init(dossier: String) throws(Busy) {
    guard access(dossier.isEmpty ? "peil.yaml" : "\(dossier)/peil.yaml", F_OK) == 0 else {
      descriptor = -1
      remark = nil
      return
    }
    let folder = dossier.isEmpty ? ".peil" : "\(dossier)/.peil"
    var opened: Int32 = -1
    if mkdir(folder, 0o755) == 0 || errno == EEXIST {
      opened = open("\(folder)/slot", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    }
    guard opened >= 0 else {
      descriptor = -1
      remark = Self.noLock(errno)
      return
    }
    while flock(opened, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      let number = errno
      close(opened)
      if number == EWOULDBLOCK { throw Busy() }
      descriptor = -1
      remark = Self.noLock(number)
      return
    }
    descriptor = opened
    remark = nil
  }

  deinit {
    guard descriptor >= 0 else { return }
    // Closing alone would leave it held by a child that was started and has not begun its program yet.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  private static func noLock(_ number: Int32) -> String {
    "het dossier kan niet op slot (\(OutputWriter.words(number))); laat geen twee rapportages tegelijk maken"
  }
}
