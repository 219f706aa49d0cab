import Foundation

/// The log of a dossier, `.peil/logboek.jsonl`: one JSON object a line, only ever added to.
///
/// Each line names the mark of the line before, so that a line that was changed or taken away is found. A
/// line that a killed run left half is passed over, and the next one begins on a line of its own.
package final class Journal {
  /// What it says, with what was added since it was opened.
  package private(set) var contents: JournalContents
  private let path: String
  private let descriptor: Int32

  /// Opens the log of a dossier, and makes it where there is none.
  package init(dossier: String) throws(OutputFault) {
    let folder = dossier.isEmpty ? ".peil" : "\(dossier)/.peil"
    path = "\(folder)/\(Self.name)"
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
      throw OutputFault(path: path, reason: OutputWriter.words(errno))
    }
    let opened = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard opened >= 0 else { throw OutputFault(path: path, reason: OutputWriter.words(errno)) }
    descriptor = opened
    contents = JournalContents(Self.bytes(of: opened))
    // The name itself must last too.
    let directory = open(folder, O_RDONLY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }

  deinit { close(descriptor) }

  static let name = "logboek.jsonl"

  /// What the log of a dossier says; empty where there is none.
  package static func read(dossier: String) -> JournalContents {
    let opened = open("\(dossier)/.peil/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard opened >= 0 else { return JournalContents() }
    defer { close(opened) }
    return JournalContents(bytes(of: opened))
  }

  /// Adds a line.
  ///
  /// - Parameter isLasting: whether it is on the disk when this returns; without, `flush` sees to that.
  package func append(_ entry: JournalEntry, isLasting: Bool = true) throws(OutputFault) {
    let line = entry.value(after: contents.mark).line()
    let size = lseek(descriptor, 0, SEEK_END)
    let failure = Self.write((contents.isTorn ? [10] : []) + line + [10], to: descriptor)
    guard failure == 0 else {
      // Half a line says nothing: as if it had not been begun.
      if size >= 0 { ftruncate(descriptor, size) }
      throw OutputFault(path: path, reason: OutputWriter.words(failure))
    }
    contents.add(entry, mark: JournalContents.mark(of: line))
    if isLasting { try flush() }
  }

  /// Waits until all lines are on the disk.
  package func flush() throws(OutputFault) {
    guard fsync(descriptor) == 0 else {
      throw OutputFault(path: path, reason: OutputWriter.words(errno))
    }
  }

  // MARK: Bytes

  private static func bytes(of descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var place: off_t = 0
    while true {
      let count = pread(descriptor, &buffer, buffer.count, place)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      place += off_t(count)
    }
  }

  /// - Returns: 0, or the number of the error.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      written += count
    }
    return 0
  }
}
