import Model

/// What the sources of a dossier gave so far.
struct DeliveredFigures {
  var builder = DatasetBuilder()
  var spellTables: [SpellTable] = []
  private(set) var sources: [SourceFile] = []
  private var taken: Set<String> = []
  private var byLength: [Int: [(hash: () -> String, path: String)]] = [:]

  /// The files that no source before has read; a file is read once.
  mutating func take(_ paths: [String]) -> [String] {
    paths.filter { taken.insert($0).inserted }
  }

  /// The path of a file with the same bytes that was read before, whatever it is called; this one, when
  /// there is none, is the first from now on.
  ///
  /// - Parameter hash: of its bytes; asked for only when there is a file as long.
  mutating func earlier(
    sameAs hash: @escaping () -> String, byteCount: Int, path: String
  ) -> String? {
    let alike = byLength[byteCount] ?? []
    if let earlier = alike.first(where: { $0.hash() == hash() }) { return earlier.path }
    byLength[byteCount] = alike + [(hash, path)]
    return nil
  }

  /// Adds a file whose values are in `builder`.
  mutating func add(_ source: SourceFile) { sources.append(source) }

  mutating func add(_ observations: [Observation], of source: SourceFile) {
    for observation in observations { builder.add(observation) }
    add(source)
  }
}
