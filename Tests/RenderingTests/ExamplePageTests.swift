import Foundation
import TestSupport
import Testing

/// The pages of the example dossiers, without their style sheet.
@Suite struct ExamplePageTests {
  private static let examples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Examples")

  @Test(arguments: ["almere-2007", "leeg", "nederland-bijstand"])
  func makesThePage(name: String) throws {
    let folder = Self.examples.appendingPathComponent(name).path
    let (html, messages) = try SamplePage.page(of: folder)
    #expect(messages.filter { $0.contains(": fout: ") } == [])
    #expect(PageScanner(html).faults == [])
    let start = try #require(html.range(of: "<style>")).upperBound
    let end = try #require(html.range(of: "</style>")).lowerBound
    expectStored(html.replacingCharacters(in: start..<end, with: ""), named: "\(name).html")
    #expect(try SamplePage.page(of: folder).html == html)
  }

  @Test func embedsItsFontsForReaders() throws {
    let folder = Self.examples.appendingPathComponent("almere-2007").path
    let reading = try SamplePage.page(of: folder, .reading).html
    #expect(reading.contains("src:url(data:font/woff;base64,"))
    #expect(!(try SamplePage.page(of: folder).html.contains("@font-face")))
    let page = PageScanner(reading)
    for attribute in page.attributes where ["href", "src", "action"].contains(attribute.name) {
      #expect(attribute.value.hasPrefix("#"), "\(attribute.value)")
    }
  }

  /// Every link within the page has its place, and every place is there once.
  @Test(arguments: ["almere-2007", "leeg", "nederland-bijstand"])
  func linksWithinThePage(name: String) throws {
    let page = PageScanner(
      try SamplePage.page(of: Self.examples.appendingPathComponent(name).path).html)
    let places = page.attributes.filter { $0.name == "id" }.map(\.value)
    #expect(Set(places).count == places.count)
    for attribute in page.attributes {
      switch attribute.name {
      case "href" where attribute.value.hasPrefix("#"):
        #expect(places.contains(String(attribute.value.dropFirst())), "\(attribute.value)")
      case "aria-labelledby", "aria-describedby":
        for name in attribute.value.split(separator: " ") {
          #expect(places.contains(String(name)), "\(name)")
        }
      default: break
      }
    }
  }
}
