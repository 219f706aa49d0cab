import Foundation
import Packing

@testable import Loaders

/// Workbooks of real writers, and ones put together by a test.
enum SheetFixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/spreadsheets/\(name)")
    return [UInt8](try Data(contentsOf: file))
  }

  static func workbook(_ bytes: [UInt8]) throws -> Workbook? {
    try Workbook(bytes, path: "a.xlsx")
  }

  /// The rows of a sheet, cells parted by bars.
  static func lines(_ bytes: [UInt8], sheet: Int = 0) throws -> [String] {
    try workbook(bytes)?.sheet(sheet).grid.lines ?? []
  }

  /// What is wrong with a workbook or one of its sheets.
  static func fault(_ bytes: [UInt8]) -> WorkbookFault? {
    do throws(WorkbookFault) {
      guard let workbook = try Workbook(bytes, path: "a.xlsx") else { return nil }
      for index in workbook.outlines.indices { _ = try workbook.sheet(index) }
      return nil
    } catch {
      return error
    }
  }

  // MARK: Made by hand

  private static let namespaces =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
  private static let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The parts of an xlsx with one sheet.
  static func parts(
    rows: String, after: String = "", columns: String = "", strings: String = "",
    properties: String = "", formats: String = ""
  ) -> [String: String] {
    [
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels":
        "<Relationships><Relationship Id=\"rId1\" Type=\"\(kinds)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
      "xl/workbook.xml":
        "<?xml version=\"1.0\"?><workbook \(namespaces)>\(properties)<sheets><sheet name=\"Blad 1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels":
        "<Relationships><Relationship Id=\"rId1\" Type=\"\(kinds)/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"\(kinds)/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"\(kinds)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>",
      "xl/styles.xml":
        "<styleSheet \(namespaces)><numFmts>\(formats)</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>",
      "xl/sharedStrings.xml": "<sst \(namespaces)>\(strings)</sst>",
      "xl/worksheets/sheet1.xml":
        "<worksheet \(namespaces)><dimension ref=\"A1:XFD1048576\"/><cols>\(columns)</cols><sheetData>\(rows)</sheetData>\(after)</worksheet>",
    ]
  }

  static func xlsx(
    rows: String, after: String = "", columns: String = "", strings: String = "",
    properties: String = "", formats: String = ""
  ) -> [UInt8] {
    zip(
      parts(
        rows: rows, after: after, columns: columns, strings: strings, properties: properties,
        formats: formats))
  }

  static func zip(_ parts: [String: String]) -> [UInt8] {
    zip(parts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
  }

  /// A zip whose members are not packed.
  static func zip(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in members {
      let sizes =
        little(UInt32(Inflation.checksum(bytes))) + little(UInt32(bytes.count))
        + little(UInt32(bytes.count)) + little(UInt16(name.utf8.count)) + little(UInt16(0))
      let shared = little(UInt16(0)) + little(UInt16(0)) + little(UInt32(0)) + sizes
      directory += [0x50, 0x4B, 1, 2] + little(UInt16(20)) + little(UInt16(20)) + shared
      directory += little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0)) + little(UInt32(0))
      directory += little(UInt32(file.count)) + Array(name.utf8)
      file += [0x50, 0x4B, 3, 4] + little(UInt16(20)) + shared + Array(name.utf8) + bytes
    }
    let count = little(UInt16(members.count))
    let end =
      [0x50, 0x4B, 5, 6] + little(UInt32(0)) + count + count + little(UInt32(directory.count))
      + little(UInt32(file.count)) + little(UInt16(0))
    return file + directory + end
  }

  static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}

extension Grid {
  /// Each row as a line, its cells parted by bars.
  var lines: [String] {
    rows.map { row in row.map(\.shown).joined(separator: "|") }
  }
}

extension Grid.Cell {
  fileprivate var shown: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number): "\(number)"
    case .percentage(let number): "\(number)%"
    case .date(let date): "\(date.month.iso)-\(date.day)"
    case .boolean(let value): value ? "WAAR" : "ONWAAR"
    case .error(let text): "fout \(text)"
    case .uncomputed: "?"
    }
  }
}
