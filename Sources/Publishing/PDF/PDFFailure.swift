import Foundation

/// Why there is no PDF.
package enum PDFFailure: Error, Hashable, Sendable {
  /// None of the engines of the choice is on the search path.
  case notFound(EngineChoice)
  case timedOut(PDFEngine, limit: Duration)
  /// The engine used more memory than it may.
  case outOfMemory(PDFEngine)
  /// The tab that printed the page ended, and the browser did not.
  case crashed(PDFEngine)
  /// The task that wanted the PDF was cancelled.
  case interrupted(PDFEngine)
  /// The engine ended with a fault; the last lines that it wrote to standard error.
  case failed(PDFEngine, lines: [String])
  /// The engine ended well, but what it wrote is no PDF.
  case noPDF(PDFEngine, lines: [String])
  /// The page refers to something outside itself.
  case notSelfContained(reference: String)
  /// The private folder that the engine works in can't be made or written.
  case noWorkFolder(reason: String)

  /// The engine could not work since the disk of its folder is full.
  static let fullDisk = PDFFailure.noWorkFolder(reason: OutputWriter.words(ENOSPC))

  /// In Dutch, without a full stop.
  package var message: String {
    switch self {
    case .notFound(.auto):
      "er is geen programma gevonden dat een PDF maakt; installeer chromium, weasyprint of wkhtmltopdf, of kies andere formaten met --formaat"
    case .notFound(.one(let engine)):
      "PDF-motor \(engine.rawValue) is niet gevonden; installeer \(engine.rawValue) of kies een andere met --pdf-motor"
    case .timedOut(let engine, let limit):
      "PDF-motor \(engine.rawValue) was na \(Self.seconds(limit)) niet klaar en is gestopt"
    case .outOfMemory(let engine):
      "PDF-motor \(engine.rawValue) gebruikte te veel geheugen en is gestopt"
    case .crashed(let engine):
      "PDF-motor \(engine.rawValue) liep vast op deze pagina"
    case .interrupted(let engine):
      "PDF-motor \(engine.rawValue) is afgebroken"
    case .failed(let engine, let lines):
      "PDF-motor \(engine.rawValue) kon de PDF niet maken\(Self.said(lines))"
    case .noPDF(let engine, let lines):
      "PDF-motor \(engine.rawValue) gaf geen PDF\(Self.said(lines))"
    case .notSelfContained(let reference):
      "de pagina verwijst naar iets buiten zichzelf (\(reference)); daarom is er geen PDF van gemaakt"
    case .noWorkFolder(let reason):
      "in de tijdelijke map kan niets worden geschreven voor de PDF: \(reason)"
    }
  }

  private static func said(_ lines: [String]) -> String {
    lines.isEmpty ? "" : ": \(lines.joined(separator: " / "))"
  }

  private static func seconds(_ limit: Duration) -> String {
    let parts = limit.components
    guard parts.seconds == 0 else {
      return parts.seconds == 1 ? "1 seconde" : "\(parts.seconds) seconden"
    }
    return "\(parts.attoseconds / 1_000_000_000_000_000) milliseconden"
  }
}
