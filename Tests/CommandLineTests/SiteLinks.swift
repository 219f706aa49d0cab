import Foundation

/// The addresses in the pages of a site, and those of them that lead nowhere.
enum SiteLinks {
  /// `index.html: maanden/2007-09/index.html bestaat niet`.
  static func faults(in site: String) -> [String] {
    let files = (FileManager.default.enumerator(atPath: site)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".html") || $0.hasSuffix(".xml") }.sorted()
    var faults = files.isEmpty ? ["geen pagina's"] : []
    for file in files {
      let text = contents("\(site)/\(file)")
      for address in addresses(in: text) {
        if let fault = fault(address, in: file, of: site) { faults.append("\(file): \(fault)") }
      }
      for piece in text.components(separatedBy: "url(").dropFirst() where !piece.hasPrefix("data:")
      {
        faults.append("\(file): stijl haalt \(piece.prefix(40))")
      }
    }
    return faults
  }

  static func addresses(in text: String) -> [String] {
    [" href=\"", " src=\"", " action=\"", " poster=\"", " srcset=\"", " data=\""].flatMap { mark in
      text.components(separatedBy: mark).dropFirst().compactMap { rest in
        rest.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first.map(
          String.init)
      }
    }
  }

  private static func fault(_ address: String, in file: String, of site: String) -> String? {
    if address.hasPrefix("data:image/png;base64,") { return nil }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts[0])
    if path.hasPrefix("/") || path.contains(":") || path.contains("?") {
      return "\(address) leidt naar buiten"
    }
    guard let name = path.removingPercentEncoding else { return "\(address) is geen adres" }
    let base = file.split(separator: "/").dropLast().map(String.init)
    var steps = path.isEmpty ? file.split(separator: "/").map(String.init) : base
    for step in name.split(separator: "/").map(String.init) {
      if step == ".." {
        guard !steps.isEmpty else { return "\(address) leidt uit de site" }
        steps.removeLast()
      } else {
        steps.append(step)
      }
    }
    let target = "\(site)/\(steps.joined(separator: "/"))"
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: target, isDirectory: &isFolder),
      !isFolder.boolValue
    else { return "\(address) bestaat niet" }
    if parts.count == 2, !contents(target).contains(" id=\"\(parts[1])\"") {
      return "\(address): die plaats is er niet"
    }
    return nil
  }

  private static func contents(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }
}
