import Assets
import Digests
import Foundation
import Rendering
import Testing

@testable import Loaders

/// The page's script: the policy names exactly it, and only pages for screens have it.
@Suite struct ReportScriptTests {
  private static let text = "\(ReportScript.text)"

  /// After a change in the script: put this hash beside it.
  @Test func isTheOneThatThePolicyNames() throws {
    let bytes = SHA256.digest(Array(Self.text.utf8))
    #expect(Data(bytes).base64EncodedString() == "\(ReportScript.sha256)")
  }

  @Test func holdsNothingThatEndsIt() {
    #expect(!Self.text.contains("</"))
    #expect(!Self.text.contains("<!--"))
    // Markup is made by elements, never from text.
    #expect(!Self.text.contains("innerHTML"))
  }

  @Test func standsInPagesForScreensOnly() throws {
    let screen = try SamplePage().made(.reading).html
    #expect(screen.contains("<script>\(Self.text)</script>"))
    #expect(screen.components(separatedBy: "<script").count == 2)
    #expect(screen.contains("script-src 'sha256-\(ReportScript.sha256)';"))
    for purpose in [ReportPage.Purpose.printing, .printingWithPictureText, .oldPrintEngine] {
      let print = try SamplePage().made(purpose).html
      #expect(!print.contains("<script"))
      #expect(!print.contains("script-src"))
    }
  }
}
