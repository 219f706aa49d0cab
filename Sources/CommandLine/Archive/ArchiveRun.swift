import Foundation
import Publishing

/// `peil controleer --archief`: whether folders still hold what the log says was put there.
struct ArchiveRun {
  var folder: String
  /// `nil`: every folder that the log names.
  var output: String?
  var isJSON: Bool

  func perform(_ context: RunContext) -> ExitStatus {
    let printer = context.printer
    guard FileManager.default.fileExists(atPath: "\(folder)/peil.yaml") else {
      printer.failure("\(folder) is geen dossier; noem de map van het dossier met --map")
      return .usage
    }
    let contents = Journal.read(dossier: folder)
    let pairs = pairs(contents, printer)
    guard !pairs.isEmpty else {
      printer.failure(
        "het logboek van dit dossier noemt nog geen rapporten; maak ze eerst met `peil rapport`")
      return .faults
    }
    let reviews = pairs.map { place, folder in
      (folder, ArchiveReview(contents, place: place, folder: folder))
    }
    if isJSON {
      printer.verbatim(
        String(decoding: Self.value(contents, reviews).bytes(), as: UTF8.self))
    } else {
      show(contents, reviews, printer)
    }
    let isWhole =
      contents.changedLines.isEmpty && reviews.allSatisfy { $0.1.differences.isEmpty }
    return isWhole ? .done : .faults
  }

  /// The folders of the log and where each is looked for.
  private func pairs(
    _ contents: JournalContents, _ printer: Printer
  ) -> [(place: String, folder: String)] {
    guard let output else { return contents.places.map { ($0, $0) } }
    let real = AbsolutePath.of(output)
    if contents.places.contains(real) { return [(real, output)] }
    // A copy, or a folder that was moved: that of the log with the most files in common.
    let shared = contents.places.map { place in
      (
        place,
        contents.state(of: place).keys.count {
          FileManager.default.fileExists(atPath: "\(output)/\($0)")
        }
      )
    }
    guard let best = shared.max(by: { $0.1 < $1.1 }), best.1 > 0 else {
      return contents.places.isEmpty ? [] : [(contents.places[0], output)]
    }
    printer.remark("\(output) staat niet in het logboek; vergeleken met wat er in \(best.0) kwam")
    return [(best.0, output)]
  }

  private func show(
    _ contents: JournalContents, _ reviews: [(String, ArchiveReview)], _ printer: Printer
  ) {
    for line in contents.changedLines {
      printer.failure(
        "regel \(line) van .peil/logboek.jsonl sluit niet aan op de regel ervoor: het logboek is veranderd"
      )
    }
    for line in contents.brokenLines {
      printer.remark(
        "regel \(line) van .peil/logboek.jsonl is niet te lezen, zoals na een afgebroken opdracht")
    }
    var differences = 0
    var same = 0
    for (folder, review) in reviews {
      for difference in review.differences {
        printer.result("\(folder)/\(difference.path): \(Self.words(difference))")
      }
      differences += review.differences.count
      same += review.same
    }
    let counted = DiagnosticCount.words(same, "bestand", "bestanden") ?? "geen bestand"
    printer.note(
      "\(counted) zoals in het logboek"
        + (DiagnosticCount.words(differences, "verschil", "verschillen").map { ", \($0)" } ?? ""))
  }

  /// With the moment as a reader says it.
  private static func words(_ difference: ArchiveReview.Difference) -> String {
    switch difference {
    case .missing(_, let since), .changed(_, let since, _):
      difference.message.replacing(since, with: JournalMoment.text(since))
    case .unknown, .unreadable: difference.message
    }
  }

  private static func value(
    _ contents: JournalContents, _ reviews: [(String, ArchiveReview)]
  ) -> JSONValue {
    .object([
      "logboek": .object([
        "veranderd": .list(contents.changedLines.map(JSONValue.whole)),
        "onleesbaar": .list(contents.brokenLines.map(JSONValue.whole)),
      ]),
      "mappen": .list(
        reviews.map { folder, review in
          .object([
            "map": .text(folder), "zoals_in_logboek": .whole(review.same),
            "verschillen": .list(
              review.differences.map {
                .object(["bestand": .text($0.path), "verschil": .text($0.message)])
              }),
          ])
        }),
    ])
  }
}

/// A path as the log has it: absolute, links followed.
enum AbsolutePath {
  static func of(_ path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    return URL(fileURLWithPath: path).standardizedFileURL.path
  }
}
