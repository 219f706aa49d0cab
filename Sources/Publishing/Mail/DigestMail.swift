import Digests
import Foundation
import Model
import Rendering

/// The mail of a report: what is the same for all its readers, made once.
package struct DigestMail: Sendable {
  package let subject: String
  /// The name of the report's file as it is attached.
  package let attachmentName: String
  package let attachment: [UInt8]
  private let identity: String
  private let settings: MailSettings
  /// Everything below the head.
  private let body: MailPart

  /// - Parameters:
  ///   - pictures: a PNG for each chart of the digest, or none at all.
  ///   - pdf: the report that is attached.
  package init(
    _ digest: Digest, of report: Report, settings: MailSettings, pictures: [[UInt8]],
    pdf: [UInt8]
  ) {
    subject = digest.subject
    self.settings = settings
    attachment = pdf
    attachmentName = "\(report.definition.code)-\(report.month.iso)-\(report.unit.code).pdf"
    let names = "\(report.month.iso)|\(report.unit.code)|\(report.definition.code)"
    identity = names + "|" + SHA256.hexadecimal(pdf + Array(digest.text.utf8))
    // Without all its pictures a page shows none: an empty frame says nothing.
    let shown = pictures.count == digest.charts.count ? pictures : []
    let ids = shown.map { "\(SHA256.hexadecimal($0).prefix(32))@\(settings.sender.domain)" }
    let alternatives = MailPart.multipart(
      "alternative",
      [
        .text("text/plain", Array(digest.text.utf8)),
        .text("text/html", digest.html(pictureIDs: ids)),
      ])
    let related =
      shown.isEmpty
      ? alternatives
      : MailPart.multipart(
        "related",
        [alternatives]
          + zip(shown, ids).enumerated().map {
            .picture($1.0, id: $1.1, name: "grafiek-\($0 + 1).png")
          }, type: "multipart/alternative")
    body = .multipart(
      "mixed", [related, .attachment(pdf, type: "application/pdf", name: attachmentName)],
      more: [])
  }

  /// What tells this message to this reader apart; the same message has the same one.
  ///
  /// - Parameter time: how often the reader got this report before: a mail that is sent anew on purpose is
  ///   another message, one that is sent again after a run that broke off is not.
  package func messageID(to reader: MailAddress, time: Int) -> String {
    let hash = SHA256.hexadecimal(Array("\(identity)|\(reader.key)|\(time)".utf8))
    return "\(hash.prefix(40))@\(settings.sender.domain)"
  }

  /// The message as it goes over the line, with CRLF.
  ///
  /// - Parameter reader: `nil` for a draft that a person sends.
  package func message(to reader: MailAddress?, time: Int = 0, moment: Date) -> [UInt8] {
    var headers = [
      MailHeader("From", address: settings.sender),
      reader.map { MailHeader("To", address: $0) }
        ?? MailHeader("To", plain: "undisclosed-recipients:;"),
      MailHeader("Subject", text: subject),
      MailHeader("Date", plain: Self.date(moment)),
    ]
    if let reader {
      headers.append(
        MailHeader("Message-ID", plain: "<\(messageID(to: reader, time: time))>"))
    } else {
      // Outlook opens the file as a message that is still to be sent.
      headers.append(MailHeader("X-Unsent", plain: "1"))
    }
    headers += [
      MailHeader("Auto-Submitted", plain: "auto-generated"),
      MailHeader("Content-Language", plain: "nl"),
      MailHeader("List-Unsubscribe", plain: "<\(unsubscribe)>"),
      MailHeader("MIME-Version", plain: "1.0"),
    ]
    return Array(headers.map(\.line).joined().utf8) + body.bytes
  }

  private var unsubscribe: String {
    settings.unsubscribe ?? "mailto:\(settings.sender.address)?subject=Afmelden"
  }

  /// `Wed, 25 Nov 2026 08:19:34 +0000` (RFC 5322, 3.3).
  static func date(_ moment: Date) -> String {
    let seconds = Int(moment.timeIntervalSince1970.rounded(.down))
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let two = { (number: Int32) in (number < 10 ? "0" : "") + String(number) }
    let day = days.indices.contains(Int(parts.tm_wday)) ? days[Int(parts.tm_wday)] : days[0]
    let month = months.indices.contains(Int(parts.tm_mon)) ? months[Int(parts.tm_mon)] : months[0]
    return
      "\(day), \(two(parts.tm_mday)) \(month) \(parts.tm_year + 1900) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) +0000"
  }
}
