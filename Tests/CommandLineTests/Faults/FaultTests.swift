import Foundation
import Testing

@testable import PeilCommandLine

/// A full disk, a folder that is another's, a network that is watched: each a message, an exit code of the
/// contract, and nothing lost.
@Suite struct FaultTests {
  /// Whether this machine lets a test have mounts of its own.
  private static let canMount = works("unshare --map-root-user --mount true")
  private static let canTrace = works("strace -f -e trace=network -o /dev/null true")
  private static let canLeaveNetwork = works("unshare --map-root-user --net true")

  private static func works(_ command: String) -> Bool {
    ((try? shell("\(command) >/dev/null 2>&1 && echo ja")) ?? "") == "ja\n"
  }

  // MARK: Room

  /// Runs in a mount of its own, where a folder is a disk of some kilobytes.
  private func onSmallDisk(
    _ folder: TestFolder, _ name: String, kilobytes: Int, filledBy: String = "true",
    _ arguments: [String], environment: String = ""
  ) throws -> String {
    let quoted = ([Program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let disk = "\(folder.path)/\(name)"
    try folder.write(
      """
      mkdir -p '\(disk)'; cp -a '\(disk)' '\(folder.path)/kopie'
      mount -t tmpfs -o size=\(kilobytes)k klein '\(disk)' && cp -a '\(folder.path)/kopie/.' '\(disk)/'
      cd '\(disk)'; \(filledBy)
      \(environment) \(quoted); echo "code $?"
      ls -A '\(disk)' | sort | sed 's/^/over /'
      rm -rf '\(folder.path)/bewaard'; cp -a '\(disk)' '\(folder.path)/bewaard'
      """, to: "opdracht.sh")
    return try shell("unshare --map-root-user --mount sh '\(folder.path)/opdracht.sh'")
  }

  @Test(.enabled(if: canMount)) func keepsTheEarlierReportOnAFullDisk() async throws {
    let folder = try await TestFolder(example: "almere")
    let arguments = [
      "rapport", "--map", folder.dossier, "--uit", folder.output, "--formaat", "html,json,csv",
    ]
    #expect(await Run(arguments).status == .done)
    let before = folder.bytes(of: "uit/2007-07/DSZ/maandrapportage.html")
    try folder.write(
      String(
        decoding: try #require(folder.bytes(of: "dossier/gegevens/2007-07.csv")), as: UTF8.self
      ).replacing("2,02", with: "2,03"), to: "dossier/gegevens/2007-07.csv")
    let said = try onSmallDisk(folder, "uit", kilobytes: 380, arguments)
    #expect(said.contains("kan niet worden geschreven: de schijf is vol"), "\(said)")
    #expect(said.contains("code 73\n"))
    #expect(folder.bytes(of: "bewaard/2007-07/DSZ/maandrapportage.html") == before)
    #expect(folder.files(in: "bewaard").count == 5)
    #expect(await Run(arguments).status == .done)
  }

  @Test(.enabled(if: canMount)) func sendsNothingWhenTheLogHasNoRoom() async throws {
    let dossier = try await MailDossier(readers: ["a@peil.test", "b@peil.test"])
    let folder = dossier.folder
    try dossier.program("sendmail", "/bin/cat >> '\(folder.path)/alles.eml'")
    _ = try shell("mkdir '\(folder.dossier)/.peil'")
    let arguments = [
      "verstuur", "--map", folder.dossier, "--rapportage", "maandrapportage", "--sendmail",
    ]
    let said = try onSmallDisk(
      folder, "dossier/.peil", kilobytes: 16, filledBy: "head -c 99999 /dev/zero > vol 2>/dev/null",
      arguments, environment: "PATH='\(folder.path)/motoren'")
    #expect(said.contains("zonder logboek verstuurt Peil niets"), "\(said)")
    #expect(said.contains("code 73\n"))
    #expect(folder.bytes(of: "alles.eml") == nil)
  }

  // MARK: Permission

  /// The words that run the program as somebody who may do less; root may do all.
  private var asAnother: [String] {
    geteuid() == 0
      ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
  }

  @Test func saysThatItMayNotWrite() async throws {
    let folder = try await TestFolder(example: "almere")
    _ = try shell(
      "mkdir '\(folder.output)'; chmod 555 '\(folder.output)'; chmod 755 '\(folder.path)'; chmod -R go+rX '\(folder.dossier)'"
    )
    defer { _ = try? shell("chmod 755 '\(folder.output)'") }
    guard try await Program.run(["--versie"], prefix: asAnother).status == 0 else { return }
    let arguments = ["--map", folder.dossier, "--formaat", "html", "--uit"]
    let run = try await Program.run(["rapport"] + arguments + [folder.output], prefix: asAnother)
    #expect(run.status == 73)
    #expect(run.output.contains("kan niet worden geschreven: u mag hier niet schrijven"))
    #expect(folder.files(in: "uit") == [])
    guard geteuid() == 0 else { return }
    // A dossier that can only be read still gives reports; only the log stays behind.
    _ = try shell("mkdir -m 777 '\(folder.path)/ruim'")
    let read = try await Program.run(
      ["rapport"] + arguments + ["\(folder.path)/ruim"], prefix: asAnother)
    #expect(read.status == 0)
    #expect(read.output.contains("de rapporten zijn gemaakt, maar `peil verifieer` kent ze niet"))
    #expect(folder.files(in: "ruim") == ["2007-07/DSZ/maandrapportage.html"])
  }

  // MARK: Network

  /// Everything but `haal`, `verstuur` and questions to a database.
  private func commands(_ folder: TestFolder) -> [[String]] {
    let map = ["--map", folder.dossier]
    return [
      ["rapport", "--uit", folder.output, "--formaat", "html,pdf,json,csv"] + map,
      ["controleer"] + map, ["vergelijk", "2007-06", "2007-07"] + map, ["verklaar", "3.2.2"] + map,
      ["verifieer", "\(folder.output)/2007-07/DSZ/maandrapportage.pdf"] + map,
      ["controleer", "--archief"] + map,
      [
        "verstuur", "--rapportage", "maandrapportage", "--eml", "\(folder.path)/concept.eml",
      ] + map,
    ]
  }

  @Test(.enabled(if: canTrace)) func opensNoSocket() async throws {
    let dossier = try await MailDossier(readers: ["a@peil.test"])
    for arguments in commands(dossier.folder) {
      let trace = "\(dossier.folder.path)/spoor"
      let run = try await Program.run(
        arguments, environment: dossier.environment,
        prefix: ["/usr/bin/strace", "-f", "-e", "trace=network", "-o", trace])
      #expect(run.status == (arguments[0] == "vergelijk" ? 1 : 0), "\(run.output)")
      let calls = String(decoding: dossier.folder.bytes(of: "spoor") ?? Data(), as: UTF8.self)
        .split(separator: "\n").filter { $0.contains("socket") || $0.contains("connect(") }
      #expect(calls.isEmpty, "\(arguments[0]): \(calls.prefix(3))")
    }
  }

  /// With the real engine and the real drawing program.
  @Test(.enabled(if: canLeaveNetwork)) func worksWithoutANetwork() async throws {
    let dossier = try await MailDossier(readers: ["a@peil.test"], hasPictures: true)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    for arguments in commands(dossier.folder) {
      let run = try await Program.run(
        arguments, environment: ["PATH": path],
        prefix: ["/usr/bin/unshare", "--map-root-user", "--net"])
      #expect(run.status == (arguments[0] == "vergelijk" ? 1 : 0), "\(run.output)")
    }
  }
}
