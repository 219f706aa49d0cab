import Foundation
import Markup
import Rendering

/// The manual as a site: a page for each chapter, for each file of the indicator library, and to search.
package struct ManualSite: Sendable {
  /// By place below the site's own folder.
  package private(set) var files: [String: [UInt8]] = [:]
  package private(set) var faults: [ManualFault]

  private let book: Book
  private let links: LinkMap

  /// - Parameter root: the root of the repository, with `docs` and `Templates`.
  package init(root: URL) throws {
    try self.init(Book(root: root), root: root)
  }

  init(_ book: Book, root: URL) throws {
    self.book = book
    links = LinkMap(book)
    faults = book.faults
    let pictures = try BlockPictures(of: book.chapters)
    faults += pictures.faults
    var copied: Set<String> = []
    func add(_ chapter: Chapter, _ frame: ManualFrame, _ pictures: BlockPictures) {
      let made = ChapterPage(
        chapter: chapter, page: frame.path, links: links, pictures: pictures
      ).made
      faults += made.faults
      copied.formUnion(made.files)
      files[frame.path.text] = frame.html(made.content)
    }
    add(book.index, home, .none)
    for (frame, source) in zip(frames, sources) {
      switch source {
      case .chapter(let chapter): add(chapter, frame, pictures)
      case .library(let file): files[frame.path.text] = frame.html(LibraryPage(file: file).content)
      }
    }
    files[SearchPage.path.text] = search.html(SearchPage(groups: searchGroups).content)
    for path in copied.sorted() {
      files[String(path.dropFirst("docs/".count))] = Array(
        try Data(contentsOf: root.appendingPathComponent(path)))
    }
    faults.sort()
  }

  // MARK: The order of the pages

  private enum Source {
    case chapter(Chapter)
    case library(LibraryFile)
  }

  private static let libraryChapter = "\(Book.folder)/bibliotheek.md"

  /// The library's files come behind the chapter about it.
  private var sources: [Source] {
    book.chapters.flatMap { chapter -> [Source] in
      [.chapter(chapter)]
        + (chapter.path == Self.libraryChapter ? book.library.map { .library($0) } : [])
    }
  }

  private func neighbour(_ source: Source) -> ManualFrame.Neighbour {
    switch source {
    case .chapter(let chapter): .init(title: chapter.title, path: chapter.page)
    case .library(let file):
      .init(title: "Indicatoren: \(file.title.lowercasedFirst)", path: file.page)
    }
  }

  private var frames: [ManualFrame] {
    let sources = sources
    let start = ManualFrame.Neighbour(title: "Handleiding", path: .home)
    return sources.enumerated().map { place, source in
      let own = neighbour(source)
      var frame = ManualFrame(path: own.path, title: own.title, description: "")
      frame.places = places
      frame.trail = [start]
      frame.previous = place > 0 ? neighbour(sources[place - 1]) : start
      frame.next = place + 1 < sources.count ? neighbour(sources[place + 1]) : nil
      switch source {
      case .chapter(let chapter):
        frame.part = book.parts.first { $0.chapters.contains { $0.path == chapter.path } }?.title
        frame.description = "\(chapter.title): hoofdstuk van de handleiding van Peil."
        frame.contents = Self.contents(of: chapter)
      case .library(let file):
        frame.part = "Indicatoren om over te nemen"
        frame.description = "Indicatoren om over te nemen: \(file.title)."
        if let library = book.chapters.first(where: { $0.path == Self.libraryChapter }) {
          frame.trail.append(.init(title: library.title, path: library.page))
        }
        frame.contents = file.entries.map {
          .init(title: $0.indicator.name, anchor: LibraryFile.anchor(of: $0.indicator))
        }
      }
      return frame
    }
  }

  /// The chapters to look something up in list what stands below their headings too.
  private static let deepChapters = ["docs/meldingen.md", "\(Book.folder)/vragen.md"]

  private static func contents(of chapter: Chapter) -> [ManualFrame.Entry] {
    var contents: [ManualFrame.Entry] = []
    for heading in chapter.headings {
      let entry = ManualFrame.Entry(title: heading.title, anchor: heading.anchor)
      if heading.level == 2 { contents.append(entry) }
      if heading.level == 3, !contents.isEmpty, deepChapters.contains(chapter.path) {
        contents[contents.count - 1].below.append(entry)
      }
    }
    return contents
  }

  // MARK: Start and search

  private var home: ManualFrame {
    var frame = ManualFrame(
      path: .home, title: book.index.title, description: "De handleiding van Peil.")
    frame.places = places
    frame.next = sources.first.map(neighbour)
    return frame
  }

  private var search: ManualFrame {
    var frame = ManualFrame(
      path: SearchPage.path, title: "Zoeken", description: "Zoek in de handleiding van Peil.")
    frame.places = places
    frame.trail = [.init(title: "Handleiding", path: .home)]
    frame.script = .site
    return frame
  }

  /// The menu: the start, a few chapters by their short names, and the search.
  private var places: [ManualFrame.Neighbour] {
    let chapters = [
      ("Eerste rapport", "eerste-rapport"), ("Blokken", "blokken"),
      ("Indicatoren", "bibliotheek"), ("Meldingen", "meldingen"), ("Vragen", "vragen"),
      ("Begrippen", "begrippen"),
    ].compactMap { title, name in
      book.chapters.first { $0.page.text == "\(name).html" }.map {
        ManualFrame.Neighbour(title: title, path: $0.page)
      }
    }
    return [.init(title: "Overzicht", path: .home)] + chapters
      + [.init(title: "Zoeken", path: SearchPage.path)]
  }

  private var searchGroups: [(title: String, entries: [SearchPage.Entry])] {
    book.parts.map { part in
      (part.title, part.chapters.flatMap(SearchPage.entries))
    } + [
      (
        "Indicatoren om over te nemen",
        book.library.flatMap { file in
          file.entries.map { entry in
            SearchPage.Entry(
              name: entry.indicator.name, kind: "indicator \(entry.indicator.code)",
              page: file.page, anchor: LibraryFile.anchor(of: entry.indicator),
              words: [entry.indicator.definition ?? "", file.title])
          }
        }
      )
    ]
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
