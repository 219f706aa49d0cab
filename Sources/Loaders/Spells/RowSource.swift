import Foundation

/// The bytes of a file, or of an answer, in the order in which they are asked for; never all of them at once.
struct RowSource: ~Copyable {
  private let descriptor: Int32
  /// A text that had to be rewritten as UTF-8; then there is no descriptor.
  private let text: [UInt8]?
  /// The answer of a database, which comes row by row.
  private let answer: AnswerText?
  private var offset: Int

  /// - Parameter descriptor: closed at the end.
  init(descriptor: Int32) {
    self.descriptor = descriptor
    (text, answer) = (nil, nil)
    offset = 0
  }

  init(text: [UInt8]) {
    descriptor = -1
    (self.text, answer) = (text, nil)
    offset = 0
  }

  init(answer: AnswerText) {
    descriptor = -1
    (text, self.answer) = (nil, answer)
    offset = 0
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Fills the room with the bytes that come next.
  ///
  /// - Returns: fewer than there is room for only at the end; -1 when they can't be read.
  mutating func read(into room: UnsafeMutableRawBufferPointer) -> Int {
    if let answer { return answer.read(into: room) }
    if let text {
      let count = min(room.count, text.count - offset)
      text.withUnsafeBytes { room.copyMemory(from: .init(rebasing: $0[offset..<offset + count])) }
      offset += count
      return count
    }
    let got = Self.peek(descriptor, at: offset, into: room)
    offset += max(0, got)
    return got
  }

  /// The bytes that a file has.
  static func size(_ descriptor: Int32) -> Int {
    var information = stat()
    return fstat(descriptor, &information) == 0 ? Int(information.st_size) : 0
  }

  /// The bytes at some place of a file; fewer only at its end, and -1 when they can't be read.
  static func peek(
    _ descriptor: Int32, at offset: Int = 0, into room: UnsafeMutableRawBufferPointer
  ) -> Int {
    var filled = 0
    while filled < room.count {
      let got = pread(
        descriptor, room.baseAddress?.advanced(by: filled), room.count - filled,
        off_t(offset + filled))
      if got < 0, errno == EINTR { continue }
      if got < 0 { return -1 }
      if got == 0 { break }
      filled += got
    }
    return filled
  }
}
