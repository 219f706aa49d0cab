import Examples
import Foundation
import Testing

/// The deliveries of Hollandstad that stand in its folder are those that the generator gives.
///
/// `PEIL_RECORD=1` writes them anew, and fails.
@Suite struct HollandstadDataTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Examples/hollandstad")

  @Test func standsInItsFolderAsTheGeneratorGivesIt() throws {
    let isRecording = ProcessInfo.processInfo.environment["PEIL_RECORD"] == "1"
    for file in HollandstadData.files() {
      let place = Self.folder.appendingPathComponent(file.path)
      if isRecording {
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: place)
      }
      let stored = FileManager.default.contents(atPath: place.path).map { [UInt8]($0) }
      // Not the bytes themselves, which a failure would print by the megabyte.
      let isAsGenerated = stored == file.bytes
      #expect(isAsGenerated, "\(file.path) is not what the generator gives")
    }
    if isRecording { Issue.record("recorded; look at the differences and run again") }
  }

  @Test func isTheSameEachTime() {
    let (one, other) = (HollandstadData.files(), HollandstadData.files())
    #expect(one.map(\.path) == other.map(\.path))
    for (file, again) in zip(one, other) { #expect(file.bytes == again.bytes) }
  }
}
