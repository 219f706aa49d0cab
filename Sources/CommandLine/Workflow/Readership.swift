import Model

/// Which audience of a dossier is meant.
enum Readership {
  static func audience(
    _ choice: Preparation.Choice.Readers, _ dossier: Dossier
  ) throws(Preparation.UnknownName) -> Audience {
    let named = dossier.reports.compactMap(\.audience)
    let served = dossier.audiences.filter { named.contains($0.code) }
    switch choice {
    case .only:
      guard let only = served.first else {
        throw Preparation.UnknownName(
          message:
            "geen rapportage in peil.yaml noemt een publiek; geef er een `publiek` dat onder `publieken` staat"
        )
      }
      guard served.count == 1 else {
        let codes = served.map(\.code).joined(separator: ", ")
        throw Preparation.UnknownName(
          message: "een site is voor één publiek; noem met --publiek een van: \(codes)")
      }
      return only
    case .named(let code):
      guard let audience = dossier.audiences.first(where: { $0.code == code }) else {
        throw Preparation.unknown("publiek", code, served.map(\.code))
      }
      guard served.contains(audience) else {
        throw Preparation.UnknownName(
          message:
            "geen rapportage in peil.yaml is voor publiek '\(code)'; er valt niets te publiceren")
      }
      return audience
    }
  }
}
