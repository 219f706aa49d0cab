import Assets
import Foundation
import Testing

/// The manual's example for a web server.
@Suite struct SiteManualTests {
  /// After a change in a script: put its hash in the manual too.
  @Test func namesTheScriptsOfTheSite() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let manual = try String(
      contentsOf: root.appendingPathComponent("docs/handleiding/publiceren.md"), encoding: .utf8)
    for hash in [ReportScript.sha256, SiteScript.sha256] {
      #expect(manual.contains("'sha256-\(hash)'"))
    }
  }
}
