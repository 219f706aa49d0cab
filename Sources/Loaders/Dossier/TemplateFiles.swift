import Model

/// Reads the dossier's own templates (sjablonen/*.md), which go before the built-in ones.
enum TemplateFiles {
  static func read(in files: DossierFiles, log: DiagnosticLog) -> [String: TemplateFile] {
    var templates: [String: TemplateFile] = [:]
    for entry in files.entries(of: "sjablonen") where !entry.isFolder {
      guard entry.name.hasSuffix(".md") else { continue }
      let path = "sjablonen/\(entry.name)"
      guard let text = TextFile.read(path, in: files, log: log) else { continue }
      templates[String(entry.name.dropLast(3))] = TemplateFile(path: path, text: text)
    }
    return templates
  }
}
