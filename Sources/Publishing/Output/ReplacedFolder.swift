import Foundation

/// Puts a folder in the place of an earlier one: whole, or not at all.
package enum ReplacedFolder {
  /// Builds the folder under another name beside its place, moves the earlier one aside, and then gives
  /// it its name. When that fails the earlier one is put back.
  package static func write(_ files: [OutputFile], to folder: String) throws(OutputFault) {
    let parent = OutputWriter.parent(of: folder)
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    let staging = "\(parent)/.\(name).nieuw-\(getpid())"
    let aside = "\(parent)/.\(name).oud-\(getpid())"
    do {
      try OutputWriter.write(files, in: staging)
    } catch {
      try? FileManager.default.removeItem(atPath: staging)
      throw error
    }
    let hadOne = rename(folder, aside) == 0
    guard hadOne || errno == ENOENT, rename(staging, folder) == 0 else {
      let reason = OutputWriter.words(errno)
      if hadOne { _ = rename(aside, folder) }
      try? FileManager.default.removeItem(atPath: staging)
      throw OutputFault(path: folder, reason: reason)
    }
    if hadOne { try? FileManager.default.removeItem(atPath: aside) }
  }
}
