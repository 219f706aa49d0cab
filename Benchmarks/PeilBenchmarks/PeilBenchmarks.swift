/// Times parts of the program by themselves: `grafieken` for charts, else survival on so many spells.
@main
enum PeilBenchmarks {
  static func main() {
    let argument = CommandLine.arguments.dropFirst().first
    if argument == "grafieken" {
      ChartBenchmark.run()
    } else {
      SurvivalBenchmark.run(argument.flatMap { Int($0) } ?? 5_000_000)
    }
  }
}
