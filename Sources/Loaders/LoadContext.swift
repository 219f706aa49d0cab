import Model

/// What a dossier is read with besides its own files.
package struct LoadContext: Sendable {
  /// Where the secrets of connections come from, and nowhere else.
  package var environment: [String: String]
  /// The month that was asked for; `nil`: the last one with data, which reading has to find.
  package var month: Month?

  package init(environment: [String: String] = [:], month: Month? = nil) {
    self.environment = environment
    self.month = month
  }
}
