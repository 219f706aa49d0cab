import Foundation
import Testing

@testable import Publishing

@Suite struct PrivateFolderTests {
  @Test func isForItsOwnerAloneAndGoesWithIt() throws {
    var path = ""
    do {
      let folder = try PrivateFolder()
      path = folder.path
      let page = try folder.writePage([65], part: "7")
      #expect(page == "\(path)/7/page.html")
      var information = stat()
      #expect(stat(path, &information) == 0)
      #expect(information.st_mode & 0o777 == 0o700)
      let isFull = folder.isFull
      #expect(!isFull)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func sweepsWhatARunThatWasKilledLeft() throws {
    let folder = try TestFolder()
    try folder.write("", to: "peil-aB3xyz/slot")
    try folder.write("geheim", to: "peil-aB3xyz/page.html")
    try folder.write("", to: "peil-inUse1/slot")
    try folder.write("", to: "peil-zonder/page.html")
    try folder.write("", to: "peil-anders-1/slot")
    try folder.write("", to: "peil-zZ9zZ9/profile/Crashpad")
    let lock = open("\(folder.path)/peil-inUse1/slot", O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    PrivateFolder.sweep(folder.path)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(left == ["peil-anders-1", "peil-inUse1", "peil-zonder"])
  }

  @Test(arguments: [
    ("file:///tmp/peil-aB3xyz/bijlage.pdf", "bijlage.pdf"),
    ("file:///tmp/peil-aB3xyz/12/map/b.html#c", "map/b.html#c"),
    ("file:///tmp/peil-aB3xyz/12/page.html#weg", nil), ("file:///tmp/peil-aB3xyz/", nil),
    ("file:///etc/passwd", nil), ("https://x.nl/peil-aB3xyz/b", nil),
  ])
  func takesItsPlaceOffAnAddress(_ address: String, _ rest: String?) {
    #expect(PrivateFolder.relative(address) == rest)
  }
}
