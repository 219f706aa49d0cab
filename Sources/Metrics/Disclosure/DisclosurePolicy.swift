import Model

extension Protection {
  /// The strictest that any audience outside asks for, which then holds for all of them: two protected
  /// reports of one dossier, laid on each other, must say no more than one.
  package init(strictestOf dossier: Dossier) {
    var asked = dossier.audiences.filter { !$0.isInternal }.map {
      Protection(minimum: $0.minimum, rounding: $0.rounding)
    }
    let known = Set(dossier.audiences.map(\.code))
    let hasUnknown = dossier.reports.contains { report in
      report.audience.map { !known.contains($0) } ?? true
    }
    if hasUnknown || asked.isEmpty { asked.append(Protection()) }
    self.init(
      minimum: max(2, asked.map(\.minimum).max() ?? 10),
      rounding: max(1, asked.map(\.rounding).max() ?? 5))
  }

  /// A count as readers outside see it: the nearest multiple, half away from zero.
  ///
  /// - Parameter person: what one person is worth in the unit of the series: 1, or 0.001 of thousands.
  func rounded(_ count: Double, person: Double = 1) -> Double {
    let step = Double(rounding)
    let multiple = (count / person / step).rounded(.toNearestOrAwayFromZero) * step
    // Divided by what is whole, so that no digits are made.
    return person < 1 ? multiple / (1 / person).rounded() : multiple * person
  }
}
