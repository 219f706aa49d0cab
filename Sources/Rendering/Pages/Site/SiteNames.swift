/// Names of files for codes: different ones also where a file system knows no capitals.
package struct SiteNames: Sendable {
  private var byCode: [String: String] = [:]

  /// - Parameter codes: in the order of the dossier, which decides who keeps a name that two want.
  package init(_ codes: [String]) {
    // `index` is the list's own page; the others can't be names of files on a Windows share.
    var taken: Set = ["index", "con", "prn", "aux", "nul"]
    for number in 1...9 { taken.formUnion(["com\(number)", "lpt\(number)"]) }
    for code in codes where byCode[code] == nil {
      let plain = Self.plain(code)
      var name = plain
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(plain)_\(number)"
        number += 1
      }
      byCode[code] = name
    }
  }

  package subscript(code: String) -> String { byCode[code] ?? Self.plain(code) }

  /// Letters, digits, dots and hyphens stay, all else becomes its number.
  private static func plain(_ code: String) -> String {
    var name = ""
    for scalar in code.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-": name.unicodeScalars.append(scalar)
      // A name that begins or ends with a dot is hidden or refused somewhere.
      case "." where !name.isEmpty: name.append(".")
      default: name.append("_\(scalar.value)")
      }
    }
    while name.hasSuffix(".") { name = name.dropLast() + "_46" }
    // A name may have 255 bytes, of which the ending takes some.
    return String(name.prefix(120))
  }
}
