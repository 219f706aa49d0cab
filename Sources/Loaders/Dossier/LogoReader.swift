import Model

/// Reads the logo of a house style: a PNG of a decent size, or an SVG of shapes alone.
struct LogoReader {
  /// What a page can carry: it is in every report.
  static let limit = 200_000
  static let widest: UInt32 = 4_000

  let value: YAMLValue
  let files: DossierFiles

  func read(_ name: String, _ text: String) -> Logo? {
    let isDrawing = name.lowercased().hasSuffix(".svg")
    guard isDrawing || name.lowercased().hasSuffix(".png"), !name.contains("/") else {
      value.wrong("de naam van een bestand .svg of .png in de map huisstijl")
      return nil
    }
    let path = "\(HouseStyleReader.folder)/\(name)"
    switch files.read(path, limit: Self.limit) {
    case .failure(.missing):
      let names = files.entries(of: HouseStyleReader.folder).map(\.name)
      value.fault(
        .missingFile,
        "bestand \(Wording.quoted(path)) bestaat niet\(Wording.suggestion(for: name, in: names))")
      return nil
    case .failure(let fault):
      value.source.log.fault(fault.code, fault.summary, at: .file(path: path))
      return nil
    case .success(let bytes):
      let read = isDrawing ? drawing(bytes, text) : png(bytes, text)
      switch read {
      case .success(let logo): return logo
      case .failure(let fault):
        value.source.log.fault(.unusableLogo, fault.summary, at: .file(path: path))
        return nil
      }
    }
  }

  private func drawing(_ bytes: [UInt8], _ text: String) -> Result<Logo, LogoFault> {
    Result { () throws(LogoFault) in
      var reader = DrawingReader()
      return try reader.read(bytes, text: text)
    }
  }

  /// The signature and the size in IHDR; the pixels are the browser's.
  private func png(_ bytes: [UInt8], _ text: String) -> Result<Logo, LogoFault> {
    let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]
    guard bytes.count >= 33, bytes.starts(with: signature),
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return .failure(LogoFault("is geen PNG; bewaar het logo opnieuw als PNG of SVG")) }
    let number = { (start: Int) in
      bytes[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    let (width, height) = (number(16), number(20))
    guard (1...Self.widest).contains(width), (1...Self.widest).contains(height) else {
      return .failure(
        LogoFault(
          "is \(width) bij \(height) beeldpunten; maak het ten hoogste \(Self.widest) breed en hoog"
        ))
    }
    return .success(
      Logo(
        picture: .png(bytes), box: (x: 0, y: 0, width: Double(width), height: Double(height)),
        text: text))
  }
}

/// What keeps a logo out of a page.
struct LogoFault: Error, Hashable {
  let summary: String

  init(_ summary: String) { self.summary = summary }
}
