import Model

/// Reads the tree of units (eenheden).
struct UnitTreeReader {
  private(set) var codes = CodeRegister("eenheid")

  /// The first unit is the whole organisation; further ones beside it are parts of it.
  mutating func read(_ value: YAMLValue) -> UnitTree? {
    var units = (value.list() ?? []).compactMap { unit($0, depth: 0) }
    guard !units.isEmpty else {
      if codes.codes.isEmpty {
        value.fault(
          .missingKey, "`eenheden` noemt geen eenheid; noem ten minste de hele organisatie")
      }
      return nil
    }
    var root = units.removeFirst()
    root.parts += units
    return UnitTree(root: root)
  }

  private mutating func unit(_ value: YAMLValue, depth: Int) -> OrganisationUnit? {
    guard depth < 20 else {
      value.fault(
        .wrongValue, "`onderdelen` zitten meer dan 20 diep in elkaar; maak de boom platter")
      return nil
    }
    guard let map = value.map(UnitKey.self) else { return nil }
    let codeValue = map.required(.code)
    let code = codeValue?.code()
    let name = map.required(.naam)?.text()
    var isNew = false
    if let code, let codeValue {
      isNew = codes.add(code, at: codeValue)
      if code.lowercased() == "alle" {
        codeValue.fault(.wrongValue, "`alle` betekent alle eenheden; geef deze een andere code")
      }
    }
    let parts = (map[.onderdelen]?.list() ?? []).compactMap { unit($0, depth: depth + 1) }
    guard let code, isNew else { return nil }
    return OrganisationUnit(code: code, name: name ?? code, parts: parts)
  }
}
