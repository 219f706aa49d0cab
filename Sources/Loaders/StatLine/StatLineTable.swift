import Model

/// A table of StatLine, whatever version of the service it came from.
struct StatLineTable {
  /// A value of a dimension.
  struct Code: Hashable {
    var title: String
    /// As the service writes it, padded.
    var padded: String
    var isProvisional: Bool
  }

  struct Dimension {
    /// The name in the answer, such as `RegioS`.
    var key: String
    var title: String?
    /// The codes without padding.
    var codes: [String: Code] = [:]
  }

  /// What is counted: a column of version 3, a measure of version 4.
  struct Topic: Hashable {
    /// `TotaalBijstand_1`, or `M001234`.
    var key: String
    var title: String?
    var unit: String?
  }

  private(set) var dimensions: [Dimension] = []
  private(set) var topics: [Topic] = []
  /// The dimension of the periods, as the table says.
  private(set) var timeDimension: String?
  /// One value a row, with the measure in a column of its own.
  private(set) var isLong = false
  /// The answers with figures, in their order.
  private(set) var pages: [StatLineFiles.File] = []
  /// Whether the list of periods is there, which says what is provisional.
  private(set) var knowsStatus = false

  init(_ files: [StatLineFiles.File]) {
    var lists: [StatLineFiles.File] = []
    for file in files {
      switch Content(file.document) {
      case .figures: pages.append(file)
      case .observations:
        pages.append(file)
        isLong = true
      case .properties: readProperties(file.document)
      case .measures: readMeasures(file.document)
      case .dimensions: readDimensions(file.document)
      case .codes: lists.append(file)
      case .other: break
      }
    }
    findDimensions()
    for list in lists { readCodes(list) }
  }

  /// What the rows of an answer are, by the names of their values.
  enum Content {
    case figures, observations, properties, measures, dimensions, codes, other

    init(_ document: ODataDocument) {
      let names = Set(document.columns)
      func has(_ wanted: String...) -> Bool { names.isSuperset(of: wanted) }
      self =
        if has("Measure"), has("Value") || has("StringValue") {
          .observations
        } else if has("Key", "Type") {
          .properties
        } else if has("Identifier", "Kind") {
          .dimensions
        } else if has("Identifier", "Unit") || has("Identifier", "MeasureGroupId") {
          .measures
        } else if has("ShortTitle") || has("Frequency") {
          .other
        } else if has("Key", "Title") || has("Identifier", "Title") {
          .codes
        } else if has("ID") || document.columns.contains(where: StatLineTable.isTopicKey) {
          .figures
        } else {
          .other
        }
    }
  }

  /// `TotaalBijstand_1`: version 3 numbers its columns with figures, and no others.
  static func isTopicKey(_ name: String) -> Bool {
    guard let bar = name.lastIndex(of: "_") else { return false }
    let number = name[name.index(after: bar)...]
    return !number.isEmpty && number.utf8.allSatisfy { (48...57).contains($0) }
  }

  // MARK: Descriptions

  private mutating func readProperties(_ document: ODataDocument) {
    for row in document.rows.indices {
      guard let key = document.text(row, "Key"), !key.isEmpty else { continue }
      let title = document.text(row, "Title")
      switch document.text(row, "Type") {
      case "Topic":
        topics.append(Topic(key: key, title: title, unit: document.text(row, "Unit")))
      case "TimeDimension":
        dimensions.append(Dimension(key: key, title: title))
        timeDimension = key
      case "Dimension", "GeoDimension", "GeoDetail":
        dimensions.append(Dimension(key: key, title: title))
      default: break
      }
    }
  }

  private mutating func readMeasures(_ document: ODataDocument) {
    for row in document.rows.indices {
      guard let key = document.text(row, "Identifier") else { continue }
      topics.append(
        Topic(
          key: key, title: document.text(row, "Title"), unit: document.text(row, "Unit")))
    }
  }

  private mutating func readDimensions(_ document: ODataDocument) {
    for row in document.rows.indices {
      guard let key = document.text(row, "Identifier") else { continue }
      dimensions.append(Dimension(key: key, title: document.text(row, "Title")))
      if document.text(row, "Kind") == "TimeDimension" { timeDimension = key }
    }
  }

  private static let ownColumns: Set = [
    "ID", "Id", "Measure", "ValueAttribute", "Value", "StringValue",
  ]

  /// Without a description the names of the columns tell dimensions and figures apart.
  private mutating func findDimensions() {
    let described = Set(dimensions.map(\.key)).union(topics.map(\.key))
    for column in pages.flatMap(\.document.columns)
    where !Self.ownColumns.contains(column) && !described.contains(column)
      && !dimensions.contains(where: { $0.key == column })
      && !topics.contains(where: { $0.key == column })
    {
      if !isLong, Self.isTopicKey(column) {
        topics.append(Topic(key: column))
      } else {
        dimensions.append(Dimension(key: column))
      }
    }
    if isLong, topics.isEmpty {
      let measures = pages.flatMap { page in
        page.document.rows.indices.compactMap { page.document.text($0, "Measure") }
      }
      topics = Set(measures).sorted().map { Topic(key: $0) }
    }
    if timeDimension == nil {
      timeDimension = dimensions.first { ["Perioden", "Periods"].contains($0.key) }?.key
    }
  }

  private mutating func readCodes(_ file: StatLineFiles.File) {
    let document = file.document
    let stem = file.path.split(separator: "/").last?.split(separator: ".").dropLast().last ?? ""
    // A list of more than one page is numbered: `RegioS-2.json`.
    let name =
      stem.split(separator: "-").last.flatMap { Int($0) } == nil
      ? stem : stem.prefix { $0 != "-" }
    let names = [document.entity ?? "", String(name)].map { name in
      name.hasSuffix("Codes") ? String(name.dropLast(5)) : name
    }
    let place = dimensions.firstIndex { dimension in
      names.contains {
        $0 == dimension.key || $0.hasSuffix("-\(dimension.key)")
          || $0.hasSuffix("_\(dimension.key)")
      }
    }
    guard let place else { return }
    if dimensions[place].key == timeDimension { knowsStatus = true }
    for row in document.rows.indices {
      guard let code = document.text(row, "Key") ?? document.text(row, "Identifier") else {
        continue
      }
      let title = document.text(row, "Title") ?? ""
      let status = document.text(row, "Status") ?? ""
      dimensions[place].codes[code] = Code(
        title: title,
        padded: document.padded(row, "Key") ?? document.padded(row, "Identifier") ?? code,
        isProvisional: title.hasSuffix("*")
          || (!status.isEmpty && status.lowercased() != "definitief"))
    }
  }
}
