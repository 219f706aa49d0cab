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

  private static func score(of delimiter: UInt8, in sample: [UInt8]) -> Score {
    var scanner = CSVScanner(sample, delimiter: delimiter)
    var score = Score()
    guard scanner.next() else { return score }
    let known = Set(DeliveryColumns.Name.allCases.map(\.rawValue))
    for field in scanner.fields where known.contains(scanner.text(field).lowercased()) {
      score.known += 1
    }
    score.columns = scanner.fields.count
    score.isCut = score.columns > 1
    var rows = 0
    var alike = 0
    while rows < sampleRows, scanner.next() {
      rows += 1
      if scanner.fields.count == score.columns { alike += 1 }
    }
    score.consistency = rows == 0 ? 0 : Double(alike) / Double(rows)
    return score
  }
}
