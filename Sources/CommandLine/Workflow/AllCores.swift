import Dispatch
import Synchronization

extension RandomAccessCollection where Self: Sendable, Element: Sendable {
  /// Each element worked out on whatever core is free, in the order of the elements.
  func mappedOnAllCores<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard count > 1 else { return map(transform) }
    let found = Mutex<[Result?]>(.init(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let result = transform(self[index(startIndex, offsetBy: place)])
      found.withLock { $0[place] = result }
    }
    return found.withLock { $0 }.compactMap { $0 }
  }
}
