extension Letters {
  /// `text` over at most `count` lines of `width`, broken between words; what is left over is cut.
  package static func wrapped(
    _ text: String, width: Double, size: LetterSize, lines count: Int
  ) -> [String] {
    var lines: [String] = []
    var rest = line(text).split(separator: " ")[...]
    while !rest.isEmpty, lines.count < max(1, count) {
      if lines.count == max(1, count) - 1 {
        lines.append(fitted(rest.joined(separator: " "), width: width, size: size))
        break
      }
      var taken = String(rest.removeFirst())
      while let next = rest.first, self.width(taken + " " + next, size: size) <= width {
        taken += " " + rest.removeFirst()
      }
      lines.append(fitted(taken, width: width, size: size))
    }
    return lines.filter { !$0.isEmpty }
  }
}
