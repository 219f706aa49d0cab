/// Whether names fit side by side below a plot.
enum NameRoom {
  static func fits(_ names: [String], width: Double, theme: Theme) -> Bool {
    let slot = width / Double(max(1, names.count))
    return names.allSatisfy { Letters.width(Letters.line($0), size: theme.tickSize) <= slot - 6 }
  }
}
