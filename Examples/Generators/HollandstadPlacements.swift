import Metrics

/// Places on the instruments of Hollandstad, one a row, and who had none.
enum HollandstadPlacements {
  private struct Kind {
    var name: String
    var count: Int
    /// The chance of work within a year of young people, others, and people over 45.
    var success: [Double]
    var dropout: Double
    var satisfaction: Double
    var costs: Int
  }

  private static let segments = ["jongeren", "25 tot 45 jaar", "45 jaar en ouder"]
  private static let kinds = [
    Kind(
      name: "WerkDirect", count: 240, success: [0.56, 0.44, 0.27], dropout: 0.31, satisfaction: 6.2,
      costs: 2_900),
    Kind(
      name: "Scholing", count: 150, success: [0.46, 0.45, 0.33], dropout: 0.18, satisfaction: 7.6,
      costs: 5_600),
    Kind(
      name: "Loonkostensubsidie", count: 130, success: [0.52, 0.49, 0.44], dropout: 0.13,
      satisfaction: 7.9, costs: 8_400),
    Kind(
      name: "Participatieplaats", count: 170, success: [0.29, 0.22, 0.17], dropout: 0.16,
      satisfaction: 7.4, costs: 3_100),
    Kind(
      name: "geen", count: 320, success: [0.33, 0.25, 0.14], dropout: 0, satisfaction: 0, costs: 0),
  ]

  static func csv() -> [UInt8] {
    var chance = SeededGenerator(seed: 16)
    var text = "instrument;segment;succes;uitval;tevredenheid;kosten\n"
    for kind in kinds {
      for place in 0..<kind.count {
        let segment = place % 10 < 4 ? 0 : place % 10 < 8 ? 1 : 2
        let drops = chance.fraction() < kind.dropout
        let succeeds = !drops && chance.fraction() < kind.success[segment] / (1 - kind.dropout)
        let answers = kind.satisfaction > 0 && chance.fraction() < 0.7
        let mark = Int((10 * kind.satisfaction * chance.near(0.45)).rounded())
        let shown = answers ? "\(min(100, mark) / 10),\(min(100, mark) % 10)" : ""
        let costs = kind.costs > 0 ? String(Int(Double(kind.costs) * chance.near(0.3))) : "0"
        let cells = [
          kind.name, segments[segment], succeeds ? "ja" : "nee",
          drops ? "ja" : "nee", shown, costs,
        ]
        text += cells.joined(separator: ";") + "\n"
      }
    }
    return Array(text.utf8)
  }
}
