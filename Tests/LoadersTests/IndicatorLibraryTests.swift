import Foundation
import Model
import TestSupport
import Testing

@testable import Loaders

/// The indicators to copy from (`Templates/indicatoren`), read as a dossier would.
@Suite struct IndicatorLibraryTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Templates/indicatoren")

  private func library() throws -> (indicators: [Indicator], diagnostics: [Diagnostic]) {
    var files = [
      "peil.yaml": """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden: [{code: DSZ, naam: Dienst}]
      gegevens: [{bestand: gegevens/*.csv}]
      rapportages: [{code: maand, titel: Maand, sjabloon: maandrapportage, publiek: mt}]
      publieken: [{code: mt, intern: ja}]

      """,
      "gegevens/a.csv": "maand;reeks;waarde\n2007-01;uitkeringen;3217\n",
    ]
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      files["indicatoren/\(file)"] = try String(
        contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
    }
    let dossier = try TemporaryDossier(files)
    let loaded = withExtendedLifetime(dossier) { DossierLoader.load(folder: dossier.path) }
    return (loaded.dossier?.indicators ?? [], loaded.diagnostics)
  }

  @Test func isReadWithoutARemark() throws {
    let (indicators, diagnostics) = try library()
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(indicators.count >= 40)
  }

  @Test func saysOfEachWhatItIsAndIsNot() throws {
    for indicator in try library().indicators {
      let code = indicator.code
      #expect(indicator.definition?.hasSuffix(".") == true, "\(code)")
      #expect(indicator.source != nil, "\(code)")
      #expect(indicator.blindSpot?.hasSuffix(".") == true, "\(code)")
      switch indicator.kind {
      case .stock, .flow: #expect(indicator.counts != nil, "\(code)")
      default: break
      }
    }
  }

  /// A number that can deny people what they are entitled to has no colour of its own here.
  @Test func steersNobodyAway() throws {
    let sensitive = try library().indicators.filter(\.isSensitive)
    #expect(sensitive.count >= 8)
    for indicator in sensitive { #expect(indicator.direction == nil, "\(indicator.code)") }
  }
}
