import Subprocess

/// How a program is started without any network: through `unshare`, where the system allows it.
package struct NetworkIsolation: Hashable, Sendable {
  /// What stands before the program; empty: it is started as it is.
  let prefix: [String]

  /// No isolation by the system: the engine's own flags and a dead proxy remain.
  static let none = NetworkIsolation(prefix: [])

  /// Tries once what this system allows for the engine.
  ///
  /// Chromium's own sandbox makes user namespaces inside ours, so for it that must work too.
  static func probe(for engine: PDFEngine, asRoot: Bool, searchPath: String) async -> Self {
    guard let unshare = InstalledEngine.program("unshare", searchPath: searchPath),
      let nothing = InstalledEngine.program("true", searchPath: searchPath)
    else { return .none }
    let prefix =
      asRoot ? [unshare, "--net", "--"] : [unshare, "--user", "--map-current-user", "--net", "--"]
    let nested = engine == .chromium && !asRoot ? [unshare, "--user", "--"] : []
    let command = prefix + nested + [nothing]
    let result = try? await run(
      .path(.init(command[0])), arguments: .init(Array(command.dropFirst())),
      environment: .custom(["PATH": "/usr/bin:/bin"]), output: .discarded, error: .discarded)
    guard let result, result.terminationStatus.isSuccess else { return .none }
    return NetworkIsolation(prefix: prefix)
  }
}
