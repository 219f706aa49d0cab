import Model

extension DossierFiles.ReadFault {
  /// What is wrong with the file and what to do.
  var summary: String {
    switch self {
    case .missing: "bestand bestaat niet"
    case .outside:
      "verwijst naar een plaats buiten het dossier; zet het bestand in het dossier zelf"
    case .notAFile: "is geen gewoon bestand en wordt niet gelezen"
    case .tooLarge(let bytes, let limit):
      "is te groot (\(bytes / 1_000_000) MB, ten hoogste \(limit / 1_000_000) MB); splits het of lever alleen wat nodig is"
    case .unreadable: "kan niet worden gelezen; kijk of u er rechten voor hebt"
    }
  }

  var code: DiagnosticCode { self == .missing ? .missingFile : .unreadableFile }
}
