import Foundation
import Model
import Packing

/// The part of a font that reports use, cut out with HarfBuzz's libharfbuzz-subset, which is opened when a
/// font of a house style is read.
///
/// What glyphs substitute hangs together in tables that the part must follow; that is the library's work.
/// Kept beside what it keeps by itself: figures of one width (`tnum`) and of one height (`lnum`). Hints for
/// old screens go, as they are half of many files. WOFF2 stays as it is: who made one has cut it already.
enum FontSubset {
  static func part(
    of bytes: [UInt8], _ form: HouseFont.Form
  ) throws(FontFault) -> (bytes: [UInt8], form: HouseFont.Form) {
    if form == .woff2 { return (bytes, form) }
    guard let plain = form == .woff ? WebFont.unpacked(bytes, limit: FontTables.limit) : bytes
    else { throw .damaged }
    guard let library = HarfBuzz() else {
      throw FontFault(
        "moet kleiner worden gemaakt, en daarvoor ontbreekt de bibliotheek HarfBuzz; installeer libharfbuzz-subset0, of gebruik een .woff2 met alleen de letters die u nodig hebt"
      )
    }
    guard let part = library.subset(plain, keeping: FontWidths.wanted) else { throw .damaged }
    return (part, plain.starts(with: Array("OTTO".utf8)) ? .openType : .trueType)
  }
}

/// The functions of HarfBuzz 3.0 and later that make a subset (hb-subset.h).
private struct HarfBuzz {
  private typealias Make = @convention(c) () -> OpaquePointer?
  private typealias Of = @convention(c) (OpaquePointer) -> OpaquePointer?
  private typealias Free = @convention(c) (OpaquePointer) -> Void
  private typealias Blob =
    @convention(c) (
      UnsafePointer<CChar>?, CUnsignedInt, CInt, UnsafeMutableRawPointer?,
      UnsafeMutableRawPointer?
    ) -> OpaquePointer?
  private typealias Face = @convention(c) (OpaquePointer, CUnsignedInt) -> OpaquePointer?
  private typealias Kept = @convention(c) (OpaquePointer, CInt) -> OpaquePointer?
  private typealias Add = @convention(c) (OpaquePointer, UInt32) -> Void
  private typealias AddRange = @convention(c) (OpaquePointer, UInt32, UInt32) -> Void
  private typealias Flags = @convention(c) (OpaquePointer, CUnsignedInt) -> Void
  private typealias Subset = @convention(c) (OpaquePointer, OpaquePointer) -> OpaquePointer?
  private typealias Bytes =
    @convention(c) (OpaquePointer, UnsafeMutablePointer<CUnsignedInt>) -> UnsafePointer<UInt8>?

  /// HB_MEMORY_MODE_READONLY, HB_SUBSET_FLAGS_NO_HINTING, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG.
  private static let (readOnly, withoutHints, features) = (CInt(1), CUnsignedInt(1), CInt(6))
  private static let names = ["libharfbuzz-subset.so.0", "libharfbuzz-subset.so"]

  private let makeBlob: Blob
  private let makeFace: Face
  private let makeInput: Make
  private let characters: Of
  private let set: Kept
  private let add: Add
  private let addRange: AddRange
  private let setFlags: Flags
  private let subset: Subset
  private let blobOfFace: Of
  private let bytesOfBlob: Bytes
  private let freeBlob: Free
  private let freeFace: Free
  private let freeInput: Free

  init?() {
    guard let library = Self.names.lazy.compactMap({ dlopen($0, RTLD_NOW) }).first else {
      return nil
    }
    func function<F>(_ name: String, _ type: F.Type) -> F? {
      dlsym(library, name).map { unsafeBitCast($0, to: type) }
    }
    guard let makeBlob = function("hb_blob_create_or_fail", Blob.self),
      let makeFace = function("hb_face_create", Face.self),
      let makeInput = function("hb_subset_input_create_or_fail", Make.self),
      let characters = function("hb_subset_input_unicode_set", Of.self),
      let set = function("hb_subset_input_set", Kept.self),
      let add = function("hb_set_add", Add.self),
      let addRange = function("hb_set_add_range", AddRange.self),
      let setFlags = function("hb_subset_input_set_flags", Flags.self),
      let subset = function("hb_subset_or_fail", Subset.self),
      let blobOfFace = function("hb_face_reference_blob", Of.self),
      let bytesOfBlob = function("hb_blob_get_data", Bytes.self),
      let freeBlob = function("hb_blob_destroy", Free.self),
      let freeFace = function("hb_face_destroy", Free.self),
      let freeInput = function("hb_subset_input_destroy", Free.self)
    else { return nil }
    self.makeBlob = makeBlob
    self.makeFace = makeFace
    self.makeInput = makeInput
    self.characters = characters
    self.set = set
    self.add = add
    self.addRange = addRange
    self.setFlags = setFlags
    self.subset = subset
    self.blobOfFace = blobOfFace
    self.bytesOfBlob = bytesOfBlob
    self.freeBlob = freeBlob
    self.freeFace = freeFace
    self.freeInput = freeInput
  }

  /// The font with these characters alone; `nil` when HarfBuzz can't read it.
  func subset(_ font: [UInt8], keeping wanted: [ClosedRange<UInt32>]) -> [UInt8]? {
    font.withUnsafeBytes { raw -> [UInt8]? in
      let bytes = raw.bindMemory(to: CChar.self)
      guard
        let blob = makeBlob(
          bytes.baseAddress, CUnsignedInt(bytes.count), Self.readOnly, nil, nil)
      else { return nil }
      defer { freeBlob(blob) }
      guard let face = makeFace(blob, 0) else { return nil }
      defer { freeFace(face) }
      guard let input = makeInput() else { return nil }
      defer { freeInput(input) }
      guard let kept = characters(input), let layout = set(input, Self.features) else {
        return nil
      }
      for range in wanted { addRange(kept, range.lowerBound, range.upperBound) }
      for tag in ["tnum", "lnum"] { add(layout, tag.utf8.reduce(0) { $0 << 8 | UInt32($1) }) }
      setFlags(input, Self.withoutHints)
      guard let part = subset(face, input) else { return nil }
      defer { freeFace(part) }
      guard let result = blobOfFace(part) else { return nil }
      defer { freeBlob(result) }
      var count: CUnsignedInt = 0
      guard let start = bytesOfBlob(result, &count), count > 12 else { return nil }
      return Array(UnsafeBufferPointer(start: start, count: Int(count)))
    }
  }
}
