import Foundation
import Loaders
import Model
import Publishing

/// What was found about a report's file: against the log, against the files beside it, and of the files
/// that it was made of.
struct Verification {
  enum Difference: Hashable {
    /// The log names no such file.
    case unknownFile
    /// The log names this report with another content.
    case changedFile(since: String)
    /// A file beside it belongs to another version.
    case otherCompanion(String)
    /// A page whose data are not those that it was made with.
    case otherData
    case changedInput(String)
    case missingInput(String)
    /// The log does not say what the report was made of.
    case unknownInputs
    case changedLog(line: Int)

    /// In Dutch, without a full stop.
    var message: String {
      switch self {
      case .unknownFile:
        "het logboek van dit dossier kent dit bestand niet: het is hier niet gemaakt, of het is veranderd"
      case .changedFile(let since):
        "het bestand is veranderd: op \(JournalMoment.text(since)) had het een andere inhoud"
      case .otherCompanion(let name): "\(name) ernaast hoort bij een andere versie of is veranderd"
      case .otherData: "de gegevens in de pagina zijn niet die van haar .json"
      case .changedInput(let path): "invoer \(path) is veranderd sinds het rapport werd gemaakt"
      case .missingInput(let path): "invoer \(path) is er niet meer"
      case .unknownInputs: "het logboek zegt niet van welke bestanden het rapport is gemaakt"
      case .changedLog(let line):
        "regel \(line) van .peil/logboek.jsonl sluit niet aan op de regel ervoor: het logboek is veranderd"
      }
    }
  }

  private(set) var differences: [Difference] = []
  /// What the log says of this file.
  private(set) var entries: [JournalEntry] = []
  /// The files beside it that belong to it.
  private(set) var companions: [String] = []
  /// The files it was made of that are as they were.
  private(set) var inputs: [String] = []
  /// Answers of databases, which can't be hashed again.
  private(set) var unchecked: [String] = []
  /// How many inputs changed or are gone.
  var otherInputs: Int {
    differences.count {
      switch $0 {
      case .changedInput, .missingInput: true
      default: false
      }
    }
  }
  /// When it was followed by a newer version in the same place.
  private(set) var replaced: String?
  let hash: String

  /// - Parameters:
  ///   - bytes: of the file.
  ///   - path: where it lies.
  init(_ bytes: [UInt8], at path: String, dossier: String) {
    let journal = Journal.read(dossier: dossier)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    hash = ReportHashes.hash(bytes)
    differences += journal.changedLines.map { .changedLog(line: $0) }
    entries = journal.entries(withFile: hash)
    let carried = CarriedSeal.read(bytes, name: name)
    guard let entry = entries.last else {
      let known = Self.known(carried, name, journal)
      differences.append(known.map { .changedFile(since: $0.time) } ?? .unknownFile)
      return
    }
    if let carried, carried.data != entry.data { differences.append(.otherData) }
    replaced = Self.replacement(of: hash, entry, journal)
    compareCompanions(of: path, name, entry, journal)
    compareInputs(entry, journal, dossier)
  }

  /// The last entry of the report that a changed file says to be, or that its name says.
  private static func known(
    _ carried: ReportSeal?, _ name: String, _ journal: JournalContents
  ) -> JournalEntry? {
    journal.entries.last { entry in
      guard entry.kind != .inputs else { return false }
      if let carried {
        return entry.month == carried.month && entry.unit == carried.unit
          && entry.report == carried.report
      }
      return entry.files.keys.contains { $0 == name || $0.hasSuffix("/\(name)") }
    }
  }

  private static func replacement(
    of hash: String, _ entry: JournalEntry, _ journal: JournalContents
  ) -> String? {
    guard let place = entry.place, let path = entry.files.first(where: { $0.value == hash })?.key,
      let now = journal.state(of: place)[path], now.hash != hash
    else { return nil }
    return now.entry.time
  }

  // MARK: The files beside it

  private static let endings = [
    ".html", ".pdf", ".json", ".csv", ".reeksen.csv", ".datapackage.json",
  ]

  private mutating func compareCompanions(
    of path: String, _ name: String, _ entry: JournalEntry, _ journal: JournalContents
  ) {
    guard let ending = Self.endings.filter({ name.hasSuffix($0) }).max(by: { $0.count < $1.count })
    else { return }
    let stem = String(path.dropLast(ending.count))
    let belonging = Set(
      journal.entries.filter {
        $0.kind != .inputs && $0.month == entry.month && $0.unit == entry.unit
          && $0.report == entry.report && $0.data == entry.data
      }.flatMap { $0.files.values.compactMap { $0 } })
    for other in Self.endings where other != ending {
      guard let data = FileManager.default.contents(atPath: stem + other) else { continue }
      let title = (stem + other).split(separator: "/").last.map(String.init) ?? stem + other
      if belonging.contains(ReportHashes.hash([UInt8](data))) {
        companions.append(title)
      } else {
        differences.append(.otherCompanion(title))
      }
    }
  }

  // MARK: What it was made of

  private mutating func compareInputs(
    _ entry: JournalEntry, _ journal: JournalContents, _ dossier: String
  ) {
    guard let files = entry.inputs.flatMap(journal.inputs) else {
      differences.append(.unknownInputs)
      return
    }
    for (path, hash) in files.sorted(by: { $0.key < $1.key }) {
      switch DossierInventory.hash(of: path, in: dossier) {
      case hash: inputs.append(path)
      case .some: differences.append(.changedInput(path))
      case nil where DossierInventory.isAnswer(path): unchecked.append(path)
      case nil: differences.append(.missingInput(path))
      }
    }
  }
}
