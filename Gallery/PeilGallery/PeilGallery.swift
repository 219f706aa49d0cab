import ChartSamples
import Foundation

/// Writes a page for each kind of chart: every state in light, dark, grey and as colour-blind readers see
/// it, next to the code that makes it.
///
/// Usage: `PeilGallery SOURCES OUTPUT`, the folder of the samples' code and the folder to write.
@main
struct PeilGallery {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, let sources = arguments.first, let output = arguments.last else {
      FileHandle.standardError.write(Data("gebruik: PeilGallery BRONMAP UITVOERMAP\n".utf8))
      exit(64)
    }
    let code = SampleCode(folder: URL(fileURLWithPath: sources))
    let folder = URL(fileURLWithPath: output)
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("beelden"), withIntermediateDirectories: true)
    func write(_ bytes: [UInt8], _ name: String) throws {
      try Data(bytes).write(to: folder.appendingPathComponent(name))
    }
    for sample in ChartSample.all {
      try write(sample.figure.svg.bytes, "beelden/\(sample).svg")
    }
    try write(Array(GalleryStyle.sheet.utf8), "stijl.css")
    try write(GalleryPage.index, "index.html")
    for kind in SampleKind.all { try write(try GalleryPage(kind, code).bytes, "\(kind.name).html") }
    print("De galerij staat in \(output)/index.html")
  }
}
