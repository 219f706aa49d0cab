import Markup
import Testing

@Suite("Markup as bytes")
struct SerializerTests {
  @Test func escapesText() {
    let node = Node.element("b", text: "<script>alert(\"1\" && '2')</script>")
    #expect(
      node.serialized
        == "<b>&lt;script&gt;alert(\"1\" &amp;&amp; '2')&lt;/script&gt;</b>")
  }

  @Test func escapesAttributes() {
    let node = Node.element(
      "a", [Attribute("title", "\"><img src=x onerror=y>&amp;'\n")], text: "x")
    #expect(
      node.serialized
        == "<a title=\"&quot;&gt;&lt;img src=x onerror=y&gt;&amp;amp;'\n\">x</a>")
  }

  @Test(arguments: [
    "\u{0}", "\u{8}", "\u{1B}", "\r", "\u{7F}", "\u{80}", "\u{9F}", "\u{FFFE}", "\u{FFFF}",
    "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}",
  ])
  func dropsWhatXMLForbidsAndWhatTurnsTextAround(_ character: String) {
    #expect(Node.element("b", text: "a\(character)b").serialized == "<b>ab</b>")
  }

  @Test func keepsOtherScripts() {
    #expect(
      Node.element("b", text: "é漢🙂\u{200F}ï\u{A0}\u{FFFD}").serialized
        == "<b>é漢🙂\u{200F}ï\u{A0}\u{FFFD}</b>")
  }

  @Test func escapesWithinGroupsAndLiterals() {
    let node = Node.element("em", [], [.group(["a<b", .empty, .text("&")])])
    #expect(node.serialized == "<em>a&lt;b&amp;</em>")
  }

  @Test func closesNoVoidElement() {
    #expect(Node.element("br").serialized == "<br>")
    #expect(Node.element("span", [Attribute("hidden")]).serialized == "<span hidden></span>")
  }

  @Test(arguments: [
    (0, "0"), (1, "1"), (1.5, "1.5"), (1.25, "1.25"), (1.255, "1.25"), (-1.5, "-1.5"),
    (-0.001, "0"), (0.005, "0.01"), (0.05, "0.05"), (640, "640"), (1e-9, "0"), (1e30, "0"),
    (.nan, "0"), (.infinity, "0"), (-.infinity, "0"), (99.999, "100"),
  ])
  func writesCoordinates(_ number: Double, _ expected: String) {
    #expect(Coordinate.text(number) == expected)
    #expect(Node.element("b", [Attribute("x", number)]).serialized == "<b x=\"\(expected)\"></b>")
  }

  @Test func writesADocument() {
    let html = Node.element("html", [Attribute("lang", "nl")], [.element("p", text: "ja")])
    #expect(
      String(decoding: Node.document(html), as: UTF8.self)
        == "<!DOCTYPE html>\n<html lang=\"nl\">\n<p>ja</p>\n</html>\n\n")
  }
}
