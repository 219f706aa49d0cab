import Model

/// A connection string of ODBC as peil.yaml holds it: secrets only as names of variables.
struct ConnectionText: Hashable, Sendable {
  /// A key with its value, or a variable that stands for a piece of the string by itself.
  private enum Part: Hashable {
    case pair(key: String, value: EnvironmentText)
    case variable(EnvironmentText)
  }

  enum Fault: Error, Hashable {
    /// A password that is written out, under this key.
    case literalSecret(key: String)
    case malformed
    /// The environment lacks these variables.
    case missing([String])
  }

  private var parts: [Part]
  /// The names of the environment's variables in it, in their order.
  let variables: [String]
  let position: InputPosition

  init(_ text: String, at position: InputPosition) throws(Fault) {
    self.position = position
    guard let pieces = Self.split(text), !pieces.isEmpty else { throw .malformed }
    parts = []
    for piece in pieces {
      let whole = EnvironmentText(piece)
      if whole.isOneVariable {
        parts.append(.variable(whole))
        continue
      }
      guard let sign = piece.firstIndex(of: "="), sign > piece.startIndex else {
        throw .malformed
      }
      let key = String(piece[..<sign].trimmed)
      let value = EnvironmentText(
        Self.unbraced(String(piece[piece.index(after: sign)...].trimmed)))
      guard !Self.isSecret(key) || value.isEmpty || value.isOneVariable else {
        throw .literalSecret(key: key)
      }
      parts.append(.pair(key: key, value: value))
    }
    variables = EnvironmentText(text).variables
  }

  // MARK: What may be shown

  /// The name of the source in reports and messages, without anything of the environment:
  /// `dwh`, `db.example.nl/rapportage`, `${PEIL_DWH}`.
  var name: String {
    func value(_ keys: String...) -> String? {
      for case .pair(let key, let value) in parts where keys.contains(key.lowercased()) {
        // A path's folders say something of the machine and nothing of the figures.
        return value.template.split(separator: "/").last.map(String.init)
      }
      return nil
    }
    let place = [
      value("dsn", "filedsn") ?? value("server", "servername", "host") ?? value("driver"),
      value("database", "dbq", "catalog"),
    ].compactMap(\.self)
    if !place.isEmpty { return place.joined(separator: "/") }
    return variables.first.map { "${\($0)}" } ?? "odbc"
  }

  /// Whether SQLite reads the file itself, for which keys of its own hold.
  private var isSQLite: Bool {
    parts.contains { part in
      guard case .pair(let key, let value) = part, key.lowercased() == "driver" else {
        return false
      }
      return value.template.lowercased().hasPrefix("sqlite")
    }
  }

  // MARK: What the driver gets

  /// The whole string, with the values of the environment.
  ///
  /// - Parameter folder: the dossier's, where a SQLite file with a relative path is looked for.
  func resolved(_ environment: [String: String], folder: String) throws(Fault) -> String {
    let missing = variables.filter { environment[$0]?.isEmpty ?? true }
    guard missing.isEmpty else { throw .missing(missing) }
    var keys: Set<String> = []
    var text: [String] = []
    for part in parts {
      switch part {
      case .variable(let whole): text.append(whole.filled(from: environment))
      case .pair(let key, let template):
        keys.insert(key.lowercased())
        var value = template.filled(from: environment)
        if isSQLite, key.lowercased() == "database", !value.hasPrefix("/"), value != ":memory:" {
          value = "\(folder)/\(value)"
        }
        text.append("\(key)=\(Self.braced(value))")
      }
    }
    if isSQLite {
      // A file that is not there must not be made, and rows come one by one instead of all at once.
      for (key, value) in [("NoCreat", "1"), ("StepAPI", "1")]
      where !keys.contains(key.lowercased()) {
        text.append("\(key)=\(value)")
      }
    }
    return text.joined(separator: ";")
  }

  // MARK: Pieces

  /// The pieces between semicolons that are not in braces; `nil` for a brace left open.
  private static func split(_ text: String) -> [String]? {
    var pieces: [String] = []
    var piece = ""
    var depth = 0
    for character in text {
      switch character {
      case "{": depth += 1
      case "}": depth -= 1
      default: break
      }
      if character == ";", depth == 0 {
        pieces.append(piece)
        piece = ""
      } else {
        piece.append(character)
      }
    }
    guard depth == 0 else { return nil }
    pieces.append(piece)
    return pieces.map { String($0.trimmed) }.filter { !$0.isEmpty }
  }

  private static func unbraced(_ value: String) -> String {
    guard value.hasPrefix("{"), value.hasSuffix("}") else { return value }
    return String(value.dropFirst().dropLast()).replacing("}}", with: "}")
  }

  /// Braces keep a semicolon in a password from ending it.
  private static func braced(_ value: String) -> String {
    let isPlain = !value.contains { ";{}[]()?*=!@".contains($0) } && value.trimmed == value
    return isPlain ? value : "{\(value.replacing("}", with: "}}"))}"
  }

  private static let secretWords = [
    "pwd", "passw", "wachtwoord", "secret", "token", "apikey", "accesskey", "privatekey",
  ]

  private static func isSecret(_ key: String) -> Bool {
    let plain = key.lowercased().filter { $0.isLetter }
    return secretWords.contains { plain.contains($0) }
  }
}
