/// The buffer that stands against the risks (weerstand), and the certainty it must give.
package struct RiskBuffer: Hashable, Sendable {
  package static let standardCertainty = 90

  /// Euro; `nil`: not stated.
  package var amount: Double?
  /// Per cent.
  package var certainty: Int

  package init(amount: Double? = nil, certainty: Int = standardCertainty) {
    self.amount = amount
    self.certainty = certainty
  }
}

/// What the risks of the register come to together, in euros.
package struct RiskOutcome: Hashable, Sendable {
  package var mean: Double
  /// The mean by formula.
  package var exactMean: Double
  /// What is not exceeded with a certainty of 80 and of 90 per cent.
  package var p80: Double
  package var p90: Double
  package var buffer: RiskBuffer
  /// What is not exceeded with the chosen certainty.
  package var needed: Double
  /// `nil` without a buffer, and when no buffer is needed.
  package var ratio: ResilienceRatio?
  package var drawings: Int

  package init(
    mean: Double, exactMean: Double, p80: Double, p90: Double, buffer: RiskBuffer,
    needed: Double, ratio: ResilienceRatio?, drawings: Int
  ) {
    self.mean = mean
    self.exactMean = exactMean
    self.p80 = p80
    self.p90 = p90
    self.buffer = buffer
    self.needed = needed
    self.ratio = ratio
    self.drawings = drawings
  }
}

/// Buffer available over buffer needed (weerstandsratio), with its class.
package struct ResilienceRatio: Hashable, Sendable {
  package enum Grade: String, Hashable, Sendable, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"
    case f = "F"

    /// The word that municipalities use for it.
    package var word: String {
      switch self {
      case .a: "uitstekend"
      case .b: "ruim voldoende"
      case .c: "voldoende"
      case .d: "matig"
      case .e: "onvoldoende"
      case .f: "ruim onvoldoende"
      }
    }
  }

  package var value: Double
  package var grade: Grade

  package init(value: Double, grade: Grade) {
    self.value = value
    self.grade = grade
  }
}
