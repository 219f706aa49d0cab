import Foundation
import Loaders
import Model
import Publishing

/// One side of a comparison: reports by name, each with its data and its page where there is one.
struct ComparedReport {
  /// `DSZ/maandrapportage`; empty for a single file.
  var name: String
  var data: JSONValue
  var page: [UInt8]?

  enum Failure: Error {
    case usage(String)
    /// Faults in the dossier, with the count that ends the run.
    case dossier([Diagnostic])
    case file(String)
  }

  private static let limit = 200_000_000

  // MARK: Files

  /// The reports of a file or of a folder with output.
  static func read(_ path: String) throws(Failure) -> [ComparedReport] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .usage(
        "'\(path)' bestaat niet; noem een maand (2007-07), een rapport (.json) of een map met rapporten"
      )
    }
    guard isFolder.boolValue else { return [try report(path, name: "")] }
    let files = (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".datapackage.json") }.sorted()
    guard !files.isEmpty else {
      throw .usage("in '\(path)' staan geen rapporten; maak ze met `--formaat json`")
    }
    var found: [ComparedReport] = []
    for file in files {
      found.append(try report("\(path)/\(file)", name: String(file.dropLast(5))))
    }
    return found
  }

  private static func report(_ path: String, name: String) throws(Failure) -> ComparedReport {
    guard path.hasSuffix(".json") else {
      throw .usage("'\(path)' is geen rapport; noem het .json-bestand of de map")
    }
    let bytes = try bytes(path)
    do {
      let data = try JSONValue(reading: bytes)
      guard case .object(let members) = data, members["peil"]?.double == 1,
        members["indicatoren"] != nil
      else { throw Failure.file("\(path): dit is geen rapport van Peil") }
      let page = "\(path.dropLast(5)).html"
      return ComparedReport(
        name: name, data: data,
        page: FileManager.default.fileExists(atPath: page) ? try Self.bytes(page) : nil)
    } catch let fault as JSONScanner.Fault {
      throw .file("\(path):\(fault.line):\(fault.column): \(fault.reason)")
    } catch let failure as Failure {
      throw failure
    } catch { throw .file("\(path): \(error)") }
  }

  private static func bytes(_ path: String) throws(Failure) -> [UInt8] {
    let file = URL(fileURLWithPath: path)
    guard let size = try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize, size <= limit,
      let data = try? Data(contentsOf: file)
    else { throw .file("\(path): dit bestand is niet te lezen") }
    return [UInt8](data)
  }

  // MARK: Months

  /// The report of a month as it was known at the end of that month, from the dossier.
  static func make(
    _ month: Month, _ request: CompareRun, _ environment: [String: String]
  ) throws(Failure) -> [ComparedReport] {
    let prepared: Preparation
    do {
      prepared = try Preparation(
        folder: request.folder,
        choice: .init(
          month: month, reports: request.reports,
          units: request.unit.map { $0 == "alle" ? .all : .one($0) } ?? .root,
          isAsKnownThen: true),
        environment: environment)
    } catch { throw .usage(error.message) }
    guard !prepared.hasFaults else { throw .dossier(prepared.diagnostics) }
    return prepared.reports.map { prepared in
      let report = prepared.report
      return ComparedReport(
        name: "\(report.unit.code)/\(report.definition.code)", data: ReportJSON.value(report))
    }
  }
}
