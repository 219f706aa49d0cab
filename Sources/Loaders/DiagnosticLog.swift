import Model

/// What was found in the files of one run, capped for each file so that one bad export can't flood it.
///
/// A log has identity: every reader of a run writes to the same one.
final class DiagnosticLog {
  /// What is listed of one file; the rest is counted.
  static let cap = 100

  private struct Page {
    var faults: [Diagnostic] = []
    var others: [Diagnostic] = []
    var counts: [Diagnostic.Severity: Int] = [:]
  }

  private var pages: [String: Page] = [:]
  private(set) var faultCount = 0

  func report(
    _ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ summary: String,
    at position: InputPosition
  ) {
    let diagnostic = Diagnostic(severity, code, summary, at: position)
    var page = pages.removeValue(forKey: position.path) ?? Page()
    page.counts[severity, default: 0] += 1
    if severity == .fault {
      faultCount += 1
      if page.faults.count < Self.cap { page.faults.append(diagnostic) }
    } else if page.others.count < Self.cap {
      page.others.append(diagnostic)
    }
    pages[position.path] = page
  }

  func fault(_ code: DiagnosticCode, _ summary: String, at position: InputPosition) {
    report(.fault, code, summary, at: position)
  }

  func warning(_ code: DiagnosticCode, _ summary: String, at position: InputPosition) {
    report(.warning, code, summary, at: position)
  }

  func remark(_ code: DiagnosticCode, _ summary: String, at position: InputPosition) {
    report(.remark, code, summary, at: position)
  }

  /// What is listed, by place; behind a file's last one the count of those left out.
  var diagnostics: [Diagnostic] {
    pages.sorted { $0.key < $1.key }.flatMap { path, page in
      // Faults go before warnings: they are what keeps the report from being made.
      let listed = Array((page.faults + page.others).prefix(Self.cap))
      let sorted = listed.enumerated().sorted { one, other in
        guard let a = one.element.position, let b = other.element.position, a != b else {
          return one.offset < other.offset
        }
        return a < b
      }
      return sorted.map(\.element) + rest(of: page, listed: listed, path: path)
    }
  }

  private func rest(of page: Page, listed: [Diagnostic], path: String) -> [Diagnostic] {
    let left = page.counts.compactMap { severity, count in
      let shown = listed.count { $0.severity == severity }
      return count > shown ? (severity: severity, count: count - shown) : nil
    }.sorted { $0.severity < $1.severity }
    guard let worst = left.first?.severity else { return [] }
    let counts = left.map { "\($0.count) \($0.severity.plural($0.count))" }
    return [
      Diagnostic(
        worst, .notListed,
        "nog \(counts.joined(separator: ", ")) in dit bestand; los de genoemde eerst op",
        at: .file(path: path))
    ]
  }
}

extension Diagnostic.Severity {
  fileprivate func plural(_ count: Int) -> String {
    switch self {
    case .fault: count == 1 ? "fout" : "fouten"
    case .warning: count == 1 ? "waarschuwing" : "waarschuwingen"
    case .remark: count == 1 ? "opmerking" : "opmerkingen"
    }
  }
}
