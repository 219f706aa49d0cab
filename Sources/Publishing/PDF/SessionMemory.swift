import Foundation

/// The memory of a program and all that it started, as far as it is nobody else's.
enum SessionMemory {
  /// The bytes that the processes of a session use and share with no file; 0 where the system does not
  /// say (only Linux has `/proc`).
  static func bytes(ofSession session: Int32) -> Int {
    guard let folder = opendir("/proc") else { return 0 }
    defer { closedir(folder) }
    var pages = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.utf8.first.map({ (48...57).contains($0) }) == true,
        self.session(of: name) == session
      else { continue }
      let sizes = text("/proc/\(name)/statm").split(separator: " ").compactMap { Int($0) }
      if sizes.count > 2 { pages += max(0, sizes[1] - sizes[2]) }
    }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }

  /// The sixth field of `stat`; the second, the program's name, may hold spaces and brackets.
  private static func session(of process: String) -> Int32? {
    let line = text("/proc/\(process)/stat")
    guard let name = line.lastIndex(of: ")") else { return nil }
    let fields = line[line.index(after: name)...].split(separator: " ")
    return fields.count > 3 ? Int32(fields[3]) : nil
  }

  private static func text(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = read(descriptor, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }
}
