import Model
import Yams

/// Reads a YAML file of the dossier to its first node.
enum YAMLFile {
  /// More values than any dossier has; a few aliases can make billions.
  static let nodeLimit = 200_000

  /// The file's content; `nil` when it is not there or can't be read, which is reported.
  static func read(
    _ path: String, in files: DossierFiles, log: DiagnosticLog
  ) -> YAMLValue? {
    switch files.read(path, limit: DossierFiles.textLimit) {
    case .failure(let fault):
      log.fault(fault.code, fault.summary, at: .file(path: path))
      return nil
    case .success(let bytes):
      let text = TextEncoding.text(bytes)
      FreeTextGuard.check(text, path: path, log: log)
      return parse(text, path: path, log: log)
    }
  }

  /// The content of a text; `nil` when it is empty or no YAML, which is reported.
  static func parse(_ text: String, path: String, log: DiagnosticLog) -> YAMLValue? {
    let source = YAMLSource(path: path, text: text, log: log)
    if YAMLHazard.isPresent(in: text) {
      log.fault(
        .invalidYAML,
        "samengestelde sleutels samen met ankers (`&`) worden niet gelezen; schrijf de waarden uit",
        at: .file(path: path))
      return nil
    }
    guard let node = RepeatedKeys(source: source).compose(text) else { return nil }
    if YAMLHazard.hasMoreNodes(than: nodeLimit, in: node) {
      log.fault(
        .invalidYAML,
        "bevat door verwijzingen (`*`) meer dan \(nodeLimit) waarden; schrijf ze uit",
        at: .file(path: path))
      return nil
    }
    let value = YAMLValue(node: node, source: source, name: path)
    guard !value.isNull else {
      log.fault(.invalidYAML, "bestand is leeg; vul het of haal het weg", at: .file(path: path))
      return nil
    }
    return value
  }
}
