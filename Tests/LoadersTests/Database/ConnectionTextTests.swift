import Model
import Testing

@testable import Loaders

/// Connection strings and their secrets.
@Suite struct ConnectionTextTests {
  private func text(_ text: String) throws -> ConnectionText {
    try ConnectionText(text, at: .file(path: "peil.yaml"))
  }

  @Test(arguments: [
    ("DSN=dwh", "DSN=dwh"), ("DSN=dwh;PWD=${GEHEIM}", "DSN=dwh;PWD={a;b}}c}"),
    ("${DSN}", "DSN=x;PWD=y"), (" DSN = dwh ; ; UID=${NAAM}_lezer;", "DSN=dwh;UID=jan_lezer"),
    (
      "Driver={ODBC Driver 18 for SQL Server};Server=tcp:a,1433",
      "Driver=ODBC Driver 18 for SQL Server;Server=tcp:a,1433"
    ),
    (
      "Driver=SQLite3;Database=gegevens/a.sqlite",
      "Driver=SQLite3;Database=/dossier/gegevens/a.sqlite;NoCreat=1;StepAPI=1"
    ),
    (
      "Driver=SQLite3;Database=/a b.sqlite;StepAPI=0",
      "Driver=SQLite3;Database=/a b.sqlite;StepAPI=0;NoCreat=1"
    ),
    ("DSN=dwh;PWD=", "DSN=dwh;PWD="), ("DSN=$x{y}", "DSN={$x{y}}}"),
  ])
  func fillsInTheEnvironment(template: String, resolved: String) throws {
    let environment = ["GEHEIM": "a;b}c", "DSN": "DSN=x;PWD=y", "NAAM": "jan"]
    #expect(try text(template).resolved(environment, folder: "/dossier") == resolved)
  }

  @Test(arguments: [
    ("DSN=dwh;PWD=geheim", "PWD"), ("DSN=dwh;password = geheim", "password"),
    ("DSN=dwh;Pwd={${A}}x", "Pwd"), ("DSN=dwh;AccessToken=abc", "AccessToken"),
    ("DSN=dwh;Client_Secret=abc", "Client_Secret"), ("DSN=dwh;PWD=a${A}", "PWD"),
    ("DSN=dwh;Wachtwoord=abc", "Wachtwoord"),
  ])
  func refusesASecretThatIsWrittenOut(template: String, key: String) {
    #expect(throws: ConnectionText.Fault.literalSecret(key: key)) { try text(template) }
  }

  @Test(arguments: ["", ";", "dwh", "DSN={dwh", "=x"])
  func refusesWhatIsNoConnection(template: String) {
    #expect(throws: ConnectionText.Fault.malformed) { try text(template) }
  }

  @Test func namesTheVariablesThatAreMissing() throws {
    #expect(throws: ConnectionText.Fault.missing(["A", "B"])) {
      try text("${A};UID=${NAAM};PWD=${B}").resolved(["NAAM": "jan", "B": ""], folder: "/")
    }
  }

  @Test(arguments: [
    ("DSN=dwh;UID=jan;PWD=${A}", "dwh"), ("${PEIL_DWH}", "${PEIL_DWH}"),
    ("Driver=X;Server=db.example.nl;Database=cijfers", "db.example.nl/cijfers"),
    ("Driver=SQLite3;Database=/home/jan/a.sqlite", "SQLite3/a.sqlite"), ("UID=jan", "odbc"),
  ])
  func hasANameWithoutSecrets(template: String, name: String) throws {
    #expect(try text(template).name == name)
  }
}
