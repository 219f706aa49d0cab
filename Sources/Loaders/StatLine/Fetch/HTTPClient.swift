import Transfer

/// Fetches an address through libcurl.
struct HTTPClient: ~Copyable {
  struct Limits {
    var connectSeconds = 15
    var seconds = 180
    /// So long without a byte is given up.
    var silentSeconds = 30
    var bytes = 100_000_000
  }

  private let handle: CurlHandle
  private let limits: Limits
  /// Whether libcurl took every limit and check; an old one may know some of them not.
  private let isSafe: Bool

  /// - Parameter certificates: a file with the certificates to trust instead of the system's.
  init(limits: Limits, certificates: String?, agent: String) throws(HTTPFailure) {
    self.limits = limits
    guard let handle = CurlHandle() else { throw .noLibrary }
    self.handle = handle
    var isSet = [
      self.handle.set(.withoutSignals, 1), self.handle.set(.followsRedirects, 1),
      self.handle.set(.redirectLimit, 5), self.handle.set(.redirectSchemes, "https"),
      self.handle.set(.checksCertificate, 1), self.handle.set(.checksHost, 2),
      self.handle.set(.connectSeconds, limits.connectSeconds),
      self.handle.set(.seconds, limits.seconds), self.handle.set(.leastSpeed, 1),
      self.handle.set(.slowSeconds, limits.silentSeconds), self.handle.set(.agent, agent),
    ]
    if let certificates { isSet.append(self.handle.set(.certificates, certificates)) }
    isSafe = !isSet.contains(false)
  }

  /// The bytes at an address as they came.
  func get(_ address: String) throws(HTTPFailure) -> [UInt8] {
    let scheme = address.hasPrefix("http://") ? "http" : "https"
    guard isSafe, handle.set(.address, address), handle.set(.schemes, scheme) else {
      throw .other("libcurl is te oud")
    }
    let sink = Sink(limit: limits.bytes)
    let fault = handle.perform(take: sink.take)
    if sink.isFull { throw .tooLarge(limit: limits.bytes) }
    if let fault { throw Self.failure(fault) }
    let status = handle.status
    guard (200...299).contains(status) else { throw .status(status) }
    return sink.bytes
  }

  private static func failure(_ fault: CurlHandle.Fault) -> HTTPFailure {
    switch fault {
    case .unreachable: .unreachable
    case .tooSlow: .tooSlow
    case .certificate, .badCertificateFile: .certificate
    case .redirect: .redirect
    case .brokenOff: .brokenOff
    case .noEncryption, .wrongLogin: .other("\(fault)")
    case .other(let words): .other(words)
    }
  }
}

/// What came in so far, up to a limit.
private final class Sink {
  private(set) var bytes: [UInt8] = []
  private(set) var isFull = false
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count + piece.count <= limit else {
      isFull = true
      return false
    }
    bytes.append(contentsOf: piece)
    return true
  }
}
