import Foundation
import Publishing
import TestSupport
import Testing

@testable import PeilCommandLine

/// The program itself, as a process, with engines that fail, a full disk and an end at any moment.
@Suite struct EngineFaultTests {
  /// Beside the tests; `nil` where only they were built.
  private static let program: String? = {
    let beside = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("peil").path
    return FileManager.default.isExecutableFile(atPath: beside) ? beside : nil
  }()
  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  private static let engines = [PDFEngine.chromium, .weasyprint].filter {
    (try? InstalledEngine.find(.one($0), searchPath: path)) != nil
  }

  private final class Sample {
    let folder: TestFolder
    let temporary: String
    let stem = "2026-03/SD/maandrapportage"

    init() async throws {
      folder = try await TestFolder(example: "leeg")
      // What the runs leave behind is seen there. A short name: sockets have no longer ones.
      temporary = "/tmp/peilproef\(UInt32.random(in: 0...999_999))"
      try FileManager.default.createDirectory(
        atPath: temporary, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: temporary) }

    func command(_ engine: PDFEngine, _ formats: String = "html,pdf", path: String) -> String {
      "PATH='\(path)' TMPDIR='\(temporary)' '\(program ?? "")' rapport --map '\(folder.dossier)'"
        + " --uit '\(folder.output)' --formaat \(formats) --pdf-motor \(engine.rawValue)"
    }

    /// The temporary files that the runs left.
    var files: [String] {
      (try? FileManager.default.contentsOfDirectory(atPath: temporary)) ?? ["?"]
    }

    /// The processes that were given this temporary folder, after what is ending has ended.
    func processes() async -> [String] {
      var found: [String] = []
      for _ in 0..<150 {
        found =
          (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.filter(isOurs) ?? []
        if found.isEmpty { break }
        try? await Task.sleep(for: .milliseconds(40))
      }
      return found
    }

    private func isOurs(_ number: String) -> Bool {
      guard Int(number) != nil,
        let environment = FileManager.default.contents(atPath: "/proc/\(number)/environ"),
        String(decoding: environment, as: UTF8.self).contains("\(temporary)/")
      else { return false }
      let state = FileManager.default.contents(atPath: "/proc/\(number)/stat") ?? Data()
      return !String(decoding: state, as: UTF8.self).contains(") Z ")
    }
  }

  @Test(.enabled(if: program != nil), arguments: engines)
  func leavesNothingBehindWhenItEndsWell(_ engine: PDFEngine) async throws {
    let sample = try await Sample()
    let said = try await shellAside(sample.command(engine, path: Self.path) + "; echo $?")
    #expect(said.hasSuffix("\n0\n"), "\(said)")
    #expect(sample.files == [])
    #expect(await sample.processes() == [])
  }

  @Test(.enabled(if: program != nil), arguments: engines, ["KILL", "TERM"])
  func leavesNothingBehindWhenItIsKilled(_ engine: PDFEngine, _ signal: String) async throws {
    let sample = try await Sample()
    try sample.folder.write("oud", to: "uit/\(sample.stem).html")
    try sample.folder.write("oud", to: "uit/\(sample.stem).pdf")
    // From before the engine is started until it prints, on whatever machine.
    for wait in [0.05, 0.2, 0.45, 0.8] {
      _ = try await shellAside(
        "\(sample.command(engine, path: Self.path)) >/dev/null 2>&1 & sleep \(wait); kill -\(signal) $!; wait $!"
      )
      #expect(await sample.processes() == [], "after \(wait) s")
      let files = sample.folder.files(in: "uit")
      #expect(files == ["\(sample.stem).html", "\(sample.stem).pdf"], "after \(wait) s")
    }
    #expect(
      try await shellAside(sample.command(engine, path: Self.path) + " >/dev/null 2>&1; echo $?")
        == "0\n")
    // What a run had no time to remove, the next one does.
    #expect(sample.files == [])
  }

  @Test(.enabled(if: program != nil))
  func keepsTheOldReportWhenTheEngineFails() async throws {
    let sample = try await Sample()
    let scripts = [
      ("exit 3", "PDF-motor weasyprint kon de PDF niet maken"),
      ("kill -SEGV $$", "PDF-motor weasyprint kon de PDF niet maken"),
      ("exit 0", "PDF-motor weasyprint gaf geen PDF"),
      ("for last; do :; done; echo onzin >\"$last\"", "PDF-motor weasyprint gaf geen PDF"),
      (
        "for last; do :; done; head -c 900 /dev/zero >\"$last\"; printf '%%PDF-1.7 %%%%EOF' >\"$last\"",
        "PDF-motor weasyprint gaf geen PDF"
      ),
    ]
    for name in ["html", "pdf"] { try sample.folder.write("oud", to: "uit/\(sample.stem).\(name)") }
    for (script, message) in scripts {
      try sample.folder.write("#!/bin/sh\n\(script)\n", to: "motoren/weasyprint")
      _ = try shell("chmod +x '\(sample.folder.path)/motoren/weasyprint'")
      let said = try await shellAside(
        sample.command(.weasyprint, path: "\(sample.folder.path)/motoren:/usr/bin:/bin")
          + "; echo $?")
      #expect(said.hasSuffix("\n69\n"), "\(script): \(said)")
      #expect(said.contains(message), "\(script): \(said)")
      for name in ["html", "pdf"] {
        #expect(sample.folder.bytes(of: "uit/\(sample.stem).\(name)") == Data("oud".utf8))
      }
      #expect(sample.files == [], "\(script)")
    }
  }

  /// In a file system of its own that is full; where the system lets a test make one.
  @Test(.enabled(if: program != nil && canMount), arguments: engines)
  func saysThatTheDiskIsFull(_ engine: PDFEngine) async throws {
    let sample = try await Sample()
    try sample.folder.write("", to: "uit/.hier")
    for place in [sample.temporary, sample.folder.output] {
      let script = """
        mount -t tmpfs -o size=16k schijf '\(place)' || exit 99
        head -c 12288 /dev/zero >'\(place)/vol'
        \(sample.command(engine, path: Self.path)); echo $?
        ls -A '\(place)'
        """
      try sample.folder.write(script, to: "vol.sh")
      let said = try await shellAside("\(Self.mounting) sh '\(sample.folder.path)/vol.sh'")
      #expect(said.contains("\n73\n"), "\(place): \(said)")
      #expect(said.contains("de schijf is vol"), "\(place): \(said)")
      if place == sample.folder.output { #expect(said.hasSuffix("\n73\nvol\n"), "\(said)") }
    }
  }

  private static let mounting =
    geteuid() == 0 ? "unshare --mount" : "unshare --user --map-root-user --mount"
  private static let canMount =
    (try? shell("\(mounting) mount -t tmpfs schijf /mnt && echo ja")) == "ja\n"
}
