import Foundation
import Synchronization
import Testing

@testable import PeilCommandLine

/// Publishing that is broken off or hindered: the site is always the old one or the new one, whole.
@Suite(.serialized) struct PublishKillTests {
  /// The program, as the package's build put it beside the tests.
  static let program: String = {
    let beside =
      (CommandLine.arguments.first ?? "").split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().joined(separator: "/") + "/peil"
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/.build/debug/peil"
  }()

  /// A site of few pages, since it is made many times over.
  private static func small() throws -> SiteDossier {
    try SiteDossier(audiences: "{code: mt, intern: ja, eenheden: [A]}", formats: "[html]")
  }

  /// A run of its own process, ended by a signal after a while.
  private func run(_ dossier: SiteDossier, signal: Int32, after delay: Duration) throws {
    let process = try started(dossier)
    let microseconds =
      delay.components.seconds * 1_000_000 + delay.components.attoseconds / 1_000_000_000_000
    usleep(UInt32(microseconds))
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
  }

  /// How long a whole run takes.
  private func wholeRun(_ dossier: SiteDossier) throws -> Duration {
    try ContinuousClock().measure {
      try started(dossier).waitUntilExit()
    }
  }

  private func started(_ dossier: SiteDossier) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = [
      "publiceer", "--map", dossier.folder.dossier, "--naar", dossier.site, "--stil",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  @Test func aKilledRunLeavesTheOldSiteOrTheNewOne() async throws {
    var dossier = try Self.small()
    await dossier.publish("2007-07")
    let whole = try wholeRun(dossier)
    var chance = SystemChance(seed: 2007)
    var (old, new, leftovers) = (0, 0, 0)
    for attempt in 0..<50 {
      dossier.stock[7] = 60 + attempt
      try dossier.write()
      let before = dossier.tree()
      // Where the site is built and exchanged, in the second half, twice as often.
      let share = attempt % 3 == 0 ? chance.next(0, 0.5) : chance.next(0.4, 1.1)
      let isKill = attempt % 6 != 5
      try run(dossier, signal: isKill ? SIGKILL : SIGTERM, after: whole * share)
      let after = dossier.tree()
      if after == before { old += 1 } else { new += 1 }
      if !dossier.rest.isEmpty {
        leftovers += 1
        #expect(isKill, "what is asked to stop clears up: \(dossier.rest)")
      }
      let next = await dossier.publish(day: attempt)
      #expect(next.status == .done, "\(next.errors)")
      #expect(dossier.rest == [])
      if after != before {
        // All of the new site was there: making it again changes nothing.
        #expect(next.errors.contains("stond er al en is niet gewijzigd"))
        #expect(dossier.tree() == after)
      } else {
        #expect(next.errors.contains("gepubliceerd: 1 rapport"))
      }
    }
    #expect(old > 0 && leftovers > 0, "\(old) old, \(new) new, \(leftovers) with leftovers")
    #expect(SiteLinks.faults(in: dossier.site) == [])
  }

  @Test func aReaderNeverSeesHalfAMonth() async throws {
    var dossier = try Self.small()
    await dossier.publish("2007-07")
    let site = dossier.site
    let isDone = Mutex(false)
    async let readings = Task.detached { () -> (count: Int, faults: [String]) in
      var (count, faults) = (0, [String]())
      while !isDone.withLock({ $0 }) {
        let page = FileManager.default.contents(atPath: "\(site)/index.html")
        guard let page else {
          faults.append("index.html is er even niet")
          continue
        }
        // Whatever home names is there, now and after an exchange.
        for address in SiteLinks.addresses(in: String(decoding: page, as: UTF8.self)) {
          let path = address.split(separator: "#", omittingEmptySubsequences: false)[0]
          if !path.isEmpty, !FileManager.default.fileExists(atPath: "\(site)/\(path)") {
            faults.append(address)
          }
        }
        count += 1
      }
      return (count, faults)
    }.value
    for attempt in 0..<10 {
      dossier.stock[7] = 60 + attempt
      try dossier.write()
      #expect(await dossier.publish(day: attempt).status == .done)
    }
    isDone.withLock { $0 = true }
    let found = await readings
    #expect(found.count > 10)
    #expect(found.faults == [])
  }

  // MARK: Disks

  private static let asRoot = geteuid() == 0
  private static let ownMounts =
    asRoot ? "unshare --mount" : "unshare --user --map-root-user --mount"
  private static let canMount =
    (try? shell("\(ownMounts) mount -t tmpfs none /mnt && echo vast"))?.contains("vast") ?? false

  @Test(.enabled(if: canMount)) func aFullDiskLeavesTheSite() throws {
    let dossier = try SiteDossier()
    let disk = "\(dossier.folder.path)/schijf"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let publish =
      "'\(Self.program)' publiceer --map '\(dossier.folder.dossier)' --naar '\(disk)/site' --stil"
    let said = try shell(
      """
      \(Self.ownMounts) sh -c "
      mount -t tmpfs -o size=8m none '\(disk)'
      sum() { cd '\(disk)/site' && find . -type f | sort | xargs sha256sum | sha256sum; }
      \(publish) --maand 2007-07 >/dev/null 2>&1; echo eerst=\\$?
      sum
      dd if=/dev/zero of='\(disk)/vol' bs=1k count=100000 2>/dev/null
      truncate -s -200k '\(disk)/vol'
      \(publish) 2>&1 | grep -c 'kan niet worden geschreven: de schijf is vol'
      \(publish) >/dev/null 2>&1; echo vol=\\$?
      sum
      ls -A '\(disk)'
      rm '\(disk)/vol'
      \(publish) >/dev/null 2>&1; echo daarna=\\$?
      "
      """)
    let lines = said.split(separator: "\n").map(String.init)
    try #require(lines.count == 8, "\(said)")
    #expect(lines[0] == "eerst=0")
    #expect(lines[2] == "1")
    #expect(lines[3] == "vol=73")
    #expect(lines[4] == lines[1], "the site is the old one")
    #expect(lines[5...6] == ["site", "vol"])
    #expect(lines[7] == "daarna=0")
  }

  @Test func aFolderThatMayNotBeWrittenIsSaid() throws {
    let dossier = try SiteDossier()
    let closed = "\(dossier.folder.path)/dicht"
    try FileManager.default.createDirectory(
      atPath: closed, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o555])
    // Root may write anywhere, so it takes another user's place.
    let other = Self.asRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    let said = try shell(
      "\(other)'\(Self.program)' publiceer --map '\(dossier.folder.dossier)' --naar '\(closed)/site' --stil; echo $?"
    )
    #expect(said.contains("\(closed)/site kan niet worden geschreven: u mag hier niet schrijven"))
    #expect(said.hasSuffix("73\n"))
  }
}

/// Numbers that are the same in every run of the test.
private struct SystemChance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ low: Double, _ high: Double) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return low + (high - low) * Double(state >> 33) / Double(1 << 31)
  }
}
