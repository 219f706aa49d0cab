import Examples
import Foundation
import Publishing

/// Writes an example as a new dossier.
struct NewDossier {
  var folder: String
  var example: String

  /// Examples that are planned and not in this version.
  private static let later = ["hollandstad"]

  /// The name of an example, checked.
  static func example(_ name: String) throws -> String {
    if later.contains(name) {
      throw OptionFault("voorbeeld '\(name)' hoort niet bij deze versie; kies leeg of almere")
    }
    guard ExampleFiles.dossiers[name] != nil else {
      throw OptionValue.choice(name, "voorbeeld", ExampleFiles.dossiers.keys.sorted())
    }
    return name
  }

  func write(_ printer: Printer) -> ExitStatus {
    let files = (ExampleFiles.dossiers[example] ?? []).map {
      OutputFile(path: $0.path, bytes: $0.bytes)
    }
    do {
      try NewFolder.write(files, to: folder)
    } catch {
      printer.failure(error.message)
      return .cannotWrite
    }
    let place = folder == "." ? "" : " --map \(Self.quoted(folder))"
    let steps =
      example == "leeg"
      ? "Zet uw organisatie in peil.yaml, uw indicatoren in indicatoren.yaml en uw cijfers in gegevens/.\n"
      : ""
    printer.result(
      """
      Het dossier staat in \(folder) (\(files.count) bestanden). Hoe het in elkaar zit, staat in README.md.
      \(steps)Daarna:
        peil controleer\(place)
        peil rapport\(place)
      """)
    return .done
  }

  /// The folder as a shell takes it for one word.
  static func quoted(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./".unicodeScalars.contains($0)
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
