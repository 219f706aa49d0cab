/// Whether colours can be told apart by every reader: as they are, by the three kinds of colour blindness,
/// and in a grey print.
package enum Distinction {
  /// Of CIEDE2000: ten is a difference seen at a glance, two to three is one just seen side by side.
  package static let least = 10.0
  /// In grey only lightness is left: steps of L*.
  package static let leastInGrey = 6.0

  /// For whom two colours are one.
  package enum Confusion: Hashable, Sendable {
    case seen(Vision)
    case grey
  }

  /// The first reader who can't tell them apart; `nil` when everyone can.
  package static func confusion(of one: SRGB, with other: SRGB) -> Confusion? {
    Sight(one).confusion(with: Sight(other))
  }

  /// A colour as each reader sees it, worked out once.
  struct Sight {
    private let labs: [CIELab]

    init(_ colour: SRGB) { labs = Vision.allCases.map { $0.lab(colour) } }

    func confusion(with other: Sight) -> Confusion? {
      // Lightness first: it is quickly compared.
      let isGrey = abs(labs[0].l - other.labs[0].l) < leastInGrey
      for (place, vision) in Vision.allCases.enumerated()
      where labs[place].difference(other.labs[place]) < least {
        return .seen(vision)
      }
      return isGrey ? .grey : nil
    }

    func differsFor(everyone others: [Sight]) -> Bool {
      others.allSatisfy { abs(labs[0].l - $0.labs[0].l) >= leastInGrey }
        && others.allSatisfy { confusion(with: $0) == nil }
    }
  }
}

extension SRGB {
  /// The colour nearest to this one that everyone can tell from the others, that has enough contrast with
  /// a ground and that is `accepted`; `nil` when there is none.
  ///
  /// Nearest by OKLab among every tenth red, green and blue, and from there on to nearer neighbours.
  package func nearest(
    apartFrom others: [SRGB], contrast wanted: Double, with ground: SRGB,
    accepted: (SRGB) -> Bool = { _ in true }
  ) -> SRGB? {
    let sights = others.map(Distinction.Sight.init)
    func passes(_ colour: SRGB) -> Bool {
      colour.contrast(with: ground) >= wanted && accepted(colour)
        && Distinction.Sight(colour).differsFor(everyone: sights)
    }
    if passes(self) { return self }
    let own = OKLab(self)
    func distance(_ colour: SRGB) -> Double { own.distance(to: OKLab(colour)) }
    let steps = Array(stride(from: UInt8.min, through: .max, by: 10)) + [255]
    let coarse = steps.flatMap { red in
      steps.flatMap { green in
        steps.map { blue in
          let colour = SRGB(red: red, green: green, blue: blue)
          return (colour: colour, distance: distance(colour))
        }
      }
    }.sorted { $0.distance < $1.distance }
    guard var best = coarse.first(where: { passes($0.colour) }) else { return nil }
    while true {
      let nearer = best.colour.stepsAway(3).map { (colour: $0, distance: distance($0)) }
        .filter { $0.distance < best.distance }
        .sorted { $0.distance < $1.distance }.first { passes($0.colour) }
      guard let nearer else { return best.colour }
      best = nearer
    }
  }

  /// The colours at most so many bytes away in red, green and blue.
  func stepsAway(_ steps: Int) -> [SRGB] {
    let near = { (byte: UInt8) in
      (max(0, Int(byte) - steps)...min(255, Int(byte) + steps)).map { UInt8($0) }
    }
    let (greens, blues) = (near(green), near(blue))
    return near(red).flatMap { red in
      greens.flatMap { green in blues.map { SRGB(red: red, green: green, blue: $0) } }
    }
  }
}
