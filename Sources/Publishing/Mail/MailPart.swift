import Digests

/// A part of a message (RFC 2046): a text, a file, or other parts.
struct MailPart {
  private let headers: [MailHeader]
  private let body: [UInt8]

  /// The head and the body.
  var bytes: [UInt8] { headers.map(\.line).joined().utf8 + [13, 10] + body }

  /// `text/plain` or `text/html`.
  static func text(_ type: StaticString, _ bytes: [UInt8]) -> MailPart {
    MailPart(
      headers: [
        MailHeader("Content-Type", plain: "\(type); charset=utf-8"),
        MailHeader("Content-Transfer-Encoding", plain: "quoted-printable"),
      ], body: QuotedPrintable.lines(bytes))
  }

  /// A picture that the page shows by its content id.
  static func picture(_ bytes: [UInt8], id: String, name: String) -> MailPart {
    MailPart(
      headers: [
        MailHeader("Content-Type", "image/png", "name", file: name),
        MailHeader("Content-Transfer-Encoding", plain: "base64"),
        MailHeader("Content-ID", plain: "<\(id)>"),
        MailHeader("Content-Disposition", "inline", "filename", file: name),
      ], body: Base64.lines(bytes))
  }

  /// A file to keep.
  static func attachment(_ bytes: [UInt8], type: StaticString, name: String) -> MailPart {
    MailPart(
      headers: [
        MailHeader("Content-Type", type, "name", file: name),
        MailHeader("Content-Transfer-Encoding", plain: "base64"),
        MailHeader("Content-Disposition", "attachment", "filename", file: name),
      ], body: Base64.lines(bytes))
  }

  /// Parts with a boundary made of what they hold, which none of them can hold.
  ///
  /// `=_` occurs neither in base64 nor in quoted-printable.
  static func multipart(
    _ kind: StaticString, _ parts: [MailPart], more: [MailHeader] = [], type: StaticString? = nil
  ) -> MailPart {
    let all = parts.map(\.bytes)
    let boundary =
      "=_peil_\(SHA256.hexadecimal(all.flatMap { $0 } + Array("\(kind)".utf8)).prefix(32))"
    var body: [UInt8] = []
    for part in all { body += "--\(boundary)\r\n".utf8 + part + [13, 10] }
    body += "--\(boundary)--\r\n".utf8
    let related = type.map { " type=\"\($0)\";" } ?? ""
    return MailPart(
      headers: more + [
        MailHeader(
          "Content-Type", plain: "multipart/\(kind);\(related) boundary=\"\(boundary)\"")
      ], body: body)
  }
}
