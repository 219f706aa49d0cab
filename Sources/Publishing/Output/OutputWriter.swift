import Foundation

/// A file to write: where, and what.
package struct OutputFile: Hashable, Sendable {
  /// Relative to the folder it is written in, with `/` between names.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Why output can't be written.
package struct OutputFault: Error, Hashable, Sendable {
  /// The path as the user gave the folder, with the file behind it.
  package var path: String
  /// In Dutch, without a full stop.
  package var reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  package var message: String { "\(path) kan niet worden geschreven: \(reason)" }
}

/// Writes a set of files whole or not at all.
///
/// Every file is first written under a temporary name in the folder where it will stand;
/// only when all are there are they renamed. When anything fails, what stood there still stands there
/// and nothing else is left.
package struct OutputWriter {
  private let folder: String
  private var staged: [Staged] = []
  private var madeFolders: [String] = []

  private struct Staged {
    var path: String
    var temporary: String
    /// The earlier file under another name, to be put back.
    var backup: String?
    var isPlaced = false
  }

  /// Whether a file that stands there gives way.
  private let replaces: Bool

  private init(folder: String, replaces: Bool) {
    self.folder = folder
    self.replaces = replaces
  }

  /// Writes the files below a folder, which is made where it does not exist.
  ///
  /// - Parameters:
  ///   - stale: Paths of files of the same report that are no longer true and go too.
  ///   - replaces: Whether a file that stands there gives way; else nothing is written.
  package static func write(
    _ files: [OutputFile], removing stale: [String] = [], in folder: String, replaces: Bool = true
  ) throws(OutputFault) {
    var writer = OutputWriter(folder: folder.isEmpty ? "." : folder, replaces: replaces)
    do {
      for file in files { try writer.stage(file) }
      for path in stale { try writer.check(path) }
      for index in writer.staged.indices { try writer.place(index) }
    } catch {
      writer.undo()
      throw error
    }
    // From here the new files are complete: what remains is cleaning up.
    let written = Set(files.map(\.path))
    for path in stale where !written.contains(path) {
      try writer.remove("\(writer.folder)/\(path)")
    }
    writer.finish()
  }

  // MARK: Steps

  /// Writes a file under a temporary name beside the place where it will stand.
  private mutating func stage(_ file: OutputFile) throws(OutputFault) {
    try check(file.path)
    let path = "\(folder)/\(file.path)"
    try makeFolder(Self.parent(of: path))
    let temporary = Self.hidden(path, "nieuw")
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw fault(path) }
    staged.append(Staged(path: path, temporary: temporary))
    let failure = Self.fill(descriptor, with: file.bytes)
    let closed = close(descriptor)
    guard failure == 0 else { throw fault(path, failure) }
    guard closed == 0 else { throw fault(path) }
  }

  /// Puts a staged file in its place and keeps the earlier one at hand.
  private mutating func place(_ index: Int) throws(OutputFault) {
    let file = staged[index]
    guard replaces else {
      // A second name never takes the place of a file that came in between; not every file system has those.
      if link(file.temporary, file.path) == 0 {
        staged[index].isPlaced = true
        unlink(file.temporary)
        return
      }
      guard errno != EEXIST, !Self.exists(file.path), rename(file.temporary, file.path) == 0 else {
        throw fault(file.path)
      }
      staged[index].isPlaced = true
      return
    }
    if Self.exists(file.path) {
      guard !Self.isFolder(file.path) else { throw fault(file.path, EISDIR) }
      let backup = Self.hidden(file.path, "oud")
      unlink(backup)
      // A second name leaves the earlier file in its place; not every file system has those.
      guard link(file.path, backup) == 0 || rename(file.path, backup) == 0 else {
        throw fault(file.path)
      }
      staged[index].backup = backup
    }
    guard rename(file.temporary, file.path) == 0 else { throw fault(file.path) }
    staged[index].isPlaced = true
  }

  private mutating func undo() {
    for file in staged.reversed() {
      unlink(file.temporary)
      if let backup = file.backup {
        // Renaming to another name of the same file does nothing, so the second name goes apart.
        rename(backup, file.path)
        unlink(backup)
      } else if file.isPlaced {
        unlink(file.path)
      }
    }
    for folder in madeFolders.reversed() { rmdir(folder) }
  }

  private func finish() {
    for file in staged { if let backup = file.backup { unlink(backup) } }
    StaleFiles.remove(beside: staged.map(\.path))
  }

  private func remove(_ path: String) throws(OutputFault) {
    guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else {
      let reason = Self.words(errno)
      finish()
      throw OutputFault(path: path, reason: "het oude bestand kan niet weg: \(reason)")
    }
  }

  // MARK: Paths

  /// Refuses a path that would lead out of the folder.
  private func check(_ path: String) throws(OutputFault) {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    let isFine = names.allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0)
    }
    guard isFine else {
      throw OutputFault(path: "\(folder)/\(path)", reason: "de naam wijst buiten de map")
    }
  }

  private mutating func makeFolder(_ path: String) throws(OutputFault) {
    if Self.exists(path) {
      guard Self.isFolder(path) else { throw fault(path, ENOTDIR) }
      return
    }
    let parent = Self.parent(of: path)
    if parent != path { try makeFolder(parent) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw fault(path) }
    madeFolders.append(path)
  }

  static func parent(of path: String) -> String {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  /// `.<name>.<word>-<process>` beside the file.
  private static func hidden(_ path: String, _ word: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return "\(parent(of: path))/.\(shortName(name)).\(word)-\(getpid())"
  }

  /// A name may have 255 bytes; the report's own may take nearly all of them.
  static func shortName(_ name: String) -> String {
    String(decoding: Array(name.utf8.prefix(200)), as: UTF8.self)
  }

  package static func exists(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0
  }

  private static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  // MARK: Bytes and faults

  /// Writes all bytes.
  ///
  /// - Returns: 0, or the number of the error.
  static func fill(_ descriptor: Int32, with bytes: [UInt8]) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      written += count
    }
    return 0
  }

  private func fault(_ path: String, _ number: Int32 = errno) -> OutputFault {
    OutputFault(path: path, reason: Self.words(number))
  }

  /// What the system's error means, in Dutch.
  static func words(_ number: Int32) -> String {
    switch number {
    case EACCES, EPERM: "u mag hier niet schrijven"
    case ENOSPC, EDQUOT: "de schijf is vol"
    case EROFS: "de schijf is alleen te lezen"
    case ENOTDIR: "een deel van het pad is een bestand en geen map"
    case EISDIR: "er staat een map met die naam"
    case ENAMETOOLONG: "de naam is te lang"
    case EEXIST: "er staat al een bestand met die naam"
    case ENOENT: "de map bestaat niet"
    default: String(cString: strerror(number))
    }
  }
}

/// `write` of the system, beside a method of that name.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  write(descriptor, buffer.baseAddress, buffer.count)
}
