import Digests
import Foundation
import Model

/// A file of spells, opened, with its heading read; or the answer to a question, as if it were one.
struct SpellFile {
  let runs: RowRuns
  let headings: [String]
  let place: SpellPlace
  private let answer: AnswerText?
  /// Of a file that was rewritten before it was read.
  private let ownHash: String?

  init(_ answer: AnswerText, of query: DatabaseQuery) {
    runs = RowRuns(
      source: RowSource(answer: answer), rowEnd: CSVScanner.newline,
      delimiter: AnswerText.delimiter, isHashed: false)
    headings = answer.headings
    place = .answer(query)
    self.answer = answer
    ownHash = nil
  }

  /// The hash of all that was read, where it was asked for.
  var sha256: String? { answer?.sha256 ?? ownHash ?? runs.hash() }

  /// Why a database gave no more; asked for when all is read.
  var fault: DatabaseFault? { answer?.fault }

  /// The bytes that tell dialect and encoding.
  private static let sample = 1 << 16

  /// - Parameter descriptor: open for reading; closed when all is read.
  /// - Returns: `nil` when it can't be read, which is reported.
  init?(descriptor: Int32, path: String, isHashed: Bool, log: DiagnosticLog) {
    place = .file(path: path)
    answer = nil
    var ownHash: String?
    var source = RowSource(descriptor: descriptor)
    var bytes = [UInt8](repeating: 0, count: Self.sample)
    let got = bytes.withUnsafeMutableBytes { RowSource.peek(descriptor, into: $0) }
    guard got >= 0 else {
      let fault = DossierFiles.ReadFault.unreadable
      log.fault(fault.code, fault.summary, at: .file(path: path))
      return nil
    }
    bytes.removeLast(bytes.count - got)
    var separator: UInt8?
    var head = TextEncoding.utf8(Array(bytes.prefix(64)))
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || SeparatorLine.take(from: &head) != nil
    {
      guard let (text, hash) = Self.text(descriptor, path, log) else { return nil }
      var cut = text
      separator = SeparatorLine.take(from: &cut)
      source = RowSource(text: cut)
      bytes = Array(cut.prefix(Self.sample))
      ownHash = isHashed ? hash : nil
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
    }
    if bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: CompoundFile.signature) {
      log.fault(
        .unsupported, "is geen tekst; lever de perioden als CSV-bestand", at: .file(path: path))
      return nil
    }
    guard !bytes.isEmpty else {
      log.fault(
        .emptyDelivery, "is leeg; lever het opnieuw of haal het weg", at: .file(path: path))
      return nil
    }
    if !bytes.contains(byte: CSVScanner.newline), !bytes.contains(byte: CSVScanner.carriageReturn),
      bytes.count >= Self.sample
    {
      log.fault(
        .unreadableFile, "heeft geen regels; lever de perioden als CSV-bestand, één per rij",
        at: .file(path: path))
      return nil
    }
    let whole = bytes.lastIndex { $0 == CSVScanner.newline || $0 == CSVScanner.carriageReturn }
    bytes = TextEncoding.utf8(Array(bytes[...(whole ?? bytes.count - 1)]))
    let delimiter = separator ?? CSVDialect.delimiter(of: bytes)
    var scanner = CSVScanner(bytes, delimiter: delimiter)
    guard scanner.next() else {
      log.fault(
        .emptyDelivery, "is leeg; lever het opnieuw of haal het weg", at: .file(path: path))
      return nil
    }
    if scanner.reportUnreadableRow(of: path, log: log) { return nil }
    headings = scanner.fields.map(scanner.text)
    let rowEnd =
      bytes.contains(byte: CSVScanner.newline) ? CSVScanner.newline : CSVScanner.carriageReturn
    runs = RowRuns(
      source: source, rowEnd: rowEnd, delimiter: delimiter, isHashed: isHashed && ownHash == nil)
    self.ownHash = ownHash
  }

  /// A file in UTF-16, or with a line `sep=;`, as UTF-8 with the hash of its bytes; it has to fit in memory.
  private static func text(
    _ descriptor: Int32, _ path: String, _ log: DiagnosticLog
  ) -> (text: [UInt8], sha256: String)? {
    let size = RowSource.size(descriptor)
    guard size <= DossierFiles.dataLimit else {
      log.fault(
        .unreadableFile,
        "is in UTF-16 of begint met `sep=`, en is daarvoor te groot (ten hoogste \(DossierFiles.dataLimit / 1_000_000) MB); bewaar het als CSV in UTF-8",
        at: .file(path: path))
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: size)
    let got = bytes.withUnsafeMutableBytes { RowSource.peek(descriptor, into: $0) }
    let read = Array(bytes.prefix(max(0, got)))
    return (TextEncoding.utf8(read), SHA256.hexadecimal(read))
  }
}
