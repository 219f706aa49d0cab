import Model

/// A column of an answer.
package struct QueryColumn: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case integers
    /// Numbers as the database writes them, `1234.50`: no binary number holds them all. Of SQLite also
    /// what is no number and stands in a column for numbers.
    case decimals
    case doubles
    case booleans
    case dates
    case texts
  }

  package var name: String
  package var kind: Kind
}

/// The values of a column in a block of rows; missing ones are `nil`.
package enum QueryValues: Hashable, Sendable {
  case integers([Int64?])
  case decimals([String?])
  case doubles([Double?])
  case booleans([Bool?])
  case dates([CalendarDate?])
  case texts([String?])
}

/// Some rows of an answer, column by column.
package struct QueryBlock: Sendable {
  package var count: Int
  /// In the order of the answer's columns, each `count` long.
  package var columns: [QueryValues]
}

extension QueryColumn {
  /// The most characters of a text that a block has room for; longer ones are read apart.
  static let textRoom = 255
  /// More digits than a decimal has.
  private static let decimalRoom = 80

  /// Finds how a column is read from what its driver says of it.
  init(_ column: ODBCStatement.Column, of system: DatabaseSystem) {
    name = column.name
    let kind = Self.kind(column)
    // A column of SQLite may hold anything, whatever was declared, and its driver makes a number of
    // every word: 0. So its values are read as they are written.
    self.kind =
      switch (system, kind) {
      case (.sqlite, .integers), (.sqlite, .doubles), (.sqlite, .booleans): .decimals
      case (.sqlite, .dates): .texts
      default: kind
      }
  }

  private static func kind(_ column: ODBCStatement.Column) -> Kind {
    switch column.type {
    // TINYINT, SMALLINT, INTEGER and BIGINT.
    case -6, 5, 4, -5: .integers
    // NUMERIC and DECIMAL; some drivers give a whole number of 64 bits no other name.
    case 2, 3: .decimals
    // REAL, FLOAT and DOUBLE.
    case 6, 7, 8: .doubles
    case -7: .booleans
    // DATE and TIMESTAMP, by the names of ODBC 3 and of ODBC 2.
    case 91, 93, 9, 11: .dates
    // PostgreSQL's driver calls its booleans texts.
    case _ where ["bool", "boolean"].contains(column.typeName): .booleans
    case _ where ["decimal", "numeric"].contains { column.typeName.hasPrefix($0) }: .decimals
    default: .texts
    }
  }

  /// How its values cross the border.
  var bufferKind: ODBCBuffer.Kind {
    switch kind {
    case .integers: .integer
    case .decimals: .ascii(room: Self.decimalRoom)
    case .doubles: .double
    case .booleans: .boolean
    case .dates: .date
    case .texts: .text(room: Self.textRoom)
    }
  }
}
