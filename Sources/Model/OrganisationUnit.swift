/// A unit of the organisation (eenheid): the whole service, a department or a team.
package struct OrganisationUnit: Hashable, Sendable {
  package var code: String
  package var name: String
  package var parts: [OrganisationUnit]

  package init(code: String, name: String, parts: [OrganisationUnit] = []) {
    self.code = code
    self.name = name
    self.parts = parts
  }
}

/// The tree of units, the whole organisation at its root.
package struct UnitTree: Hashable, Sendable {
  package let root: OrganisationUnit
  private let byCode: [String: OrganisationUnit]
  /// All units, every unit before its parts, in the order of the dossier.
  package let all: [OrganisationUnit]
  /// What figures may be of besides the units: municipalities to compare with; no part of any total.
  private let outsiders: Set<String>
  /// The code of the own municipality, by which deliveries may name the whole organisation.
  private let municipality: String?

  package init(
    root: OrganisationUnit, outsiders: [String] = [], municipality: String? = nil
  ) {
    self.outsiders = Set(outsiders)
    self.municipality = municipality
    var all: [OrganisationUnit] = []
    func visit(_ unit: OrganisationUnit) {
      all.append(unit)
      unit.parts.forEach(visit)
    }
    visit(root)
    self.root = root
    self.all = all
    byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(code: String) -> OrganisationUnit? { byCode[code] }

  /// The code under which figures are kept that a delivery says are of `name`; `nil` when it is unknown.
  package func code(inData name: String) -> String? {
    if byCode[name] != nil || outsiders.contains(name) { return name }
    return name == municipality ? root.code : nil
  }

  /// How many codes there are for figures.
  package var codeCount: Int { all.count + outsiders.count }
  package func isRoot(_ code: String) -> Bool { code == root.code }
}
