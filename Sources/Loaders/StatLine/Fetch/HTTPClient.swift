internal import CCurl
import Foundation

/// Fetches an address through libcurl, which is opened when the first one is.
///
/// Linked, libcurl and the libraries below it would add some milliseconds to every start.
struct HTTPClient: ~Copyable {
  struct Limits {
    var connectSeconds = 15
    var seconds = 180
    /// So long without a byte is given up.
    var silentSeconds = 30
    var bytes = 100_000_000
  }

  private let handle: Handle
  private let limits: Limits
  /// Whether libcurl took every limit and check; an old one may know some of them not.
  private let isSafe: Bool

  /// - Parameter certificates: a file with the certificates to trust instead of the system's.
  init(limits: Limits, certificates: String?, agent: String) throws(HTTPFailure) {
    self.limits = limits
    handle = try Handle()
    var isSet = [
      handle.set(CURLOPT_NOSIGNAL, 1), handle.set(CURLOPT_FOLLOWLOCATION, 1),
      handle.set(CURLOPT_MAXREDIRS, 5), handle.set(CURLOPT_REDIR_PROTOCOLS_STR, "https"),
      handle.set(CURLOPT_SSL_VERIFYPEER, 1), handle.set(CURLOPT_SSL_VERIFYHOST, 2),
      handle.set(CURLOPT_CONNECTTIMEOUT, limits.connectSeconds),
      handle.set(CURLOPT_TIMEOUT, limits.seconds),
      handle.set(CURLOPT_LOW_SPEED_LIMIT, 1),
      handle.set(CURLOPT_LOW_SPEED_TIME, limits.silentSeconds),
      handle.set(CURLOPT_USERAGENT, agent),
    ]
    if let certificates { isSet.append(handle.set(CURLOPT_CAINFO, certificates)) }
    isSafe = !isSet.contains(false)
  }

  /// The bytes at an address as they came.
  func get(_ address: String) throws(HTTPFailure) -> [UInt8] {
    let sink = Sink(limit: limits.bytes)
    let scheme = address.hasPrefix("http://") ? "http" : "https"
    guard isSafe, handle.set(CURLOPT_URL, address), handle.set(CURLOPT_PROTOCOLS_STR, scheme) else {
      throw .other("libcurl is te oud")
    }
    let code = withExtendedLifetime(sink) {
      _ = peil_curl_set_writer(
        handle.library.setOption, handle.pointer,
        { bytes, size, count, context in
          guard let bytes, let context else { return 0 }
          let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
          let (length, isTooMuch) = size.multipliedReportingOverflow(by: count)
          guard !isTooMuch, sink.take(UnsafeRawBufferPointer(start: bytes, count: length)) else {
            return 0
          }
          return length
        }, Unmanaged.passUnretained(sink).toOpaque())
      return peil_curl_perform(handle.library.perform, handle.pointer)
    }
    if sink.isFull { throw .tooLarge(limit: limits.bytes) }
    guard code == 0 else { throw failure(CURLcode(rawValue: CURLcode.RawValue(code))) }
    let status = peil_curl_status(handle.library.information, handle.pointer)
    guard (200...299).contains(status) else { throw .status(status) }
    return sink.bytes
  }

  private func failure(_ code: CURLcode) -> HTTPFailure {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT:
      return .unreachable
    case CURLE_OPERATION_TIMEDOUT: return .tooSlow
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE,
      CURLE_SSL_ISSUER_ERROR:
      return .certificate
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_TOO_MANY_REDIRECTS: return .redirect
    case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR:
      return .brokenOff
    default:
      let words = peil_curl_words(handle.library.words, Int32(bitPattern: code.rawValue))
      return .other(words.map { String(cString: $0) } ?? "\(code.rawValue)")
    }
  }
}

/// Owns a handle of libcurl.
private struct Handle: ~Copyable {
  let library: Library
  let pointer: UnsafeMutableRawPointer

  init() throws(HTTPFailure) {
    guard let library = Library(), let pointer = peil_curl_init(library.initialise) else {
      throw .noLibrary
    }
    self.library = library
    self.pointer = pointer
  }

  deinit { peil_curl_cleanup(library.cleanUp, pointer) }

  func set(_ option: CURLoption, _ number: Int) -> Bool {
    peil_curl_set_number(library.setOption, pointer, option, number) == 0
  }

  /// libcurl makes a copy of the text.
  func set(_ option: CURLoption, _ text: String) -> Bool {
    peil_curl_set_text(library.setOption, pointer, option, text) == 0
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

/// The functions of libcurl, found by name; the library stays open until the program ends.
private struct Library {
  let initialise: UnsafeMutableRawPointer
  let setOption: UnsafeMutableRawPointer
  let perform: UnsafeMutableRawPointer
  let information: UnsafeMutableRawPointer
  let words: UnsafeMutableRawPointer
  let cleanUp: UnsafeMutableRawPointer

  private static let names = ["libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib"]

  init?() {
    guard let opened = Self.names.lazy.compactMap({ dlopen($0, RTLD_NOW) }).first,
      let initialise = dlsym(opened, "curl_easy_init"),
      let setOption = dlsym(opened, "curl_easy_setopt"),
      let perform = dlsym(opened, "curl_easy_perform"),
      let information = dlsym(opened, "curl_easy_getinfo"),
      let words = dlsym(opened, "curl_easy_strerror"),
      let cleanUp = dlsym(opened, "curl_easy_cleanup")
    else { return nil }
    self.initialise = initialise
    self.setOption = setOption
    self.perform = perform
    self.information = information
    self.words = words
    self.cleanUp = cleanUp
  }
}
