internal import CCurl
import Foundation

/// A handle of libcurl, which is opened when the first one is made.
///
/// Linked, libcurl and the libraries below it would add some milliseconds to every start.
package struct CurlHandle: ~Copyable {
  /// What can be asked of a transfer.
  package enum Option: Sendable {
    case address, schemes, agent, certificates, checksCertificate, checksHost, withoutSignals
    case followsRedirects, redirectLimit, redirectSchemes, encryption
    case connectSeconds, seconds, answerSeconds, leastSpeed, slowSeconds
    case user, password, sender, sends
  }

  /// Why a transfer did not succeed.
  package enum Fault: Hashable, Sendable {
    case unreachable, tooSlow, certificate, badCertificateFile, redirect, brokenOff
    case noEncryption, wrongLogin
    /// Other faults, in the words of libcurl.
    case other(String)
  }

  private let library: CurlLibrary
  private let pointer: UnsafeMutableRawPointer

  /// - Returns: `nil` when libcurl is not on this computer.
  package init?() {
    guard let library = CurlLibrary(), let pointer = peil_curl_init(library.initialise) else {
      return nil
    }
    self.library = library
    self.pointer = pointer
  }

  deinit { peil_curl_cleanup(library.cleanUp, pointer) }

  /// - Returns: whether libcurl took the option; an old one may not know it.
  package func set(_ option: Option, _ number: Int) -> Bool {
    peil_curl_set_number(library.setOption, pointer, option.code, number) == 0
  }

  /// libcurl makes a copy of the text.
  package func set(_ option: Option, _ text: String) -> Bool {
    peil_curl_set_text(library.setOption, pointer, option.code, text) == 0
  }

  /// Does what was set.
  ///
  /// - Parameters:
  ///   - recipient: whom a message is for.
  ///   - bytes: what is sent; empty when something is fetched.
  ///   - take: given what comes in; false breaks the transfer off.
  package func perform(
    recipient: String? = nil, sending bytes: [UInt8] = [],
    take: @escaping (UnsafeRawBufferPointer) -> Bool
  ) -> Fault? {
    let sink = Sink(take)
    let source = Source(bytes)
    let list = recipient.flatMap { peil_curl_list(library.appendToList, $0) }
    defer {
      if let list { peil_curl_free_list(library.freeList, list) }
    }
    if let list {
      _ = peil_curl_set_pointer(library.setOption, pointer, CURLOPT_MAIL_RCPT, list)
    }
    let code = withExtendedLifetime((sink, source)) {
      _ = peil_curl_set_writer(
        library.setOption, pointer,
        { bytes, size, count, context in
          guard let bytes, let context else { return 0 }
          let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
          let (length, isTooMuch) = size.multipliedReportingOverflow(by: count)
          let isTaken =
            !isTooMuch && sink.take(UnsafeRawBufferPointer(start: bytes, count: length))
          return isTaken ? length : 0
        }, Unmanaged.passUnretained(sink).toOpaque())
      _ = peil_curl_set_reader(
        library.setOption, pointer,
        { buffer, size, count, context in
          guard let buffer, let context else { return 0 }
          let source = Unmanaged<Source>.fromOpaque(context).takeUnretainedValue()
          return source.give(UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
        }, Unmanaged.passUnretained(source).toOpaque())
      return peil_curl_perform(library.perform, pointer)
    }
    return code == 0 ? nil : fault(CURLcode(rawValue: CURLcode.RawValue(code)))
  }

  /// The last answer of the server, such as 200 or 550; 0 when there was none.
  package var status: Int { peil_curl_status(library.information, pointer) }

  private func fault(_ code: CURLcode) -> Fault {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT:
      return .unreachable
    case CURLE_OPERATION_TIMEDOUT: return .tooSlow
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_ISSUER_ERROR:
      return .certificate
    case CURLE_SSL_CACERT_BADFILE: return .badCertificateFile
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_TOO_MANY_REDIRECTS: return .redirect
    case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR:
      return .brokenOff
    case CURLE_USE_SSL_FAILED: return .noEncryption
    case CURLE_LOGIN_DENIED: return .wrongLogin
    default:
      let words = peil_curl_words(library.words, Int32(bitPattern: code.rawValue))
      return .other(words.map { String(cString: $0) } ?? "\(code.rawValue)")
    }
  }
}

extension CurlHandle.Option {
  fileprivate var code: CURLoption {
    switch self {
    case .address: CURLOPT_URL
    case .schemes: CURLOPT_PROTOCOLS_STR
    case .agent: CURLOPT_USERAGENT
    case .certificates: CURLOPT_CAINFO
    case .checksCertificate: CURLOPT_SSL_VERIFYPEER
    case .checksHost: CURLOPT_SSL_VERIFYHOST
    case .withoutSignals: CURLOPT_NOSIGNAL
    case .followsRedirects: CURLOPT_FOLLOWLOCATION
    case .redirectLimit: CURLOPT_MAXREDIRS
    case .redirectSchemes: CURLOPT_REDIR_PROTOCOLS_STR
    case .encryption: CURLOPT_USE_SSL
    case .connectSeconds: CURLOPT_CONNECTTIMEOUT
    case .seconds: CURLOPT_TIMEOUT
    case .answerSeconds: CURLOPT_SERVER_RESPONSE_TIMEOUT
    case .leastSpeed: CURLOPT_LOW_SPEED_LIMIT
    case .slowSeconds: CURLOPT_LOW_SPEED_TIME
    case .user: CURLOPT_USERNAME
    case .password: CURLOPT_PASSWORD
    case .sender: CURLOPT_MAIL_FROM
    case .sends: CURLOPT_UPLOAD
    }
  }
}

/// Takes what comes in.
private final class Sink {
  let take: (UnsafeRawBufferPointer) -> Bool

  init(_ take: @escaping (UnsafeRawBufferPointer) -> Bool) { self.take = take }
}

/// Gives what goes out, piece by piece.
private final class Source {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func give(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - place)
    buffer.copyBytes(from: bytes[place..<place + count])
    place += count
    return count
  }
}

/// The functions of libcurl, found by name; the library stays open until the program ends.
private struct CurlLibrary {
  let initialise: UnsafeMutableRawPointer
  let setOption: UnsafeMutableRawPointer
  let perform: UnsafeMutableRawPointer
  let information: UnsafeMutableRawPointer
  let words: UnsafeMutableRawPointer
  let cleanUp: UnsafeMutableRawPointer
  let appendToList: UnsafeMutableRawPointer
  let freeList: UnsafeMutableRawPointer

  private static let names = ["libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib"]

  init?() {
    guard let opened = Self.names.lazy.compactMap({ dlopen($0, RTLD_NOW) }).first,
      let initialise = dlsym(opened, "curl_easy_init"),
      let setOption = dlsym(opened, "curl_easy_setopt"),
      let perform = dlsym(opened, "curl_easy_perform"),
      let information = dlsym(opened, "curl_easy_getinfo"),
      let words = dlsym(opened, "curl_easy_strerror"),
      let cleanUp = dlsym(opened, "curl_easy_cleanup"),
      let appendToList = dlsym(opened, "curl_slist_append"),
      let freeList = dlsym(opened, "curl_slist_free_all")
    else { return nil }
    self.initialise = initialise
    self.setOption = setOption
    self.perform = perform
    self.information = information
    self.words = words
    self.cleanUp = cleanUp
    self.appendToList = appendToList
    self.freeList = freeList
  }
}
