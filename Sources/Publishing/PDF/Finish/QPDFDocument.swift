internal import CQPDF
import Foundation

/// A PDF in libqpdf, which is loaded when the first is opened.
struct QPDFDocument: ~Copyable {
  /// An object of the document; it is valid as long as the document is.
  typealias Object = UInt32

  private let qpdf: PeilQPDF
  private let handle: OpaquePointer
  /// libqpdf reads from these bytes as long as the document lives.
  private let source: UnsafeMutablePointer<CChar>
  /// Whether the PDF could only be read by guessing.
  private(set) var isDamaged = false

  /// Whether libqpdf is on this machine.
  static var isInstalled: Bool { load() != nil }

  private static func load() -> PeilQPDF? {
    let table = UnsafeMutablePointer<PeilQPDF>.allocate(capacity: 1)
    defer { table.deallocate() }
    return peil_qpdf_load(table) != 0 ? table.pointee : nil
  }

  /// - Returns: `nil` when libqpdf is not there, or can't read the PDF.
  static func read(_ bytes: [UInt8]) -> QPDFDocument? {
    guard let qpdf = load(), let handle = qpdf.qpdf_init() else { return nil }
    let source = UnsafeMutablePointer<CChar>.allocate(capacity: max(1, bytes.count))
    for (place, byte) in bytes.enumerated() { source[place] = CChar(bitPattern: byte) }
    var document = QPDFDocument(qpdf: qpdf, handle: handle, source: source)
    qpdf.qpdf_silence_errors(handle)
    qpdf.qpdf_set_suppress_warnings(handle, 1)
    let status = qpdf.qpdf_read_memory(handle, "page.pdf", source, UInt64(bytes.count), nil)
    // The lowest bit is a warning; the next one an error.
    guard status & 2 == 0 else { return nil }
    document.isDamaged = status != 0
    return document
  }

  private init(qpdf: PeilQPDF, handle: OpaquePointer, source: UnsafeMutablePointer<CChar>) {
    self.qpdf = qpdf
    self.handle = handle
    self.source = source
  }

  deinit {
    // An error that was not asked for would be written to standard error.
    _ = qpdf.qpdf_get_error(handle)
    var handle: OpaquePointer? = handle
    qpdf.qpdf_cleanup(&handle)
    source.deallocate()
  }

  var hasError: Bool { qpdf.qpdf_has_error(handle) != 0 }

  // MARK: Reading

  var root: Object { qpdf.qpdf_get_root(handle) }
  var trailer: Object { qpdf.qpdf_get_trailer(handle) }

  var pages: [Object] {
    (0..<max(0, Int(qpdf.qpdf_get_num_pages(handle)))).map { qpdf.qpdf_get_page_n(handle, $0) }
  }

  func isDictionary(_ object: Object) -> Bool { qpdf.qpdf_oh_is_dictionary(handle, object) != 0 }

  /// What a dictionary holds under a key, if anything.
  func value(_ object: Object, _ key: String) -> Object? {
    guard isDictionary(object), qpdf.qpdf_oh_has_key(handle, object, key) != 0 else { return nil }
    return qpdf.qpdf_oh_get_key(handle, object, key)
  }

  /// The items of an array; an object that is none stands for itself.
  func items(_ object: Object?) -> [Object] {
    guard let object else { return [] }
    guard qpdf.qpdf_oh_is_array(handle, object) != 0 else { return [object] }
    return (0..<qpdf.qpdf_oh_get_array_n_items(handle, object)).map {
      qpdf.qpdf_oh_get_array_item(handle, object, $0)
    }
  }

  /// `/Link`; `nil` for what is no name.
  func name(_ object: Object?) -> String? {
    guard let object, qpdf.qpdf_oh_is_name(handle, object) != 0 else { return nil }
    return qpdf.qpdf_oh_get_name(handle, object).map { String(cString: $0) }
  }

  func text(_ object: Object?) -> String? {
    guard let object, qpdf.qpdf_oh_is_string(handle, object) != 0 else { return nil }
    return qpdf.qpdf_oh_get_utf8_value(handle, object).map { String(cString: $0) }
  }

  /// What a page draws, unpacked.
  func content(ofPage page: Object) -> [UInt8]? {
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    let status = qpdf.qpdf_oh_get_page_content_data(handle, page, &buffer, &length)
    defer { free(buffer) }
    guard status & 2 == 0, let buffer else { return nil }
    return Array(UnsafeBufferPointer(start: buffer, count: length))
  }

  /// What a stream holds, unpacked.
  func content(ofStream stream: Object) -> [UInt8]? {
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    let status = qpdf.qpdf_oh_get_stream_data(
      handle, stream, qpdf_dl_generalized, nil, &buffer, &length)
    defer { free(buffer) }
    guard status & 2 == 0, let buffer else { return nil }
    return Array(UnsafeBufferPointer(start: buffer, count: length))
  }

  /// The number of an object that others refer to; 0 for one that stands where it is used.
  func number(_ object: Object) -> Int {
    qpdf.qpdf_oh_is_indirect(handle, object) != 0
      ? Int(qpdf.qpdf_oh_get_object_id(handle, object)) : 0
  }

  // MARK: Changing

  /// An object from its PDF syntax, which the program itself writes.
  func parse(_ syntax: StaticString) -> Object { qpdf.qpdf_oh_parse(handle, "\(syntax)") }

  func set(_ object: Object, _ key: String, _ value: Object) {
    qpdf.qpdf_oh_replace_key(handle, object, key, value)
  }

  func set(_ object: Object, _ key: String, text: String) {
    set(object, key, qpdf.qpdf_oh_new_unicode_string(handle, text))
  }

  func set(_ object: Object, _ key: String, whole: Int) {
    set(object, key, qpdf.qpdf_oh_new_integer(handle, Int64(whole)))
  }

  /// - Parameter name: With its slash; any characters.
  func set(_ object: Object, _ key: String, name: String) {
    set(object, key, qpdf.qpdf_oh_new_name(handle, name))
  }

  func set(_ object: Object, _ key: String, bytes: [UInt8]) {
    let text = bytes.withUnsafeBytes { bytes in
      qpdf.qpdf_oh_new_binary_string(
        handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    set(object, key, text)
  }

  func text(_ text: String) -> Object { qpdf.qpdf_oh_new_unicode_string(handle, text) }

  func array(_ items: [Object] = []) -> Object {
    let array = qpdf.qpdf_oh_new_array(handle)
    for item in items { append(item, to: array) }
    return array
  }

  func append(_ item: Object, to array: Object) {
    qpdf.qpdf_oh_append_item(handle, array, item)
  }

  /// The object as one that others can refer to.
  func shared(_ object: Object) -> Object { qpdf.qpdf_make_indirect_object(handle, object) }

  func remove(_ object: Object, _ key: String) {
    qpdf.qpdf_oh_remove_key(handle, object, key)
  }

  /// A new stream with these bytes.
  func stream(_ bytes: [UInt8]) -> Object {
    let stream = qpdf.qpdf_oh_new_stream(handle)
    let none = qpdf.qpdf_oh_new_null(handle)
    qpdf.qpdf_oh_replace_stream_data(handle, stream, bytes, bytes.count, none, none)
    return stream
  }

  func dictionary(ofStream stream: Object) -> Object { qpdf.qpdf_oh_get_dict(handle, stream) }

  /// The document as bytes: the same ones for the same document.
  func bytes() -> [UInt8]? {
    guard qpdf.qpdf_init_write_memory(handle) & 2 == 0 else { return nil }
    qpdf.qpdf_set_deterministic_ID(handle, 1)
    // Tags are many small objects; packed together they take a third of the room.
    qpdf.qpdf_set_object_stream_mode(handle, qpdf_o_generate)
    guard qpdf.qpdf_write(handle) & 2 == 0, let buffer = qpdf.qpdf_get_buffer(handle) else {
      return nil
    }
    return Array(
      UnsafeBufferPointer(start: buffer, count: qpdf.qpdf_get_buffer_length(handle)))
  }
}
