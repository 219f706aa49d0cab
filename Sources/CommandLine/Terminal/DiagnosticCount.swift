import Model

/// How many findings of each severity there are.
package struct DiagnosticCount: Hashable, Sendable {
  package private(set) var faults = 0
  package private(set) var warnings = 0
  package private(set) var remarks = 0
  /// Of the faults those that are no fault of the input: a server was not there.
  private var absences = 0

  package init(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .fault:
        faults += 1
        if diagnostic.code == .databaseUnavailable { absences += 1 }
      case .warning: warnings += 1
      case .remark: remarks += 1
      }
    }
  }

  /// How a run ends by them; a fault in the input weighs more than a server that was not there.
  package var status: ExitStatus {
    if faults == 0 { return .done }
    return faults == absences ? .unavailable : .faults
  }

  /// `3 fouten, 1 waarschuwing`; `nil` when there is nothing to count.
  package var words: String? {
    let parts = [
      Self.words(faults, "fout", "fouten"),
      Self.words(warnings, "waarschuwing", "waarschuwingen"),
      Self.words(remarks, "opmerking", "opmerkingen"),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// `3 fouten, 1 waarschuwing; geen rapport geschreven`.
  package func line(outcome: String) -> String {
    words.map { "\($0); \(outcome)" } ?? outcome
  }

  /// `1 fout`, `2 fouten`; `nil` for none.
  static func words(_ count: Int, _ singular: String, _ plural: String) -> String? {
    switch count {
    case 0: nil
    case 1: "1 \(singular)"
    default: "\(count) \(plural)"
    }
  }
}

extension [Diagnostic] {
  /// With `--streng` a warning is a fault.
  package func graded(isStrict: Bool) -> [Diagnostic] {
    guard isStrict else { return self }
    return map { diagnostic in
      var graded = diagnostic
      if graded.severity == .warning { graded.severity = .fault }
      return graded
    }
  }
}
