import Foundation

/// Unpacks Brotli (RFC 7932) with libbrotlidec, which is opened when a WOFF2 font is read.
enum Brotli {
  private typealias Decompress =
    @convention(c) (
      Int, UnsafePointer<UInt8>?, UnsafeMutablePointer<Int>?, UnsafeMutablePointer<UInt8>?
    ) -> CInt

  private static let names = ["libbrotlidec.so.1", "libbrotlidec.so"]

  /// - Returns: exactly `size` bytes.
  static func unpack(_ packed: [UInt8], size: Int) throws(FontFault) -> [UInt8] {
    guard let library = names.lazy.compactMap({ dlopen($0, RTLD_NOW) }).first,
      let symbol = dlsym(library, "BrotliDecoderDecompress")
    else {
      throw FontFault(
        "is een .woff2, en daarvoor ontbreekt de bibliotheek Brotli; installeer libbrotli1, of gebruik een .woff of .ttf"
      )
    }
    let decompress = unsafeBitCast(symbol, to: Decompress.self)
    var written = size
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { output, count in
      isWhole =
        decompress(packed.count, packed, &written, output.baseAddress) == 1 && written == size
      count = isWhole ? size : 0
    }
    guard isWhole else { throw .damaged }
    return bytes
  }
}
