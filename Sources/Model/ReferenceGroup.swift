/// A municipality to compare with.
package struct ReferenceMunicipality: Hashable, Sendable {
  package var code: String
  package var name: String
  /// Households of 15 to 64 years, where no series gives them.
  package var households: Double?
  /// The nation (land): to compare with, and no municipality among the others.
  package var isNation: Bool

  package init(code: String, name: String, households: Double? = nil, isNation: Bool = false) {
    self.code = code
    self.name = name
    self.households = households
    self.isNation = isNation
  }
}

/// The municipalities that the own one is compared with (referentie).
package struct ReferenceGroup: Hashable, Sendable {
  package enum Members: Hashable, Sendable {
    case all
    case named([String])
    /// The nearest by characteristics: names of series, each as likely to tell apart as the others.
    case nearest(Int, by: [String])
  }

  package var code: String
  package var name: String
  /// Declared to be alike; only then the difference is a potential.
  package var isComparable: Bool
  package var members: Members
  package var position: InputPosition

  package init(
    code: String, name: String, isComparable: Bool, members: Members, position: InputPosition
  ) {
    self.code = code
    self.name = name
    self.isComparable = isComparable
    self.members = members
    self.position = position
  }
}

/// What is compared with other municipalities, and which there are.
package struct ReferenceFrame: Hashable, Sendable {
  package var municipalities: [ReferenceMunicipality]
  package var groups: [ReferenceGroup]
  /// The series of the number of benefits at the end of a month.
  package var volume: String
  /// The series of households of 15 to 64 years; `nil`: the numbers beside the names.
  package var households: String?
  package var inflow: String?
  package var outflow: String?
  /// The series of the expenditure and of the budget, by month or by year.
  package var expenditure: String?
  package var budget: String?
  /// The shares of a caseload elsewhere (aandelen), by column and word, as fractions.
  package var shares: [String: [String: Double]] = [:]
  package var position: InputPosition

  package init(
    municipalities: [ReferenceMunicipality], groups: [ReferenceGroup], volume: String,
    households: String? = nil, inflow: String? = nil, outflow: String? = nil,
    position: InputPosition
  ) {
    self.municipalities = municipalities
    self.groups = groups
    self.volume = volume
    self.households = households
    self.inflow = inflow
    self.outflow = outflow
    self.position = position
  }

  /// The municipalities without the nation.
  package var towns: [ReferenceMunicipality] { municipalities.filter { !$0.isNation } }

  /// The series that it uses.
  package var series: [String] {
    let characteristics = groups.flatMap { group -> [String] in
      if case .nearest(_, let series) = group.members { series } else { [] }
    }
    return [volume] + [households, inflow, outflow, expenditure, budget].compactMap { $0 }
      + characteristics
  }
}
