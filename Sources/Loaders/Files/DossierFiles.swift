import Foundation

/// The files below a dossier's folder; nothing outside it is read, whatever a link says.
struct DossierFiles {
  enum ReadFault: Error, Hashable {
    case missing
    case outside
    /// A folder, a device or a pipe.
    case notAFile
    case tooLarge(bytes: Int, limit: Int)
    case unreadable
  }

  struct Entry: Hashable {
    var name: String
    var isFolder: Bool
  }

  static let textLimit = 1_000_000
  static let dataLimit = 200_000_000

  /// The real path of the folder, links followed.
  let root: String

  /// - Returns: `nil` when there is no such folder.
  init?(folder: String) {
    guard let real = Self.realPath(folder) else { return nil }
    root = real
    guard Self.kind(of: real) == S_IFDIR else { return nil }
  }

  /// The bytes of a file, by its path relative to the dossier.
  func read(_ path: String, limit: Int) -> Result<[UInt8], ReadFault> {
    guard let real = Self.realPath("\(root)/\(path)") else { return .failure(.missing) }
    guard isInside(real) else { return .failure(.outside) }
    return Self.read(real: real, limit: limit)
  }

  /// The bytes of a file anywhere, by the path that the user typed.
  static func read(anywhere path: String, limit: Int) -> Result<[UInt8], ReadFault> {
    guard let real = realPath(path) else { return .failure(.missing) }
    return read(real: real, limit: limit)
  }

  /// A file to read piece by piece, by its path relative to the dossier; the caller closes it.
  func open(_ path: String) -> Result<Int32, ReadFault> {
    guard let real = Self.realPath("\(root)/\(path)") else { return .failure(.missing) }
    guard isInside(real) else { return .failure(.outside) }
    return Self.open(real: real)
  }

  /// A file anywhere to read piece by piece, by the path that the user typed; the caller closes it.
  static func open(anywhere path: String) -> Result<Int32, ReadFault> {
    guard let real = realPath(path) else { return .failure(.missing) }
    return open(real: real)
  }

  private static func open(real: String) -> Result<Int32, ReadFault> {
    // A pipe would keep the reader waiting: look at the kind before opening.
    guard kind(of: real) == S_IFREG else { return .failure(.notAFile) }
    let descriptor = Foundation.open(real, O_RDONLY | O_CLOEXEC)
    return descriptor >= 0 ? .success(descriptor) : .failure(.unreadable)
  }

  private static func read(real: String, limit: Int) -> Result<[UInt8], ReadFault> {
    let descriptor: Int32
    switch open(real: real) {
    case .success(let opened): descriptor = opened
    case .failure(let fault): return .failure(fault)
    }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { return .failure(.unreadable) }
    let size = Int(information.st_size)
    guard size <= limit else { return .failure(.tooLarge(bytes: size, limit: limit)) }
    // One byte more than there is, to see a file that grows meanwhile.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < buffer.count {
        let got = Foundation.read(
          descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        count += got
      }
    }
    guard bytes.count == size else { return .failure(.unreadable) }
    return .success(bytes)
  }

  /// What a folder of the dossier holds, by name; hidden files are left out.
  ///
  /// - Returns: empty when there is no such folder, or when it lies outside the dossier.
  func entries(of folder: String) -> [Entry] {
    guard let real = Self.realPath(folder.isEmpty ? root : "\(root)/\(folder)"), isInside(real),
      let names = try? FileManager.default.contentsOfDirectory(atPath: real)
    else { return [] }
    return names.filter { !$0.hasPrefix(".") }.sorted().map { name in
      Entry(name: name, isFolder: Self.kind(of: "\(real)/\(name)") == S_IFDIR)
    }
  }

  func exists(_ path: String) -> Bool { Self.realPath("\(root)/\(path)") != nil }

  private func isInside(_ real: String) -> Bool {
    real == root || real.hasPrefix(root == "/" ? "/" : "\(root)/")
  }

  private static func realPath(_ path: String) -> String? {
    // A path with a NUL would be cut off there.
    guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func kind(of path: String) -> mode_t? {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    return information.st_mode & S_IFMT
  }
}
