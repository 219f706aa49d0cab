/// The stable code of a message; each is explained in `docs/meldingen.md`.
///
/// P00 the dossier's YAML files, P01 deliveries, P02 metrics, P03 templates, P04 explanations,
/// P05 output and mail, P06 indicators.
package enum DiagnosticCode: String, Hashable, Sendable, CaseIterable {
  // The dossier.
  case missingFile = "P0001"
  case invalidYAML = "P0002"
  case unknownKey = "P0003"
  case missingKey = "P0004"
  case wrongValue = "P0005"
  case duplicateCode = "P0006"
  case unknownReference = "P0007"
  case unreadableFile = "P0008"
  case unsupported = "P0009"
  /// More was found in a file than is listed.
  case notListed = "P0010"
  /// A colour of the house style that can't be read on its ground.
  case weakContrast = "P0011"
  case unusableLogo = "P0012"
  case unusableFont = "P0018"
  /// Own colours of signals that not every reader can tell apart.
  case similarColours = "P0019"

  // Deliveries.
  case missingColumn = "P0101"
  case unreadableNumber = "P0102"
  case impossibleMonth = "P0103"
  case unknownUnit = "P0104"
  case unusedSeries = "P0105"
  case conflictingValues = "P0106"
  case repeatedValue = "P0107"
  case ambiguousDecimal = "P0108"
  case raggedRow = "P0109"
  case openQuote = "P0110"
  case unknownRole = "P0111"
  case emptyDelivery = "P0112"
  case unknownStatus = "P0113"
  case ambiguousTarget = "P0114"
  case suspectColumn = "P0115"
  case skippedRow = "P0116"
  case textForm = "P0117"
  case longRow = "P0118"
  case repeatedFile = "P0119"

  // Workbooks.
  case damagedWorkbook = "P0120"
  case hostileWorkbook = "P0121"
  case unreadableWorkbook = "P0122"
  case unknownSheet = "P0123"
  case hiddenCells = "P0124"
  case uncomputedFormula = "P0125"
  case unreadDelivery = "P0126"

  // Databases.
  case wrongQuestion = "P0141"
  case questionFailed = "P0142"
  case databaseUnavailable = "P0143"
  case missingVariable = "P0144"
  case literalSecret = "P0145"

  // Tables of the CBS.
  case notFetched = "P0150"
  case invalidJSON = "P0151"
  case incompleteAnswer = "P0152"
  case unknownStatLineName = "P0153"
  case unfilteredDimension = "P0154"
  case unitDiffers = "P0155"
  case periodPassedOver = "P0156"
  case noFigureAtSource = "P0157"
  case statusUnknown = "P0158"
  case changedAfterFetch = "P0159"

  // Spells and personal data.
  case personalData = "P0161"
  case unreadableDay = "P0162"
  case impossibleSpell = "P0163"
  case overlappingSpells = "P0164"
  case incompleteMonth = "P0165"

  // Metrics.
  case flowTestedOnActual = "P0201"
  case ruleNeedsUnit = "P0202"
  case partsDiffer = "P0203"
  case mixedCounts = "P0204"
  case unitNeverDelivers = "P0205"
  case noDataForMonth = "P0206"
  case ruleDoesNotFit = "P0207"
  case unusualValue = "P0208"
  case seriesStopped = "P0209"
  case stockFlowDiffers = "P0210"
  case incompleteDelivery = "P0211"
  case sensitiveAlone = "P0212"
  case sumDiffers = "P0213"
  case implausibleForecast = "P0214"
  case effectNotMeasured = "P0215"
  case perhapsSensitive = "P0216"
  case targetWithoutDecision = "P0217"

  // Templates.
  case unknownBlock = "P0301"
  case unknownValue = "P0302"
  case unknownIndicator = "P0303"
  case wrongBlockOption = "P0304"
  case openFence = "P0305"
  case unknownTemplate = "P0306"

  // Explanations.
  case missingExplanation = "P0401"
  case emptyHeading = "P0402"
  case repeatedExplanation = "P0403"
  case strayExplanation = "P0404"

  // Mail.
  case noSender = "P0501"
  case noRecipients = "P0502"

  // Readers outside.
  case unitNotForAudience = "P0510"
  case noSecret = "P0511"
  case notProtected = "P0512"
  case typedNumber = "P0513"

  // Indicators as instruments to steer by.
  case alwaysGreen = "P0601"
  case noValueForLong = "P0602"
  case noOwnerOrSource = "P0603"
  case targetNeverMoves = "P0604"
  case targetAlwaysMet = "P0605"
  case directionFitsNothing = "P0606"
  case moveAsOne = "P0607"
  case promisesCause = "P0608"
}
