/// Times parts of the program by themselves: `grafieken` for charts, `metriek MAP` for the figures of a
/// report, else survival on so many spells.
@main
enum PeilBenchmarks {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let argument = arguments.first
    if argument == "grafieken" {
      ChartBenchmark.run()
    } else if argument == "metriek", let folder = arguments.dropFirst().first {
      MetricsBenchmark.run(folder)
    } else {
      SurvivalBenchmark.run(argument.flatMap { Int($0) } ?? 5_000_000)
    }
  }
}
