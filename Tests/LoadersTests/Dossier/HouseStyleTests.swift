import Model
import TestSupport
import Testing

@testable import Loaders

@Suite struct HouseStyleTests {
  private static let drawing = """
    <?xml version="1.0"?><!-- logo --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
    <title>x</title><g fill="#ff0000"><path d="M0 0L40 20z"/><rect width="3" height="4"/></g></svg>
    """

  private func load(
    _ style: String, logo: (name: String, bytes: [UInt8])? = nil
  ) throws -> (style: HouseStyle?, messages: [String]) {
    var files = Sample.files(["huisstijl/huisstijl.yaml": style]).mapValues { Array($0.utf8) }
    if let logo { files["huisstijl/\(logo.name)"] = logo.bytes }
    let loaded = try Sample.load(bytes: files)
    return (loaded.dossier?.houseStyle, loaded.messages)
  }

  private func svg(_ text: String) throws -> (style: HouseStyle?, messages: [String]) {
    try load("logo: logo.svg\n", logo: ("logo.svg", Array(text.utf8)))
  }

  @Test func readsTheLook() throws {
    let (style, messages) = try load(
      """
      naam: Werkplein
      logo: logo.svg
      logo_tekst: Het logo
      accent: "#8a1538"
      signalen: gezichten
      """, logo: ("logo.svg", Array(Self.drawing.utf8)))
    #expect(messages == [])
    let read = try #require(style)
    #expect(read.name == "Werkplein")
    #expect(read.signals == .faces)
    let accent = try #require(read.accent)
    #expect(accent.light.hex == "#8a1538")
    #expect(accent.dark.contrast(with: HouseStyle.darkGround) >= 4.5)
    let logo = try #require(read.logo)
    #expect(logo.text == "Het logo")
    #expect(logo.box.width == 40 && logo.box.height == 20)
    guard case .drawing(let elements) = logo.picture else {
      Issue.record("no drawing")
      return
    }
    let group = try #require(elements.first?.children.first)
    #expect("\(group.name)" == "g")
    #expect(group.children.map { "\($0.name)" } == ["path", "rect"])
  }

  @Test func refusesAWeakColourWithTheNearestThatPasses() throws {
    let (style, messages) = try load("accent: \"#ffcc00\"\n")
    #expect(style?.accent == nil)
    let message = try #require(messages.first)
    #expect(
      message.hasPrefix(
        "huisstijl/huisstijl.yaml:1:9: fout: `accent` '#ffcc00' is te slecht te lezen op wit papier: het contrast is 1,51 en moet ten minste 4,5 zijn; de kleur die er het meest op lijkt en wel voldoet is \"#"
      ), "\(message)")
    #expect(message.hasSuffix("\" [P0011]"))
    let dark = try load("accent: \"#0b5fa5\"\naccent_donker: \"#0b5fa5\"\n").messages
    #expect(
      dark.count == 1 && dark[0].contains(":2:16: ") && dark[0].contains("donkere"), "\(dark)")
  }

  @Test(arguments: [
    "accent: blauw\n", "kleur: rood\n", "signalen: smileys\n", "logo: ../peil.svg\n",
    "logo: logo.gif\n", "logo: logo.png\n", "logo_tekst: x\n", "accent_donker: \"#ffffff\"\n",
    "- a\n",
  ])
  func reportsOneFaultOfAWrongFile(text: String) throws {
    let messages = try load(text).messages
    #expect(messages.count == 1, "\(messages)")
    #expect(messages.first?.hasPrefix("huisstijl/huisstijl.yaml:1:") ?? false, "\(messages)")
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<foreignObject/>", "<image href=\"http://a.nl/a.png\"/>",
    "<use xlink:href=\"#a\"/>", "<style>path{fill:url(http://a.nl)}</style>", "<text>a</text>",
    "<path style=\"fill:url(#a)\"/>", "<path class=\"a\"/>", "<path fill=\"url(#a)\"/>",
    "<path fill=\"URL(http://a.nl)\"/>", "<path fill=\"u&#114;l(#a)\"/>",
    "<path fill=\"java:x\"/>", "<a xlink:href=\"http://a.nl\"><path/></a>", "<animate/>",
    "<path d=\"M0 0\"", "<svg viewBox=\"0 0 1 1\"/>",
  ])
  func refusesWhatADrawingMayNotHold(content: String) throws {
    let (style, messages) = try svg("<svg viewBox=\"0 0 4 4\">\(content)</svg>")
    #expect(style?.logo == nil)
    #expect(messages.count == 1 && messages[0].contains("[P0012]"), "\(messages)")
  }

  @Test(arguments: [
    "", "<p/>", "geen svg", "<svg/>", "<svg viewBox=\"0 0 0 0\"/>", "<svg viewBox=\"0 0 nan 1\"/>",
    "<!DOCTYPE svg [<!ENTITY a \"a\">]><svg viewBox=\"0 0 4 4\"/>",
  ])
  func refusesWhatIsNoDrawing(text: String) throws {
    #expect(try svg(text).messages.count == 1)
  }

  /// A handler is on no list, so that it doesn't come in.
  @Test func dropsHandlersAndIdentifiers() throws {
    let (style, messages) = try svg(
      "<svg viewBox=\"0 0 4 4\" onload=\"a()\"><path id=\"inhoud\" onclick=\"b()\" d=\"M0 0\"/></svg>"
    )
    #expect(messages == [])
    guard case .drawing(let elements)? = style?.logo?.picture else {
      Issue.record("no drawing")
      return
    }
    #expect(elements[0].attributes.isEmpty)
    #expect(elements[0].children.first?.attributes.map { "\($0.name)" } == ["d"])
  }

  @Test func readsAPNGByItsHead() throws {
    let head: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]
    let file = { (width: [UInt8]) in
      head + Array("IHDR".utf8) + width + [0, 0, 0, 50] + [UInt8](repeating: 0, count: 20)
    }
    let read = { (bytes: [UInt8]) in try load("logo: l.png\n", logo: ("l.png", bytes)) }
    #expect(try read(file([0, 0, 0, 100])).style?.logo?.box.width == 100)
    for bytes in [[], head, file([0, 0, 0, 0]), file([255, 255, 255, 255])] {
      let messages = try read(bytes).messages
      #expect(messages.count == 1 && messages[0].contains("[P0012]"), "\(messages)")
    }
    #expect(try read([UInt8](repeating: 0, count: 200_001)).messages.count == 1)
  }
}
