/// Text that came from files or arguments, fit for a terminal.
///
/// Control characters and the marks that turn the direction of writing could repaint the screen or hide
/// part of a message; they are shown as a replacement character.
func safe(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    result.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
  }
  return String(result)
}

private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0..<0x20, 0x7F..<0xA0: true
  case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
