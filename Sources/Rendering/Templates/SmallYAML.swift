import Yams

/// The few lines of YAML in a template: scalars as they stand, and no anchors.
///
/// Nothing in a template needs a reference to another place, and references to references are how a
/// few lines grow into billions.
enum SmallYAML {
  struct HasAnchor: Error {}

  static func compose(_ text: String) throws -> Yams.Node? {
    guard !hasAnchor(text) else { throw HasAnchor() }
    return try Yams.compose(yaml: text, .basic, .default, .utf8)
  }

  /// Whether `&` stands where an anchor could begin: at the start of a value, with a name behind it.
  private static func hasAnchor(_ text: String) -> Bool {
    var previous: UInt8 = UInt8(ascii: "\n")
    var isAfterMark = false
    for byte in text.utf8 {
      if isAfterMark, byte > UInt8(ascii: " ") { return true }
      isAfterMark = byte == UInt8(ascii: "&") && " \n\t[{,:-".utf8.contains(previous)
      previous = byte
    }
    return false
  }
}
