import Foundation
import Model
import Testing

@testable import Loaders

/// Fonts made by `Fixtures/fonts/make.py`, with the widths that fontTools reads in them.
@Suite struct FontReaderTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/fonts")

  private static func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appendingPathComponent(name)))
  }

  private func load(
    _ style: String, _ files: [String: [UInt8]] = [:]
  ) throws -> (font: HouseFont?, messages: [String]) {
    var all = Sample.files(["huisstijl/huisstijl.yaml": style]).mapValues { Array($0.utf8) }
    for (name, bytes) in files { all["huisstijl/\(name)"] = bytes }
    let loaded = try Sample.load(bytes: all)
    return (loaded.dossier?.houseStyle.font, loaded.messages)
  }

  @Test(arguments: ["letter.ttf", "letter.woff", "letter.woff2", "ingepakt.woff2"])
  func readsTheWidthsThatFontToolsReads(name: String) throws {
    let answer = try JSONDecoder().decode(
      [String: UInt16].self,
      from: Data(contentsOf: Self.folder.appendingPathComponent("letter.json")))
    let wanted = Dictionary(
      uniqueKeysWithValues: answer.compactMap { key, width in UInt32(key).map { ($0, width) } })
    let (face, alignsFigures) = try FontReader.face(try Self.bytes(name))
    #expect(face.widths == wanted)
    #expect(alignsFigures && !face.hasWeights)
  }

  @Test func takesOneFileOrOneForEachWeight() throws {
    let bytes = try Self.bytes("letter.woff2")
    let one = try load("lettertype: eigen.woff2\n", ["eigen.woff2": bytes])
    #expect(one.messages == [] && one.font?.bold == nil && one.font?.regular.form == .woff2)
    let two = try load(
      "lettertype: {gewoon: a.woff2, vet: b.ttf}\n",
      ["a.woff2": bytes, "b.ttf": try Self.bytes("letter.ttf")])
    #expect(two.messages == [] && two.font?.bold?.form == .trueType)
    #expect(two.font?.widths[0x41] == two.font?.regular.widths[0x41])
  }

  @Test func warnsOfFiguresThatDoNotAlign() throws {
    let (font, messages) = try load(
      "lettertype: eigen.woff2\n", ["eigen.woff2": try Self.bytes("ongelijk.woff2")])
    #expect(font != nil)
    #expect(
      messages.count == 1
        && messages[0].hasPrefix("huisstijl/eigen.woff2: waarschuwing: heeft cijfers van ongelijke")
    )
  }

  @Test func refusesWhatIsNoFontOrTooLarge() throws {
    let bytes = try Self.bytes("letter.ttf")
    let cases: [(bytes: [UInt8], part: String)] = [
      (Array("<svg/>".utf8), "is geen lettertype"), ([], "is geen lettertype"),
      (Array("ttcf0000".utf8), "is een verzameling"),
      (Array(bytes.prefix(200)), "is beschadigd"),
      (try Self.bytes("cijfers.woff2"), "mist tekens"),
      (
        [UInt8](repeating: 0, count: FontReader.wholeLimit + 1),
        "is 8000 kB en mag ten hoogste 8000 kB"
      ),
      (Array("wOF2".utf8) + [UInt8](repeating: 255, count: 80), "is beschadigd"),
      (Array("wOFF".utf8) + [UInt8](repeating: 255, count: 80), "is beschadigd"),
    ]
    for (bytes, part) in cases {
      let (font, messages) = try load("lettertype: eigen.ttf\n", ["eigen.ttf": bytes])
      #expect(font == nil)
      #expect(
        messages.count == 1 && messages[0].hasPrefix("huisstijl/eigen.ttf: fout: \(part)"),
        "\(messages)")
    }
  }

  /// Inter as it is embedded has glyphs for more than reports use, and figures of one width by `tnum`.
  @Test func keepsWhatReportsUse() throws {
    let inter = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Assets/Fonts/Inter-Regular.woff")
    let bytes = try Array(Data(contentsOf: inter))
    let whole = try FontTables(bytes)
    let (face, alignsFigures) = try FontReader.face(bytes)
    let part = try FontTables(face.bytes)
    #expect(face.form == .trueType || face.form == .openType)
    #expect(alignsFigures && FontWidths.alignsFigures(face.widths, part))
    #expect(try FontWidths(part).widths == FontWidths(whole).widths)
    let again = try FontSubset.part(of: face.bytes, face.form)
    #expect(again.bytes.count <= face.bytes.count)
    #expect(try FontReader.face(bytes).face.bytes == face.bytes, "the same bytes each time")
  }

  @Test func refusesAPackedFontThatIsTooLarge() throws {
    let (font, messages) = try load(
      "lettertype: eigen.woff2\n",
      ["eigen.woff2": [UInt8](repeating: 0, count: FontReader.limit + 1)])
    #expect(font == nil && messages.count == 1 && messages[0].contains("bewaar het als .ttf"))
  }

  @Test(arguments: [
    "lettertype: ../peil.ttf\n", "lettertype: letter.css\n", "lettertype: mist.woff2\n",
    "lettertype: {vet: a.ttf}\n", "lettertype: [a.ttf]\n", "lettertype: {mager: a.ttf}\n",
  ])
  func reportsAWrongKey(text: String) throws {
    let (font, messages) = try load(text)
    #expect(font == nil)
    #expect(messages.first?.hasPrefix("huisstijl/huisstijl.yaml:1:") ?? false, "\(messages)")
  }

  /// No damage may bring the reader down, nor make it read beyond the file.
  @Test(arguments: ["letter.ttf", "letter.woff", "letter.woff2", "ingepakt.woff2"])
  func bearsDamage(name: String) throws {
    let sound = try Self.bytes(name)
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var refused = 0
    for round in 0..<150 {
      var bytes = sound
      for _ in 0..<(1 + round % 6) {
        // Most of it in the tables' heads, where numbers steer the reading.
        bytes[next(round % 2 == 0 ? 300 : bytes.count)] = UInt8(next(256))
      }
      if round % 5 == 0 { bytes = Array(bytes.prefix(next(bytes.count))) }
      if (try? FontReader.face(bytes)) == nil { refused += 1 }
    }
    #expect(refused > 0)
  }
}
