import Foundation
import Synchronization

/// Where text goes: standard output, standard error, or a test's own buffer.
package struct TextSink: Sendable {
  package var write: @Sendable (String) -> Void
  /// Whether a person sees the text as it comes.
  package var isTerminal: Bool

  package init(isTerminal: Bool = false, write: @escaping @Sendable (String) -> Void) {
    self.write = write
    self.isTerminal = isTerminal
  }

  package static var standardOutput: TextSink { descriptor(STDOUT_FILENO) }
  package static var standardError: TextSink { descriptor(STDERR_FILENO) }

  private static func descriptor(_ descriptor: Int32) -> TextSink {
    TextSink(isTerminal: isatty(descriptor) == 1) { text in
      var bytes = Array(text.utf8)[...]
      while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0 {
          if errno == EINTR || errno == EAGAIN { continue }
          return
        }
        bytes = bytes.dropFirst(count)
      }
    }
  }
}

/// Text that was written, kept to be looked at.
package final class TextBuffer: Sendable {
  private let content = Mutex("")

  package init() {}

  package var text: String { content.withLock { $0 } }

  package func sink(isTerminal: Bool = false) -> TextSink {
    TextSink(isTerminal: isTerminal) { text in self.content.withLock { $0 += text } }
  }
}
