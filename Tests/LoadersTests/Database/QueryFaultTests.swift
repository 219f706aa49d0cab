import Foundation
import Model
import TestSupport
import Testing

@testable import Loaders

/// Questions and servers that give no answer, and what is said of them.
@Suite struct QueryFaultTests {
  private func server() throws -> PostgreSQLServer { try PostgreSQLServer.shared.get() }

  private func fault(
    _ question: String, connection: String? = nil, limits: QueryLimits = QueryLimits()
  ) throws -> DatabaseFault? {
    do {
      let connection = try connection ?? server().connection()
      _ = try QueryAnswer.ask(question, connection: connection, limits: limits)
      return nil
    } catch let fault as DatabaseFault {
      return fault
    }
  }

  @Test func stopsAtTheTimeLimit() throws {
    var limits = QueryLimits()
    limits.question = .seconds(1)
    let start = ContinuousClock.now
    #expect(
      try fault("select pg_sleep(30)", limits: limits) == .timeLimit(.seconds(1)))
    #expect(ContinuousClock.now - start < .seconds(10))
    #expect(
      try server().run(
        "select count(*) from pg_stat_activity where query like 'select pg_sleep(30)%'")
        == "0\n")
  }

  @Test func stopsAQuestionThatSQLiteCannotEnd() throws {
    let file = try SQLiteFile("create table t (a integer);")
    var limits = QueryLimits()
    limits.question = .seconds(1)
    limits.grace = .seconds(2)
    let start = ContinuousClock.now
    let found = try fault(
      "with recursive r(i) as (select 1 union all select i + 1 from r) select count(*) from r",
      connection: file.connection, limits: limits)
    #expect([.timeLimit(.seconds(1)), .unavailable(.noAnswer)].contains(found))
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  /// It takes the call and then says nothing.
  @Test func leavesASilentServerBehind() throws {
    let silent = try #require(SilentServer())
    var limits = QueryLimits()
    limits.login = .seconds(1)
    limits.grace = .seconds(1)
    let start = ContinuousClock.now
    let found = try fault(
      "select 1",
      connection:
        "Driver={PostgreSQL Unicode};Server=127.0.0.1;Port=\(silent.port);Database=x;UID=x",
      limits: limits)
    guard case .unavailable = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func lettingGoOfTheRowsStopsTheQuestion() throws {
    let question = try DatabaseQuestion(
      "select i from generate_series(1, 100000000) i",
      at: .file(path: "peil.yaml"))
    do {
      let rows = try QueryRows(
        BoundQuestion(question, month: nil, units: []), connection: try server().connection())
      _ = try rows.next()
    }
    var left = "1"
    for _ in 0..<50 where left != "0" {
      left = try server().run(
        "select count(*) from pg_stat_activity where query like '%100000000%' and pid <> pg_backend_pid()"
      ).trimmed
      Thread.sleep(forTimeInterval: 0.1)
    }
    #expect(left == "0")
  }

  // MARK: Reading only

  @Test func keepsAFunctionFromWriting() throws {
    try server().run(
      """
      create table if not exists geschreven (a int);
      create or replace function schrijf() returns int language plpgsql as
        $$ begin insert into geschreven values (1); return 1; end $$;
      create or replace function ontgrendel() returns text language sql as
        $$ select set_config('transaction_read_only', 'off', false) $$;
      """)
    guard case .refused(.wouldWrite, _) = try fault("select schrijf()") else {
      Issue.record("a function wrote")
      return
    }
    #expect(try fault("select ontgrendel(), schrijf()") != nil)
    #expect(try server().run("select count(*) from geschreven") == "0\n")
  }

  @Test func makesNoSQLiteFile() throws {
    let folder = try TemporaryDossier(bytes: [:])
    let path = "\(folder.path)/weg.sqlite"
    let connection = try ConnectionText(
      "Driver=SQLite3;Database=weg.sqlite", at: .file(path: "peil.yaml")
    ).resolved([:], folder: folder.path)
    #expect(try fault("select 1", connection: connection) != nil)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func bindsAnAttackAsAValue() throws {
    try server().run(
      "create table if not exists doel (eenheid text); insert into doel values ('DSZ')")
    let attack = "DSZ'); drop table doel; --"
    let answer = try QueryAnswer.ask(
      "select count(*) n, min(e) e from (select unnest(array[:eenheid]) e) x where e in (:eenheid) and e not in (select eenheid from doel)",
      connection: try server().connection(), units: [attack, "DSZ"])
    #expect(answer.rows == [["1", attack]])
    #expect(try server().run("select count(*) from doel where eenheid = 'DSZ'") != "0\n")
  }

  // MARK: Who is there

  struct Refusal: CustomTestStringConvertible {
    let connection: String
    let reason: DatabaseFault.Unavailability
    var testDescription: String { connection }
  }

  private static let driver = "Driver={PostgreSQL Unicode};Server=127.0.0.1"

  @Test(arguments: [
    Refusal(
      connection: "\(driver);Port=PORT;Database=postgres;UID=geheim;PWD=fout",
      reason: .refusedLogin),
    Refusal(
      connection: "\(driver);Port=PORT;Database=bestaatniet;UID=postgres", reason: .refusedLogin),
    Refusal(connection: "\(driver);Port=1;Database=postgres;UID=postgres", reason: .noServer),
    Refusal(
      connection:
        "Driver={PostgreSQL Unicode};Server=nergens.invalid;Port=1;Database=postgres;UID=postgres",
      reason: .noServer),
    Refusal(connection: "DSN=bestaatniet;UID=x;PWD=y", reason: .unknownSource),
    Refusal(connection: "Driver=/nergens/lib.so;Server=x", reason: .noDriver),
  ])
  func saysWhyNobodyAnswers(refusal: Refusal) throws {
    let connection = refusal.connection.replacing("PORT", with: "\(try server().port)")
    #expect(try fault("select 1", connection: connection) == .unavailable(refusal.reason))
  }

  /// A semicolon and a brace in it, and a letter that is not ASCII.
  @Test func takesAnyPasswordFromTheEnvironment() throws {
    let text = try ConnectionText(
      "\(try server().connection(user: "geheim"));PWD=${PEIL_WACHTWOORD}",
      at: .file(path: "peil.yaml"))
    let connection = try text.resolved(["PEIL_WACHTWOORD": "w;acht}wöord"], folder: "/")
    #expect(
      try QueryAnswer.ask("select current_user::text", connection: connection).rows == [["geheim"]])
  }

  // MARK: What the database has against a question

  @Test(arguments: [
    ("select 1 from bestaatniet", DatabaseFault.Refusal.unknownTable, ["bestaatniet"]),
    ("select kolom from (select 1 a) x", .unknownColumn, ["kolom"]),
    ("select select", .syntax, ["select"]),
    ("select 1 / 0", .divisionByZero, []),
    ("select 'Jansen'::int", .unreadableValue, ["Jansen"]),
  ])
  func saysWhatIsWrongWithAQuestion(
    question: String, refusal: DatabaseFault.Refusal, names: [String]
  ) throws {
    guard case .refused(let found, let named) = try fault(question) else {
      Issue.record("not refused")
      return
    }
    #expect(found == refusal)
    #expect(named.isSuperset(of: names))
  }

  @Test func saysThatAUserMayNotRead() throws {
    try server().run("create table if not exists privé (a int)")
    let connection = try server().connection(user: "lezer")
    guard case .refused(.noRight, _) = try fault("select a from privé", connection: connection)
    else {
      Issue.record("not refused")
      return
    }
  }

  /// Names of the question may be repeated; what the database adds of its own may be a person's.
  @Test func repeatsNothingThatTheQuestionDoesNotHold() {
    let fault = DatabaseFault.refused(.unreadableValue, names: ["Jansen", "naam"])
    let summary = fault.summary(of: "dwh", words: ["select", "naam", "from", "klanten"])
    #expect(
      summary
        == "database 'dwh' kan een waarde niet omzetten naar de soort die de vraag wil ('naam'); kijk de omzettingen (cast) in de vraag na"
    )
  }
}

/// A server on a port of this machine that takes calls and never answers.
final class SilentServer {
  private let descriptor: Int32
  let port: Int

  init?() {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let handle = descriptor
    let port = withUnsafeMutableBytes(of: &address) { bytes -> Int? in
      guard let pointer = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self),
        bind(handle, pointer, length) == 0, listen(handle, 5) == 0,
        getsockname(handle, pointer, &length) == 0
      else { return nil }
      return Int(UInt16(bigEndian: bytes.load(fromByteOffset: 2, as: UInt16.self)))
    }
    guard let port else { return nil }
    self.port = port
  }

  deinit { close(descriptor) }
}
