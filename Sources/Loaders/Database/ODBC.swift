internal import CODBC
import Model

/// What a driver or the driver manager said of a call that failed; untrusted, never printed as it is.
struct ODBCFault: Error, Hashable {
  struct Record: Hashable {
    /// Five characters, by the standards of SQL and ODBC.
    var state: String
    var text: String
  }

  /// Empty when there is no driver manager.
  var records: [Record]

  /// A value longer than is read: right truncation, by the state that drivers give it themselves.
  static let tooLong = ODBCFault(records: [Record(state: "22001", text: "")])
}

/// The driver manager, loaded, with the environment that connections live in.
struct ODBCEnvironment: ~Copyable {
  fileprivate let odbc: PeilODBC
  fileprivate let handle: SQLHANDLE

  /// Loads unixODBC.
  init() throws(ODBCFault) {
    let table = UnsafeMutablePointer<PeilODBC>.allocate(capacity: 1)
    defer { table.deallocate() }
    guard peil_odbc_load(table) != 0 else { throw ODBCFault(records: []) }
    let odbc = table.pointee
    var handle: SQLHANDLE?
    guard odbc.SQLAllocHandle(SQLSMALLINT(SQL_HANDLE_ENV), nil, &handle) == SQL_SUCCESS,
      let handle
    else { throw ODBCFault(records: []) }
    _ = odbc.SQLSetEnvAttr(
      handle, SQL_ATTR_ODBC_VERSION, UnsafeMutableRawPointer(bitPattern: UInt(SQL_OV_ODBC3)), 0)
    self.odbc = odbc
    self.handle = handle
  }

  deinit { _ = odbc.SQLFreeHandle(SQLSMALLINT(SQL_HANDLE_ENV), handle) }
}

/// A connection to a database; it ends with a rollback.
struct ODBCConnection: ~Copyable {
  fileprivate let environment: ODBCEnvironment
  fileprivate let handle: SQLHANDLE
  /// The driver's file, in lower case: `psqlodbcw.so`.
  let driver: String

  fileprivate var odbc: PeilODBC { environment.odbc }

  /// Connects for reading.
  init(
    _ text: String, loginSeconds: Int, in environment: consuming ODBCEnvironment
  ) throws(ODBCFault) {
    let odbc = environment.odbc
    var handle: SQLHANDLE?
    guard
      odbc.SQLAllocHandle(SQLSMALLINT(SQL_HANDLE_DBC), environment.handle, &handle) == SQL_SUCCESS,
      let handle
    else { throw ODBCFault(odbc, SQL_HANDLE_ENV, environment.handle) }
    for (attribute, value) in [
      (SQL_ATTR_LOGIN_TIMEOUT, UInt(max(1, loginSeconds))),
      (SQL_ATTR_ACCESS_MODE, UInt(SQL_MODE_READ_ONLY)),
    ] {
      _ = odbc.SQLSetConnectAttrW(
        handle, attribute, UnsafeMutableRawPointer(bitPattern: value), SQL_IS_UINTEGER)
    }
    var units = Array(text.utf16)
    let code = odbc.SQLDriverConnectW(
      handle, nil, &units, SQLSMALLINT(clamping: units.count), nil, 0, nil,
      SQLUSMALLINT(SQL_DRIVER_NOPROMPT))
    guard code.isSuccess else {
      let fault = ODBCFault(odbc, SQL_HANDLE_DBC, handle)
      _ = odbc.SQLFreeHandle(SQLSMALLINT(SQL_HANDLE_DBC), handle)
      throw fault
    }
    driver = Self.driverName(odbc, handle)
    self.environment = environment
    self.handle = handle
  }

  deinit {
    _ = odbc.SQLEndTran(SQLSMALLINT(SQL_HANDLE_DBC), handle, SQLSMALLINT(SQL_ROLLBACK))
    _ = odbc.SQLDisconnect(handle)
    _ = odbc.SQLFreeHandle(SQLSMALLINT(SQL_HANDLE_DBC), handle)
  }

  private static func driverName(_ odbc: PeilODBC, _ handle: SQLHANDLE) -> String {
    var units = [UInt16](repeating: 0, count: 256)
    var bytes: SQLSMALLINT = 0
    let room = SQLSMALLINT(units.count * 2)
    guard
      odbc.SQLGetInfoW(handle, SQLUSMALLINT(SQL_DRIVER_NAME), &units, room, &bytes).isSuccess
    else { return "" }
    return String(decoding: units.prefix { $0 != 0 }, as: UTF16.self).lowercased()
  }

  /// Whether a value that was cut off can be read again from a row inside a block.
  var rereadsRowsOfABlock: Bool {
    var found: SQLUINTEGER = 0
    let code = odbc.SQLGetInfoW(
      handle, SQLUSMALLINT(SQL_GETDATA_EXTENSIONS), &found, 4, nil)
    let needed = SQLUINTEGER(SQL_GD_BLOCK | SQL_GD_BOUND) | SQLUINTEGER(SQL_GD_ANY_ORDER)
    return code.isSuccess && found & needed == needed
  }

  /// Sets a number of the connection; a driver that does not know it keeps its own.
  func set(_ attribute: Int32, _ value: UInt) {
    _ = odbc.SQLSetConnectAttrW(
      handle, attribute, UnsafeMutableRawPointer(bitPattern: value), SQL_IS_UINTEGER)
  }

  /// From here on all belongs to one transaction.
  func beginTransaction() { set(SQL_ATTR_AUTOCOMMIT, UInt(SQL_AUTOCOMMIT_OFF)) }

  /// Runs a statement of our own that has no answer.
  func run(_ statement: String) throws(ODBCFault) {
    var handle: SQLHANDLE?
    guard odbc.SQLAllocHandle(SQLSMALLINT(SQL_HANDLE_STMT), self.handle, &handle).isSuccess,
      let handle
    else { throw ODBCFault(odbc, SQL_HANDLE_DBC, self.handle) }
    defer { _ = odbc.SQLFreeHandle(SQLSMALLINT(SQL_HANDLE_STMT), handle) }
    var units = Array(statement.utf16)
    let code = odbc.SQLExecDirectW(handle, &units, SQLINTEGER(clamping: units.count))
    guard code.isSuccess || code == SQL_NO_DATA else {
      throw ODBCFault(odbc, SQL_HANDLE_STMT, handle)
    }
  }
}

/// A statement with its connection, from its values to its last row.
struct ODBCStatement: ~Copyable {
  /// What a column is by the driver's own word.
  struct Column: Hashable {
    var name: String
    /// A code of SQL, as in `ODBCType`.
    var type: Int
    var typeName: String
    /// In characters or digits; 0 where it is not known.
    var size: Int
  }

  /// The most rows that are fetched at once.
  static let rowsInBlock = 1_000

  private let connection: ODBCConnection
  private let handle: SQLHANDLE
  private let fetched: UnsafeMutablePointer<SQLULEN>
  private let outcomes: UnsafeMutablePointer<SQLUSMALLINT>
  /// For the thread that waits for this one.
  let canceller: QueryCanceller
  private var parameters: [ODBCBuffer] = []

  private var odbc: PeilODBC { connection.environment.odbc }

  init(on connection: consuming ODBCConnection) throws(ODBCFault) {
    let odbc = connection.environment.odbc
    var handle: SQLHANDLE?
    guard odbc.SQLAllocHandle(SQLSMALLINT(SQL_HANDLE_STMT), connection.handle, &handle).isSuccess,
      let handle
    else { throw ODBCFault(odbc, SQL_HANDLE_DBC, connection.handle) }
    self.connection = connection
    self.handle = handle
    fetched = .allocate(capacity: 1)
    fetched.initialize(to: 0)
    outcomes = .allocate(capacity: Self.rowsInBlock)
    outcomes.initialize(repeating: 0, count: Self.rowsInBlock)
    let (cancel, address) = (odbc.SQLCancel, UInt(bitPattern: handle))
    canceller = QueryCanceller { _ = cancel(SQLHANDLE(bitPattern: address)) }
  }

  deinit {
    canceller.clear()
    _ = odbc.SQLFreeHandle(SQLSMALLINT(SQL_HANDLE_STMT), handle)
    fetched.deallocate()
    outcomes.deallocate()
  }

  private func fault() -> ODBCFault { ODBCFault(odbc, SQL_HANDLE_STMT, handle) }

  /// Asks the question; its values go beside it, never in it.
  mutating func execute(
    _ question: BoundQuestion, timeLimitSeconds: Int
  ) throws(ODBCFault) {
    set(SQL_ATTR_QUERY_TIMEOUT, UInt(max(1, timeLimitSeconds)))
    for (index, value) in question.values.enumerated() { try bind(value, at: index) }
    var units = Array(question.statement.utf16)
    let code = odbc.SQLExecDirectW(handle, &units, SQLINTEGER(clamping: units.count))
    guard code.isSuccess || code == SQL_NO_DATA else { throw fault() }
  }

  private mutating func bind(_ value: QueryParameter, at index: Int) throws(ODBCFault) {
    let (kind, type, size, buffer): (ODBCBuffer.Kind, Int32, Int, ODBCBuffer)
    switch value {
    case .text(let text) where text.utf8.allSatisfy({ $0 < 128 }):
      // Narrow: an index on a column that is not Unicode stays usable.
      buffer = ODBCBuffer(bytes: Array(text.utf8), kind: .ascii(room: text.utf8.count))
      (kind, type, size) = (buffer.kind, SQL_VARCHAR, max(1, text.utf8.count))
    case .text(let text):
      let units = Array(text.utf16)
      buffer = ODBCBuffer(
        bytes: units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, kind: .text(room: units.count))
      (kind, type, size) = (buffer.kind, SQL_WVARCHAR, units.count)
    case .date(let date):
      var day = SQL_DATE_STRUCT(
        year: SQLSMALLINT(clamping: date.month.year),
        month: SQLUSMALLINT(clamping: date.month.number), day: SQLUSMALLINT(clamping: date.day))
      buffer = ODBCBuffer(bytes: withUnsafeBytes(of: &day) { Array($0) }, kind: .date)
      (kind, type, size) = (.date, SQL_TYPE_DATE, 10)
    }
    parameters.append(buffer)
    let code = odbc.SQLBindParameter(
      handle, SQLUSMALLINT(clamping: index + 1), SQLSMALLINT(SQL_PARAM_INPUT), kind.cType,
      SQLSMALLINT(type), SQLULEN(size), 0, buffer.values, buffer.elementSize, buffer.lengths)
    guard code.isSuccess else { throw fault() }
  }

  /// The columns of the answer; empty when there is none.
  func columns() throws(ODBCFault) -> [Column] {
    var count: SQLSMALLINT = 0
    guard odbc.SQLNumResultCols(handle, &count).isSuccess else { throw fault() }
    var columns: [Column] = []
    for index in 0..<max(0, Int(count)) { columns.append(try column(index + 1)) }
    return columns
  }

  private func column(_ number: Int) throws(ODBCFault) -> Column {
    var name = [UInt16](repeating: 0, count: 512)
    var (length, type, digits, canBeNull) = (
      SQLSMALLINT(0), SQLSMALLINT(0), SQLSMALLINT(0), SQLSMALLINT(0)
    )
    var size: SQLULEN = 0
    guard
      odbc.SQLDescribeColW(
        handle, SQLUSMALLINT(clamping: number), &name, SQLSMALLINT(name.count - 1), &length, &type,
        &size, &digits, &canBeNull
      ).isSuccess
    else { throw fault() }
    var typeName = [UInt16](repeating: 0, count: 128)
    _ = odbc.SQLColAttributeW(
      handle, SQLUSMALLINT(clamping: number), SQLUSMALLINT(SQL_DESC_TYPE_NAME), &typeName,
      SQLSMALLINT(typeName.count * 2 - 2), nil, nil)
    return Column(
      name: String(decoding: name.prefix { $0 != 0 }, as: UTF16.self), type: Int(type),
      typeName: String(decoding: typeName.prefix { $0 != 0 }, as: UTF16.self).lowercased(),
      size: Int(clamping: size))
  }

  // MARK: Rows

  private func set(_ attribute: Int32, _ value: UInt) {
    _ = odbc.SQLSetStmtAttrW(
      handle, attribute, UnsafeMutableRawPointer(bitPattern: value), SQL_IS_UINTEGER)
  }

  /// Says where the rows of a block go, a buffer a column with room for `rowsInBlock`.
  func bind(_ buffers: [ODBCBuffer]) throws(ODBCFault) {
    set(SQL_ATTR_ROW_ARRAY_SIZE, UInt(Self.rowsInBlock))
    guard
      odbc.SQLSetStmtAttrW(handle, SQL_ATTR_ROWS_FETCHED_PTR, fetched, 0).isSuccess,
      odbc.SQLSetStmtAttrW(handle, SQL_ATTR_ROW_STATUS_PTR, outcomes, 0).isSuccess
    else { throw fault() }
    for (index, buffer) in buffers.enumerated() {
      let code = odbc.SQLBindCol(
        handle, SQLUSMALLINT(clamping: index + 1), buffer.kind.cType, buffer.values,
        buffer.elementSize, buffer.lengths)
      guard code.isSuccess else { throw fault() }
    }
  }

  /// The rows that came, at most as many as a block has room for; `nil` behind the last.
  func fetch() throws(ODBCFault) -> Int? {
    fetched.pointee = 0
    let code = odbc.SQLFetch(handle)
    if code == SQL_NO_DATA { return nil }
    guard code.isSuccess else { throw fault() }
    let count = min(Int(clamping: fetched.pointee), Self.rowsInBlock)
    // A row that went wrong leaves the values of another in its place.
    for row in 0..<count where outcomes[row] == SQL_ROW_ERROR { throw fault() }
    return count
  }

  /// Makes a row of the block the current one, for `read`.
  func moveTo(row: Int) throws(ODBCFault) {
    let code = odbc.SQLSetPos(
      handle, SQLSETPOSIROW(row + 1), SQLUSMALLINT(SQL_POSITION), SQLUSMALLINT(SQL_LOCK_NO_CHANGE))
    guard code.isSuccess else { throw fault() }
  }

  /// Reads the next piece of a value of the current row.
  ///
  /// - Returns: whether more of it follows.
  func read(column: Int, into buffer: ODBCBuffer) throws(ODBCFault) -> Bool {
    let code = odbc.SQLGetData(
      handle, SQLUSMALLINT(clamping: column + 1), buffer.kind.cType, buffer.values,
      buffer.elementSize, buffer.lengths)
    guard code.isSuccess || code == SQL_NO_DATA else { throw fault() }
    return code == SQL_SUCCESS_WITH_INFO && buffer.isCutOff(0)
  }
}

// MARK: Codes

extension ODBCBuffer.Kind {
  fileprivate var cType: SQLSMALLINT {
    switch self {
    case .integer: SQLSMALLINT(SQL_C_SBIGINT)
    case .double: SQLSMALLINT(SQL_C_DOUBLE)
    case .boolean: SQLSMALLINT(SQL_C_BIT)
    case .date: SQLSMALLINT(SQL_C_TYPE_DATE)
    case .ascii: SQLSMALLINT(SQL_C_CHAR)
    case .text: SQLSMALLINT(SQL_C_WCHAR)
    }
  }
}

extension ODBCFault {
  /// All that is recorded with a handle.
  fileprivate init(_ odbc: PeilODBC, _ kind: Int32, _ handle: SQLHANDLE) {
    records = []
    var state = [UInt16](repeating: 0, count: 6)
    var text = [UInt16](repeating: 0, count: 2_048)
    var (native, length) = (SQLINTEGER(0), SQLSMALLINT(0))
    // A driver that repeats itself without end is heard ten times.
    for number in 1...10 {
      let code = odbc.SQLGetDiagRecW(
        SQLSMALLINT(kind), handle, SQLSMALLINT(number), &state, &native, &text,
        SQLSMALLINT(text.count - 1), &length)
      guard code.isSuccess else { break }
      records.append(
        Record(
          state: String(decoding: state.prefix(5), as: UTF16.self),
          text: String(decoding: text.prefix { $0 != 0 }, as: UTF16.self)))
    }
    if records.isEmpty { records = [Record(state: "HY000", text: "")] }
  }
}

extension SQLRETURN {
  fileprivate var isSuccess: Bool { self == SQL_SUCCESS || self == SQL_SUCCESS_WITH_INFO }
}
