import Model
import Templates

/// The templates by name: the dossier's own before those built into the program.
package struct TemplateLibrary: Sendable {
  let dossier: Dossier

  package init(_ dossier: Dossier) { self.dossier = dossier }

  /// The names that a report can choose from.
  package var names: [String] {
    Set(dossier.templates.keys).union(BuiltInTemplates.all.keys).sorted()
  }

  /// The template of a report, with its faults; a fault alone where there is no such template.
  package func template(for report: ReportDefinition) -> (template: Template?, [Diagnostic]) {
    guard let file = file(report.template) else {
      let hint = TemplateReader.hint(report.template, names)
      let advice =
        hint.isEmpty
        ? "; zet het in sjablonen/ of kies uit \(names.joined(separator: ", "))" : hint
      return (
        nil,
        [
          Diagnostic(
            .fault, .unknownTemplate,
            "sjabloon '\(report.template)' van rapportage '\(report.code)' bestaat niet\(advice)",
            at: report.position)
        ]
      )
    }
    let template = Template(file, dossier: dossier)
    return (template, template.diagnostics)
  }

  private func file(_ name: String) -> TemplateFile? {
    dossier.templates[name]
      ?? BuiltInTemplates.all[name].map {
        TemplateFile(path: "sjabloon \(name)", text: String(decoding: $0, as: UTF8.self))
      }
  }
}
