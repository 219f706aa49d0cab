import Assets
import Foundation
import Packing
import Rendering
import Subprocess

/// Makes pictures of drawings with librsvg's own program, `rsvg-convert`.
///
/// It runs apart, like the PDF engines: a fault in a drawing can't take this program along, its time is
/// limited, and it can be given a home and fonts of its own, so that every computer draws the same letters.
package struct ChartPictures: Sendable {
  private let program: String
  private let isolation: NetworkIsolation
  private let searchPath: String
  private let limit: Duration

  /// - Returns: `nil` when the program is not on this computer.
  package init?(searchPath: String, limit: Duration = .seconds(20)) async {
    guard let program = InstalledEngine.program("rsvg-convert", searchPath: searchPath) else {
      return nil
    }
    self.program = program
    self.searchPath = searchPath
    self.limit = limit
    isolation = await NetworkIsolation.probe(
      for: .weasyprint, asRoot: geteuid() == 0, searchPath: searchPath)
  }

  /// A PNG of each drawing, at twice its size.
  ///
  /// - Returns: `nil` when one of them could not be made.
  package func pictures(of charts: [DigestChart]) async -> [[UInt8]]? {
    guard let folder = try? PrivateFolder(), prepare(folder.path) else { return nil }
    var pictures: [[UInt8]] = []
    for (place, chart) in charts.enumerated() {
      guard let drawing = try? folder.write(chart.svg, to: "\(place).svg") else { return nil }
      let picture = "\(folder.path)/\(place).png"
      guard await convert(drawing, to: picture, folder: folder.path),
        let data = FileManager.default.contents(atPath: picture),
        data.starts(with: [0x89, 0x50, 0x4E, 0x47])
      else { return nil }
      pictures.append([UInt8](data))
    }
    return pictures
  }

  /// Puts the program's own letters where fontconfig finds them, and nothing else.
  private func prepare(_ folder: String) -> Bool {
    let fonts = "\(folder)/letters"
    let configuration = """
      <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig>
      <dir>\(fonts)</dir><dir>/usr/share/fonts</dir><cachedir>\(folder)/cache</cachedir>
      <match target="scan">
      <test name="family"><string>Inter Semi Bold</string></test>
      <edit name="family" mode="assign" binding="same"><string>Inter</string></edit>
      <edit name="weight" mode="assign" binding="same"><const>demibold</const></edit>
      </match>
      </fontconfig>

      """
    let files = [
      ("Inter-Regular.ttf", InterRegular.woffBase64),
      ("Inter-SemiBold.ttf", InterSemiBold.woffBase64),
    ]
    do {
      try FileManager.default.createDirectory(atPath: fonts, withIntermediateDirectories: true)
      for (name, text) in files {
        // Pango reads no web fonts.
        guard let packed = Data(base64Encoded: "\(text)"),
          let font = WebFont.unpacked([UInt8](packed))
        else { return false }
        try Data(font).write(to: URL(fileURLWithPath: "\(fonts)/\(name)"))
      }
      try Data(configuration.utf8).write(to: URL(fileURLWithPath: "\(folder)/fonts.conf"))
      return true
    } catch {
      return false
    }
  }

  private func convert(_ drawing: String, to picture: String, folder: String) async -> Bool {
    let command =
      isolation.prefix + [
        program, "--zoom", "2", "--background-color", "white", "--output", picture, drawing,
      ]
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    let environment: [Environment.Key: String] = [
      "PATH": searchPath, "HOME": folder, "TMPDIR": folder, "XDG_CACHE_HOME": folder,
      "FONTCONFIG_FILE": "\(folder)/fonts.conf", "LANG": "C.UTF-8",
    ]
    let limit = limit
    let options_ = options
    return await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        let result = try? await run(
          .path(.init(command[0])), arguments: .init(Array(command.dropFirst())),
          environment: .custom(environment), workingDirectory: .init(folder),
          platformOptions: options_, input: .none, output: .discarded, error: .discarded)
        return result?.terminationStatus.isSuccess ?? false
      }
      group.addTask {
        try? await Task.sleep(for: limit)
        return false
      }
      let first = await group.next() ?? false
      group.cancelAll()
      return first
    }
  }
}
