/// The example dossiers that `peil nieuw` can write.
package enum ExampleDossiers {
  package static let names = ExampleFiles.dossiers.keys.sorted()

  /// The files of an example by path; those that a generator gives are made when they are asked for.
  package static func files(of name: String) -> [ExampleFile] {
    let written = ExampleFiles.dossiers[name] ?? []
    let made = name == "hollandstad" ? HollandstadData.files() : []
    return (written + made).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
