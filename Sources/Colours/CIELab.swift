import Foundation

/// CIE L*a*b* under D65, worked out from light and not from bytes, so that it can be simulated first.
package struct CIELab: Hashable, Sendable {
  package var l: Double
  package var a: Double
  package var b: Double

  package init(l: Double, a: Double, b: Double) {
    (self.l, self.a, self.b) = (l, a, b)
  }

  /// Linear sRGB to XYZ by IEC 61966-2-1, to L*a*b* by CIE 15.
  package init(light: [Double]) {
    let rows = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
      [0.0193339, 0.1191920, 0.9503041],
    ]
    let white = [0.95047, 1, 1.08883]
    let shares = zip(rows, white).map { row, white in
      let value = zip(row, light).map { $0 * $1 }.reduce(0, +) / white
      return value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
    }
    self.init(
      l: 116 * shares[1] - 16, a: 500 * (shares[0] - shares[1]), b: 200 * (shares[1] - shares[2]))
  }

  /// The colour difference CIEDE2000: Sharma, Wu and Dalal, Color Research & Application 30 (2005).
  package func difference(_ other: CIELab) -> Double {
    let degree = Double.pi / 180
    let mean = (hypot(a, b) + hypot(other.a, other.b)) / 2
    let g = 0.5 * (1 - (pow(mean, 7) / (pow(mean, 7) + pow(25, 7))).squareRoot())
    let (a1, a2) = (a * (1 + g), other.a * (1 + g))
    let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
    let hue = { (a: Double, b: Double) -> Double in
      guard a != 0 || b != 0 else { return 0 }
      let angle = atan2(b, a) / degree
      return angle < 0 ? angle + 360 : angle
    }
    let (h1, h2) = (hue(a1, b), hue(a2, other.b))
    var turn = 0.0
    var h = h1 + h2
    if c1 * c2 != 0 {
      turn = h2 - h1
      if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
      h = abs(h1 - h2) <= 180 ? h / 2 : (h < 360 ? h + 360 : h - 360) / 2
    }
    let (dl, dc) = (other.l - l, c2 - c1)
    let dh = 2 * (c1 * c2).squareRoot() * sin(turn / 2 * degree)
    let (lMean, cMean) = ((l + other.l) / 2, (c1 + c2) / 2)
    let t =
      1 - 0.17 * cos((h - 30) * degree) + 0.24 * cos(2 * h * degree)
      + 0.32 * cos((3 * h + 6) * degree) - 0.2 * cos((4 * h - 63) * degree)
    let centred = pow(lMean - 50, 2)
    let sl = 1 + 0.015 * centred / (20 + centred).squareRoot()
    let sc = 1 + 0.045 * cMean
    let sh = 1 + 0.015 * cMean * t
    let rc = 2 * (pow(cMean, 7) / (pow(cMean, 7) + pow(25, 7))).squareRoot()
    let rt = -sin(60 * exp(-pow((h - 275) / 25, 2)) * degree) * rc
    let (x, y, z) = (dl / sl, dc / sc, dh / sh)
    return (x * x + y * y + z * z + rt * y * z).squareRoot()
  }
}
