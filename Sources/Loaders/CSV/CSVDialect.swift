/// The delimiter of a CSV file, found from its first rows.
enum CSVDialect {
  static let delimiters: [UInt8] = [
    UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]
  private static let sampleRows = 30
  private static let sampleBytes = 64 * 1024

  /// The delimiter that cuts the heading into the most known columns, and the rows most alike.
  ///
  /// Delimiters within quotes don't count. Where nothing tells them apart the earlier one is taken.
  static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let sample = Array(bytes.prefix(sampleBytes))
    var best: (delimiter: UInt8, score: Score)?
    for delimiter in delimiters {
      let score = score(of: delimiter, in: sample)
      if best.map({ $0.score < score }) ?? true { best = (delimiter, score) }
    }
    return best?.delimiter ?? delimiters[0]
  }

  private struct Score: Comparable {
    var known = 0
    var isCut = false
    var consistency = 0.0
    var columns = 0

    static func < (one: Score, other: Score) -> Bool {
      (one.known, one.isCut ? 1 : 0, one.consistency, one.columns)
        < (other.known, other.isCut ? 1 : 0, other.consistency, other.columns)
    }
  }

  /// The heading may stand below a title: the row with the most known names is taken for it, and the
  /// number of columns that most rows have for the table's.
  private static func score(of delimiter: UInt8, in sample: [UInt8]) -> Score {
    var scanner = CSVScanner(sample, delimiter: delimiter)
    let known = Set(DeliveryColumns.Name.allCases.map(\.rawValue))
    var score = Score()
    var counts: [Int: Int] = [:]
    var rows = 0
    while rows < sampleRows, scanner.next() {
      rows += 1
      counts[scanner.fields.count, default: 0] += 1
      let names = scanner.fields.prefix(DeliveryColumns.limit).count { field in
        known.contains(scanner.text(field).lowercased())
      }
      score.known = max(score.known, names)
    }
    guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
      return score
    }
    score.columns = most.key
    score.isCut = most.key > 1
    score.consistency = Double(most.value) / Double(rows)
    return score
  }
}
