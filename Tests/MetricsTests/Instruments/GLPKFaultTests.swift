import CGLPK
import Testing

/// GLPK ends the program on a fault of its caller; the shim must come back instead.
@Suite struct GLPKFaultTests {
  /// Two columns and one row, with the elements given.
  private func outcome(rows: [Int32], columns: [Int32]) -> peil_glpk_outcome {
    var places = [0.0, 0.0]
    var price = 0.0
    let values = [Double](repeating: 1, count: rows.count)
    return peil_glpk_maximise(
      2, [1, 1], [5, 5], [5, 5], 1, [4], 4, Int32(rows.count - 1), rows, columns, values, 100,
      &places, &price)
  }

  @Test func comesBackFromAFaultAndSolvesTheNext() {
    for _ in 0..<3 {
      #expect(outcome(rows: [0, 1, 1], columns: [0, 1, 1]) == PEIL_GLPK_FAILED)
      #expect(outcome(rows: [0, 7], columns: [0, 1]) == PEIL_GLPK_FAILED)
      #expect(outcome(rows: [0, 1, 1], columns: [0, 1, 2]) == PEIL_GLPK_OPTIMAL)
    }
  }
}
