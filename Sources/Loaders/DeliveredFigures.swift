import Model

/// What the sources of a dossier gave so far.
struct DeliveredFigures {
  var builder = DatasetBuilder()
  private(set) var sources: [SourceFile] = []
  private var taken: Set<String> = []

  /// The files that no source before has read; a file is read once.
  mutating func take(_ paths: [String]) -> [String] {
    paths.filter { taken.insert($0).inserted }
  }

  /// The path of a file with the same bytes that was read before, whatever it is called.
  func earlier(sameAs sha256: String) -> String? {
    sources.first { $0.sha256 == sha256 }?.path
  }

  /// Adds a file whose values are in `builder`.
  mutating func add(_ source: SourceFile) { sources.append(source) }

  mutating func add(_ observations: [Observation], of source: SourceFile) {
    for observation in observations { builder.add(observation) }
    add(source)
  }
}
