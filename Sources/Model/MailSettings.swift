/// How reports go out by mail (`mail` in peil.yaml).
package struct MailSettings: Hashable, Sendable {
  package var sender: MailAddress
  /// The address of the server, such as `smtp://mail.almere.nl:587`; `nil`: named on the command line.
  package var server: String?
  /// Where a reader says that no more is wanted: `mailto:` or `https:`; `nil`: the sender.
  package var unsubscribe: String?

  package init(sender: MailAddress, server: String? = nil, unsubscribe: String? = nil) {
    self.sender = sender
    self.server = server
    self.unsubscribe = unsubscribe
  }
}
