import Foundation

/// The light of each byte of sRGB, worked out once.
enum Light {
  static let shares: [Double] = (0...255).map { byte in
    let value = Double(byte) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
