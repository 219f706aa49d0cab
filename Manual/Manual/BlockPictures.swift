import Examples
import Markup
import Model
import PeilCommandLine
import Rendering

/// What the blocks of the manual look like: made by the program itself from the example Hollandstad.
struct BlockPictures {
  struct Place: Hashable, Sendable {
    var path: String
    var line: Int
  }

  private(set) var pictures: [Place: [Node]] = [:]
  private(set) var faults: [ManualFault] = []
  /// The month that they show.
  private(set) var month: Month?

  private static let name = "handleiding"

  static let none = BlockPictures()

  private init() {}

  /// One report with a section for each fence, so that its figures are worked out once.
  init(of chapters: [Chapter]) throws {
    let places = chapters.flatMap { chapter in
      chapter.fences.map { (Place(path: chapter.path, line: $0.line), $0) }
    }
    guard !places.isEmpty else { return }
    var template = "# Blokken\n"
    var lines: [(line: Int, place: Place)] = []
    for (number, (place, fence)) in places.enumerated() {
      template += "\n## beeld \(number)\n\n"
      lines.append((template.split(separator: "\n", omittingEmptySubsequences: false).count, place))
      template += "```\(fence.name)\n\(fence.options)```\n"
    }
    let folder = try ScratchFolder(Self.dossier(template))
    let prepared = try withExtendedLifetime(folder) {
      try Preparation(
        folder: folder.path, choice: Preparation.Choice(reports: [Self.name]))
    }
    for diagnostic in prepared.diagnostics where diagnostic.severity == .fault {
      faults.append(Self.fault(diagnostic, lines))
    }
    guard faults.isEmpty, let report = prepared.reports.first else {
      if faults.isEmpty {
        faults.append(ManualFault(Book.folder, 0, "het voorbeeld geeft geen rapport"))
      }
      return
    }
    month = report.report.month
    let sections = ReportPage.sections(report.report, template: report.template)
    for (number, (place, _)) in places.enumerated() where sections.indices.contains(number) {
      guard case .element(let section) = sections[number] else { continue }
      pictures[place] = PictureNames.named(
        Array(section.children.dropFirst()), prefix: "beeld-\(place.line)-")
    }
  }

  /// The example with one more report.
  private static func dossier(_ template: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in ExampleDossiers.files(of: "hollandstad") { files[file.path] = file.bytes }
    let description = String(decoding: files["peil.yaml"] ?? [], as: UTF8.self)
    files["peil.yaml"] = Array(
      description.replacing(
        "rapportages:\n",
        with:
          "rapportages:\n  - {code: \(name), titel: Voorbeeld, sjabloon: \(name), publiek: mt}\n",
        maxReplacements: 1
      ).utf8)
    files["sjablonen/\(name).md"] = Array(template.utf8)
    return files
  }

  /// The fault at its place in the manual, where it is about a fence of it.
  private static func fault(
    _ diagnostic: Diagnostic, _ lines: [(line: Int, place: Place)]
  ) -> ManualFault {
    guard case .text(let path, let line, _) = diagnostic.position, path.hasPrefix("sjablonen/"),
      let (start, place) = lines.last(where: { $0.line <= line })
    else { return ManualFault(Book.folder, 0, "voorbeeld: \(diagnostic)") }
    return ManualFault(place.path, place.line + line - start, diagnostic.summary)
  }
}
