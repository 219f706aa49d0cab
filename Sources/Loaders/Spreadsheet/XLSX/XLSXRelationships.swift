import Foundation

/// Which part of an xlsx refers to which other (ECMA-376 part 2, 9.3).
struct XLSXRelationships {
  struct Target: Hashable {
    /// The last word of its type: `worksheet`, `styles`. Transitional and strict files agree in it.
    var kind: Substring
    var part: String
  }

  private(set) var targets: [String: Target] = [:]

  /// The relationships of a part, or of the package itself when `part` is empty.
  init(of part: String, in archive: ZipArchive) throws(WorkbookFault) {
    let folder = part.lastIndex(of: "/").map { part[...$0] } ?? ""
    let name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    guard let found = archive.name(like: name), let bytes = try archive.readXML(found) else {
      return
    }
    let input = bytes.span
    var scanner = XMLScanner()
    while true {
      let token = try scanner.next(input)
      if token == .finished { return }
      guard token == .start, scanner.isElement("Relationship", input),
        let id = try scanner.value(of: "Id", input),
        let type = try scanner.value(of: "Type", input),
        let target = try scanner.value(of: "Target", input),
        try scanner.value(of: "TargetMode", input) != "External"
      else { continue }
      targets[id] = Target(
        kind: type.split(separator: "/").last ?? "",
        part: Self.resolve(target, from: String(folder), in: archive))
    }
  }

  /// The part of a kind, such as the only one with the styles.
  func part(_ kind: String) -> String? {
    targets.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.part
  }

  /// A target as the name of a part: absolute, or relative to the folder of the part that names it.
  private static func resolve(
    _ target: String, from folder: String, in archive: ZipArchive
  ) -> String {
    let target = target.replacing("\\", with: "/")
    let path = target.hasPrefix("/") ? target : folder + target
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    let name = steps.joined(separator: "/")
    return archive.name(like: name)
      ?? name.removingPercentEncoding.flatMap { archive.name(like: $0) } ?? name
  }
}

extension ZipArchive {
  /// A part as UTF-8, whatever it is written in.
  func readXML(_ name: String) throws(WorkbookFault) -> [UInt8]? {
    guard let bytes = try read(name) else { return nil }
    let hasMark =
      bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return hasMark ? TextEncoding.utf8(bytes) : bytes
  }
}
