/// The cells of a table as far as they tell whether a column holds citizen service numbers.
struct PersonalDataSample: Sendable {
  private struct Column {
    var passing: Set<UInt32> = []
    var others: Set<Int> = []
  }

  let headings: [String]
  private var columns: [Column]

  /// Fewer may pass by chance; of five numbers of nine digits all do once in 160 000 times.
  private static let least = 5
  /// More different cells than this say nothing new.
  private static let most = 5_000

  init(headings: [String]) {
    self.headings = headings
    columns = .init(repeating: Column(), count: headings.count)
  }

  mutating func add(_ text: some StringProtocol, column: Int) {
    guard columns.indices.contains(column) else { return }
    switch CitizenServiceNumber.cell(text) {
    case .empty: break
    case .passing(let number):
      if columns[column].passing.count < Self.most { columns[column].passing.insert(number) }
    case .other:
      if columns[column].others.count < Self.most {
        columns[column].others.insert(String(text).hashValue)
      }
    }
  }

  mutating func merge(_ other: PersonalDataSample) {
    for index in columns.indices where other.columns.indices.contains(index) {
      columns[index].passing.formUnion(other.columns[index].passing)
      columns[index].others.formUnion(other.columns[index].others)
    }
  }

  /// Whether at least three quarters of the different cells of a column pass.
  func holdsCitizenServiceNumbers(_ column: Int) -> Bool {
    let (passing, others) = (columns[column].passing.count, columns[column].others.count)
    return passing >= Self.least && passing >= 3 * others
  }
}
