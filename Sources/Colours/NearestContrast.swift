extension SRGB {
  /// The colour that looks most like this one and has enough contrast with a ground.
  ///
  /// For each red and green the blue that is nearest to this one's and passes; of those the one at the
  /// smallest OKLab distance. `nil` when no colour reaches the contrast.
  package func nearest(contrast wanted: Double, with ground: SRGB) -> SRGB? {
    if contrast(with: ground) >= wanted { return self }
    let isDarkGround = ground.luminance < 0.18
    let own = OKLab(self)
    var best: (colour: SRGB, distance: Double)?
    for red in UInt8.min...UInt8.max {
      for green in UInt8.min...UInt8.max {
        var colour = SRGB(red: red, green: green, blue: blue)
        guard colour.turnBlue(until: wanted, with: ground, up: isDarkGround) else { continue }
        let distance = own.distance(to: OKLab(colour))
        if distance < best?.distance ?? .infinity { best = (colour, distance) }
      }
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
