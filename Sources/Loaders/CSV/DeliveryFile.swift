import Model

/// A delivery as it was read, before its values are.
struct DeliveryFile {
  let path: String
  /// UTF-8, without a byte order mark and without the text of a line `sep=;`.
  let text: [UInt8]
  private let hash: PendingHash
  /// Of the bytes as they were delivered.
  var sha256: String { hash.value }
  /// The bytes that were delivered.
  let byteCount: Int
  let form: TextForm
  /// The `JJJJ-MM` in the file's name, else the place of its source.
  let delivery: Delivery

  /// - Parameter order: the place of its source in peil.yaml.
  /// - Returns: `nil` when it can't be read as a table, which is reported.
  init?(_ path: String, bytes: [UInt8], order: Int = 0, log: DiagnosticLog) {
    self.path = path
    delivery = Delivery(inNameOf: path).listed(order)
    hash = PendingHash(bytes)
    byteCount = bytes.count
    var text = TextEncoding.utf8(bytes)
    let separator = SeparatorLine.take(from: &text)
    self.text = text
    if text.contains(byte: 0), let zero = text.firstIndex(of: 0) {
      let place = Self.place(of: zero, in: text)
      log.fault(
        .unreadableFile,
        "hier staat een NUL-teken: dit is geen gewone tekst; bewaar het bestand als CSV in UTF-8",
        at: .text(path: path, line: place.line, column: place.column))
      return nil
    }
    form = TextForm(
      encoding: TextEncoding.detect(bytes), delimiter: separator ?? CSVDialect.delimiter(of: text),
      isCutOff: text.last.map { $0 != CSVScanner.newline && $0 != CSVScanner.carriageReturn }
        ?? false)
  }

  var delimiter: UInt8 { form.delimiter }
  var scanner: CSVScanner { CSVScanner(text, delimiter: delimiter) }

  /// The column, in characters from 1, of a byte of the text.
  func column(of offset: Int) -> Int {
    let start = text[..<offset].lastIndex {
      $0 == CSVScanner.newline || $0 == CSVScanner.carriageReturn
    }
    return String(decoding: text[(start.map { $0 + 1 } ?? 0)..<offset], as: UTF8.self).count + 1
  }

  private static func place(of offset: Int, in text: [UInt8]) -> (line: Int, column: Int) {
    let before = String(decoding: text[..<offset], as: UTF8.self)
    let lines = before.split(omittingEmptySubsequences: false) { $0.isNewline }
    return (lines.count, (lines.last?.count ?? 0) + 1)
  }
}

extension Delivery {
  /// The `JJJJ-MM` in a file's name.
  init(inNameOf path: String) {
    let name = Array((path.split(separator: "/").last ?? "").utf8)
    func isDigit(_ index: Int) -> Bool {
      name.indices.contains(index) && (48...57).contains(name[index])
    }
    for start in name.indices where start + 7 <= name.count {
      guard !isDigit(start - 1), !isDigit(start + 7),
        let month = Month(iso: String(decoding: name[start..<start + 7], as: UTF8.self)),
        (1900...2199).contains(month.year)
      else { continue }
      self = .dated(month, day: 0)
      return
    }
    self = .undated
  }

  /// Without a date by the place of its source in peil.yaml (metrics.md, "Revisions").
  func listed(_ order: Int) -> Delivery { self == .undated ? .listed(order) : self }
}
