import Model
import Numerals

/// The questions about indicators as messages of `controleer --indicatoren`.
package struct IndicatorLintMessages {
  let lint: IndicatorLint

  package init(_ lint: IndicatorLint) { self.lint = lint }

  package var diagnostics: [Diagnostic] {
    lint.questions().flatMap { indicator, questions in
      questions.map { question in
        let (code, text) = Self.message(question, of: indicator)
        let owner = indicator.owner.map { "vraag aan \($0): " } ?? ""
        return Diagnostic(
          .remark, code, "\(owner)indicator '\(indicator.code)' \(text)", at: indicator.position)
      }
    }
  }

  private static func message(
    _ question: IndicatorQuestion, of indicator: Indicator
  ) -> (DiagnosticCode, String) {
    switch question {
    case .alwaysGreen(let months):
      return (
        .alwaysGreen,
        "was \(months) maanden achtereen groen: is het doel nog scherp genoeg, of kan de indicator weg?"
      )
    case .noValue(let last?):
      return (
        .noValueForLong,
        "heeft na \(last.iso) al drie perioden geen cijfer: komt dat nog, of kan de indicator weg?"
      )
    case .noValue(nil):
      return (
        .noValueForLong, "heeft nog nooit een cijfer gehad: waar moet het vandaan komen?"
      )
    case .noOwnerOrSource(let missing):
      let what = missing.joined(separator: " en geen ")
      return (
        .noOwnerOrSource,
        "heeft geen \(what): wie geeft uitleg bij een afwijking, en waar komt het cijfer vandaan?"
      )
    case .targetNeverMoves(let value, let years):
      return (
        .targetNeverMoves,
        "heeft van \(years.lowerBound) tot en met \(years.upperBound) hetzelfde doel van \(plain(value)): past dat nog bij wat er te bereiken is?"
      )
    case .targetAlwaysMet(let years):
      return (
        .targetAlwaysMet,
        "haalde het doel elk jaar van \(years.lowerBound) tot en met \(years.upperBound): is het doel hoog genoeg gesteld?"
      )
    case .direction(let fault): return (.directionFitsNothing, direction(fault, indicator))
    case .movesAsOne(let other, let correlation, let months):
      let side = correlation < 0 ? "precies tegengesteld aan" : "gelijk met"
      return (
        .moveAsOne,
        "beweegt al \(months) maanden \(side) '\(other)' (samenhang \(plain(correlation, decimals: 2))): is een van beide genoeg?"
      )
    case .promisesCause(let word):
      return (
        .promisesCause,
        "heet \"\(indicator.name)\": '\(word)' belooft een oorzaak, maar een cijfer telt alleen; is die oorzaak onderzocht, of past een andere naam?"
      )
    }
  }

  private static func direction(
    _ fault: IndicatorQuestion.DirectionFault, _ indicator: Indicator
  ) -> String {
    let word = indicator.direction?.rawValue ?? ""
    switch fault {
    case .missing: return "heeft een doel, maar geen `richting`: is hoger of lager beter?"
    case .withoutTarget:
      return "heeft `richting: \(word)`, maar geen doel en geen band: waar moet het naartoe?"
    case .againstTargets(let years):
      return
        "heeft `richting: \(word)`, maar het doel gaat van \(years.lowerBound) tot en met \(years.upperBound) elk jaar de andere kant op: klopt de richting?"
    }
  }

  /// A number as a person types it in a dossier.
  private static func plain(_ value: Double, decimals: Int = 6) -> String {
    let text = "\(value.asPrinted(decimals: decimals))"
    return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text).replacing(".", with: ",")
  }
}
