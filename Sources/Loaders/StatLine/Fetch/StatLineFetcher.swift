import Model

/// Fetches a table with its description and its lists of codes.
package struct StatLineFetcher: ~Copyable {
  /// What one request may ask for: rows times columns.
  package static let cellLimit = 10_000
  private static let pageLimit = 2_000
  private static let byteLimit = 500_000_000
  /// A longer condition is left out of the address; the rows are chosen when they are read.
  private static let conditionLimit = 1_500

  private let address: ODataAddress
  private let client: HTTPClient
  private let cellLimit: Int

  package init(
    _ address: ODataAddress, environment: [String: String], version: String,
    cellLimit: Int = StatLineFetcher.cellLimit
  ) throws(HTTPFailure) {
    self.address = address
    self.cellLimit = cellLimit
    client = try HTTPClient(
      limits: HTTPClient.Limits(), certificates: environment["SSL_CERT_FILE"],
      agent: "peil/\(version)")
  }

  package enum Outcome {
    case fetched(FetchedTable)
    /// The dossier asks for what is not in the table.
    case refused([Diagnostic])
  }

  package func fetch(_ wanted: FetchPlan.Table) throws(HTTPFailure) -> Outcome {
    var fetched = FetchedTable(number: wanted.number)
    let table = StatLineTable(try descriptions(into: &fetched))
    let log = DiagnosticLog()
    let selections = wanted.sources.compactMap {
      StatLineSelection($0.mapping, of: table, at: $0.position, log: log)
    }
    guard log.faultCount == 0 else { return .refused(log.diagnostics) }
    let filter = filter(table, selections)
    try rows(of: table, selections, filter, into: &fetched)
    if filter != nil, fetched.rows == 0 {
      // Codes that the service writes otherwise than its lists do: all rows, to choose from here.
      fetched.files.removeAll { $0.name.hasPrefix(address.version.figures) }
      try rows(of: table, selections, nil, into: &fetched)
    }
    return .fetched(fetched)
  }

  /// What the table says of itself: its title, its topics and dimensions, and the codes of each.
  private func descriptions(
    into fetched: inout FetchedTable
  ) throws(HTTPFailure) -> [StatLineFiles.File] {
    var descriptions: [StatLineFiles.File] = []
    let names: [String]
    switch address.version {
    case .three:
      let infos = try list("TableInfos", into: &fetched)
      fetched.title = infos.first.flatMap { $0.rows.isEmpty ? nil : $0.text(0, "Title") }
      names = ["DataProperties"]
    case .four:
      // The one answer without a list.
      let properties = try get(
        address.list("Properties", of: fetched.number), as: "Properties.json", hasList: false,
        into: &fetched)
      fetched.title = properties.properties["Title"]?.trimmed
      names = ["Dimensions", "MeasureCodes"]
    }
    for name in names {
      descriptions += try list(name, into: &fetched).map { described($0, name) }
    }
    for dimension in StatLineTable(descriptions).dimensions {
      guard Self.isName(dimension.key) else { throw .notJSON("vreemde naam van een dimensie") }
      let name = address.version == .three ? dimension.key : "\(dimension.key)Codes"
      descriptions += try list(name, into: &fetched).map { described($0, name) }
    }
    return descriptions
  }

  private func described(_ document: ODataDocument, _ name: String) -> StatLineFiles.File {
    StatLineFiles.File(path: "\(name).json", sha256: "", document: document)
  }

  private static func isName(_ key: String) -> Bool {
    (1...100).contains(key.utf8.count)
      && key.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || byte == 95
      }
  }

  // MARK: Rows

  private func rows(
    of table: StatLineTable, _ selections: [StatLineSelection], _ filter: String?,
    into fetched: inout FetchedTable
  ) throws(HTTPFailure) {
    switch address.version {
    case .three: try cells(of: table, selections, filter, into: &fetched)
    case .four: try observations(filter, into: &fetched)
    }
  }

  /// Of version 4 the service says itself where the next page is.
  private func observations(
    _ filter: String?, into fetched: inout FetchedTable
  ) throws(HTTPFailure) {
    let first = address.observations(of: fetched.number, filter: filter)
    for page in try pages(from: first, as: address.version.figures, into: &fetched) {
      fetched.rows += page.rows.count
    }
  }

  private func cells(
    of table: StatLineTable, _ selections: [StatLineSelection], _ filter: String?,
    into fetched: inout FetchedTable
  ) throws(HTTPFailure) {
    let topics = Set(selections.flatMap(\.series.keys))
    let columns =
      table.dimensions.map(\.key) + table.topics.map(\.key).filter(topics.contains)
    let top = max(1, cellLimit / max(1, columns.count))
    var skip = 0
    var next: String? = address.rows(
      of: fetched.number, columns: columns, filter: filter, skip: 0, top: top)
    var page = 0
    var isLinked = false
    while let current = next {
      page += 1
      let name = Self.file(address.version.figures, page)
      let document = try get(current, as: name, into: &fetched)
      let count = document.rows.count
      // A last page without rows that was asked for, and not pointed to, says only that the one
      // before it was the last.
      if count == 0, page > 1, !isLinked { fetched.files.removeLast() }
      fetched.rows += count
      skip += count
      isLinked = !document.nextLinks.isEmpty
      if let link = document.nextLinks.first {
        next = try following(link, fetched)
      } else if count >= top {
        next = address.rows(
          of: fetched.number, columns: columns, filter: filter, skip: skip, top: top)
      } else {
        next = nil
      }
      guard page < Self.pageLimit || next == nil else { throw .tooLarge(limit: Self.byteLimit) }
    }
  }

  /// The conditions that all sources share: of each dimension that all of them choose from, the codes
  /// that any of them takes.
  private func filter(_ table: StatLineTable, _ selections: [StatLineSelection]) -> String? {
    var conditions: [String] = []
    var length = 0
    for dimension in table.dimensions {
      let choices = selections.map { $0.allowed[dimension.key] }
      guard !choices.isEmpty, !choices.contains(nil) else { continue }
      let codes = choices.reduce(into: Set<String>()) { $0.formUnion($1 ?? []) }
      let condition = ODataAddress.condition(
        dimension.key, codes.sorted().map { dimension.codes[$0]?.padded ?? $0 })
      length += condition.utf8.count
      if length <= Self.conditionLimit { conditions.append(condition) }
    }
    if address.version == .four {
      let topics = Set(selections.flatMap(\.series.keys))
      let condition = ODataAddress.condition("Measure", topics.sorted())
      length += condition.utf8.count
      if length <= Self.conditionLimit { conditions.append(condition) }
    }
    return conditions.isEmpty ? nil : conditions.joined(separator: " and ")
  }

  // MARK: Answers

  /// All pages of a description or a list of codes.
  private func list(
    _ name: String, into fetched: inout FetchedTable
  ) throws(HTTPFailure) -> [ODataDocument] {
    try pages(from: address.list(name, of: fetched.number), as: name, into: &fetched)
  }

  /// `RegioS.json`, and behind it `RegioS-2.json`.
  private static func file(_ name: String, _ page: Int) -> String {
    page == 1 ? "\(name).json" : "\(name)-\(page).json"
  }

  /// An answer and the pages that follow it.
  private func pages(
    from first: String, as name: String, into fetched: inout FetchedTable
  ) throws(HTTPFailure) -> [ODataDocument] {
    var pages: [ODataDocument] = []
    var next: String? = first
    while let current = next {
      let document = try get(current, as: Self.file(name, pages.count + 1), into: &fetched)
      pages.append(document)
      next = nil
      if let link = document.nextLinks.first { next = try following(link, fetched) }
      guard pages.count < Self.pageLimit else { throw .tooLarge(limit: Self.byteLimit) }
    }
    return pages
  }

  private func following(_ link: String, _ fetched: FetchedTable) throws(HTTPFailure) -> String {
    guard let next = address.next(link, of: fetched.number),
      !fetched.files.contains(where: { $0.address == next })
    else { throw .notJSON("de volgende pagina wijst naar een vreemd adres") }
    return next
  }

  /// One answer, kept byte for byte; what passes by is tried once more.
  private func get(
    _ address: String, as name: String, hasList: Bool = true, into fetched: inout FetchedTable
  ) throws(HTTPFailure) -> ODataDocument {
    let bytes: [UInt8]
    do {
      bytes = try client.get(address)
    } catch {
      guard error.isPassing else { throw error }
      bytes = try client.get(address)
    }
    let document: ODataDocument
    do {
      document = try ODataDocument(TextEncoding.utf8(bytes))
    } catch {
      throw .notJSON("regel \(error.line): \(error.reason)")
    }
    if let refusal = document.refusal { throw .notJSON(refusal) }
    guard document.hasList || !hasList else { throw .notJSON("er is geen lijst met rijen") }
    let total = fetched.files.reduce(bytes.count) { $0 + $1.bytes.count }
    guard total <= Self.byteLimit else { throw .tooLarge(limit: Self.byteLimit) }
    fetched.files.append(.init(name: name, address: address, bytes: bytes))
    return document
  }
}
