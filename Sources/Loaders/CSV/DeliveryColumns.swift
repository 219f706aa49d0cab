import Model

/// Which column of a delivery holds what, from its heading.
struct DeliveryColumns {
  enum Name: String, CaseIterable {
    case month = "maand"
    case unit = "eenheid"
    case series = "reeks"
    case role = "soort"
    case value = "waarde"
    case delivery = "levering"
  }

  /// More columns than any delivery has.
  static let limit = 200

  let month: Int
  let series: Int
  let value: Int
  var unit: Int?
  var role: Int?
  var delivery: Int?
  /// The other columns break the values down.
  var dimensions: [(name: String, index: Int)] = []
  /// Columns without a heading, which must be empty.
  var nameless: [Int] = []
  let count: Int

  /// - Returns: `nil` when a column is missing that must be there, which is reported.
  init?(heading scanner: CSVScanner, path: String, log: DiagnosticLog) {
    func position(_ index: Int) -> InputPosition {
      let place = scanner.place(of: scanner.fields[index].start)
      return .text(path: path, line: place.line, column: place.column)
    }
    guard scanner.fields.count <= Self.limit else {
      log.fault(
        .missingColumn,
        "de eerste rij heeft \(scanner.fields.count) kolommen, ten hoogste \(Self.limit); zet elke waarde op een eigen rij",
        at: .line(path: path, line: scanner.line))
      return nil
    }
    let names = scanner.fields.map { scanner.text($0).lowercased() }
    var found: [Name: Int] = [:]
    var seen: [String: Int] = [:]
    var isSound = true
    for (index, name) in names.enumerated() {
      if name.isEmpty {
        nameless.append(index)
      } else if seen.updateValue(index, forKey: name) != nil {
        log.fault(
          .missingColumn,
          "kolom \(Wording.quoted(name)) staat er twee keer; geef elke kolom een eigen naam",
          at: position(index))
        isSound = false
      } else if let known = Name(rawValue: name) {
        found[known] = index
      } else {
        dimensions.append((name, index))
      }
    }
    count = names.count
    let missing = [Name.month, .series, .value].filter { found[$0] == nil }.map(\.rawValue)
    guard missing.isEmpty, isSound, let month = found[.month], let series = found[.series],
      let value = found[.value]
    else {
      if !missing.isEmpty {
        Self.reportMissing(missing, found: names, scanner, path: path, log: log)
      }
      return nil
    }
    (self.month, self.series, self.value) = (month, series, value)
    (unit, role, delivery) = (found[.unit], found[.role], found[.delivery])
    for (name, index) in dimensions {
      guard let known = nearest(to: name, in: Name.allCases.map(\.rawValue)) else { continue }
      log.warning(
        .suspectColumn,
        SuspectColumn.summary(name, known: known),
        at: position(index))
    }
  }

  private static func reportMissing(
    _ missing: [String], found names: [String], _ scanner: CSVScanner, path: String,
    log: DiagnosticLog
  ) {
    let shown = names.filter { !$0.isEmpty }.prefix(12).map { Wording.quoted($0) }
    let list = shown.isEmpty ? "niets" : shown.joined(separator: ", ")
    let quoted = missing.map { "`\($0)`" }
    let hint = names.compactMap { name in
      nearest(to: name, in: missing).map { "; \(Wording.quoted(name)) lijkt op `\($0)`" }
    }.joined()
    log.fault(
      .missingColumn,
      "\(missing.count == 1 ? "kolom" : "de kolommen") \(Wording.list(quoted, "en")) \(missing.count == 1 ? "ontbreekt" : "ontbreken") in de eerste rij; gevonden: \(list)\(hint)",
      at: .line(path: path, line: scanner.line))
  }
}

/// What is said of a breakdown whose name looks like that of a column of the contract.
enum SuspectColumn {
  static func summary(_ name: String, known: String) -> String {
    "kolom \(Wording.quoted(name)) lijkt op \(Wording.quoted(known)) en wordt als uitsplitsing gelezen; hernoem hem als dat niet zo bedoeld is"
  }
}
