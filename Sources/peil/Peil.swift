import PeilCommandLine

@main
struct Peil {
  static func main() async {
    await PeilCommandLine.run()
  }
}
