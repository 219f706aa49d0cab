import Markup
import Model

/// What a self-assessment comes to, in words.
struct AssessmentSentence {
  private let fields: [SelfAssessment.Field]
  private let types: [String]

  init(_ assessment: SelfAssessment) {
    fields = assessment.fields
    types = assessment.types
  }

  private var assessed: [(field: SelfAssessment.Field, steps: Int)] {
    fields.compactMap { field in
      guard let now = field.now, let wanted = field.wanted else { return nil }
      return (field, wanted - now)
    }
  }

  /// `Op zeven van de tien velden is de organisatie nog niet wat zij wil zijn`.
  var title: String {
    let assessed = assessed
    guard !assessed.isEmpty else { return "Nog niet beoordeeld" }
    let short = assessed.count { $0.steps != 0 }
    let all = assessed.count
    if short == 0 { return "De organisatie is op elk beoordeeld veld wat zij wil zijn" }
    return all == 1
      ? "Op het ene beoordeelde veld is de organisatie nog niet wat zij wil zijn"
      : "Op \(DutchNumber.word(short)) van de \(DutchNumber.word(all)) velden is de organisatie nog niet wat zij wil zijn"
  }

  /// The fields furthest from what is wanted, and those not assessed.
  var text: String {
    let assessed = assessed
    var sentences: [String] = []
    if let most = assessed.map({ abs($0.steps) }).max(), most > 0 {
      let furthest = assessed.filter { abs($0.steps) == most }.map { "‘\($0.field.name)’" }
      let steps = most == 1 ? "één stap" : "\(DutchNumber.word(most)) stappen"
      sentences.append("Het verst van wat gewenst is: \(enumeration(furthest)) (\(steps)).")
    } else if !assessed.isEmpty {
      sentences.append("Er is geen verschil tussen nu en gewenst.")
    }
    let missing = fields.count - assessed.count
    if missing > 0 {
      sentences.append(
        missing == 1
          ? "Eén veld is nog niet beoordeeld."
          : "\(DutchNumber.word(missing).capitalizedFirst) velden zijn nog niet beoordeeld.")
    }
    return sentences.joined(separator: " ")
  }
}
