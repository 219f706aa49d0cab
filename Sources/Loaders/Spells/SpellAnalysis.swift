import Model

/// What an analyst asks of a file of spells, without a dossier.
package struct SpellAnalysis: Sendable {
  package var names: SpellNames
  /// Spells of one client that overlap, or have at most this many days between them, are one; `nil`: none.
  package var mergeDays: Int?
  /// The months within which a new spell is a return; `nil`: returns are not counted.
  package var returnMonths: Int?
  package var followsDurations: Bool
  /// The months that are asked for; `nil`: those of the data.
  package var firstMonth: Month?
  package var lastMonth: Month?

  package init(
    names: SpellNames, mergeDays: Int? = nil, returnMonths: Int? = nil,
    followsDurations: Bool = false, firstMonth: Month? = nil, lastMonth: Month? = nil
  ) {
    self.names = names
    self.mergeDays = mergeDays
    self.returnMonths = returnMonths
    self.followsDurations = followsDurations
    self.firstMonth = firstMonth
    self.lastMonth = lastMonth
  }

  /// Counts a file by the path that the user typed.
  ///
  /// - Returns: no count when it can't be read; what was found is in the diagnostics.
  package func count(path: String) -> (count: SpellCount?, diagnostics: [Diagnostic]) {
    let log = DiagnosticLog()
    switch DossierFiles.open(anywhere: path) {
    case .failure(let fault):
      log.fault(fault.code, fault.summary, at: .file(path: path))
      return (nil, log.diagnostics)
    case .success(let descriptor):
      let census = SpellCensus(
        names: names, rule: SpellRule(mergeDays: mergeDays, returnMonths: returnMonths),
        askedMonths: (firstMonth, lastMonth), followsDurations: followsDurations)
      return (census.count(descriptor: descriptor, path: path, log: log), log.diagnostics)
    }
  }
}
