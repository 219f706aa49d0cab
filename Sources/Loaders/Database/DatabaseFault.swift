import Model

/// Why a question got no answer.
///
/// The driver's own words are kept out: they may repeat the connection string or a value of a person.
package enum DatabaseFault: Error, Hashable, Sendable {
  /// Why a database can't be asked at all.
  package enum Unavailability: Hashable, Sendable {
    case noDriverManager
    case noDriver
    case unknownSource
    case refusedLogin
    case noServer
    /// It was reached, and then was silent for too long.
    case noAnswer
    /// For another reason, with its SQLSTATE.
    case other(state: String)
  }

  /// What a database has against a question.
  package enum Refusal: Hashable, Sendable {
    case unknownTable
    case unknownColumn
    case syntax
    case noRight
    case wouldWrite
    case unreadableValue
    case divisionByZero
    case other(state: String)
  }

  case unavailable(Unavailability)
  /// `names`: what the driver named in quotes; to be shown only where the question holds it too.
  case refused(Refusal, names: Set<String>)
  case timeLimit(Duration)
  case rowLimit(Int)
  case longText
  /// The statement is none that gives rows.
  case noColumns

  package var code: DiagnosticCode {
    switch self {
    case .unavailable: .databaseUnavailable
    case .refused, .timeLimit, .rowLimit, .longText, .noColumns: .questionFailed
    }
  }

  /// What is wrong and what to do, in Dutch.
  ///
  /// - Parameters:
  ///   - name: the source's, without secrets.
  ///   - words: those of the question, in lower case.
  func summary(of name: String, words: Set<String>) -> String {
    let database = "database \(Wording.quoted(name))"
    switch self {
    case .unavailable(let reason): return reason.summary(database)
    case .refused(let refusal, let names):
      let known = names.filter { words.contains($0.lowercased()) }.sorted()
      let shown =
        known.isEmpty ? "" : " (\(known.map { Wording.quoted($0) }.joined(separator: ", ")))"
      return refusal.summary(database, shown)
    case .timeLimit(let limit):
      let seconds = limit.wholeSeconds
      return
        "\(database) had na \(seconds) \(seconds == 1 ? "seconde" : "seconden") nog niet alles gegeven en is gestopt; maak de vraag lichter, of geef haar meer tijd met `tijdslimiet`"
    case .rowLimit(let limit):
      return
        "de vraag geeft meer dan \(limit) rijen; laat de database optellen (group by), of beperk de vraag tot wat het rapport nodig heeft"
    case .longText:
      return "een tekst in het antwoord is langer dan een miljoen tekens; vraag die kolom niet"
    case .noColumns:
      return "de vraag geeft geen kolommen; vraag ten minste maand, reeks en waarde"
    }
  }
}

extension DatabaseFault.Unavailability {
  fileprivate func summary(_ database: String) -> String {
    switch self {
    case .noDriverManager:
      "unixODBC ontbreekt op deze computer, en zonder kan Peil geen database vragen; laat het installeren (op Debian: apt-get install unixodbc)"
    case .noDriver:
      "het stuurprogramma van \(database) ontbreekt op deze computer; laat het installeren, of verbeter `Driver` in de verbinding"
    case .unknownSource:
      "\(database) is hier niet bekend; zet de DSN in odbc.ini, of verbeter de naam"
    case .refusedLogin:
      "\(database) weigert de aanmelding; kijk gebruiker en wachtwoord na, en of die gebruiker mag verbinden"
    case .noServer:
      "\(database) is niet te bereiken; kijk server, poort en netwerk na, of probeer het later"
    case .noAnswer:
      "\(database) antwoordt niet; probeer het later, of vraag de beheerder of de server nog werkt"
    case .other(let state):
      "met \(database) is geen verbinding te maken (SQLSTATE \(state)); kijk de verbinding na, bijvoorbeeld met isql"
    }
  }
}

extension DatabaseFault.Refusal {
  fileprivate func summary(_ database: String, _ names: String) -> String {
    switch self {
    case .unknownTable:
      "\(database) kent een tabel of functie uit de vraag niet\(names); verbeter de naam, of noem het schema erbij"
    case .unknownColumn:
      "\(database) kent een kolom uit de vraag niet\(names); verbeter de naam"
    case .syntax:
      "\(database) begrijpt de vraag niet\(names); kijk de SQL na, bijvoorbeeld met isql"
    case .noRight:
      "de gebruiker mag in \(database) niet lezen wat de vraag noemt\(names); vraag de beheerder om leesrecht"
    case .wouldWrite:
      "de vraag zou \(database) veranderen\(names), en dat is geweigerd; gebruik alleen wat leest"
    case .unreadableValue:
      "\(database) kan een waarde niet omzetten naar de soort die de vraag wil\(names); kijk de omzettingen (cast) in de vraag na"
    case .divisionByZero:
      "de vraag deelt in \(database) door nul; gebruik nullif(noemer, 0)"
    case .other(let state):
      "\(database) weigert de vraag\(names) (SQLSTATE \(state)); kijk de SQL na, bijvoorbeeld met isql"
    }
  }
}
