/// The logo of a house style, checked and of a size that a page can carry.
package struct Logo: Sendable {
  package enum Picture: Sendable {
    /// The bytes of a PNG file.
    case png([UInt8])
    case drawing([Element])
  }

  /// An element of a drawing; the names are the program's own, never those of the file.
  package struct Element: Sendable {
    package var name: StaticString
    package var attributes: [(name: StaticString, value: String)]
    package var children: [Element] = []

    package init(name: StaticString, attributes: [(name: StaticString, value: String)]) {
      self.name = name
      self.attributes = attributes
    }
  }

  package var picture: Picture
  /// The size of its own drawing surface, with the corner it begins at.
  package var box: (x: Double, y: Double, width: Double, height: Double)
  /// What it says, for who can't see it.
  package var text: String

  package init(
    picture: Picture, box: (x: Double, y: Double, width: Double, height: Double), text: String
  ) {
    self.picture = picture
    self.box = box
    self.text = text
  }
}
