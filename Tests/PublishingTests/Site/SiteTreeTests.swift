import Foundation
import Testing

@testable import Publishing

@Suite struct SiteTreeTests {
  private func file(_ path: String, _ text: String) -> OutputFile {
    OutputFile(path: path, bytes: Array(text.utf8))
  }

  private func site(_ folder: TestFolder) throws -> SiteFolder {
    try folder.write("oud", to: "site/index.html")
    try folder.write("juni", to: "site/maanden/juni/a.html")
    return SiteFolder("\(folder.path)/site/")
  }

  private func inode(_ folder: TestFolder, _ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")[.systemFileNumber]
      as? Int
  }

  @Test(arguments: [true, false]) func standsInThePlaceOfTheOldOne(_ canExchange: Bool) throws {
    let folder = try TestFolder()
    let site = try site(folder)
    let old = try inode(folder, "site/maanden/juni/a.html")
    let tree = try SiteTree(site)
    #expect(try tree.write(file("index.html", "nieuw")))
    try tree.keep(folder: "maanden/juni")
    #expect(folder.text(of: "site/index.html") == "oud")
    try tree.commit { canExchange && Exchange.folders($0, $1) }
    #expect(folder.text(of: "site/index.html") == "nieuw")
    #expect(try inode(folder, "site/maanden/juni/a.html") == old)
    #expect(
      folder.entries == [
        "site", "site/index.html", "site/maanden", "site/maanden/juni", "site/maanden/juni/a.html",
      ])
  }

  @Test func isTheFirstWhereThereIsNone() throws {
    let folder = try TestFolder()
    let site = SiteFolder("\(folder.path)/a/b/site")
    try site.makeParent()
    let tree = try SiteTree(site)
    try tree.write(file("index.html", "nieuw"))
    try tree.commit()
    #expect(folder.text(of: "a/b/site/index.html") == "nieuw")
  }

  @Test func aLinkStaysALinkAndRightsStayRights() throws {
    let folder = try TestFolder()
    _ = try site(folder)
    let link = "\(folder.path)/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "\(folder.path)/site")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o750], ofItemAtPath: "\(folder.path)/site")
    let tree = try SiteTree(SiteFolder(link))
    try tree.write(file("index.html", "nieuw"))
    try tree.commit()
    #expect(folder.text(of: "site/index.html") == "nieuw")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link).hasSuffix("/site"))
    let rights = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/site")
    #expect(rights[.posixPermissions] as? Int == 0o750)
    #expect(folder.entries == ["link", "site", "site/index.html"])
  }

  @Test func leavesNothingWhenItIsNotPlaced() throws {
    let folder = try TestFolder()
    let site = try site(folder)
    let before = folder.entries
    do {
      let tree = try SiteTree(site)
      try tree.write(file("index.html", "nieuw"))
    }
    #expect(folder.entries == before)
    #expect(folder.text(of: "site/index.html") == "oud")
  }

  @Test func keepsTheFileOfTheSameBytes() throws {
    let folder = try TestFolder()
    let site = try site(folder)
    let old = try inode(folder, "site/index.html")
    let tree = try SiteTree(site)
    #expect(try !tree.write(file("index.html", "oud")))
    try tree.keep(folder: "maanden/juni", as: "maanden/juni.versie-1")
    try tree.commit()
    #expect(try inode(folder, "site/index.html") == old)
    #expect(folder.text(of: "site/maanden/juni.versie-1/a.html") == "juni")
  }

  @Test(arguments: ["../uit.html", "/uit.html", "a//b", "a/../../b/c"])
  func refusesAPathThatLeadsOutOfTheSite(_ path: String) throws {
    let folder = try TestFolder()
    let tree = try SiteTree(try site(folder))
    #expect(throws: OutputFault.self) { try tree.write(file(path, "x")) }
  }

  @Test func putsRightWhatWasBrokenOff() throws {
    let folder = try TestFolder()
    let site = try site(folder)
    // Between the two steps of a file system that can't exchange.
    try FileManager.default.moveItem(atPath: site.path, toPath: site.aside)
    try folder.write("half", to: ".site.peil-nieuw/index.html")
    try site.recover()
    #expect(folder.text(of: "site/index.html") == "oud")
    #expect(!folder.entries.contains { $0.hasPrefix(".") })
    // After the exchange: what is left of the old one goes.
    try folder.write("rest", to: ".site.peil-oud/index.html")
    try site.recover()
    #expect(folder.text(of: "site/index.html") == "oud")
    #expect(!folder.entries.contains { $0.hasPrefix(".") })
  }

  @Test func theLockIsHeldAsLongAsItLivesAndLeavesNothing() throws {
    let folder = try TestFolder()
    let site = SiteFolder("\(folder.path)/site")
    do {
      let lock = try SiteLock(beside: site)
      #expect(throws: SiteLock.Failure.busy) {
        let other = try SiteLock(beside: site)
        _ = consume other
      }
      _ = consume lock
    }
    #expect(folder.entries == [])
    let again = try SiteLock(beside: site)
    _ = consume again
  }
}
