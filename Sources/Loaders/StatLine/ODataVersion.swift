/// A version of StatLine's service (`versie`).
package enum ODataVersion: Int, CaseIterable, Hashable, Sendable {
  /// A column for each topic.
  case three = 3
  /// One figure a row (`Observations`).
  case four = 4

  /// Where the service is.
  var standardBase: String {
    switch self {
    case .three: "https://opendata.cbs.nl"
    case .four: "https://datasets.cbs.nl"
    }
  }

  /// Below the service what stands before the number of a table.
  var path: String {
    switch self {
    case .three: "/ODataFeed/odata/"
    case .four: "/odata/v1/CBS/"
    }
  }

  /// The list with the figures, which is kept under this name.
  var figures: String {
    switch self {
    case .three: "TypedDataSet"
    case .four: "Observations"
    }
  }
}
