/// A size of letters, with the room that letters of the report's font take.
package struct LetterSize: Hashable, Sendable {
  package var points: Double
  /// Of the house style's own font; `nil`: of the program's.
  package var widths: LetterWidths?

  package init(_ points: Double, widths: LetterWidths? = nil) {
    self.points = points
    self.widths = widths
  }

  package static func + (size: LetterSize, room: Double) -> Double { size.points + room }
  package static func + (room: Double, size: LetterSize) -> Double { room + size.points }
  package static func * (size: LetterSize, factor: Double) -> Double { size.points * factor }
  package static func * (factor: Double, size: LetterSize) -> Double { factor * size.points }
}

/// The advance widths of a font, in thousandths of its size.
package struct LetterWidths: Hashable, Sendable {
  /// The characters whose widths are kept: Latin, and the signs of numbers and running text.
  package static let kept: [ClosedRange<UInt32>] = [0x20...0x24F, 0x2000...0x22FF]

  /// One after the other as in `kept`; zero: not in the font.
  private let table: [UInt16]

  package init(_ widths: [UInt32: UInt16]) {
    table = Self.kept.flatMap { range in range.map { widths[$0] ?? 0 } }
  }

  /// `nil` for a character that the font lacks, which another font will draw.
  func width(_ scalar: Unicode.Scalar) -> Int? {
    var start = 0
    for range in Self.kept {
      if range.contains(scalar.value) {
        let width = table[start + Int(scalar.value - range.lowerBound)]
        return width > 0 ? Int(width) : nil
      }
      start += range.count
    }
    return nil
  }
}
