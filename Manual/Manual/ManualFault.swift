/// Something in the manual's sources that keeps it from being made, with its place.
package struct ManualFault: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// From the root of the repository.
  package var path: String
  /// From 1; 0 where it is about the whole file.
  package var line: Int
  package var message: String

  package init(_ path: String, _ line: Int, _ message: String) {
    self.path = path
    self.line = line
    self.message = message
  }

  /// `docs/handleiding/cbs.md:12: fout: ...`.
  package var description: String {
    "\(path)\(line > 0 ? ":\(line)" : ""): fout: \(message)"
  }

  package static func < (one: ManualFault, other: ManualFault) -> Bool {
    (one.path, one.line, one.message) < (other.path, other.line, other.message)
  }
}
