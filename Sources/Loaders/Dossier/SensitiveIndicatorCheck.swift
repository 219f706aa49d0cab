import Model

/// Says what a sensitive indicator needs to get a colour (metrics.md 13).
///
/// A target on inflow, refusals, prevention or enforcement can be met by denying people what they are
/// entitled to; an indicator beside it has to show whether that happens.
struct SensitiveIndicatorCheck {
  let map: YAMLMap<IndicatorKey>
  let indicator: Indicator

  func report() {
    guard indicator.isSensitive, indicator.rule != .none, indicator.counterIndicators.isEmpty,
      map[.tegen] == nil
    else { return }
    guard let value = map[.gevoelig] else { return }
    value.source.warning(
      .sensitiveAlone,
      "indicator \(Wording.quoted(indicator.code)) is gevoelig en krijgt zonder tegenindicator geen kleur; noem bij `tegen` een indicator die laat zien of mensen krijgen waar zij recht op hebben, zoals gegronde bezwaren of terugkeer, of zet `signaal: geen`",
      at: value.mark)
  }
}
