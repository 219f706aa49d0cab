import Model
import Testing

@testable import Metrics

/// The sum of a register against the exact distribution by Fourier transform (numpy, scipy).
@Suite struct RiskOracleTests {
  @Test(arguments: [20_000, 200_000]) func agreesWithTheExactDistribution(drawings: Int) throws {
    let answers = try OracleTable("risk-expected.csv").rows
    let registers = try OracleTable("risk-cases.csv").groups(by: "register")
    #expect(answers.count == 11 && registers.count == 11)
    for (answer, register) in zip(answers, registers) {
      #expect(answer["register"] == register.name)
      let risks = try register.rows.map {
        try risk($0.number("kans"), $0.number("laag"), $0.number("verwacht"), $0.number("hoog"))
      }
      let simulation = RiskSimulation(risks, drawings: drawings)
      let mean = try answer.number("gemiddeld")
      let deviation = try answer.number("variantie").squareRoot()
      #expect(abs(simulation.exactMean - mean) <= 1e-9 * abs(mean), "\(register.name)")
      #expect(abs(simulation.mean - mean) < 0.001 * deviation, "\(register.name)")
      // A percentile of n drawings is off by about 1.4 standard deviations / √n or less for these sums.
      let error = 5 * deviation / Double(drawings).squareRoot()
      for percent in [80, 90] {
        let exact = try answer.number("p\(percent)")
        #expect(
          abs(simulation.percentile(percent) - exact) < error, "\(register.name) P\(percent)")
      }
    }
  }
}

/// A risk by its figures alone.
func risk(_ chance: Double, _ low: Double, _ likely: Double, _ high: Double) -> Risk {
  Risk(code: "R", name: "R", chance: chance, low: low, likely: likely, high: high)
}
