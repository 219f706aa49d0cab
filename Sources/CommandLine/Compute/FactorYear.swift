import Loaders
import Markup
import Metrics
import Model
import Publishing

/// A row of a file with factors: a year, its volume, a column for each factor.
///
/// `verwachte_ontwikkeling` is the growth as it was printed elsewhere, to compare with; a column
/// `<factor>_marge` holds half the width of the factor's 95% interval.
struct FactorYear {
  var year: String
  var factors: VolumeFactors
  /// The growth as printed elsewhere.
  var printed: Double?

  private static let printedColumn = "verwachte_ontwikkeling"
  private static let marginEnd = "_marge"

  static func read(_ table: inout AnalystTable, _ sign: DecimalSign?) -> [FactorYear] {
    table.require(["jaar", "basis_volume"])
    let names = table.headings.filter {
      !["jaar", "basis_volume", printedColumn].contains($0.lowercased())
        && !$0.lowercased().hasSuffix(marginEnd)
    }
    let margins = names.map { name in
      table.index(of: name + marginEnd) == nil
        ? nil : growths(&table, name + marginEnd, sign)
    }
    let columns = names.map { growths(&table, $0, sign) }
    let printed = table.index(of: printedColumn) == nil ? nil : growths(&table, printedColumn, sign)
    guard let years = table.texts("jaar"),
      let volumes = table.numbers("basis_volume", sign: sign, isRequired: true),
      !table.hasFaults
    else { return [] }
    return years.indices.compactMap { row in
      let factors = names.indices.map { place in
        VolumeFactors.Factor(
          name: names[place], growth: columns[place]?[row] ?? 0, margin: margins[place]?[row])
      }
      do throws(VolumeFactors.Fault) {
        return FactorYear(
          year: years[row],
          factors: try VolumeFactors(volume: volumes[row] ?? .nan, factors: factors),
          printed: printed?[row])
      } catch {
        let (column, summary) = words(error)
        table.fault(.wrongValue, summary, row: row, column: column)
        return nil
      }
    }
  }

  /// A growth beyond a doubling is a percentage that lost its sign.
  private static func growths(
    _ table: inout AnalystTable, _ name: String, _ sign: DecimalSign?
  ) -> [Double?]? {
    table.shares(name, in: -1...1, sign: sign)
  }

  private static func words(_ fault: VolumeFactors.Fault) -> (column: String, summary: String) {
    switch fault {
    case .volume: ("basis_volume", "het volume moet 0 of meer zijn; verbeter het")
    case .factor(let name): (name, "deze factor is niet te gebruiken; verbeter die")
    case .belowZero:
      ("basis_volume", "de factoren nemen samen meer weg dan er is; verbeter de factoren")
    }
  }

  /// The growth printed elsewhere is not the sum of the factors, to a tenth of a per cent.
  var printedDiffers: String? {
    func percent(_ share: Double) -> String { DutchNumber.text(share * 100, decimals: 1) + "%" }
    guard let printed, abs(printed - factors.growth) > 0.0005 + 1e-12,
      percent(printed) != percent(factors.growth)
    else { return nil }
    return
      "jaar \(year): de factoren zijn samen \(percent(factors.growth)), maar er staat \(percent(printed)); controleer de factoren"
  }

  var json: JSONValue {
    .object([
      "jaar": Int(year).map(JSONValue.whole) ?? .text(year),
      "basis": .number(factors.volume),
      "groei": .number(factors.growth),
      "volume": .number(factors.nextVolume),
      "laag95": .optional(factors.interval?.lower),
      "hoog95": .optional(factors.interval?.upper),
      "factoren": .list(
        zip(factors.factors, factors.steps).map { factor, step in
          .object([
            "naam": .text(factor.name), "groei": .number(factor.growth),
            "marge": .optional(factor.margin), "bijdrage": .number(step.change),
            "volume": .number(step.volume),
          ])
        }),
    ])
  }
}
