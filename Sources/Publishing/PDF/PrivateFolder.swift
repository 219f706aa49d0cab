import Foundation

/// A temporary folder that only this user can enter; it goes, with all in it, when its owner does.
///
/// A lock in it says that its owner is alive. What a run that was killed left behind is removed when the
/// next run makes its first folder.
struct PrivateFolder: ~Copyable {
  private static let prefix = "peil-"
  private static let lockName = "slot"
  private static let pageName = "page.html"

  let path: String
  /// Held open, and so locked, as long as the folder is in use.
  private let lock: Int32

  init() throws(PDFFailure) {
    let base = Self.base
    _ = Self.swept
    var template = Array("\(base)/\(Self.prefix)XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw .noWorkFolder(reason: OutputWriter.words(errno))
    }
    let path = String(cString: made)
    let lock = open("\(path)/\(Self.lockName)", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      let reason = OutputWriter.words(errno)
      if lock >= 0 { close(lock) }
      try? FileManager.default.removeItem(atPath: path)
      throw .noWorkFolder(reason: reason)
    }
    self.path = path
    self.lock = lock
  }

  deinit {
    // A helper of a browser that is being killed may write a moment longer.
    for _ in 0..<20 {
      try? FileManager.default.removeItem(atPath: path)
      guard OutputWriter.exists(path) else { break }
      usleep(50_000)
    }
    close(lock)
  }

  // MARK: Where

  /// The system's place for temporary files, unless it is so long that Chromium can't name its socket
  /// below it: a name of a socket has 107 bytes at most.
  private static var base: String {
    let usual = FileManager.default.temporaryDirectory.path
    return usual.utf8.count > 45 && access("/tmp", W_OK | X_OK) == 0 ? "/tmp" : usual
  }

  /// Removes what earlier runs of this user left, once.
  private static let swept: Void = sweep(base)

  static func sweep(_ base: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? [] {
      guard name.wholeMatch(of: #/peil-[A-Za-z0-9]{6}/#) != nil else { continue }
      let folder = "\(base)/\(name)"
      var information = stat()
      guard lstat(folder, &information) == 0, information.st_mode & S_IFMT == S_IFDIR,
        information.st_uid == geteuid()
      else { continue }
      let lock = open("\(folder)/\(lockName)", O_RDWR | O_CLOEXEC | O_NOFOLLOW)
      guard lock >= 0 else {
        // Without a lock it is being made, or is nothing of ours; but for what a browser's helper wrote
        // after the folder went.
        if (try? FileManager.default.contentsOfDirectory(atPath: folder)) == ["profile"] {
          try? FileManager.default.removeItem(atPath: folder)
        }
        continue
      }
      if flock(lock, LOCK_EX | LOCK_NB) == 0 {
        try? FileManager.default.removeItem(atPath: folder)
      }
      close(lock)
    }
  }

  // MARK: Pages

  /// Writes a page; its name is always the same, since engines put it in a PDF that has no title.
  ///
  /// - Parameter part: A folder of its own within this one.
  func writePage(_ bytes: [UInt8], part: String? = nil) throws(PDFFailure) -> String {
    guard let part else { return try write(bytes, to: Self.pageName) }
    guard mkdir("\(path)/\(part)", 0o700) == 0 else {
      throw .noWorkFolder(reason: OutputWriter.words(errno))
    }
    return try write(bytes, to: "\(part)/\(Self.pageName)")
  }

  /// What is left of the address of a file when the place of the page is taken off; an engine makes
  /// whole addresses of relative ones.
  ///
  /// - Returns: `nil` for the page itself, and for what is not beside it.
  static func relative(_ address: String) -> String? {
    guard let place = address.firstMatch(of: #/^file://.*/peil-[A-Za-z0-9]{6}/(?:[0-9]+/)?/#) else {
      return nil
    }
    let rest = String(address[place.range.upperBound...])
    return rest.isEmpty || rest.hasPrefix(pageName) ? nil : rest
  }

  func remove(part: String) { try? FileManager.default.removeItem(atPath: "\(path)/\(part)") }

  /// Whether there is hardly room left for an engine to work in.
  var isFull: Bool {
    var information = statvfs()
    guard statvfs(path, &information) == 0 else { return false }
    return information.f_bavail * UInt(information.f_frsize) < 1 << 20
  }

  func write(_ bytes: [UInt8], to name: String) throws(PDFFailure) -> String {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .noWorkFolder(reason: OutputWriter.words(errno)) }
    let failure = OutputWriter.fill(descriptor, with: bytes)
    close(descriptor)
    guard failure == 0 else { throw .noWorkFolder(reason: OutputWriter.words(failure)) }
    return file
  }
}
