import Foundation
import Testing

@testable import Publishing

/// The encodings of messages, read back by Python's mail library in `SendCommandTests`; here their limits.
@Suite struct MailEncodingTests {
  private func printable(_ text: String) -> String {
    String(decoding: QuotedPrintable.lines(Array(text.utf8)), as: UTF8.self)
  }

  /// From RFC 2045, 6.7, and what servers are known to change.
  @Test(arguments: [
    ("", ""), ("a\n", "a\r\n"), ("a", "a\r\n"), ("a=b", "a=3Db\r\n"), ("a \nb", "a=20\r\nb\r\n"),
    ("a\t\r\nb", "a=09\r\nb\r\n"), ("é", "=C3=A9\r\n"), (".\n", "=2E\r\n"), ("..x", "=2E.x\r\n"),
    ("From me", "=46rom me\r\n"), ("a\rb", "a=0Db\r\n"), ("\n\n", "\r\n\r\n"), ("\u{0}", "=00\r\n"),
  ])
  func writesTextAsPrintable(text: String, encoded: String) {
    #expect(printable(text) == encoded)
  }

  @Test func keepsLinesWithinTheLimit() {
    for length in 70...80 {
      for text in [
        String(repeating: "a", count: length), String(repeating: "é", count: length),
        String(repeating: " ", count: length),
      ] {
        let lines = printable(text + "\n" + text).split(separator: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
      }
    }
  }

  @Test func keepsTheWordsOfAHeadWithinTheLimit() {
    for length in 1...120 {
      for letter in ["a", "é", "😀", "a b"] {
        let header = MailHeader("Subject", text: String(repeating: letter, count: length))
        let lines = header.line.dropLast(2).components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 128 } })
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") && $0.count > 1 })
      }
    }
  }

  @Test(arguments: ["a\r\nBcc: x@y.nl", "a\nb", "\r", "a\u{85}b", "a\u{2028}b", "a\u{0}b"])
  func makesSpacesOfLineEnds(text: String) {
    let line = MailHeader("Subject", text: text).line
    #expect(line.components(separatedBy: "\r\n").count == 2)
    #expect(line.dropLast(2).utf8.allSatisfy { (32..<127).contains($0) })
    let plain = MailHeader("X-Test", plain: text).line
    #expect(plain.components(separatedBy: "\r\n").count == 2)
  }

  @Test func namesFilesAsRFC2231Does() {
    let plain = MailHeader("Content-Disposition", "attachment", "filename", file: "maand-2007.pdf")
    #expect(
      plain.line == "Content-Disposition: attachment;\r\n filename=\"maand-2007.pdf\"\r\n")
    let other = MailHeader("Content-Disposition", "attachment", "filename", file: "é\"\r\nx.pdf")
    #expect(
      other.line
        == "Content-Disposition: attachment;\r\n filename=\"----x.pdf\";\r\n filename*=utf-8''%C3%A9%22%0D%0Ax.pdf\r\n"
    )
    let long = MailHeader(
      "Content-Type", "application/pdf", "name", file: String(repeating: "é", count: 60) + ".pdf")
    #expect(long.line.contains(" name*0*=utf-8''%C3%A9"))
    #expect(long.line.contains(";\r\n name*1*=%"))
  }

  @Test func writesADateAsRFC5322Does() {
    #expect(
      DigestMail.date(Date(timeIntervalSince1970: 1_795_594_774))
        == "Wed, 25 Nov 2026 08:19:34 +0000")
  }
}
