/// A path with `*`, `?` and `**` in it, as `bestand:` of a source has it.
struct FilePattern: Hashable {
  let text: String
  private let parts: [[Character]]

  /// How deep `**` looks.
  private static let depthLimit = 16

  /// - Returns: `nil` for a path that is absolute, empty or leads out of the dossier.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: true)
      .filter { $0 != "." }
    guard !text.hasPrefix("/"), !text.contains("\\"), !parts.isEmpty, !parts.contains("..")
    else { return nil }
    self.text = text
    self.parts = parts.map(Array.init)
  }

  var isLiteral: Bool { !text.contains { $0 == "*" || $0 == "?" } }

  /// The files that it names, in the order of their paths.
  func matches(in files: DossierFiles) -> [String] {
    if isLiteral { return [parts.map { String($0) }.joined(separator: "/")] }
    var found: Set<String> = []
    search(files, folder: "", parts: parts[...], depth: 0, into: &found)
    return found.sorted()
  }

  private func search(
    _ files: DossierFiles, folder: String, parts: ArraySlice<[Character]>, depth: Int,
    into found: inout Set<String>
  ) {
    guard let part = parts.first, depth < Self.depthLimit else { return }
    let isDeep = part == ["*", "*"]
    let rest = parts.dropFirst()
    if isDeep { search(files, folder: folder, parts: rest, depth: depth, into: &found) }
    for entry in files.entries(of: folder) {
      let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
      if isDeep {
        if entry.isFolder {
          search(files, folder: path, parts: parts, depth: depth + 1, into: &found)
        }
      } else if Self.matches(Array(entry.name), part) {
        if rest.isEmpty, !entry.isFolder { found.insert(path) }
        if !rest.isEmpty, entry.isFolder {
          search(files, folder: path, parts: rest, depth: depth + 1, into: &found)
        }
      }
    }
  }

  /// Whether a name fits a part with `*` and `?`; upper and lower case are the same.
  static func matches(_ name: [Character], _ pattern: [Character]) -> Bool {
    var (n, p) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == "*" {
        star = (p, n)
        p += 1
      } else if p < pattern.count, pattern[p] == "?" || isSame(pattern[p], name[n]) {
        p += 1
        n += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        p = last.pattern + 1
        n = last.name + 1
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == "*" }
  }

  private static func isSame(_ one: Character, _ other: Character) -> Bool {
    one == other || one.lowercased() == other.lowercased()
  }
}
