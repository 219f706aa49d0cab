import Model

/// Reads the explanations: toelichting/MAAND/[EENHEID/]CODE.md and CODE@PUBLIEK.md.
struct ExplanationReader {
  static let folder = "toelichting"

  let files: DossierFiles
  let dossier: Dossier
  let log: DiagnosticLog
  private let indicators: Set<String>
  private let audiences: Set<String>

  init(files: DossierFiles, dossier: Dossier, log: DiagnosticLog) {
    self.files = files
    self.dossier = dossier
    self.log = log
    indicators = Set(dossier.indicators.map(\.code))
    audiences = Set(dossier.audiences.map(\.code))
  }

  func read() -> [ExplanationKey: Explanation] {
    var explanations: [ExplanationKey: Explanation] = [:]
    for entry in files.entries(of: Self.folder) {
      let path = "\(Self.folder)/\(entry.name)"
      guard entry.isFolder, let month = Month(iso: entry.name), (1900...2199).contains(month.year)
      else {
        stray(path, "hoort in een map met de naam van een maand, zoals 2007-07")
        continue
      }
      read(path, month: month, into: &explanations)
    }
    return explanations
  }

  private func read(
    _ folder: String, month: Month, into explanations: inout [ExplanationKey: Explanation]
  ) {
    for entry in files.entries(of: folder) {
      let path = "\(folder)/\(entry.name)"
      guard entry.isFolder else {
        read(path, entry.name, month: month, unit: dossier.units.root.code, into: &explanations)
        continue
      }
      guard dossier.units[entry.name] != nil else {
        let hint = Wording.suggestion(for: entry.name, in: dossier.units.all.map(\.code))
        stray(path, "eenheid \(Wording.quoted(entry.name)) staat niet in peil.yaml\(hint)")
        continue
      }
      for file in files.entries(of: path) {
        let filePath = "\(path)/\(file.name)"
        guard !file.isFolder else {
          stray(filePath, "een map in de map van een eenheid wordt niet gelezen")
          continue
        }
        read(filePath, file.name, month: month, unit: entry.name, into: &explanations)
      }
    }
  }

  private func read(
    _ path: String, _ name: String, month: Month, unit: String,
    into explanations: inout [ExplanationKey: Explanation]
  ) {
    guard name.hasSuffix(".md") else {
      stray(path, "een toelichting is een tekstbestand met de naam CODE.md")
      return
    }
    let parts = name.dropLast(3).split(
      separator: "@", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    let code = parts[0]
    guard indicators.contains(code) else {
      let known = dossier.indicators.map(\.code)
      stray(
        path,
        "indicator \(Wording.quoted(code)) bestaat niet\(Wording.suggestion(for: code, in: known))")
      return
    }
    let audience = parts.count > 1 ? parts[1] : nil
    if let audience, !audiences.contains(audience) {
      let hint = Wording.suggestion(for: audience, in: audiences.sorted())
      stray(path, "publiek \(Wording.quoted(audience)) bestaat niet\(hint)")
      return
    }
    let key = ExplanationKey(indicator: code, month: month, unit: unit, audience: audience)
    if let other = explanations[key] {
      stray(path, "\(other.path) is al de toelichting bij dezelfde indicator; voeg ze samen")
      return
    }
    guard let text = TextFile.read(path, in: files, log: log),
      FreeTextGuard.check(text, path: path, log: log)
    else { return }
    explanations[key] = Explanation(path: path, markdown: text)
  }

  private func stray(_ path: String, _ reason: String) {
    log.warning(
      .strayExplanation, "deze toelichting wordt niet gebruikt: \(reason)", at: .file(path: path))
  }
}

/// Reads a text of the dossier.
enum TextFile {
  /// The text in whatever encoding; `nil` when it can't be read, which is reported.
  static func read(_ path: String, in files: DossierFiles, log: DiagnosticLog) -> String? {
    switch files.read(path, limit: DossierFiles.textLimit) {
    case .success(let bytes): return TextEncoding.text(bytes)
    case .failure(let fault):
      log.fault(fault.code, fault.summary, at: .file(path: path))
      return nil
    }
  }
}
