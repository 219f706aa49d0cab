import Model

/// Reads `lettertype` of a house style: one file, or one for text and one for what is bold.
struct FontReader {
  /// What a page can carry: each file is in every report.
  static let limit = 400_000
  /// What is read of a font that is cut down to the characters of a report.
  static let wholeLimit = FontTables.limit
  static let endings = [".woff2", ".woff", ".ttf", ".otf"]

  let files: DossierFiles

  func read(_ value: YAMLValue) -> HouseFont? {
    if value.raw != nil { return face(value).map { HouseFont(regular: $0) } }
    guard let map = value.map(FontKey.self) else { return nil }
    let regular = map.required(.gewoon).flatMap(face)
    let bold = map[.vet].flatMap(face)
    return regular.map { HouseFont(regular: $0, bold: bold) }
  }

  private func face(_ value: YAMLValue) -> HouseFont.Face? {
    guard let name = value.text() else { return nil }
    guard Self.endings.contains(where: name.lowercased().hasSuffix), !name.contains("/") else {
      value.wrong("de naam van een bestand .woff2, .woff, .ttf of .otf in de map huisstijl")
      return nil
    }
    let path = "\(HouseStyleReader.folder)/\(name)"
    let log = value.source.log
    let isPacked = name.lowercased().hasSuffix(".woff2")
    switch files.read(path, limit: isPacked ? Self.limit : Self.wholeLimit) {
    case .failure(.missing):
      let names = files.entries(of: HouseStyleReader.folder).map(\.name)
      value.fault(
        .missingFile,
        "bestand \(Wording.quoted(path)) bestaat niet\(Wording.suggestion(for: name, in: names))")
      return nil
    case .failure(.tooLarge(let bytes, let limit)):
      log.fault(
        .unusableFont,
        isPacked
          ? "is \(bytes / 1000) kB en mag ten hoogste \(limit / 1000) kB zijn, want het staat in elk rapport; bewaar het als .ttf of .otf, dan neemt Peil alleen de letters die rapporten gebruiken"
          : "is \(bytes / 1000) kB en mag ten hoogste \(limit / 1000) kB zijn; bewaar er een kleinere vorm van",
        at: .file(path: path))
      return nil
    case .failure(let fault):
      log.fault(fault.code, fault.summary, at: .file(path: path))
      return nil
    case .success(let bytes):
      switch Result(catching: { () throws(FontFault) in try Self.face(bytes) }) {
      case .failure(let fault):
        log.fault(.unusableFont, fault.summary, at: .file(path: path))
        return nil
      case .success(let (face, alignsFigures)):
        if !alignsFigures {
          log.warning(
            .unusableFont,
            "heeft cijfers van ongelijke breedte en geen `tnum`: in tabellen staan de cijfers niet recht onder elkaar; kies liever een lettertype met tabelcijfers",
            at: .file(path: path))
        }
        return face
      }
    }
  }

  static func face(
    _ bytes: [UInt8]
  ) throws(FontFault) -> (face: HouseFont.Face, alignsFigures: Bool) {
    let tables = try FontTables(bytes)
    let widths = try FontWidths(tables).widths
    let part = try FontSubset.part(of: bytes, tables.form)
    guard part.bytes.count <= limit else {
      throw FontFault(
        "is met alleen de letters die rapporten gebruiken nog \(part.bytes.count / 1000) kB en mag dan ten hoogste \(limit / 1000) kB zijn, want het staat in elk rapport; kies een eenvoudiger lettertype, of een vorm met minder gewichten"
      )
    }
    return (
      HouseFont.Face(
        form: part.form, bytes: part.bytes, hasWeights: tables["fvar"] != nil, widths: widths),
      FontWidths.alignsFigures(widths, tables)
    )
  }
}
