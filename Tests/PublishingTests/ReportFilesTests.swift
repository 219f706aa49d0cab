import Foundation
import Model
import TestSupport
import Testing

@testable import Publishing

/// The report as files for other programs: JSON and CSV.
@Suite struct ReportFilesTests {
  private func almere() throws -> Report { try Samples.almere() }

  // MARK: JSON

  @Test func writesJSON() throws {
    let bytes = try ReportJSON.value(almere()).bytes()
    expectStored(String(decoding: bytes, as: UTF8.self), named: "almere-2007.json")
    #expect(try ReportJSON.value(almere()).bytes() == bytes)
  }

  private struct Written: Decodable {
    struct Entry: Decodable {
      var code: String
      var signaal: String
    }
    var indicatoren: [Entry]
  }

  @Test func tellsThePublishedSignals() throws {
    let bytes = try ReportJSON.value(almere()).bytes()
    let written = try JSONDecoder().decode(Written.self, from: Data(bytes))
    let codes = Dictionary(grouping: written.indicatoren, by: \.signaal)
      .mapValues { $0.map(\.code).sorted() }
    #expect(
      codes == [
        "groen": [
          "1.1", "1.1.1", "1.2a", "1.3", "2.2", "2.3", "3.1.1", "3.1.2a", "3.1.2b", "3.2.1",
          "3.2.3a",
        ],
        "oranje": ["3.1.3", "3.2.2", "3.2.3b", "3.4"],
        "rood": ["1.1.2", "1.2b", "2.1"],
        "grijs": ["3.3"],
        "geen": ["1.1.2a", "1.1.2b", "1.1.2c"],
      ])
  }

  @Test func sortsKeysAndKeepsNull() throws {
    let text = try String(decoding: ReportJSON.value(almere()).bytes(), as: UTF8.self)
    let keys = text.split(separator: "\n").compactMap { line -> (Int, String)? in
      let indent = line.prefix { $0 == " " }.count
      let rest = line.dropFirst(indent)
      guard rest.hasPrefix("\""), let end = rest.dropFirst().firstIndex(of: "\"") else {
        return nil
      }
      return (indent, String(rest[rest.index(after: rest.startIndex)..<end]))
    }
    #expect(
      keys.filter { $0.0 == 2 }.map(\.1) == [
        "actiepunten", "bescherming", "besluiten", "bestand", "bronnen", "conclusies", "doelen",
        "doelpad",
        "eenheid", "gegevenskwaliteit", "geld", "gevraagd", "hefbomen", "indicatoren",
        "instrumenten", "maand", "maatregelen", "mix", "onderdelen", "pdca", "peil", "projecten",
        "raming", "rangorde", "rangorde_geld", "rapportage", "risico", "risicos", "signalen",
        "steekproeven", "stromen", "terugkeer", "uitstroomkans", "vergelijking", "vooruitblik",
        "werkstromen", "zelfbeoordeling",
      ])
    let places = keys.indices.filter { keys[$0].0 == 2 && keys[$0].1 == "indicatoren" }
    let start = try #require(places.first)
    let first = keys[start...].filter { $0.0 == 6 }.map(\.1).prefix(16)
    #expect(Array(first) == first.sorted())
    #expect(text.contains("\"hoog80\": null"))
    #expect(text.hasSuffix("}\n"))
  }

  @Test(
    arguments: [
      (JSONValue.null, "null"), (.bool(true), "true"), (.whole(-3), "-3"), (.list([]), "[]"),
      (.object([:]), "{}"), (.number(.nan), "null"), (.optional(Double.infinity), "null"),
      (.optional(Double?.none), "null"), (.optional(String?.none), "null"), (.number(-0.0), "0"),
      (.number(2), "2"), (.number(0.1), "0.1"), (.number(1e21), "1e+21"),
      (.number(0.1 + 0.2), "0.30000000000000004"), (.text("é\u{1F600}</script>"), nil),
      (.text("a\"\\/\r\n\t\u{1}\u{1F}"), "\"a\\\"\\\\/\\r\\n\\t\\u0001\\u001f\""),
      (.object(["b": .null, "a": .whole(1)]), "{\"a\": 1, \"b\": null}"),
    ] as [(JSONValue, String?)])
  func writesValues(value: JSONValue, text: String?) throws {
    let bytes = value.bytes()
    let read = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    if case .text(let text) = value { #expect(read as? String == text) }
    if let text { #expect(String(decoding: bytes, as: UTF8.self) == text + "\n") }
  }

  // MARK: CSV

  @Test func writesCSV() throws {
    let bytes = try ReportCSV.bytes(almere())
    #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    #expect(text.hasSuffix("\r\n"))
    #expect(!text.replacing("\r\n", with: "").contains { $0.isNewline })
    expectStored(text.replacing("\r\n", with: "\n"), named: "almere-2007.csv")
    #expect(try ReportCSV.bytes(almere()) == bytes)
  }

  @Test(arguments: [
    ("gewoon", "gewoon"), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
    ("a\r\nb", "\"a\r\nb\""), ("=1+1", "'=1+1"), ("+31", "'+31"), ("-x", "'-x"), ("@x", "'@x"),
    ("\tx", "'\tx"), ("\r=x", "\"'\r=x\""), ("=a;b", "\"'=a;b\""), ("", ""),
    ("=\u{301}1", "'=\u{301}1"), ("\r\n=1", "\"'\r\n=1\""),
    ("a;\u{301}b", "\"a;\u{301}b\""), ("a\"\u{301}b", "\"a\"\"\u{301}b\""),
  ])
  func writesTexts(text: String, written: String) {
    #expect(ReportCSV.Field.text(text).written == written)
  }

  @Test(arguments: [
    (Double?.none, ""), (0, "0"), (-0.0, "0"), (-1.25, "-1,25"), (1_234_567.5, "1234567,5"),
    (1e21, "1000000000000000000000"), (0.1 + 0.2, "0,30000000000000004"), (.infinity, ""),
  ])
  func writesNumbers(number: Double?, written: String) {
    #expect(ReportCSV.Field.number(number).written == written)
  }
}
