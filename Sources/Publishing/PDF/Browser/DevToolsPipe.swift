import Dispatch
import Foundation

/// The pipe between Peil and a browser: messages that end with a zero byte.
final class DevToolsPipe: Sendable {
  /// No honest message is longer: streams come in pieces of a megabyte.
  private static let longest = 16 << 20

  private let commands: Int32
  /// What the browser says; it ends when the browser does, or when what it says can't be.
  let messages: AsyncStream<DevToolsMessage>

  /// - Parameters:
  ///   - commands: A named pipe in the browser's folder, opened here.
  ///   - replies: Where the browser's words come in; it is closed here.
  init?(commands path: String, replies: Int32) {
    // Open for both, so that neither side waits for the other.
    guard mkfifo(path, 0o600) == 0, case let commands = open(path, O_RDWR | O_CLOEXEC),
      commands >= 0
    else {
      close(replies)
      return nil
    }
    self.commands = commands
    let (messages, continuation) = AsyncStream.makeStream(of: DevToolsMessage.self)
    self.messages = messages
    DispatchQueue(label: "peil.devtools").async {
      Self.read(replies) { continuation.yield($0) }
      close(replies)
      continuation.finish()
    }
  }

  deinit { close(commands) }

  func send(_ message: [UInt8]) {
    var rest = message[...] + [0]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(commands, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads messages until there are no more.
  private static func read(_ replies: Int32, _ use: (DevToolsMessage) -> Void) {
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    var message: [UInt8] = []
    let decoder = JSONDecoder()
    while true {
      let count = systemRead(replies, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      var rest = piece[..<count]
      while let end = rest.firstIndex(of: 0) {
        message += rest[..<end]
        guard let said = try? decoder.decode(DevToolsMessage.self, from: Data(message)) else {
          return
        }
        use(said)
        message.removeAll(keepingCapacity: true)
        rest = rest[(end + 1)...]
      }
      message += rest
      guard message.count <= longest else { return }
    }
  }
}

/// `read` of the system, beside a function of that name.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int
{
  read(descriptor, buffer, count)
}
