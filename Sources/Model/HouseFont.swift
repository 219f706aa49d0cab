/// A font of a house style as its file gives it, and how wide its letters are.
package struct HouseFont: Sendable {
  /// What kind of file it is, by its first bytes.
  package enum Form: String, Hashable, Sendable {
    case trueType = "truetype"
    case openType = "opentype"
    case woff
    case woff2
  }

  /// One file of the font.
  package struct Face: Sendable {
    package var form: Form
    package var bytes: [UInt8]
    /// Whether one file holds all weights (a variable font).
    package var hasWeights: Bool
    /// The advance widths in thousandths of the size, by character.
    package var widths: [UInt32: UInt16]

    package init(form: Form, bytes: [UInt8], hasWeights: Bool, widths: [UInt32: UInt16]) {
      self.form = form
      self.bytes = bytes
      self.hasWeights = hasWeights
      self.widths = widths
    }
  }

  package var regular: Face
  /// `nil`: the browser makes the letters of headings bold itself.
  package var bold: Face?

  package init(regular: Face, bold: Face? = nil) {
    self.regular = regular
    self.bold = bold
  }

  /// The wider of both faces, by character: what fits by these fits in either.
  package var widths: [UInt32: UInt16] {
    guard let bold else { return regular.widths }
    return regular.widths.merging(bold.widths) { max($0, $1) }
  }
}
