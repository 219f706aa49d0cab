import Foundation
import Testing

@testable import PeilCommandLine

@Suite struct ForecastCommandTests {
  private func run(_ csv: String, _ options: String...) async throws -> Run {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("reeksen-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try csv.write(to: file, atomically: true, encoding: .utf8)
    return await Run(["bereken", "prognose", "--invoer", file.path] + options)
  }

  private func csv(_ values: [Double], series: String = "in") -> String {
    values.enumerated().map { place, value in
      let month = place % 12 + 1
      return "\(series);\(2004 + place / 12)-\(month < 10 ? "0" : "")\(month);\(value)"
    }.joined(separator: "\n")
  }

  private let head = "reeks;maand;waarde\n"

  @Test(arguments: ["auto", "ets", "theta", "lineair"])
  func forecastsAConstantSeriesByEachMethod(method: String) async throws {
    let run = try await run(
      head + csv(Array(repeating: 5.5, count: 30)), "--methode", method, "--stappen", "2",
      "--json")
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let series = try #require((answer["reeksen"] as? [[String: Any]])?.first)
    #expect(run.status == .done)
    #expect(series["reeks"] as? String == "in")
    #expect(series["laatste"] as? String == "2006-06")
    let months = try #require(series["prognose"] as? [[String: Any]])
    #expect(months.map { $0["maand"] as? String } == ["2006-07", "2006-08"])
    for month in months {
      #expect(month["waarde"] as? Double == 5.5)
      #expect(Set(month.keys) == ["maand", "waarde", "laag80", "hoog80", "laag95", "hoog95"])
      #expect(month["laag95"] is NSNull == (method == "lineair"))
    }
  }

  @Test func givesATableAndSaysHowItWasMade() async throws {
    let run = try await run(head + csv(Array(repeating: 5.5, count: 30)), "--stappen", "1")
    #expect(
      run.output == """
        reeks    maand  waarde  laag80  hoog80  laag95  hoog95
        in     2006-07    5,50    5,50    5,50    5,50    5,50

        """)
    #expect(run.errors == "peil: opmerking: reeks 'in': methode: de reeks verandert nooit\n")
  }

  @Test func saysWhyASeriesHasNone() async throws {
    let run = try await run(head + csv([1, 2, 3]), "--json")
    #expect(run.status == .done)
    #expect(
      run.errors
        == "peil: opmerking: reeks 'in': geen prognose: er zijn 3 van de 24 maanden die de methode nodig heeft\n"
    )
  }

  @Test func refusesAMonthThatIsGivenTwice() async throws {
    let run = try await run(head + "in;2007-01;1\nuit;2007-01;1\nin;2007-01;2\n")
    #expect(run.status == .faults)
    #expect(
      run.errors.contains(
        ":4:4: fout: reeks 'in' heeft 2007-01 al op regel 2; haal een van beide weg [P0106]"))
    #expect(run.output == "")
  }

  @Test(arguments: [
    (["--stappen", "0"], "noem een aantal maanden van 1 tot en met 60"),
    (["--stappen", "61"], "noem een aantal maanden van 1 tot en met 60"),
    (["--methode", "magie"], "methode 'magie' bestaat niet"),
  ])
  func refusesOptionsThatCannotBe(options: [String], message: String) async {
    let run = await Run(["bereken", "prognose", "--invoer", "x.csv"] + options)
    #expect(run.status == .usage)
    #expect(run.errors.contains(message))
  }
}
