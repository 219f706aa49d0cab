import Model

/// What is missing of the explanation that a signal owes.
enum ExplanationSentence {
  static func text(_ fault: ExplanationFinding.Fault, _ signal: Signal) -> String {
    switch fault {
    case .missing:
      "Er is geen toelichting bij dit \(SignalWords.adjective(signal, count: 2)) signaal: oorzaak, gevolg en bijsturing ontbreken."
    case .emptyHeadings(let headings):
      "De toelichting is niet volledig: \(enumeration(headings.map { "‘\($0)’" })) \(headings.count == 1 ? "ontbreekt" : "ontbreken")."
    case .repeated(let month):
      "Deze toelichting is dezelfde als in \(month.dutch); wat er deze maand speelt, staat er niet in."
    }
  }
}
