import Subprocess

/// How a program is started without any network, and without sight of other processes: through
/// `unshare`, where the system allows it.
package struct NetworkIsolation: Hashable, Sendable {
  /// What stands before the program; empty: it is started as it is.
  let prefix: [String]

  /// No isolation by the system: the engine's own flags and a dead proxy remain.
  static let none = NetworkIsolation(prefix: [])

  /// Processes of its own as well: whatever the engine starts ends with it.
  private static let processes = ["--pid", "--fork", "--kill-child", "--mount-proc"]

  /// Tries once what this system allows for the engine, the strongest first.
  ///
  /// Chromium's own sandbox makes user namespaces inside ours, so for it that must work too.
  static func probe(for engine: PDFEngine, asRoot: Bool, searchPath: String) async -> Self {
    guard let unshare = InstalledEngine.program("unshare", searchPath: searchPath),
      let nothing = InstalledEngine.program("true", searchPath: searchPath)
    else { return .none }
    let network = (asRoot ? [] : ["--user", "--map-current-user"]) + ["--net"]
    let nested = engine == .chromium && !asRoot ? [unshare, "--user", "--"] : []
    for options in [network + processes, network] {
      let prefix = [unshare] + options + ["--"]
      let command = prefix + nested + [nothing]
      let result = try? await run(
        .path(.init(command[0])), arguments: .init(Array(command.dropFirst())),
        environment: .custom(["PATH": "/usr/bin:/bin"]), output: .discarded, error: .discarded)
      if let result, result.terminationStatus.isSuccess { return NetworkIsolation(prefix: prefix) }
    }
    return .none
  }
}
