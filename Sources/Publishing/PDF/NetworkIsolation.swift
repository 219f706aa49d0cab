import Foundation
import Subprocess

/// How a program is started without any network, and without sight of other processes: through
/// `unshare`, where the system allows it.
package struct NetworkIsolation: Hashable, Sendable {
  /// What stands before the program; empty: it is started as it is.
  let prefix: [String]
  /// Whether a browser can make a sandbox for its own parts: not as root, and not in a container where
  /// nobody may make namespaces.
  let allowsSandbox: Bool

  /// No isolation by the system: the engine's own flags and a dead proxy remain.
  static let none = NetworkIsolation(prefix: [], allowsSandbox: geteuid() != 0)

  /// Processes of its own as well: whatever the engine starts ends with it.
  private static let processes = ["--pid", "--fork", "--kill-child", "--mount-proc"]

  /// Tries once what this system allows for the engine, the strongest first.
  ///
  /// Chromium's own sandbox makes user namespaces inside ours, so for it that must work too.
  static func probe(for engine: PDFEngine, asRoot: Bool, searchPath: String) async -> Self {
    guard let unshare = InstalledEngine.program("unshare", searchPath: searchPath),
      let nothing = InstalledEngine.program("true", searchPath: searchPath)
    else { return .none }
    let sandbox = [unshare, "--user", "--", nothing]
    let allowsSandbox = asRoot ? false : await succeeds(sandbox)
    let network = (asRoot ? [] : ["--user", "--map-current-user"]) + ["--net"]
    for options in [network + processes, network] {
      let prefix = [unshare] + options + ["--"]
      let needsSandbox = engine.isBrowser && allowsSandbox
      if await succeeds(prefix + (needsSandbox ? sandbox : [nothing])) {
        return NetworkIsolation(prefix: prefix, allowsSandbox: allowsSandbox)
      }
    }
    return NetworkIsolation(prefix: [], allowsSandbox: allowsSandbox)
  }

  private static func succeeds(_ command: [String]) async -> Bool {
    let result = try? await run(
      .path(.init(command[0])), arguments: .init(Array(command.dropFirst())),
      environment: .custom(["PATH": "/usr/bin:/bin"]), output: .discarded, error: .discarded)
    return result?.terminationStatus.isSuccess == true
  }
}
