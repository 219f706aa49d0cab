import Foundation

/// Which engine to use: a named one, or the first that is installed.
package enum EngineChoice: Hashable, Sendable {
  case auto
  case one(PDFEngine)

  /// Reads `auto`, `chromium`, `weasyprint` or `wkhtmltopdf`.
  package init?(word: String) {
    if word == "auto" {
      self = .auto
    } else if let engine = PDFEngine(rawValue: word) {
      self = .one(engine)
    } else {
      return nil
    }
  }

  package static let words = ["auto"] + PDFEngine.allCases.map(\.rawValue)

  /// The engines to look for, in this order.
  var candidates: [PDFEngine] {
    switch self {
    case .auto: PDFEngine.allCases
    case .one(let engine): [engine]
    }
  }
}

/// An engine with the program that was found for it.
package struct InstalledEngine: Hashable, Sendable {
  package var engine: PDFEngine
  /// The absolute path of the program.
  package var program: String

  package init(engine: PDFEngine, program: String) {
    self.engine = engine
    self.program = program
  }

  /// The first engine of the choice that the search path (folders with colons between) has.
  package static func find(
    _ choice: EngineChoice, searchPath: String
  ) throws(PDFFailure) -> InstalledEngine {
    for engine in choice.candidates {
      for name in engine.programs {
        if let program = Self.program(name, searchPath: searchPath) {
          return InstalledEngine(engine: engine, program: program)
        }
      }
    }
    throw .notFound(choice)
  }

  /// The absolute path of a program; folders that are not absolute don't count.
  static func program(_ name: String, searchPath: String) -> String? {
    for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(name)"
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
        FileManager.default.isExecutableFile(atPath: path)
      {
        return path
      }
    }
    return nil
  }
}
