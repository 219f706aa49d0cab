import Model

/// Reads one year of `raming` of geld.yaml: a volume and the factors by which it grows.
enum VolumePlanReader {
  static func read(_ value: YAMLValue) -> VolumePlan? {
    guard let map = value.map(VolumePlanKey.self) else { return nil }
    let year = map.required(.jaar)?.wholeNumber(1900...2199)
    let volume = map.required(.volume)?.number(in: 0...1e9, "een aantal van 0 of meer")
    let factors = (map.required(.factoren)?.list() ?? []).compactMap(factor)
    let expected = map[.verwacht].flatMap(growth)
    guard let year, let volume else { return nil }
    guard factors.reduce(0, { $0 + $1.growth }) >= -1 else {
      value.fault(
        .wrongValue, "de factoren nemen samen meer weg dan er is; verbeter de factoren")
      return nil
    }
    return VolumePlan(year: year, volume: volume, factors: factors, expected: expected)
  }

  private static func factor(_ value: YAMLValue) -> VolumePlan.Factor? {
    guard let map = value.map(VolumeFactorKey.self) else { return nil }
    let name = map.required(.naam)?.text()
    let rise = map.required(.groei).flatMap(growth)
    let margin = map[.marge].flatMap(MoneyReader.percentage)
    guard let name, let rise else { return nil }
    return VolumePlan.Factor(name: name, growth: rise, margin: margin)
  }

  /// A growth in per cent as a fraction, free of the tail of digits that dividing leaves.
  private static func growth(_ value: YAMLValue) -> Double? {
    value.number(in: -100...100, "een groei in procenten van -100 tot en met 100").map { $0 / 100 }
  }
}
