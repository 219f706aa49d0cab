import Foundation
import Testing

@testable import PeilCommandLine

/// The program killed at fifty moments: no half file, no second mail but the one in flight, and the next
/// run works.
@Suite(.serialized) struct KillTests {
  private static let times = 50

  /// Moments spread over a run, as long as runs take on this computer at this moment.
  private struct Moments {
    var span: Duration
    private(set) var kills = 0
    private var tries = 0

    init(span: Duration) { self.span = span }

    /// Whether enough was killed; a computer that is too slow or too quick ends it all the same.
    var isEnough: Bool { kills >= KillTests.times || tries >= 3 * KillTests.times }

    mutating func next() -> Duration {
      tries += 1
      return span * Double((tries * 31) % KillTests.times) / Double(KillTests.times)
    }

    /// A run that was over before its moment came says how long runs take.
    mutating func note(_ run: Program.Outcome) {
      kills += run.wasKilled ? 1 : 0
      span = span * (run.wasKilled ? 1.02 : 0.9)
    }
  }

  @Test func leavesNoHalfReport() async throws {
    let folder = try TestFolder()
    _ = try await Program.run(["nieuw", folder.dossier, "--voorbeeld", "almere"])
    let delivery = "dossier/gegevens/2007-07.csv"
    let first = String(decoding: try #require(folder.bytes(of: delivery)), as: UTF8.self)
    let versions = [first, first.replacing("2,02", with: "2,03")]
    let arguments = [
      "rapport", "--map", folder.dossier, "--formaat", "html,json,csv", "--uit",
    ]
    // What each version gives when nobody disturbs it.
    var whole: [String: Set<Data>] = [:]
    var time = Duration.zero
    for (place, text) in versions.enumerated() {
      try folder.write(text, to: delivery)
      let clock = ContinuousClock()
      let start = clock.now
      let run = try await Program.run(arguments + ["\(folder.path)/goed\(place)"])
      time = clock.now - start
      #expect(run.status == 0)
      for file in folder.files(in: "goed\(place)")
      where folder.bytes(of: "goed\(place)/\(file)") != nil {
        whole[file, default: []].insert(try #require(folder.bytes(of: "goed\(place)/\(file)")))
      }
    }
    #expect(whole.count == 5)
    var moments = Moments(span: time)
    while !moments.isEnough {
      try folder.write(versions[moments.kills % 2], to: delivery)
      let moment = moments.next()
      let run = try await Program.run(arguments + [folder.output], killedAfter: moment)
      moments.note(run)
      for file in folder.files(in: "uit")
      where !file.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
        guard let bytes = folder.bytes(of: "uit/\(file)") else { continue }
        #expect(whole[file]?.contains(bytes) == true, "\(file) after \(moment)")
      }
    }
    #expect(moments.kills == Self.times)
    let last = try await Program.run(arguments + [folder.output])
    #expect(last.status == 0, "\(last.output)")
    #expect(folder.files(in: "uit") == whole.keys.sorted())
    // The log took no harm: it proves the folder, line by line.
    let archive = try await Program.run(
      ["controleer", "--archief", "--map", folder.dossier, "--uit", folder.output])
    #expect(archive.status == 0, "\(archive.output)")
    #expect(!archive.output.contains("sluit niet aan"))
  }

  @Test func sendsNoMailTwiceButTheOneInFlight() async throws {
    let readers = (1...40).map { "lezer\($0)@peil.test" }
    let dossier = try await MailDossier(readers: readers)
    let folder = dossier.folder.path
    // Keeps each message by its reader, and takes its time like a server.
    try dossier.program(
      "sendmail",
      """
      f='\(folder)'/in/$$; /bin/cat > "$f"
      n=$(/bin/sed -n 's/^To: \\(.*\\)@.*/\\1/p' "$f" | /usr/bin/head -1)
      /bin/sed -n 's/^Message-ID: \\(.*\\)\\r/\\1/p' "$f" >> '\(folder)'/post/$n
      /bin/rm "$f"
      """)
    _ = try shell("mkdir '\(folder)/in' '\(folder)/post'")
    let arguments = [
      "verstuur", "--map", dossier.folder.dossier, "--rapportage", "maandrapportage", "--sendmail",
    ]
    let clock = ContinuousClock()
    let start = clock.now
    let trial = try await Program.run(arguments + ["--proef"], environment: dossier.environment)
    let time = clock.now - start
    #expect(trial.status == 0)
    var moments = Moments(span: time * 1.5)
    while !moments.isEnough {
      moments.note(
        try await Program.run(
          arguments, environment: dossier.environment, killedAfter: moments.next()))
    }
    #expect(moments.kills == Self.times)
    // What a killed run had in hand is let go of before the last one.
    try await Task.sleep(for: .milliseconds(300))
    let last = try await Program.run(arguments, environment: dossier.environment)
    #expect(last.status == 0, "\(last.output)")
    #expect(last.output.hasSuffix("verstuurd\n"))
    var more = 0
    for reader in readers {
      let name = reader.prefix { $0 != "@" }
      let text = try #require(dossier.folder.bytes(of: "post/\(name)"), "\(reader) got nothing")
      let messages = String(decoding: text, as: UTF8.self).split(separator: "\n")
      // A second one is the same message, which a mail program can tell.
      #expect(Set(messages).count == 1)
      more += messages.count - 1
    }
    #expect(more <= moments.kills)
    let logged = dossier.log("verstuurd").compactMap { $0["aan"] as? String }
    #expect(logged.sorted() == readers.sorted())
    #expect(
      try await Program.run(["controleer", "--archief", "--map", dossier.folder.dossier]).output
        .contains("noemt nog geen rapporten"))
  }
}
