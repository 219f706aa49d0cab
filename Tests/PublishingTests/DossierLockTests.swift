import Foundation
import Testing

@testable import Publishing

@Suite struct DossierLockTests {
  private func dossier() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write("peil: 1\n", to: "peil.yaml")
    return folder
  }

  @Test func isHeldAsLongAsItLives() throws {
    let folder = try dossier()
    do {
      let lock = try DossierLock(dossier: folder.path)
      #expect(lock.remark == nil)
      #expect(isBusy(folder))
      _ = consume lock
    }
    #expect(!isBusy(folder))
    #expect(folder.entries.contains(".peil/slot"))
  }

  @Test func isRefusedWhileAnotherProcessHoldsIt() throws {
    let folder = try dossier()
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/.peil", withIntermediateDirectories: true)
    let process = Process()
    let output = Pipe()
    let input = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "exec 9>'\(folder.path)/.peil/slot'; flock 9 && echo vast && read niets",
    ]
    process.standardOutput = output
    process.standardInput = input
    try process.run()
    #expect(output.fileHandleForReading.availableData == Data("vast\n".utf8))
    #expect(isBusy(folder))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(!isBusy(folder))
  }

  @Test func isDoneWithoutWhereItCannotBeMade() throws {
    let folder = try dossier()
    try folder.write("", to: ".peil")
    let lock = try DossierLock(dossier: folder.path)
    #expect(lock.remark?.contains("kan niet op slot (een deel van het pad is een bestand") == true)
    _ = consume lock
  }

  @Test func leavesNothingInAFolderThatIsNoDossier() throws {
    let folder = try TestFolder()
    let lock = try DossierLock(dossier: folder.path)
    #expect(lock.remark == nil)
    _ = consume lock
    #expect(folder.entries == [])
  }

  private func isBusy(_ folder: TestFolder) -> Bool {
    do {
      let lock = try DossierLock(dossier: folder.path)
      _ = consume lock
      return false
    } catch {
      return true
    }
  }
}
