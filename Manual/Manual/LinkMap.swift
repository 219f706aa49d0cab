import Foundation
import Rendering

/// Where every link of the manual leads: to a page and a place on it, or to a file that goes with it.
struct LinkMap {
  private let pages: [String: SitePath]
  private let anchors: [String: Set<String>]
  private let root: URL

  /// The folders whose files go with the manual when it links to them.
  private static let fileFolders = ["docs/automatisering/", "docs/schema/"]

  init(_ book: Book) {
    var pages = [Book.index: SitePath.home]
    var anchors = [Book.index: Set(book.index.headings.map(\.anchor))]
    for chapter in book.chapters {
      pages[chapter.path] = chapter.page
      anchors[chapter.path] = Set(chapter.headings.map(\.anchor))
    }
    for file in book.library {
      pages[file.path] = file.page
      anchors[file.path] = Set(file.entries.map { LibraryFile.anchor(of: $0.indicator) })
    }
    self.pages = pages
    self.anchors = anchors
    root = book.root
  }

  enum Target: Equatable {
    /// Not within the manual: the web, mail.
    case outside
    case page(address: String)
    /// A file of the repository that is put beside the pages.
    case file(path: String, address: String)
    case dead(message: String)
  }

  /// - Parameters:
  ///   - source: the file with the link, from the root of the repository.
  ///   - page: the page that it stands on.
  func target(_ url: String, from source: String, on page: SitePath) -> Target {
    let lowered = url.lowercased()
    if ["https://", "http://", "mailto:"].contains(where: lowered.hasPrefix) { return .outside }
    guard let (path, anchor) = RepositoryPath.resolve(url, from: source) else {
      return .dead(message: "link naar '\(url)' leidt buiten de handleiding")
    }
    if let target = pages[path] {
      if let anchor, anchors[path]?.contains(anchor) != true {
        return .dead(message: "link naar '\(url)': op die pagina is geen kop '#\(anchor)'")
      }
      let place = target == page && anchor != nil ? "" : page.link(to: target)
      return .page(address: place + (anchor.map { "#\($0)" } ?? ""))
    }
    guard Self.fileFolders.contains(where: path.hasPrefix),
      FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    else {
      return .dead(message: "link naar '\(url)': '\(path)' is geen hoofdstuk van de handleiding")
    }
    let place = SitePath(String(path.dropFirst("docs/".count)))
    return .file(path: path, address: page.link(to: place))
  }
}
