import Model

/// Reads an untrusted SVG into shapes: what is not on the lists below doesn't come in.
///
/// Names come from the lists, not from the file; values hold letters, digits and a few marks, so that
/// no address and no `url()` can stand in one. What would be lost unseen (a style, a script, an image,
/// a text in a font of its own) is refused.
struct DrawingReader {
  private static let shapes: [StaticString] = [
    "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
  ]
  /// Nothing of these is seen.
  private static let silent: [StaticString] = ["title", "desc", "metadata", "namedview"]
  private static let attributes: [StaticString] = [
    "d", "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2", "points",
    "transform", "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-opacity", "opacity",
  ]
  private static let refused: [StaticString] = ["style", "class", "href", "mask", "filter"]
  private static let elementLimit = 2_000

  private var count = 0

  mutating func read(_ bytes: [UInt8], text: String) throws(LogoFault) -> Logo {
    let input = bytes.span
    var scanner = XMLScanner()
    do {
      guard try scanner.next(input) == .start, scanner.isElement("svg", input) else {
        throw LogoFault("is geen SVG; bewaar het logo opnieuw als SVG of PNG")
      }
      let box = try box(scanner, input)
      let look = try attributes(scanner, input, isRoot: true)
      var root = Logo.Element(name: "g", attributes: look)
      root.children = try children(&scanner, input)
      return Logo(picture: .drawing([root]), box: box, text: text)
    } catch let fault as LogoFault {
      throw fault
    } catch {
      throw LogoFault("is niet te lezen als SVG; bewaar het opnieuw als gewone SVG, of als PNG")
    }
  }

  private mutating func children(
    _ scanner: inout XMLScanner, _ input: borrowing Span<UInt8>
  ) throws -> [Logo.Element] {
    var elements: [Logo.Element] = []
    while true {
      switch try scanner.next(input) {
      case .finished, .end: return elements
      case .text: continue
      case .start:
        if Self.silent.contains(where: { scanner.isElement($0, input) }) {
          try scanner.skipElement(input)
          continue
        }
        count += 1
        guard let name = Self.shapes.first(where: { scanner.isElement($0, input) }) else {
          throw LogoFault(
            "bevat iets anders dan vormen, zoals een stijl, een verloop, een afbeelding of een script; zet in het tekenprogramma alles om in paden met een vaste kleur, of bewaar het als PNG"
          )
        }
        guard count <= Self.elementLimit else {
          throw LogoFault("heeft meer dan \(Self.elementLimit) vormen; bewaar het als PNG")
        }
        var element = Logo.Element(
          name: name, attributes: try attributes(scanner, input, isRoot: false))
        element.children = try children(&scanner, input)
        elements.append(element)
      }
    }
  }

  private func attributes(
    _ scanner: XMLScanner, _ input: borrowing Span<UInt8>, isRoot: Bool
  ) throws -> [(name: StaticString, value: String)] {
    for name in Self.refused
    where scanner.range(of: name, input) != nil
      || scanner.range(of: name, prefixed: true, input) != nil
    {
      throw LogoFault(
        "heeft het kenmerk `\(name)`; bewaar het als gewone SVG met de kleuren in `fill` en `stroke`, of als PNG"
      )
    }
    var found: [(name: StaticString, value: String)] = []
    for name in Self.attributes
    where !isRoot || "\(name)".hasPrefix("fill") || "\(name)".hasPrefix("stroke") {
      guard let value = try scanner.value(of: name, input) else { continue }
      guard Self.isPlain(value) else {
        throw LogoFault(
          "heeft in `\(name)` iets anders dan getallen, een kleur of een woord; bewaar het als gewone SVG met vaste kleuren, of als PNG"
        )
      }
      found.append((name: name, value: value))
    }
    return found
  }

  private static func isPlain(_ value: String) -> Bool {
    !value.lowercased().contains("url")
      && value.unicodeScalars.allSatisfy {
        $0.isASCII
          && ($0.properties.isAlphabetic || " \t\r\n0123456789.,+-#()%".unicodeScalars.contains($0))
      }
  }

  private func box(
    _ scanner: XMLScanner, _ input: borrowing Span<UInt8>
  ) throws -> (x: Double, y: Double, width: Double, height: Double) {
    var numbers = (try scanner.value(of: "viewBox", input) ?? "")
      .split { " ,\t\r\n".contains($0) }.compactMap { Double($0) }
    if numbers.isEmpty {
      let sizes = [
        try scanner.value(of: "width", input), try scanner.value(of: "height", input),
      ].compactMap { $0.flatMap { Double($0.hasSuffix("px") ? String($0.dropLast(2)) : $0) } }
      numbers = [0, 0] + sizes
    }
    guard numbers.count == 4, numbers.allSatisfy({ abs($0) < 100_000 }), numbers[2] > 0.001,
      numbers[3] > 0.001
    else { throw LogoFault("noemt geen maat; geef het een `viewBox`, of bewaar het als PNG") }
    return (x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
  }
}
