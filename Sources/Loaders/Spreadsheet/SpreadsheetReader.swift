import Digests
import Model

/// Reads the table of a file that is a workbook.
struct SpreadsheetReader {
  enum Reading {
    case table(SourceTable)
    /// Can't be read, which is reported.
    case refused
    /// No workbook but text.
    case text
  }

  let log: DiagnosticLog

  func read(_ bytes: [UInt8], path: String, sheet name: SourceMapping.Name?) -> Reading {
    do throws(WorkbookFault) {
      guard let workbook = try Workbook(bytes, path: path) else { return .text }
      guard let sheet = try SheetChoice.choose(name, of: workbook, log: log) else {
        return .refused
      }
      remark(on: sheet, path: path)
      return .table(
        SourceTable(
          grid: sheet.grid, path: path, sha256: SHA256.hexadecimal(bytes),
          delivery: Delivery(inNameOf: path)))
    } catch {
      log.fault(error.code, error.summary, at: .file(path: path))
      return .refused
    }
  }

  /// What a person doesn't see in the sheet is read all the same, and said.
  private func remark(on sheet: Workbook.Sheet, path: String) {
    let name = sheet.outline.name
    func remark(_ summary: String, at cell: CellName) {
      log.remark(
        .hiddenCells, summary,
        at: .cell(path: path, sheet: name, cell: cell.description))
    }
    if sheet.outline.isHidden {
      remark("dit blad is verborgen en wordt gelezen", at: CellName(row: 1, column: 1))
    }
    if let first = sheet.hiddenRows.first {
      let count = sheet.hiddenRows.count
      let summary =
        count == 1
        ? "rij \(first + 1) is verborgen en wordt gelezen"
        : "\(count) rijen zijn verborgen en worden gelezen, rij \(first + 1) als eerste"
      remark(summary, at: CellName(row: first + 1, column: 1))
    }
    if let first = sheet.hiddenColumns.first {
      let count = sheet.hiddenColumns.count
      let cell = CellName(row: 1, column: first + 1)
      let letters = cell.description.dropLast()
      let summary =
        count == 1
        ? "kolom \(letters) is verborgen en wordt gelezen"
        : "\(count) kolommen zijn verborgen en worden gelezen, kolom \(letters) als eerste"
      remark(summary, at: cell)
    }
  }
}
