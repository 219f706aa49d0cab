import Colours
import Model

/// Whether own colours of signals can be told apart by everyone, from each other and from the program's.
struct SignalDistinction {
  private let map: YAMLMap<SignalStyleKey>

  private static let order: [Signal] = [.green, .orange, .red, .grey]

  init(_ map: YAMLMap<SignalStyleKey>) { self.map = map }

  /// The styles with colours for a dark screen that differ, where the dossier names none.
  func checked(_ styles: [Signal: HouseStyle.SignalStyle]) -> [Signal: HouseStyle.SignalStyle] {
    guard styles.values.contains(where: { $0.colour != nil }) else { return styles }
    var styles = styles
    warn(styles.compactMapValues { $0.colour?.light }, side: \.light, ground: HouseStyle.paper) {
      $0[.kleur]
    }
    let named = styles.filter { look(of: $0.key)?[.darkColour] != nil }
    warn(named.compactMapValues { $0.colour?.dark }, side: \.dark, ground: HouseStyle.darkGround) {
      $0[.darkColour]
    }
    var seen = Self.standard.mapValues(\.dark).filter { styles[$0.key]?.colour == nil }
    for (signal, style) in named { seen[signal] = style.colour?.dark }
    for signal in Self.order where named[signal] == nil {
      guard let colour = styles[signal]?.colour?.dark else { continue }
      // A colour found for its contrast alone would be as light as its neighbours are.
      let apart = colour.nearest(
        apartFrom: Array(seen.values), contrast: HouseStyle.textContrast,
        with: HouseStyle.darkGround
      ) { SignalStyleReader.isNamed(signal, $0) }
      styles[signal]?.colour?.dark = apart ?? colour
      seen[signal] = apart ?? colour
    }
    return styles
  }

  private static let standard: [Signal: HouseStyle.Accent] = [
    .green: accent(StandardSignals.green), .orange: accent(StandardSignals.orange),
    .red: accent(StandardSignals.red), .grey: accent(StandardSignals.grey),
  ]

  private static func accent(_ pair: (light: SRGB, dark: SRGB)) -> HouseStyle.Accent {
    HouseStyle.Accent(light: pair.light, dark: pair.dark)
  }

  private func look(of signal: Signal) -> YAMLMap<SignalLookKey>? {
    SignalStyleKey(rawValue: signal.rawValue).flatMap { map[$0] }?.map(SignalLookKey.self)
  }

  /// A warning for each own colour that is taken for another one, with the nearest that is not.
  private func warn(
    _ own: [Signal: SRGB], side: KeyPath<HouseStyle.Accent, SRGB>, ground: SRGB,
    at place: (YAMLMap<SignalLookKey>) -> YAMLValue?
  ) {
    var all = Self.standard.mapValues { $0[keyPath: side] }.merging(own) { $1 }
    for signal in Self.order {
      guard let colour = own[signal], let value = look(of: signal).flatMap(place) else { continue }
      let others = Self.order.filter { $0 != signal }
      guard
        let (other, confusion) = others.lazy.compactMap({ other in
          all[other].flatMap { Distinction.confusion(of: colour, with: $0) }.map { (other, $0) }
        }).first
      else { continue }
      let nearest = colour.nearest(
        apartFrom: others.compactMap { all[$0] }, contrast: HouseStyle.textContrast, with: ground
      ) { SignalStyleReader.isNamed(signal, $0) }
      let hint = nearest.map {
        "; de kleur die er het meest op lijkt en wel verschilt is \"\($0.hex)\""
      }
      value.source.warning(
        .similarColours,
        "`\(value.name)` \"\(colour.hex)\" van \(signal.rawValue) is \(Self.words(confusion)) niet te onderscheiden van \(other.rawValue) \"\(all[other]?.hex ?? "")\"\(hint ?? "")",
        at: value.mark
      )
      // One of a pair is enough to change.
      all[signal] = nearest ?? colour
    }
  }

  private static func words(_ confusion: Distinction.Confusion) -> String {
    switch confusion {
    case .seen(.normal): "op het oog"
    case .seen(.protanopia): "met protanopie"
    case .seen(.deuteranopia): "met deuteranopie"
    case .seen(.tritanopia): "met tritanopie"
    case .grey: "in grijsdruk"
    }
  }
}
