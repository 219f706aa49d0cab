import Foundation
import TestSupport
import Testing

@testable import PeilCommandLine

/// Whole runs on a dossier that asks a database: status, reports, and secrets that stay where they are.
@Suite struct DatabaseCommandTests {
  private static let secret = "hunter2;}é"

  private func dossier(_ question: String, connection: String) async throws -> TestFolder {
    let folder = try await TestFolder(example: "leeg")
    let path = "dossier/peil.yaml"
    let text = String(decoding: folder.bytes(of: path) ?? Data(), as: UTF8.self)
    let kept = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("bestand:") && !$0.hasPrefix("gegevens:") }.joined(separator: "\n")
    let quoted = question.replacing("'", with: "''")
    try folder.write(
      kept + "\ngegevens:\n  - sql: '\(connection)'\n    vraag: '\(quoted)'\n", to: path)
    return folder
  }

  private static let question =
    "select '2026-03' as maand, 'bijstand' as reeks, 12 as waarde where '2026-03' <= :maand"

  private func server() throws -> PostgreSQLServer { try PostgreSQLServer.shared.get() }

  private func expectNoSecret(in run: Run) {
    for text in [run.output, run.errors] {
      #expect(!text.contains("hunter2"))
      #expect(!text.contains("wöord"))
    }
  }

  @Test func makesAReportFromADatabase() async throws {
    let connection = try server().connection(user: "geheim") + ";PWD=${PEIL_WACHTWOORD}"
    let folder = try await dossier(Self.question, connection: connection)
    let run = await Run(
      [
        "rapport", "--map", folder.dossier, "--uit", folder.output, "--maand", "2026-03",
        "--formaat", "html,json,csv",
      ], environment: ["PATH": "/usr/bin:/bin", "PEIL_WACHTWOORD": "w;acht}wöord"])
    #expect(run.status == .done, "\(run.errors)")
    expectNoSecret(in: run)
    var named = 0
    for file in folder.files(in: "uit") {
      let text = String(decoding: folder.bytes(of: "uit/\(file)") ?? Data(), as: UTF8.self)
      #expect(!text.contains("wöord"))
      #expect(!text.contains("w;acht"))
      if text.contains("database 127.0.0.1/postgres, vraag op peil.yaml:") { named += 1 }
    }
    #expect(named >= 2, "html and json name the source")
  }

  @Test(arguments: ["controleer", "rapport", "verklaar"])
  func endsWith69WhenTheLoginIsRefused(command: String) async throws {
    let connection = try server().connection(user: "geheim") + ";PWD=${PEIL_WACHTWOORD}"
    let folder = try await dossier(Self.question, connection: connection)
    let run = await Run(
      [command] + (command == "verklaar" ? ["bijstand"] : []) + ["--map", folder.dossier],
      environment: ["PATH": "/usr/bin:/bin", "PEIL_WACHTWOORD": Self.secret])
    #expect(run.status == .unavailable)
    #expect(run.errors.contains("database '127.0.0.1/postgres' weigert de aanmelding"))
    expectNoSecret(in: run)
  }

  @Test func endsWith69WhenTheServerIsDown() async throws {
    let folder = try await dossier(Self.question, connection: "${PEIL_DWH}")
    let connection =
      "Driver={PostgreSQL Unicode};Server=127.0.0.1;Port=1;Database=x;UID=x;PWD=hunter2"
    let run = await Run(
      ["controleer", "--map", folder.dossier],
      environment: ["PATH": "/usr/bin:/bin", "PEIL_DWH": connection])
    #expect(run.status == .unavailable)
    #expect(run.errors.contains("database '${PEIL_DWH}' is niet te bereiken"))
    expectNoSecret(in: run)
  }

  /// What the database says of its own may hold the secret as well: nothing of it is printed.
  @Test(arguments: [
    "select current_setting('application_name')::int", "select 1 from \"hunter\"",
    "select 'hunter' || '2' from t",
  ])
  func printsNothingOfTheDatabasesOwn(question: String) async throws {
    let folder = try await dossier(question, connection: "${PEIL_DWH}")
    let connection = try server().connection() + ";ConnSettings={set application_name to hunter2}"
    let run = await Run(
      ["controleer", "--map", folder.dossier],
      environment: ["PATH": "/usr/bin:/bin", "PEIL_DWH": connection])
    #expect(run.status == .faults)
    expectNoSecret(in: run)
  }

  @Test func endsWith1WhenTheInputIsAtFaultToo() async throws {
    let folder = try await dossier(Self.question, connection: "DSN=bestaatniet;PWD=${PEIL_WEG}")
    let run = await Run(["controleer", "--map", folder.dossier])
    #expect(run.status == .faults)
    #expect(run.errors.contains("omgevingsvariabele PEIL_WEG ontbreekt of is leeg"))
  }
}
