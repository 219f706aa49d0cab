import Examples
import Foundation
import Publishing

/// Writes an example as a new dossier.
struct NewDossier {
  var folder: String
  var example: String

  /// The name of an example, checked.
  static func example(_ name: String) throws -> String {
    guard ExampleDossiers.names.contains(name) else {
      throw OptionValue.choice(name, "voorbeeld", ExampleDossiers.names)
    }
    return name
  }

  func write(_ printer: Printer) -> ExitStatus {
    let files = ExampleDossiers.files(of: example).map {
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
