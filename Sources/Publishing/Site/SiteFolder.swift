import Foundation

/// Where a site stands, with the hidden places beside it that publishing uses.
package struct SiteFolder: Hashable, Sendable {
  /// The folder as the user named it, or what a link of that name points at; no slash at its end.
  package let path: String
  private let parent: String
  private let name: String

  package init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    // `.` and `..` are no names that something can be put in the place of.
    let last = path.split(separator: "/").last
    if last == "." || last == ".." || path.isEmpty {
      path = URL(fileURLWithPath: path.isEmpty ? "." : path).standardizedFileURL.path
    }
    // A link stays what it is: the site is what it points at.
    let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
    let real = isLink ? URL(fileURLWithPath: path).resolvingSymlinksInPath().path : path
    self.path = real
    parent = OutputWriter.parent(of: real)
    name = real.split(separator: "/").last.map(String.init) ?? ""
  }

  /// The new site while it is built; after the exchange the old one, until it is gone.
  var staging: String { beside("nieuw") }
  /// The old site, where the file system can't exchange two folders.
  var aside: String { beside("oud") }
  var lock: String { beside("slot") }

  private func beside(_ word: String) -> String {
    // A name may have 255 bytes.
    let short = String(decoding: Array(name.utf8.prefix(200)), as: UTF8.self)
    return "\(parent)/.\(short).peil-\(word)"
  }

  /// Makes the folder that the site will stand in.
  package func makeParent() throws(OutputFault) {
    guard !name.isEmpty else {
      throw OutputFault(path: path, reason: "noem een map voor de site zelf")
    }
    do {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    } catch {
      let number = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError)?.code
      throw OutputFault(
        path: path,
        reason: number.map { OutputWriter.words(Int32($0)) } ?? "de map kan er niet komen")
    }
  }

  /// Puts right what a run that was broken off left behind. Only with the lock held.
  package func recover() throws(OutputFault) {
    if !Self.exists(path), Self.exists(aside) { rename(aside, path) }
    for rest in [staging, aside] where Self.exists(rest) { try Self.remove(rest, for: path) }
  }

  /// What a file of the site holds now; `nil` when there is none.
  package func bytes(of file: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(path)/\(file)").map { [UInt8]($0) }
  }

  /// Whether the site has a file.
  package func has(_ file: String) -> Bool { Self.exists("\(path)/\(file)") }

  /// The names below a folder of the site, in order.
  package func names(in folder: String = "") -> [String] {
    let whole = folder.isEmpty ? path : "\(path)/\(folder)"
    return ((try? FileManager.default.contentsOfDirectory(atPath: whole)) ?? []).sorted()
  }

  package enum Kind: Hashable, Sendable { case absent, empty, filled, file, unreadable }

  package var kind: Kind {
    var information = stat()
    guard stat(path, &information) == 0 else { return errno == ENOENT ? .absent : .unreadable }
    guard information.st_mode & S_IFMT == S_IFDIR else { return .file }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      return .unreadable
    }
    return names.isEmpty ? .empty : .filled
  }

  static func exists(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0
  }

  static func remove(_ path: String, for site: String) throws(OutputFault) {
    do { try FileManager.default.removeItem(atPath: path) } catch {
      throw OutputFault(path: site, reason: "de map '\(path)' van een eerdere keer kan niet weg")
    }
  }
}
