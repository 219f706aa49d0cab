import Foundation

/// What a browser says over its DevTools pipe, as far as printing needs it.
///
/// https://chromedevtools.github.io/devtools-protocol/
struct DevToolsMessage: Decodable, Sendable {
  /// Of the call that this answers; an event has none.
  var id: Int?
  var method: String?
  /// The tab it is about; the browser itself has none.
  var sessionId: String?
  var result: Reply?
  var error: Fault?
  var params: Event?

  struct Fault: Decodable, Sendable {
    var message: String?
  }

  struct Reply: Decodable, Sendable {
    var targetId: String?
    var sessionId: String?
    /// Which loading of a page the tab began.
    var loaderId: String?
    /// Why the tab did not load the page.
    var errorText: String?
    /// The handle of a stream that holds the PDF.
    var stream: String?
    /// A piece of that stream.
    var data: String?
    var base64Encoded: Bool?
    var eof: Bool?
  }

  struct Event: Decodable, Sendable {
    var loaderId: String?
    var name: String?
    var sessionId: String?
  }

  /// A call as the browser reads it.
  static func call(
    _ id: Int, _ method: String, _ parameters: JSONObject, session: String?
  ) -> [UInt8] {
    var fields: JSONObject = [
      "id": .whole(id), "method": .text(method), "params": .object(parameters),
    ]
    if let session { fields["sessionId"] = .text(session) }
    return JSONValue.object(fields).bytes()
  }
}
