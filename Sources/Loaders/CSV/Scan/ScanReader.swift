import Model

/// Reads a part of a delivery row by row; see `DeliveryScan`.
struct ScanReader: Sendable {
  let file: DeliveryFile
  let columns: DeliveryColumns
  let units: UnitTree
  let catalogue: SeriesCatalogue

  /// The text of one field, without quotes and white space, and where the field begins.
  struct Field {
    var start = 0
    var text = 0..<0
  }

  /// - Returns: `nil` when a row needs the careful reader.
  func read(_ part: Range<Int>) -> ScanChunk? {
    file.text.withUnsafeBufferPointer { bytes in
      var chunk = ScanChunk()
      chunk.segment.reserve(part.count / 24)
      var names = ScanNames(self)
      var fields = [Field](repeating: Field(), count: columns.count)
      var position = part.lowerBound
      while position < part.upperBound {
        let lineStart = position
        guard let row = cut(bytes, &position, part.upperBound, into: &fields) else { return nil }
        defer { chunk.lineEnds += 1 }
        guard !row.isBlank else { continue }
        guard row.count == columns.count, position - lineStart <= CSVScanner.rowLimit,
          add(fields, bytes, lineStart: lineStart, isASCII: row.isASCII, &names, to: &chunk)
        else { return nil }
      }
      chunk.names = names.names
      return chunk
    }
  }

  private typealias Row = (count: Int, isBlank: Bool, isASCII: Bool)

  /// Cuts a row into its fields, up to and with its line end.
  ///
  /// - Returns: `nil` for a quote that does more than stand around a field on one line, and for a CR
  ///   that stands alone.
  @inline(__always)
  private func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int,
    into fields: inout [Field]
  ) -> Row? {
    let delimiter = file.delimiter
    var row = Row(count: 0, isBlank: true, isASCII: true)
    var all: UInt8 = 0
    while true {
      var field = Field(start: position, text: position..<position)
      if position < end, bytes[position] == CSVScanner.quote {
        row.isBlank = false
        let start = position + 1
        position = start
        while position < end, bytes[position] != CSVScanner.quote {
          let byte = bytes[position]
          guard byte != CSVScanner.newline, byte != CSVScanner.carriageReturn else { return nil }
          all |= byte
          position += 1
        }
        guard position < end else { return nil }
        field.text = start..<position
        position += 1
        guard position == end || isEnd(bytes[position]) else { return nil }
      } else {
        let start = position
        while position < end, !isEnd(bytes[position]) {
          all |= bytes[position]
          position += 1
        }
        field.text = start..<position
      }
      field.text = trimmed(field.text, bytes)
      if !field.text.isEmpty { row.isBlank = false }
      if row.count < fields.count { fields[row.count] = field }
      row.count += 1
      guard position < end else { break }
      let byte = bytes[position]
      position += 1
      if byte == delimiter { continue }
      if byte == CSVScanner.carriageReturn {
        guard position < end, bytes[position] == CSVScanner.newline else { return nil }
        position += 1
      }
      break
    }
    row.isASCII = all < 128
    return row
  }

  @inline(__always)
  private func isEnd(_ byte: UInt8) -> Bool {
    byte == file.delimiter || byte == CSVScanner.newline || byte == CSVScanner.carriageReturn
  }

  @inline(__always)
  private func trimmed(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 32 { start += 1 }
    while end > start, bytes[end - 1] <= 32 { end -= 1 }
    return start..<end
  }

  /// - Returns: whether the row needs no more care.
  @inline(__always)
  private func add(
    _ fields: [Field], _ bytes: UnsafeBufferPointer<UInt8>, lineStart: Int, isASCII: Bool,
    _ names: inout ScanNames, to chunk: inout ScanChunk
  ) -> Bool {
    for column in columns.nameless where !fields[column].text.isEmpty { return false }
    guard let period = names.period(fields[columns.month], bytes),
      let delivery = names.delivery(columns.delivery.map { fields[$0] }, bytes),
      let key = names.key(fields, bytes), let dimensions = names.dimensions(fields, bytes)
    else { return false }
    let value = fields[columns.value]
    var record = DatasetRecord(
      number: 0, period: period, delivery: delivery,
      line: UInt32(truncatingIfNeeded: chunk.lineEnds),
      column: UInt32(
        clamping: isASCII ? value.start - lineStart + 1 : file.column(of: value.start)),
      dimensions: dimensions, place: 0)
    let text = UnsafeBufferPointer(rebasing: bytes[value.text])
    if key.isQualitative {
      guard let content = names.content(text, ofKey: key.place) else { return false }
      record.setContent(content)
    } else if let number = PlainNumber(text) {
      record.number = chunk.take(number, of: value)
    } else {
      guard let content = chunk.take(careful: text, of: value) else { return false }
      record.number = content.number
      record.setContent(content.content)
    }
    chunk.rows += 1
    chunk.segment.records.append(record)
    chunk.segment.keys.append(key.number)
    return true
  }
}

extension ScanChunk {
  /// The number that is read now; what it says about the decimal sign is kept.
  @inline(__always)
  fileprivate mutating func take(_ number: PlainNumber, of field: ScanReader.Field) -> Double {
    switch number {
    case .whole(let number): return number
    case .fraction(let number, let sign):
      sight(sign == .comma ? .comma : .point, field)
      return number
    case .either(let fraction, let thousands, let sign):
      sight(sign == .comma ? .commaGroups : .pointGroups, field)
      let (comma, point) = sign == .comma ? (fraction, thousands) : (thousands, fraction)
      postpone(.either(record: segment.records.count, comma: comma, point: point))
      return 0
    }
  }

  /// A value that is missing, or a number in one of its rarer forms.
  ///
  /// - Returns: `nil` for what is neither.
  fileprivate mutating func take(
    careful bytes: UnsafeBufferPointer<UInt8>, of field: ScanReader.Field
  ) -> (number: Double, content: DatasetRecord.Content)? {
    let text = String(decoding: bytes, as: UTF8.self).trimmed
    if NumberText.isMissing(text) { return (0, .missing) }
    let evidence = NumberText.evidence(of: text)
    guard evidence != .none else {
      return NumberText.read(text, .comma).number.map { ($0, .number) }
    }
    sight(evidence, field)
    postpone(.text(record: segment.records.count, field: field.text))
    return (0, .number)
  }
}
