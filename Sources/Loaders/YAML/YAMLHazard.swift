import Yams

/// YAML that is small in the file and huge when it is read ("billion laughs").
enum YAMLHazard {
  /// Whether composing alone could take forever.
  ///
  /// Aliases share their nodes, so that a tree of billions costs nothing until it is walked. Yams walks
  /// the keys of a mapping to find repeated ones: a key that is itself a tree of aliases must not
  /// get there. Ordinary keys are words.
  static func isPresent(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    var hasAnchor = false
    var hasTreeKey = false
    /// Behind an alias or a closed bracket; a colon here would make it a key.
    var isBehindTree = false
    for (index, byte) in bytes.enumerated() {
      let startsToken = index == 0 || " \t\r\n,[{".utf8.contains(bytes[index - 1])
      let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: "\n")
      let isAlone = " \t\r\n".utf8.contains(next)
      switch byte {
      case UInt8(ascii: "&"): hasAnchor = hasAnchor || (startsToken && !isAlone)
      case UInt8(ascii: "?"): hasTreeKey = hasTreeKey || (startsToken && isAlone)
      case UInt8(ascii: "*"): isBehindTree = startsToken && !isAlone
      case UInt8(ascii: "]"), UInt8(ascii: "}"): isBehindTree = true
      case UInt8(ascii: ":"): hasTreeKey = hasTreeKey || isBehindTree
      case UInt8(ascii: "\n"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{"),
        UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        isBehindTree = false
      default: break
      }
    }
    return hasAnchor && hasTreeKey
  }

  /// Whether a tree has more nodes than a number, counting shared ones as often as they are used.
  static func hasMoreNodes(than limit: Int, in node: Node) -> Bool {
    var open = [node]
    var count = 0
    while let next = open.popLast() {
      count += 1
      if count + open.count > limit { return true }
      switch next {
      case .scalar, .alias: break
      case .sequence(let sequence): open.append(contentsOf: sequence.prefix(limit + 1))
      case .mapping(let mapping):
        for (key, value) in mapping.prefix(limit + 1) { open += [key, value] }
      }
    }
    return false
  }
}
