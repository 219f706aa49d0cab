import Foundation
import Rendering

/// The manual's sources: the list of chapters in `docs/handleiding.md`, and the chapters in its order.
struct Book: Sendable {
  static let index = "docs/handleiding.md"
  static let folder = "docs/handleiding"

  struct Part: Sendable {
    var title: String
    var anchor: String
    var chapters: [Chapter]
  }

  let index: Chapter
  let parts: [Part]
  let library: [LibraryFile]
  let faults: [ManualFault]
  let root: URL

  var chapters: [Chapter] { parts.flatMap(\.chapters) }

  /// - Parameter root: the root of the repository.
  init(root: URL) throws {
    self.root = root
    func text(_ path: String) throws -> String {
      try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }
    let index = Chapter(path: Self.index, text: try text(Self.index))
    self.index = index
    var faults = index.faults
    var parts: [Part] = []
    for node in index.document.children {
      if case .heading(2) = node.kind {
        let heading = index.headings.first { $0.line == node.line }
        parts.append(Part(title: node.plainText, anchor: heading?.anchor ?? "", chapters: []))
      }
      for (url, line) in Self.links(in: node) {
        guard let path = RepositoryPath.resolve(url, from: Self.index)?.path, path.hasSuffix(".md")
        else { continue }
        guard let source = try? text(path) else {
          faults.append(ManualFault(Self.index, line, "hoofdstuk '\(path)' is er niet"))
          continue
        }
        guard !parts.isEmpty, !parts.contains(where: { $0.chapters.contains { $0.path == path } })
        else { continue }
        let chapter = Chapter(path: path, text: source)
        faults += chapter.faults
        parts[parts.count - 1].chapters.append(chapter)
      }
    }
    self.parts = parts
    library = try LibraryFile.all(root: root)
    let listed = Set(parts.flatMap(\.chapters).map(\.path))
    let files = try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent(Self.folder).path)
    for file in files.sorted() where !listed.contains("\(Self.folder)/\(file)") {
      faults.append(
        ManualFault("\(Self.folder)/\(file)", 0, "dit hoofdstuk staat niet in \(Self.index)"))
    }
    self.faults = faults
  }

  private static func links(in node: MarkdownNode) -> [(url: String, line: Int)] {
    if case .link(let url) = node.kind { return [(url, node.line)] }
    return node.children.flatMap(links)
  }
}

/// Paths within the repository, as links name them.
enum RepositoryPath {
  /// - Returns: `nil` when the link leads outside: to the web, to mail, or above the root.
  static func resolve(_ url: String, from source: String) -> (path: String, anchor: String?)? {
    let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count > 1 ? String(parts[1]) : nil
    guard let target = parts.first, !target.contains(":"), !target.hasPrefix("/") else {
      return nil
    }
    guard !target.isEmpty else { return (source, anchor) }
    var path = source.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..":
        guard path.popLast() != nil else { return nil }
      default: path.append(String(step))
      }
    }
    return (path.joined(separator: "/"), anchor)
  }
}
