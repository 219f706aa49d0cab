import Colours
import Foundation
import Model

/// Reads `signalen` of peil.yaml: the own words and colours of signals.
enum SignalStyleReader {
  /// A word stands in a narrow column.
  static let longest = 24

  static func read(_ value: YAMLValue) -> [Signal: HouseStyle.SignalStyle] {
    guard let map = value.map(SignalStyleKey.self) else { return [:] }
    var styles: [Signal: HouseStyle.SignalStyle] = [:]
    var words: [String: SignalStyleKey] = [:]
    for key in map.present {
      guard let signal = Signal(rawValue: key.rawValue), let entry = map[key],
        let look = entry.map(SignalLookKey.self)
      else { continue }
      var style = HouseStyle.SignalStyle()
      style.word = look[.woord].flatMap(word)
      if let word = style.word {
        if let other = words.updateValue(key, forKey: word.lowercased()) {
          look[.woord]?.fault(
            .wrongValue,
            "`woord` van \(key.rawValue) is ook dat van \(other.rawValue); geef elk signaal een eigen woord, want aan de kleur alleen ziet niet iedereen het verschil"
          )
        }
      }
      style.colour = colour(look, signal)
      styles[signal] = style
    }
    return SignalDistinction(map).checked(styles)
  }

  private static func word(_ value: YAMLValue) -> String? {
    guard let text = value.text() else { return nil }
    guard !text.isEmpty, text.count <= longest, !text.contains(where: \.isNewline) else {
      value.wrong("een woord van ten hoogste \(longest) tekens")
      return nil
    }
    return text
  }

  private static func colour(
    _ look: YAMLMap<SignalLookKey>, _ signal: Signal
  ) -> HouseStyle.Accent? {
    guard let value = look[.kleur] else {
      look[.darkColour]?.fault(
        .missingKey, "`kleur_donker` staat er zonder `kleur`; geef ook de kleur op papier")
      return nil
    }
    guard let colour = ReadableColour.read(value, dark: look[.darkColour]) else { return nil }
    let sides = [(value, colour.light), look[.darkColour].map { ($0, colour.dark) }]
    for (value, side) in sides.compactMap({ $0 }) where !isNamed(signal, side) {
      value.fault(
        .wrongValue,
        "`\(value.name)` \"\(side.hex)\" is geen \(signal.rawValue), terwijl het rapport dit signaal in zijn zinnen zo noemt; kies een tint \(signal.rawValue)"
      )
      return nil
    }
    return colour
  }

  /// Whether a reader would call the colour by the signal's name, by its hue and strength in OKLab.
  static func isNamed(_ signal: Signal, _ colour: SRGB) -> Bool {
    let lab = OKLab(colour)
    let strength = (lab.a * lab.a + lab.b * lab.b).squareRoot()
    let turn = atan2(lab.b, lab.a) * 180 / .pi
    let hue = turn < 0 ? turn + 360 : turn
    return switch signal {
    case .green: strength >= 0.04 && (110...190).contains(hue)
    case .orange: strength >= 0.06 && (38...105).contains(hue)
    case .red: strength >= 0.06 && (hue >= 350 || hue <= 38)
    case .grey: strength < 0.04
    case .none: false
    }
  }
}
