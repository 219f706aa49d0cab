import Foundation
import TestSupport
import Testing

@Suite("Comparing with stored outputs")
struct StoredOutputTests {
  /// Calls the comparison as a test in `folder` would.
  private func compare(_ text: String, in folder: URL) {
    expectStored(text, named: "a.txt", filePath: folder.appendingPathComponent("T.swift").path)
  }

  @Test func failsUntilStoredAndShowsWhatChanged() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("stored-\(UUID().uuidString)")
    let stored = folder.appendingPathComponent("Stored/a.txt")
    let changed = folder.appendingPathComponent("Stored/a-changed.txt")
    defer { try? FileManager.default.removeItem(at: folder) }
    withKnownIssue("nothing is stored yet") { compare("one\ntwo\n", in: folder) }
    try FileManager.default.createDirectory(
      at: stored.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("one\ntwo\n".utf8).write(to: stored)
    compare("one\ntwo\n", in: folder)
    #expect(!FileManager.default.fileExists(atPath: changed.path))
    let isRecording = ProcessInfo.processInfo.environment["PEIL_RECORD"] == "1"
    withKnownIssue("the second line differs") {
      compare("one\nthree\n", in: folder)
    } matching: { issue in
      isRecording || "\(issue)".contains("line 2: \"two\" became \"three\"")
    }
    #expect(FileManager.default.fileExists(atPath: changed.path) != isRecording)
  }
}
