import Model

/// What was read of one part of a delivery, its names numbered by itself.
struct ScanChunk: Sendable {
  /// A value that says something about the decimal sign.
  struct Sighting: Sendable {
    var text: Range<Int>
    /// Where its field begins.
    var start: Int
    var line: Int
  }

  /// A value that is read when the decimal sign is known.
  enum Pending: Sendable {
    case either(record: Int, comma: Double, point: Double)
    case text(record: Int, field: Range<Int>)
  }

  var names = DatasetNames()
  /// The lines of its records count from the beginning of the part, from 0.
  var segment = DatasetSegment()
  var rows = 0
  var lineEnds = 0
  /// The line of the file on which the part begins.
  var firstLine = 1
  private var pending: [Pending] = []
  /// The first value of each kind of evidence.
  private var first: [NumberText.Evidence: Sighting] = [:]

  /// Spares looking in `first`.
  private var lastSeen = NumberText.Evidence.none

  var isEmpty: Bool { segment.records.isEmpty }
  var sightings: [Sighting] { first.values.sorted { $0.start < $1.start } }

  @inline(__always)
  mutating func sight(_ evidence: NumberText.Evidence, _ field: ScanReader.Field) {
    guard evidence != lastSeen else { return }
    lastSeen = evidence
    guard first[evidence] == nil else { return }
    first[evidence] = Sighting(text: field.text, start: field.start, line: lineEnds)
  }

  mutating func postpone(_ value: Pending) { pending.append(value) }

  /// - Returns: whether every value can be read with this sign.
  mutating func settle(_ sign: DecimalSign, text: [UInt8]) -> Bool {
    guard first[sign == .comma ? .point : .comma] == nil else { return false }
    for value in pending {
      switch value {
      case .either(let record, let comma, let point):
        segment.records[record].number = sign == .comma ? comma : point
      case .text(let record, let field):
        let text = String(decoding: text[field], as: UTF8.self).trimmed
        guard let number = NumberText.read(text, sign).number else { return false }
        segment.records[record].number = number
      }
    }
    return true
  }
}
