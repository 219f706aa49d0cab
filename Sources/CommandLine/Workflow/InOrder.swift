import Foundation

extension Array where Element: Sendable {
  /// Makes something of each element, several at once, and uses what was made in the order of the elements.
  ///
  /// As many are under way as there are cores, and no more wait to be used than that: memory is bounded
  /// however many elements there are.
  ///
  /// - Parameters:
  ///   - begin: called with the element that is used next.
  ///   - use: a failure ends the work.
  func inOrder<Made: Sendable, Failure>(
    make: @escaping @Sendable (Element) async -> Made, begin: (Element) -> Void,
    use: (Element, Made) -> Failure?
  ) async -> Failure? {
    let cores = Swift.max(1, ProcessInfo.processInfo.activeProcessorCount)
    return await withTaskGroup(of: (Int, Made).self) { group in
      var started = 0
      var used = 0
      var waiting: [Int: Made] = [:]
      if let first { begin(first) }
      while used < count {
        while started < count, started - used < 2 * cores,
          started - used - waiting.count < cores
        {
          let (place, element) = (started, self[started])
          group.addTask { (place, await make(element)) }
          started += 1
        }
        guard let (place, made) = await group.next() else { break }
        waiting[place] = made
        while let made = waiting.removeValue(forKey: used) {
          if let failure = use(self[used], made) {
            group.cancelAll()
            return failure
          }
          used += 1
          if used < count { begin(self[used]) }
        }
      }
      return nil
    }
  }
}
