import Markup
import Model
import Numerals

/// What a comparison with other municipalities says, in sentences.
package struct ComparisonSentence {
  let comparison: Comparison

  package init(_ comparison: Comparison) { self.comparison = comparison }

  private static func whole(_ value: Double) -> String { DutchNumber.text(value, decimals: 0) }

  /// The message: how the own number stands to what it would be at the rate of the group.
  package var message: String {
    guard let now = comparison.now else { return gap ?? "" }
    let rounded = (now.own.rounded(), now.scaled.rounded())
    let difference = Self.whole(abs(rounded.0 - rounded.1))
    let group = comparison.group.name
    if rounded.0 == rounded.1 {
      return "Het bestand is met \(Self.whole(now.own)) even groot als naar de maat van \(group)."
    }
    let side = rounded.0 > rounded.1 ? "meer" : "minder"
    return
      "Het bestand is \(Self.whole(now.own)): \(difference) \(side) dan de \(Self.whole(now.scaled)) die het naar de maat van \(group) zou zijn."
  }

  /// The same for readers outside the service.
  package var plain: String {
    guard let now = comparison.now else { return gap ?? "" }
    let rounded = (now.own.rounded(), now.scaled.rounded())
    let group = comparison.group.name
    let difference = Self.whole(abs(rounded.0 - rounded.1))
    let more = rounded.0 == rounded.1 ? "evenveel" : difference
    let side = rounded.0 == rounded.1 ? "" : rounded.0 > rounded.1 ? " minder" : " meer"
    let level =
      "Er zijn hier \(Self.whole(now.own)) uitkeringen. Kregen hier per huishouden evenveel mensen een uitkering als in \(group), dan waren het er \(Self.whole(now.scaled)): \(more)\(side)."
    guard let change = comparison.change else { return level }
    return
      "\(level) In een jaar is het aantal hier \(Self.change(change.own)), en in \(group) \(Self.change(change.reference, after: change.own))."
  }

  /// Who is in the group, in plain words; nothing of a group of one.
  package var plainMembers: String {
    comparison.members.count < 2
      ? "Het aantal van \(comparison.group.name) is omgerekend naar de grootte van de gemeente."
      : "Dit zijn \(Self.list(comparison.members.map(\.name))). Hun aantal is omgerekend naar de grootte van de gemeente."
  }

  /// The message in a few words, above a chart.
  package var title: String {
    guard let now = comparison.now else { return comparison.group.name.capitalizedFirst }
    let difference = now.own.rounded() - now.scaled.rounded()
    guard difference != 0 else { return "Even veel als naar de maat van \(comparison.group.name)" }
    return
      "\(Self.whole(abs(difference))) \(difference > 0 ? "meer" : "minder") dan naar de maat van \(comparison.group.name)"
  }

  /// The reduction potential with its margin; `nil` where the group was not declared alike.
  package var potential: String? {
    guard let potential = comparison.potential else { return nil }
    let margin =
      "met 95% zekerheid tussen \(Self.whole(potential.low95)) en \(Self.whole(potential.high95)), zo ver toeval kan reiken bij aantallen van deze grootte"
    guard potential.value >= 0.5 else {
      let most =
        potential.high95 < 0.5
        ? "" : " Toeval meegerekend kan het tot \(Self.whole(potential.high95)) zijn (95%)."
      return
        "Er is geen reductiepotentieel: het bestand ligt niet boven de maat van de groep.\(most)"
    }
    return potential.low95 > 0
      ? "Het reductiepotentieel is \(Self.whole(potential.value)), \(margin)."
      : "Het reductiepotentieel is \(Self.whole(potential.value)), maar het kan toeval zijn: \(margin)."
  }

  /// How much better the own change is, in percentage points a year.
  package var advantage: String? {
    guard let change = comparison.change else { return nil }
    let points = Self.printedPoints(change.reference, change.own)
    let own = Self.change(change.own)
    let reference = Self.change(change.reference, after: change.own)
    let text = DutchNumber.text(abs(points), decimals: 1)
    let verdict =
      points == 0
      ? "even goed als de groep"
      : "\(text) procentpunt \(points > 0 ? "beter" : "slechter") dan de groep"
    return "In twaalf maanden is het bestand \(own), bij de groep \(reference): \(verdict)."
  }

  /// The difference of two fractions in percentage points, of the percentages as they are printed, so that
  /// a reader who subtracts them finds the same.
  static func printedPoints(_ one: Double, _ other: Double) -> Double {
    (one * 100).asPrinted(decimals: 1).decimalDifference((other * 100).asPrinted(decimals: 1))
  }

  /// The change of another, said after the first: without the verb where that is the same.
  static func change(_ fraction: Double, after first: Double) -> String {
    let (text, before) = (change(fraction), change(first))
    guard let verb = text.split(separator: " ").last, before.hasSuffix(" \(verb)"),
      text.hasPrefix("met ")
    else { return text }
    return String(text.dropLast(verb.count + 1))
  }

  /// `met 2,3% gedaald`.
  static func change(_ fraction: Double) -> String {
    let text = DutchNumber.text(abs(fraction) * 100, decimals: 1)
    guard text != DutchNumber.text(0.0, decimals: 1) else { return "gelijk gebleven" }
    return "met \(text)% \(fraction < 0 ? "gedaald" : "gestegen")"
  }

  /// Who is in the group and how it was chosen.
  package var members: String {
    let group = comparison.group
    let names = Self.list(comparison.members.map(\.name))
    let chosen =
      switch group.members {
      case .all: "\(group.name): alle \(comparison.members.count) andere gemeenten in de gegevens."
      case .named: "\(group.name), in het dossier genoemd: \(names)."
      case .nearest(_, let characteristics):
        "\(group.name): de \(DutchNumber.word(comparison.members.count)) gemeenten die het meest op de eigen lijken in \(Self.list(characteristics)) (afstand in standaarddeviaties): \(names)."
      }
    let lacking =
      comparison.lacking.isEmpty
      ? ""
      : " Niet meegeteld, want zonder cijfer of huishoudens over \(comparison.month.dutch): \(Self.list(comparison.lacking))."
    let fewer = comparison.monthsWithFewer
    let course =
      fewer == 0
      ? ""
      : " In \(DutchNumber.word(fewer)) \(fewer == 1 ? "maand" : "maanden") van het verloop telden niet alle gemeenten mee."
    let declared =
      group.isComparable
      ? ""
      : " Deze groep is niet vergelijkbaar verklaard; het verschil is daarom geen reductiepotentieel."
    return (chosen + lacking + course + declared).capitalizedFirst
  }

  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "geen" }
    return words.dropLast().joined(separator: ", ") + " en " + last
  }

  /// Why there is no comparison.
  package var gap: String? {
    switch comparison.gap {
    case nil: nil
    case .noOwnFigure(let series):
      "Er is geen vergelijking: over \(comparison.month.dutch) is er geen eigen cijfer van reeks '\(series)'."
    case .noOwnHouseholds:
      "Er is geen vergelijking: het aantal huishoudens van de eigen gemeente is onbekend."
    case .noOwnCharacteristic(let series):
      "Er is geen vergelijking: van de eigen gemeente ontbreekt kenmerk '\(series)', zodat de naaste gemeenten niet te vinden zijn."
    case .noMember:
      "Er is geen vergelijking: van \(comparison.group.name) heeft geen gemeente een cijfer over \(comparison.month.dutch)."
    case .onlyWhole: "Een vergelijking met andere gemeenten is er alleen voor de hele organisatie."
    }
  }
}
