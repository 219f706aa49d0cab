extension SRGB {
  /// The colour that looks most like this one and has enough contrast with a ground.
  ///
  /// Of every third red and green with the blue that is nearest to this one's and passes, the one at the
  /// smallest OKLab distance; from there on to nearer neighbours until there are none. `nil` when no
  /// colour reaches the contrast.
  package func nearest(contrast wanted: Double, with ground: SRGB) -> SRGB? {
    if contrast(with: ground) >= wanted { return self }
    let isDarkGround = ground.luminance < 0.18
    let own = OKLab(self)
    var best: (colour: SRGB, distance: Double)?
    func offer(_ colour: SRGB) {
      let distance = own.distance(to: OKLab(colour))
      if distance < best?.distance ?? .infinity { best = (colour, distance) }
    }
    for red in stride(from: UInt8.min, through: .max, by: 3) {
      for green in stride(from: UInt8.min, through: .max, by: 3) {
        var colour = SRGB(red: red, green: green, blue: blue)
        if colour.turnBlue(until: wanted, with: ground, up: isDarkGround) { offer(colour) }
      }
    }
    while let start = best?.colour {
      for colour in start.stepsAway(4) where colour.contrast(with: ground) >= wanted {
        offer(colour)
      }
      if best?.colour == start { break }
    }
    return best?.colour
  }

  /// Makes blue brighter or darker by as little as is needed. - Returns: whether it was enough.
  private mutating func turnBlue(until wanted: Double, with ground: SRGB, up: Bool) -> Bool {
    if contrast(with: ground) >= wanted { return true }
    var (failing, passing) = (Int(blue), up ? 255 : 0)
    blue = UInt8(passing)
    guard contrast(with: ground) >= wanted else { return false }
    while abs(failing - passing) > 1 {
      let middle = (failing + passing) / 2
      blue = UInt8(middle)
      if contrast(with: ground) >= wanted { passing = middle } else { failing = middle }
    }
    blue = UInt8(passing)
    return true
  }
}
