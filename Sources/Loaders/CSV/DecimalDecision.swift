import Model

/// Decides how the files of one source write decimals.
enum DecimalDecision {
  /// The sign of each file by its evidence; `nil` where it can't be known, which is reported.
  static func decide(
    _ evidence: [DecimalEvidence], of source: DeliverySource, log: DiagnosticLog
  ) -> [DecimalSign?] {
    if let sign = source.decimalSign { return evidence.map { _ in sign } }
    let certain = Set(evidence.compactMap(\.certainSign))
    let ofOthers = certain.count == 1 ? certain.first : nil
    return evidence.map { evidence in
      if evidence.isWeak, let ofOthers { return ofOthers }
      switch evidence.verdict {
      case .sign(let sign): return sign
      case .indifferent: return .comma
      case .contradicted(let comma, let point):
        let first = min(comma.position, point.position)
        let (one, other) = comma.position == first ? (comma, point) : (point, comma)
        log.fault(
          .ambiguousDecimal,
          "\(Wording.quoted(one.text)) en \(Wording.quoted(other.text)) (\(other.position)) schrijven de decimalen verschillend; verbeter het bestand, of zet `decimaal: komma` of `decimaal: punt` bij deze bron in peil.yaml",
          at: one.position)
        return nil
      case .undecided(let sighting):
        log.fault(
          .ambiguousDecimal,
          "\(Wording.quoted(sighting.text)) kan een duizendtal en een breuk zijn, en geen andere waarde beslist dat; zet `decimaal: komma` of `decimaal: punt` bij deze bron in peil.yaml",
          at: sighting.position)
        return nil
      }
    }
  }
}
