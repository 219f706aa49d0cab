import Foundation

/// Writes a folder that does not exist yet, or is empty: with all its files, or not at all.
package enum NewFolder {
  package static func write(_ files: [OutputFile], to folder: String) throws(OutputFault) {
    switch kind(of: folder) {
    case .file:
      throw OutputFault(path: folder, reason: "er is al een bestand met die naam")
    case .filled:
      throw OutputFault(path: folder, reason: "de map bestaat al en is niet leeg")
    case .empty:
      try OutputWriter.write(files, in: folder)
    case .absent:
      try build(files, folder)
    }
  }

  /// Builds the folder under another name beside its place and then gives it its name.
  private static func build(_ files: [OutputFile], _ folder: String) throws(OutputFault) {
    let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let parent = OutputWriter.parent(of: trimmed)
    let name = trimmed.split(separator: "/").last.map(String.init) ?? trimmed
    let staging = "\(parent)/.\(name).nieuw-\(getpid())"
    let parentExists = kind(of: parent) != .absent
    try OutputWriter.write(files, in: staging)
    guard rename(staging, trimmed) == 0 else {
      let reason = OutputWriter.words(errno)
      try? FileManager.default.removeItem(atPath: staging)
      if !parentExists { rmdir(parent) }
      throw OutputFault(path: folder, reason: reason)
    }
  }

  private enum Kind {
    case absent, empty, filled, file
  }

  private static func kind(of path: String) -> Kind {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return .absent
    }
    guard isFolder.boolValue else { return .file }
    // A folder that can't be looked into may hold anything.
    let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    return names?.isEmpty == true ? .empty : .filled
  }
}
