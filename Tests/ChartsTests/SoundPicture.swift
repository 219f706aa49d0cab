import Charts
import Colours
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Expects well-formed XML of known elements, without a number that is none, and no text outside it.
func expectSound(
  _ svg: String, width: Double, height: Double,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let reader = PictureReader()
  let parser = XMLParser(data: Data(svg.utf8))
  parser.delegate = reader
  #expect(parser.parse(), "not well-formed", sourceLocation: sourceLocation)
  let drawn = svg.replacing(/<title.*?<\/desc>|<title.*?<\/title>/.dotMatchesNewlines(), with: "")
  for word in ["nan", "inf", "currentColor", "var(", "url(", "gradient"] {
    #expect(
      !drawn.localizedCaseInsensitiveContains(word), "holds \(word)", sourceLocation: sourceLocation
    )
  }
  let known: Set<String> = [
    "svg", "title", "desc", "g", "line", "path", "circle", "rect", "text",
  ]
  #expect(reader.elements.subtracting(known).isEmpty, sourceLocation: sourceLocation)
  for text in reader.texts {
    #expect(
      text.left >= -0.5 && text.right <= width + 0.5 && text.y <= height
        && text.y - text.size >= -3,
      "outside the picture: \(text)", sourceLocation: sourceLocation)
    #expect(text.size >= 10, sourceLocation: sourceLocation)
    #expect(text.isLegible, "too light: \(text)", sourceLocation: sourceLocation)
  }
  for (index, one) in reader.texts.enumerated() {
    for other in reader.texts[(index + 1)...] {
      #expect(!one.overlaps(other), "\(one) lies on \(other)", sourceLocation: sourceLocation)
    }
  }
}

/// As above, with the size that the picture says it has.
func expectSound(_ svg: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let size = try #require(
    svg.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/), sourceLocation: sourceLocation)
  try expectSound(
    svg, width: Double(size.1) ?? 0, height: Double(size.2) ?? 0, sourceLocation: sourceLocation)
}

/// The elements of a picture, and where its texts stand.
private final class PictureReader: NSObject, XMLParserDelegate {
  struct Text {
    var content = ""
    var x: Double
    var y: Double
    var size: Double
    var anchor: String
    var fill: String

    /// WCAG 2.1, 1.4.3, on paper; what is white stands on a dark shape.
    var isLegible: Bool {
      let paper = Theme().paper.light
      return SRGB(hex: fill).map { $0 == paper || $0.contrast(with: paper) >= 4.5 } ?? false
    }

    var width: Double { Letters.width(content, size: LetterSize(size)) }
    var left: Double {
      switch anchor {
      case "middle": x - width / 2
      case "end": x - width
      default: x
      }
    }
    var right: Double { left + width }

    /// Letters reach from the base line three quarters of their size upwards.
    func overlaps(_ other: Text) -> Bool {
      left < other.right && other.left < right && y - size * 0.75 < other.y
        && other.y - other.size * 0.75 < y
    }
  }

  var elements: Set<String> = []
  var texts: [Text] = []
  private var isInText = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.insert(name)
    isInText = name == "text"
    guard isInText else { return }
    func number(_ name: String) -> Double { attributes[name].flatMap { Double($0) } ?? -1000 }
    texts.append(
      Text(
        x: number("x"), y: number("y"), size: number("font-size"),
        anchor: attributes["text-anchor"] ?? "", fill: attributes["fill"] ?? ""))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isInText, !texts.isEmpty { texts[texts.count - 1].content += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    isInText = false
  }
}
