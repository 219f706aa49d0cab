import Model
import Publishing

/// What `peil verstuur` was asked to send.
struct SendRequest: Sendable {
  /// How messages go out.
  enum Way: Hashable, Sendable {
    /// A draft in a file.
    case file(String)
    case server(String)
    /// A program; `nil`: the one that systems have.
    case sendmail(String?)
  }

  var folder: String
  var month: Month?
  var report: String
  /// `nil`: the whole organisation.
  var unit: String?
  /// `nil`: the server that the dossier names.
  var way: Way?
  var isTrial: Bool
  var isAgain: Bool
  var certificates: String?
  var isPlain: Bool
  var engine: EngineChoice
  var isStrict: Bool
  var isQuiet: Bool
}
