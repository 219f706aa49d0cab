import Foundation
import Loaders
import Metrics
import Model
import TestSupport
import Testing

@testable import Rendering

@Suite struct DigestTests {
  private func report(
    protection: Protection? = nil, _ change: (inout Dossier) -> Void = { _ in }
  ) throws -> Report {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Examples/almere-2007").path
    let loaded = DossierLoader.load(folder: folder)
    var dossier = try #require(loaded.dossier)
    change(&dossier)
    let builder = ReportBuilder(
      dossier: dossier, dataset: loaded.dataset, protection: protection)
    return builder.report(
      dossier.reports[0], unit: dossier.units.root, month: try #require(Month(iso: "2007-07")))
  }

  @Test func saysWhatTheReportSays() throws {
    let digest = Digest(try report())
    expectStored(digest.text, named: "mail.txt")
    expectStored(
      String(
        decoding: digest.html(
          pictureIDs: digest.charts.indices.map { "grafiek\($0)@peil.test" }), as: UTF8.self),
      named: "mail.html")
  }

  @Test func callsADraftADraft() throws {
    let digest = Digest(try report { $0.explanations = [:] })
    #expect(digest.subject == "Concept: Maandrapportage juli 2007, Dienst Sociale Zaken")
    #expect(digest.text.contains("concept: zeven toelichtingen ontbreken of zijn onvolledig"))
    #expect(digest.text.contains("Let op. Er is geen toelichting bij dit rode signaal:"))
  }

  /// Nothing was released for readers outside, so that nothing is explained to them.
  @Test func tellsReadersOutsideWhatTheyHaveToKnow() throws {
    let report = try report(protection: Protection())
    #expect(report.cycle.explained == .init(0, of: 7))
    let digest = Digest(report)
    #expect(digest.subject.hasPrefix("Concept: "))
    #expect(digest.text.contains("concept: zeven toelichtingen ontbreken of zijn onvolledig"))
    let html = String(decoding: digest.html(pictureIDs: []), as: UTF8.self)
    let note = WithheldText.note(Protection())
    #expect(html.contains(note.replacing("<", with: "&lt;")))
    #expect(
      digest.text.replacing("\n", with: " ").contains(note), "\(digest.text.prefix(1200))")
    let inside = Digest(try self.report())
    #expect(!inside.text.contains("beschermd"))
  }

  @Test func namesTheReasonsOfGrey() {
    func meaning(_ reasons: SignalReason...) -> String {
      SignalWords().meaning(
        .grey, of: reasons.map { Judged(signal: .grey, reason: $0).figures })
    }
    #expect(meaning() == "geen meting of doel")
    #expect(meaning(.noTarget) == "geen meting of doel")
    let hidden = SignalReason.noMeasurement(.withheld(.unknownGroup))
    #expect(meaning(hidden) == "beschermd")
    #expect(
      meaning(hidden, .noTarget, .noCounterIndicator)
        == "geen doel, beschermd of geen tegencijfer")
  }

  /// Mail programs take none of these.
  @Test func usesOnlyWhatMailProgramsShow() throws {
    let html = String(decoding: Digest(try report()).html(pictureIDs: []), as: UTF8.self)
    for word in [
      "<style", "<script", "<svg", "<link", "class=", "data:", "http", "flex", "grid", "var(",
      "position:", "float:",
    ] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(html.contains("bgcolor=\"#20714a\""))
    #expect(html.contains("<html lang=\"nl\">"))
    #expect(html.contains("role=\"presentation\""))
    #expect(html.contains("scope=\"row\""))
  }

  @Test func saysInWordsWhatAPictureShows() throws {
    let digest = Digest(try report())
    #expect(digest.charts.count == 4)
    for chart in digest.charts {
      #expect(chart.alternative.contains("Realisatie in "))
      #expect(String(decoding: chart.svg.prefix(200), as: UTF8.self).contains("xmlns="))
      #expect(chart.width <= DigestChart.width)
    }
  }

  /// Hundreds of indicators with long and hostile names.
  @Test(arguments: [(40, 10), (200, 60), (400, 3_000)])
  func staysBelowWhatAMailProgramCutsOff(count: Int, length: Int) throws {
    var report = try report()
    let name = String(repeating: "<b>&\"é😀\u{0301}", count: length / 8)
    var figures: [IndicatorFigures] = []
    for number in 0..<count {
      var copy = report.figures[number % report.figures.count]
      copy.indicator.code = "\(number)"
      copy.indicator.name = name + "\(number)"
      figures.append(copy)
    }
    report.figures = figures
    let digest = Digest(report)
    let html = digest.html(
      pictureIDs: digest.charts.map { _ in String(repeating: "x", count: 80) })
    #expect(html.count < Digest.htmlLimit)
    let text = String(decoding: html, as: UTF8.self)
    #expect(!text.contains("<b>"))
    if count > 40 { #expect(text.contains("indicatoren staan in het rapport.")) }
  }

  @Test func hasSomethingToSayOfAnEmptyReport() throws {
    var report = try report()
    report.figures = []
    report.earlier = [:]
    report.measures = []
    report.explanations = [:]
    report.cycle.redWithoutAction = [:]
    report.cycle.overdueMeasures = []
    let digest = Digest(report)
    #expect(digest.text.contains("Er zijn geen indicatoren met een signaal."))
    #expect(digest.charts.isEmpty)
    #expect(digest.html(pictureIDs: []).count > 1_000)
  }
}
