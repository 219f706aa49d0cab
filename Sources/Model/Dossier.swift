/// Everything a dossier says about the organisation and its reports, without the figures.
package struct Dossier: Sendable {
  package var organisation: Organisation
  package var houseStyle = HouseStyle()
  package var units: UnitTree
  package var reports: [ReportDefinition]
  /// The numbers (1...12) of the months without a report and without deliveries.
  package var skippedMonths: Set<Int> = []
  package var audiences: [Audience] = []
  /// How reports go out by mail; `nil`: they don't.
  package var mail: MailSettings?
  package var perspectives: [Perspective] = []
  package var indicators: [Indicator] = []
  package var measures: [CorrectiveMeasure] = []
  package var projects: [Project] = []
  package var risks: [Risk] = []
  package var samples: [DecisionSample] = []
  package var instruments = InstrumentPlan()
  package var stockFlows: [StockFlow] = []
  package var reference: ReferenceFrame?
  package var riskBuffer = RiskBuffer()
  package var money = MoneyPlan()
  package var objectives = ObjectivePlan()
  package var levers = Levers()
  package var explanations: [ExplanationKey: Explanation] = [:]
  /// The dossier's own templates by name: their text and their path.
  package var templates: [String: TemplateFile] = [:]

  package init(organisation: Organisation, units: UnitTree, reports: [ReportDefinition]) {
    self.organisation = organisation
    self.units = units
    self.reports = reports
  }
}

extension Dossier {
  /// The audiences that get protected figures, by code.
  package var outsideAudiences: [String] {
    let own = audiences.filter { !$0.isInternal }.map(\.code)
    let known = Set(audiences.map(\.code))
    let named = reports.compactMap(\.audience).filter { !known.contains($0) }
    return Array(Set(own + named)).sorted()
  }
}

package struct Organisation: Hashable, Sendable {
  package var name: String
  package var municipality: String?
  package var code: String?
  package var households: Double?

  package init(
    name: String, municipality: String? = nil, code: String? = nil, households: Double? = nil
  ) {
    self.name = name
    self.municipality = municipality
    self.code = code
    self.households = households
  }
}

package enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  case html, pdf, json, csv
}

package struct ReportDefinition: Hashable, Sendable {
  package var code: String
  package var title: String
  /// The name of the template.
  package var template: String
  /// The code of the audience; `nil`: none named, so not internal.
  package var audience: String?
  package var formats: [OutputFormat]
  package var position: InputPosition

  package init(
    code: String, title: String, template: String, audience: String? = nil,
    formats: [OutputFormat] = OutputFormat.allCases, position: InputPosition
  ) {
    self.code = code
    self.title = title
    self.template = template
    self.audience = audience
    self.formats = formats
    self.position = position
  }
}

/// Who reads a report (publiek); everyone but the internal ones gets protected figures.
package struct Audience: Hashable, Sendable {
  package var code: String
  package var isInternal: Bool
  package var minimum: Int
  package var rounding: Int
  package var units: [String]?
  /// Who gets its reports by mail.
  package var recipients: [MailAddress] = []

  package init(
    code: String, isInternal: Bool = false, minimum: Int = 10, rounding: Int = 5,
    units: [String]? = nil
  ) {
    self.code = code
    self.isInternal = isInternal
    self.minimum = minimum
    self.rounding = rounding
    self.units = units
  }
}

package struct Perspective: Hashable, Sendable {
  package var code: String
  package var name: String

  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

/// A template as it stands in a file.
package struct TemplateFile: Hashable, Sendable {
  /// The path that messages name.
  package var path: String
  package var text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// Which explanation: the indicator, the month, the unit and the audience it was released for.
package struct ExplanationKey: Hashable, Sendable {
  package var indicator: String
  package var month: Month
  package var unit: String
  /// `nil`: the owner's text for internal readers.
  package var audience: String?

  package init(indicator: String, month: Month, unit: String, audience: String? = nil) {
    self.indicator = indicator
    self.month = month
    self.unit = unit
    self.audience = audience
  }
}

/// What the owner of an indicator wrote about a month: untrusted Markdown.
package struct Explanation: Hashable, Sendable {
  package var path: String
  package var markdown: String

  package init(path: String, markdown: String) {
    self.path = path
    self.markdown = markdown
  }
}
