import Foundation

/// Whether a folder holds what the log says was put there.
package struct ArchiveReview: Sendable {
  package enum Difference: Hashable, Sendable {
    case missing(path: String, since: String)
    /// It is not what was put there; `earlier`: but it is what was put there before that.
    case changed(path: String, since: String, isEarlier: Bool)
    /// A file that nobody put there.
    case unknown(path: String)
    case unreadable(path: String)

    package var path: String {
      switch self {
      case .missing(let path, _), .changed(let path, _, _), .unknown(let path),
        .unreadable(let path):
        path
      }
    }

    /// In Dutch, without a full stop.
    package var message: String {
      switch self {
      case .missing(_, let since): "ontbreekt; het kwam er op \(since)"
      case .changed(_, let since, false): "is veranderd sinds \(since)"
      case .changed(_, let since, true):
        "is een oudere versie dan die van \(since)"
      case .unknown: "staat niet in het logboek"
      case .unreadable: "kan niet worden gelezen"
      }
    }
  }

  /// In the order of their paths.
  package private(set) var differences: [Difference] = []
  /// How many files are as they were put there.
  package private(set) var same = 0

  /// - Parameters:
  ///   - place: the folder as the log names it.
  ///   - folder: where it is now.
  package init(_ contents: JournalContents, place: String, folder: String) {
    let state = contents.state(of: place)
    let earlier = Set(
      contents.entries.filter { $0.place == place }.flatMap { entry in
        entry.files.compactMap { path, hash in hash.map { "\(path)\t\($0)" } }
      })
    let present = Self.files(in: folder)
    for path in Set(state.keys).union(present).sorted() {
      guard case (let hash?, let entry)? = state[path] else {
        if present.contains(path) { differences.append(.unknown(path: path)) }
        continue
      }
      guard present.contains(path) else {
        differences.append(.missing(path: path, since: entry.time))
        continue
      }
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else {
        differences.append(.unreadable(path: path))
        continue
      }
      let found = ReportHashes.hash([UInt8](data))
      if found == hash {
        same += 1
      } else {
        differences.append(
          .changed(
            path: path, since: entry.time, isEarlier: earlier.contains("\(path)\t\(found)")))
      }
    }
  }

  /// The files below a folder, hidden ones left out; a link counts as what it is: no file of ours.
  private static func files(in folder: String) -> Set<String> {
    var found: Set<String> = []
    func walk(_ path: String) {
      let names =
        (try? FileManager.default.contentsOfDirectory(
          atPath: path.isEmpty ? folder : "\(folder)/\(path)")) ?? []
      for name in names where !name.hasPrefix(".") {
        let inside = path.isEmpty ? name : "\(path)/\(name)"
        var information = stat()
        guard lstat("\(folder)/\(inside)", &information) == 0 else { continue }
        if information.st_mode & S_IFMT == S_IFDIR {
          walk(inside)
        } else {
          found.insert(inside)
        }
      }
    }
    walk("")
    return found
  }
}
