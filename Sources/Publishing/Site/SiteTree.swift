import Foundation

/// A new site, built beside the old one and then put in its place at once.
///
/// Readers see the old site until the exchange and the new one after it. What did not change is a second
/// name of the old file and no copy, so that its bytes, its date and its place on the disk stay.
package final class SiteTree {
  private let site: SiteFolder
  private var folders: Set<String> = []
  private var isCommitted = false

  /// Only with the lock held, after `recover`.
  package init(_ site: SiteFolder) throws(OutputFault) {
    self.site = site
    guard mkdir(site.staging, 0o755) == 0 else {
      throw OutputFault(path: site.path, reason: OutputWriter.words(errno))
    }
    // Who may read the site stays as someone set it.
    var old = stat()
    if stat(site.path, &old) == 0 {
      if geteuid() == 0 { chown(site.staging, old.st_uid, old.st_gid) }
      chmod(site.staging, old.st_mode & 0o7777)
    }
  }

  deinit {
    if !isCommitted { try? FileManager.default.removeItem(atPath: site.staging) }
  }

  /// Writes a file of the new site.
  ///
  /// - Returns: whether it differs from the old site's.
  @discardableResult
  package func write(_ file: OutputFile) throws(OutputFault) -> Bool {
    try makeFolder(OutputWriter.parent(of: file.path), asked: file.path)
    let old = "\(site.path)/\(file.path)"
    if size(of: old) == file.bytes.count, site.bytes(of: file.path) == file.bytes {
      try keep(file: file.path, as: file.path)
      return false
    }
    let path = "\(site.staging)/\(file.path)"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw fault(file.path, errno) }
    let failure = OutputWriter.fill(descriptor, with: file.bytes)
    let closed = close(descriptor) == 0 ? 0 : errno
    guard failure == 0, closed == 0 else { throw fault(file.path, max(failure, closed)) }
    return true
  }

  /// Takes a file or folder at the top of the old site over as it is.
  package func keep(entry name: String) throws(OutputFault) {
    if isFolder("\(site.path)/\(name)") {
      try keep(folder: name)
    } else {
      try keep(file: name, as: name)
    }
  }

  /// Takes a folder of the old site over as it is, under another name where one is given.
  package func keep(folder: String, as name: String? = nil) throws(OutputFault) {
    let new = name ?? folder
    try makeFolder(new, asked: new)
    for entry in site.names(in: folder) {
      let (from, to) = ("\(folder)/\(entry)", "\(new)/\(entry)")
      if isFolder("\(site.path)/\(from)") {
        try keep(folder: from, as: to)
      } else {
        try keep(file: from, as: to)
      }
    }
  }

  /// Takes a file of the old site over as it is.
  package func keep(file: String, as name: String) throws(OutputFault) {
    try makeFolder(OutputWriter.parent(of: name), asked: name)
    let (old, new) = ("\(site.path)/\(file)", "\(site.staging)/\(name)")
    if link(old, new) == 0 { return }
    // Not every file system knows second names.
    guard errno != ENOSPC, errno != EDQUOT else { throw fault(name, errno) }
    do { try FileManager.default.copyItem(atPath: old, toPath: new) } catch {
      let number = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError)?.code
      throw fault(name, Int32(number ?? Int(EIO)))
    }
  }

  /// Puts the new site in the place of the old one.
  ///
  /// - Parameter exchange: exchanges two folders, and says whether it could.
  package func commit(
    exchange: (String, String) -> Bool = { Exchange.folders($0, $1) }
  ) throws(OutputFault) {
    if SiteFolder.exists(site.path) {
      if !exchange(site.staging, site.path) { try replace() }
    } else {
      guard rename(site.staging, site.path) == 0 else { throw fault("", errno) }
    }
    isCommitted = true
    // The new site stands; what remains of the old one is in nobody's way, and the next run's to clear.
    for rest in [site.staging, site.aside] where SiteFolder.exists(rest) {
      try? FileManager.default.removeItem(atPath: rest)
    }
  }

  /// Two steps, where a file system knows no exchange; the next run puts right what is broken off between.
  private func replace() throws(OutputFault) {
    guard rename(site.path, site.aside) == 0 else {
      guard errno != EBUSY, errno != EXDEV else {
        throw OutputFault(
          path: site.path, reason: "dit is zelf een schijf; publiceer naar een map daarin")
      }
      throw fault("", errno)
    }
    guard rename(site.staging, site.path) == 0 else {
      let number = errno
      rename(site.aside, site.path)
      throw fault("", number)
    }
  }

  // MARK: Files

  private func makeFolder(_ path: String, asked: String) throws(OutputFault) {
    guard path != ".", folders.insert(path).inserted else { return }
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard names.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      throw OutputFault(path: "\(site.path)/\(asked)", reason: "de naam wijst buiten de map")
    }
    try makeFolder(OutputWriter.parent(of: path), asked: asked)
    guard mkdir("\(site.staging)/\(path)", 0o755) == 0 || errno == EEXIST else {
      throw fault(asked, errno)
    }
  }

  private func size(of path: String) -> Int? {
    var information = stat()
    guard lstat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(information.st_size)
  }

  private func isFolder(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  private func fault(_ file: String, _ number: Int32) -> OutputFault {
    OutputFault(
      path: file.isEmpty ? site.path : "\(site.path)/\(file)", reason: OutputWriter.words(number))
  }
}
