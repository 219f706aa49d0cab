/// The name that a heading has in links, as GitHub gives it, so that a link holds there and on the site.
enum HeadingAnchor {
  /// In small letters; letters, digits, hyphens and underscores stay, spaces become hyphens.
  static func of(_ title: String) -> String {
    var anchor = ""
    for scalar in title.lowercased().unicodeScalars {
      switch scalar {
      case " ", "-": anchor.append("-")
      case "_": anchor.append("_")
      default:
        let kind = scalar.properties
        if kind.isAlphabetic || kind.numericType != nil { anchor.unicodeScalars.append(scalar) }
      }
    }
    return anchor
  }

  /// The same with a number behind it where a heading came before.
  static func of(_ title: String, among taken: inout [String: Int]) -> String {
    let anchor = of(title)
    let count = taken[anchor, default: 0]
    taken[anchor] = count + 1
    return count == 0 ? anchor : "\(anchor)-\(count)"
  }
}
