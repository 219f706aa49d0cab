import Charts

/// Data in a state that every kind of chart must look well in.
package struct SampleState: Sendable, CustomStringConvertible {
  /// A short name for files, in Dutch words.
  package var name: String
  /// What is particular about it.
  package var about: String
  /// Names of rows, bars, lines or parts; as many as there are values.
  package var names: [String]
  package var values: [Double?]
  /// A second series: then, last year, outflow.
  package var others: [Double?]
  package var decimals: Int
  package var unit: String
  /// Makes the ids of pictures on one page differ.
  package var variant = ""

  package var description: String { name }

  init(
    _ name: String, _ about: String, names: [String]? = nil, _ values: [Double?],
    others: [Double?]? = nil, decimals: Int = 0, unit: String = ""
  ) {
    self.name = name
    self.about = about
    self.values = values
    self.names = names ?? values.indices.map { Self.regions[$0 % Self.regions.count] }
    self.others =
      others
      ?? values.enumerated().map { index, value in
        value.map { $0 * (1 + Double(index % 5 - 2) / 10) }
      }
    self.decimals = decimals
    self.unit = unit
  }

  static let regions = ["Noord", "Oost", "Zuid", "West", "Midden", "Haven"]

  /// The months from January 2007 on, `year * 12 + number - 1`.
  package var months: [Int] { values.indices.map { 2007 * 12 + $0 } }

  package var format: ValueFormat { ValueFormat(decimals: decimals, unit: unit) }

  /// The words of the picture; without a description, so that the chart tells its figures.
  package func caption(_ kind: String, _ title: String) -> Caption {
    Caption(
      id: "\(kind)-\(name)\(variant)", title: title, subtitle: about, source: "verzonnen cijfers")
  }

  /// Growth, a season and a little noise, the same at each run.
  package static func wave(_ count: Int, level: Double, size: Double) -> [Double] {
    (0..<count).map { index in
      let season = [0, 2, 3, 2, 0, -2, -4, -3, -1, 1, 2, 1][index % 12]
      let noise = (index * 7919) % 13 - 6
      return level + size * (Double(index) / 24 + Double(season) / 4 + Double(noise) / 18)
    }
  }
}
