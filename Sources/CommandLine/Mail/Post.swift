import Dispatch
import Model
import Publishing

/// Gives messages one by one to a server or a program.
struct Post {
  struct Failure {
    /// In Dutch, without a full stop.
    var message: String
    /// Whether there is no sense in going on.
    var isLast: Bool
  }

  private let carrier: Delivery.Carrier
  /// How many messages after each other came to nothing for a reason that may lie with the server.
  private var silent = 0

  init(_ carrier: Delivery.Carrier) { self.carrier = carrier }

  /// - Returns: why the message was not taken; `nil` when it was.
  mutating func send(
    _ message: [UInt8], from sender: MailAddress, to reader: MailAddress
  ) async -> Failure? {
    switch carrier {
    case .sendmail(let client):
      return await client.send(message).map { Failure(message: $0, isLast: false) }
    case .server(let options):
      let failure = await Self.send(message, from: sender, to: reader, options)
      guard let failure else {
        silent = 0
        return nil
      }
      silent = failure.isDoubtful ? silent + 1 : 0
      let doubt =
        failure.isDoubtful
        ? "; of het bericht aankwam is niet zeker, en bij een volgende keer gaat het opnieuw" : ""
      return Failure(message: failure.message + doubt, isLast: failure.isOfServer || silent > 1)
    }
  }

  /// libcurl waits for the server, so it does that on a thread that nothing else needs.
  private static func send(
    _ message: [UInt8], from sender: MailAddress, to reader: MailAddress,
    _ options: SMTPClient.Options
  ) async -> SMTPFailure? {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        do throws(SMTPFailure) {
          // A connection for each message: one that a server broke off can't spoil the next.
          try SMTPClient(options).send(message, from: sender, to: reader)
          continuation.resume(returning: nil)
        } catch {
          continuation.resume(returning: error)
        }
      }
    }
  }
}
