import Model

/// Who gets a report, and what is wrong with what the dossier says of it.
struct Readers {
  let settings: MailSettings?
  let addresses: [MailAddress]
  private(set) var diagnostics: [Diagnostic] = []
  private let audience: Audience?

  init(_ prepared: Preparation, _ request: SendRequest) {
    settings = prepared.dossier?.mail
    let definition = prepared.dossier?.reports.first { $0.code == request.report }
    audience = prepared.dossier?.audiences.first { $0.code == definition?.audience }
    addresses = audience?.recipients ?? []
    guard let definition else { return }
    if settings == nil {
      diagnostics.append(
        Diagnostic(
          .fault, .noSender,
          "er is geen afzender voor mail; schrijf `mail: {van: naam@gemeente.nl}`",
          at: .file(path: "peil.yaml")))
    }
    if addresses.isEmpty, !isDraft(request) {
      let who = definition.audience.map { "publiek '\($0)'" } ?? "de rapportage"
      diagnostics.append(
        Diagnostic(
          .fault, .noRecipients,
          "\(who) heeft geen ontvangers; noem hun mailadressen bij het publiek: `ontvangers: [naam@gemeente.nl]`",
          at: definition.position))
    }
  }

  private func isDraft(_ request: SendRequest) -> Bool {
    if case .file = request.way { true } else { false }
  }

  /// Why these readers may not get a report of this unit.
  func refusal(of report: Report) -> String? {
    guard let audience, let units = audience.units, !units.contains(report.unit.code) else {
      return nil
    }
    return
      "publiek '\(audience.code)' mag eenheid '\(report.unit.code)' niet zien; kies uit \(units.joined(separator: ", "))"
  }
}
