/// Shows how far a long run is: a bar on a terminal, plain lines elsewhere.
///
/// Nothing is shown before the work has taken a second, and nothing at all with `--stil`.
package struct Progress {
  private let sink: TextSink
  private let isQuiet: Bool
  private let total: Int
  /// The time since the start of the work.
  private let elapsed: () -> Duration
  private var finished = 0
  private var lastShown: Duration?
  private var hasBar = false

  package init(
    total: Int, sink: TextSink, isQuiet: Bool, elapsed: @escaping () -> Duration
  ) {
    self.total = total
    self.sink = sink
    self.isQuiet = isQuiet
    self.elapsed = elapsed
  }

  /// Says what is being worked on now.
  package mutating func begin(_ what: String) {
    guard !isQuiet, total > 0 else { return }
    let now = elapsed()
    guard now >= .seconds(1) else { return }
    if sink.isTerminal {
      sink.write("\r\u{1B}[K\(bar) \(safe(what))")
      hasBar = true
    } else {
      // A log gets a line a second at most.
      if let lastShown, now - lastShown < .seconds(1) { return }
      sink.write("\(finished + 1) van \(total): \(safe(what))\n")
    }
    lastShown = now
  }

  /// Counts one piece of work as finished.
  package mutating func advance() { finished += 1 }

  /// Takes the bar away, before anything else is written.
  package mutating func clear() {
    guard hasBar else { return }
    sink.write("\r\u{1B}[K")
    hasBar = false
  }

  private var bar: String {
    let width = 20
    let filled = min(width, width * finished / max(1, total))
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: width - filled) + "] \(finished)/\(total)"
  }
}
