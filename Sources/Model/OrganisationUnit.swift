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

  package init(root: OrganisationUnit) {
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
  package func isRoot(_ code: String) -> Bool { code == root.code }
}
