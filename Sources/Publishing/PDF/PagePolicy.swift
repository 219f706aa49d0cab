/// Puts a policy at the head of a page that lets it load nothing but data inside itself.
///
/// Report pages carry such a policy already; two policies only ever forbid more.
enum PagePolicy {
  private static let policy: StaticString =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:\">"

  /// The page with the policy as the first thing in its head.
  ///
  /// - Returns: `nil` when the first 2000 bytes have no `<head>`.
  static func apply(to html: [UInt8]) -> [UInt8]? {
    let head = Array("<head".utf8)
    let start = html.prefix(2000).map { (65...90).contains($0) ? $0 + 32 : $0 }
    var place = 0
    while place + head.count < start.count {
      let after = start[place + head.count]
      if start[place..<(place + head.count)].elementsEqual(head),
        after == UInt8(ascii: ">") || after == 32 || (9...13).contains(after)
      {
        guard let end = start[(place + head.count)...].firstIndex(of: UInt8(ascii: ">")) else {
          return nil
        }
        return Array(html[...end]) + policy.withUTF8Buffer { Array($0) }
          + Array(html[(end + 1)...])
      }
      place += 1
    }
    return nil
  }
}
