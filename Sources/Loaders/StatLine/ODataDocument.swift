/// The rows of one answer of an OData service, version 3 or 4, or of a file of the same form.
///
/// An envelope with a list, the bare list, and a list of envelopes are read alike; what is nested
/// deeper than a row's own values is passed over.
struct ODataDocument {
  enum Field: Hashable {
    case null
    case text(String)
    case number(Double)

    /// The text without the spaces that version 3 pads it with.
    var trimmed: String? { if case .text(let text) = self { text.trimmed } else { nil } }
  }

  /// The names of the values, in the order in which they first appear.
  private(set) var columns: [String] = []
  /// The rows by column; a row may be shorter than the longest one.
  private(set) var rows: [[Field]] = []
  /// What stands beside the list.
  private(set) var properties: [String: Field] = [:]
  /// The envelopes, and where the next page was, of each that had one.
  private(set) var envelopes = 0
  private(set) var nextLinks: [String] = []
  /// Whether every page says that another one follows: the last one is not there.
  var isIncomplete: Bool { !nextLinks.isEmpty && nextLinks.count >= envelopes }

  /// What the service answered instead of rows.
  private(set) var refusal: String?

  /// Whether a list of rows was found, be it empty.
  private(set) var hasList = false

  private let list: String
  private var places: [String: Int] = [:]

  /// - Parameter list: the name of the list of rows.
  init(_ bytes: [UInt8], list: String = "value") throws(JSONScanner.Fault) {
    self.list = list
    var scanner = JSONScanner(bytes)
    switch try scanner.next() {
    case .beginObject: try readObject(&scanner, isRow: false)
    case .beginArray: try readList(&scanner)
    default: break
    }
    // What stands behind the value is a fault too.
    _ = try scanner.next()
  }

  /// Where a value stands in a row; `nil` when no row has it.
  func column(_ name: String) -> Int? { places[name] }

  func field(_ row: Int, _ column: Int?) -> Field {
    guard let column, rows[row].indices.contains(column) else { return .null }
    return rows[row][column]
  }

  func text(_ row: Int, _ name: String) -> String? { field(row, column(name)).trimmed }

  /// The text with the spaces around it.
  func padded(_ row: Int, _ name: String) -> String? {
    if case .text(let text) = field(row, column(name)) { text } else { nil }
  }

  /// What the rows are, as the service names it: `TypedDataSet`, `RegioS`, `Observations`.
  var entity: String? {
    let context =
      properties["odata.metadata"]?.trimmed ?? properties["@odata.context"]?.trimmed ?? ""
    guard let name = context.split(separator: "#").dropFirst().last else { return nil }
    return name.split(separator: ".").last.map(String.init)
  }

  // MARK: Reading

  private mutating func readList(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) {
    hasList = true
    while true {
      let token = try scanner.next()
      switch token {
      case .endArray, .end: return
      case .beginObject: try readObject(&scanner, isRow: true)
      default: try scanner.skip(token)
      }
    }
  }

  /// Reads what follows `{`: an envelope, or a row unless a list of rows is found in it.
  private mutating func readObject(
    _ scanner: inout JSONScanner, isRow: Bool
  ) throws(JSONScanner.Fault) {
    var fields: [(name: String, field: Field)] = []
    var isEnvelope = !isRow
    while case .key(let name) = try scanner.next() {
      let token = try scanner.next()
      switch token {
      case .beginArray where name == list:
        isEnvelope = true
        try readList(&scanner)
      case .beginObject where name == "error" || name == "odata.error":
        refusal = try message(&scanner) ?? ""
      case .string(let text): fields.append((name, .text(text)))
      case .number(let text): fields.append((name, .number(Double(text) ?? .nan)))
      case .boolean(let value): fields.append((name, .text(value ? "true" : "false")))
      case .null: fields.append((name, .null))
      default: try scanner.skip(token)
      }
    }
    if isEnvelope { readEnvelope(fields) } else { addRow(fields) }
  }

  private mutating func readEnvelope(_ fields: [(name: String, field: Field)]) {
    envelopes += 1
    for (name, field) in fields {
      properties[name] = field
      if name == "odata.nextLink" || name == "@odata.nextLink", let link = field.trimmed {
        nextLinks.append(link)
      }
    }
  }

  private mutating func addRow(_ fields: [(name: String, field: Field)]) {
    var row: [Field] = []
    row.reserveCapacity(columns.count)
    for (number, (name, field)) in fields.enumerated() {
      // The rows of an answer have the same names in the same order.
      let isInPlace = columns.indices.contains(number) && columns[number] == name
      let column = isInPlace ? number : place(of: name)
      while row.count <= column { row.append(.null) }
      row[column] = field
    }
    rows.append(row)
  }

  private mutating func place(of name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = columns.count
    columns.append(name)
    return columns.count - 1
  }

  /// The message in an error: its `message`, which may be an object with a `value`.
  private func message(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) -> String? {
    var found: String?
    var name = ""
    var depth = 1
    while depth > 0 {
      switch try scanner.next() {
      case .beginObject, .beginArray: depth += 1
      case .endObject, .endArray: depth -= 1
      case .key(let key): name = key
      case .string(let text) where name == "message" || name == "value": found = found ?? text
      case .end: return found
      default: break
      }
    }
    return found
  }
}
