import Foundation

/// A temporary folder that only this user can enter; it goes, with all in it, when its owner does.
struct PrivateFolder: ~Copyable {
  let path: String

  init() throws(PDFFailure) {
    let base = FileManager.default.temporaryDirectory.path
    var template = Array("\(base)/peil-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw .noWorkFolder(reason: String(cString: strerror(errno)))
    }
    path = String(cString: made)
  }

  deinit {
    // A process that is being killed may still write: twice is enough in practice.
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      usleep(50_000)
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  func write(_ bytes: [UInt8], to name: String) throws(PDFFailure) -> String {
    let file = "\(path)/\(name)"
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: file))
    } catch {
      throw .noWorkFolder(reason: "\(error.localizedDescription)")
    }
    return file
  }
}
