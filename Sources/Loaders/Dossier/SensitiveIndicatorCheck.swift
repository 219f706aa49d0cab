import Model

/// Says what a sensitive indicator needs to get a colour, and asks whether one is sensitive
/// (metrics.md 13).
///
/// A target on inflow, refusals, prevention or enforcement can be met by denying people what they are
/// entitled to; an indicator beside it has to show whether that happens.
struct SensitiveIndicatorCheck {
  let map: YAMLMap<IndicatorKey>
  let indicator: Indicator

  /// What names of such indicators hold; the rest can only be known by who writes the dossier.
  private static let stems = [
    "instroom", "afwijzing", "afgewezen", "weiger", "preventie", "handhaving", "fraude",
  ]

  func report() {
    guard hasColour else { return }
    guard let value = map[.gevoelig] else { return ask() }
    guard indicator.isSensitive, map[.tegen] == nil else { return }
    value.source.warning(
      .sensitiveAlone,
      "indicator \(Wording.quoted(indicator.code)) is gevoelig en krijgt zonder tegenindicator geen kleur; noem bij `tegen` een indicator die laat zien of mensen krijgen waar zij recht op hebben, zoals gegronde bezwaren of terugkeer, of zet `signaal: geen`",
      at: value.mark)
  }

  private var hasColour: Bool { indicator.rule != .none }

  /// Only of what is steered on: without a target there is no colour.
  private func ask() {
    let name = indicator.name.lowercased()
    guard !indicator.targets.isEmpty, Self.stems.contains(where: name.contains),
      let place = map[.naam]
    else { return }
    place.source.log.remark(
      .perhapsSensitive,
      "gaat indicator \(Wording.quoted(indicator.code)) over instroom, afwijzingen, preventie of handhaving? Een doel daarop kan mensen weigeren waar zij recht op hebben; zet `gevoelig: ja` met een tegenindicator bij `tegen`, of `gevoelig: nee`",
      at: place.position)
  }
}
