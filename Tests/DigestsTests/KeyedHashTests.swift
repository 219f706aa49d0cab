import Testing

@testable import Digests

@Suite struct KeyedHashTests {
  /// RFC 4231, cases 2 and 6: a short key, and one longer than a block.
  @Test func agreesWithTheStandard() {
    #expect(
      KeyedHash.hexadecimal("what do ya want for nothing?", key: Array("Jefe".utf8))
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    #expect(
      KeyedHash.hexadecimal(
        "Test Using Larger Than Block-Size Key - Hash Key First",
        key: [UInt8](repeating: 0xAA, count: 131))
        == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }
}
