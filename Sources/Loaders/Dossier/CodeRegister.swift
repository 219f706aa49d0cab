import Model

/// The codes that were given out, to find the second one that is the same and references to none.
struct CodeRegister {
  /// What the codes are of, in a message: `indicator`, `eenheid`.
  let kind: String
  private(set) var positions: [String: InputPosition] = [:]
  private(set) var codes: [String] = []

  /// Every reference is taken: what would name the codes could not be read.
  let isUnknown: Bool

  init(_ kind: String, isUnknown: Bool = false) {
    self.kind = kind
    self.isUnknown = isUnknown
  }

  func contains(_ code: String) -> Bool { positions[code] != nil }

  /// - Returns: whether the code is new; a repeated one is reported.
  mutating func add(_ code: String, at value: YAMLValue) -> Bool {
    if let first = positions[code] {
      value.fault(
        .duplicateCode,
        "\(kind) \(Wording.quoted(code)) bestaat al (\(first)); geef elk een eigen code")
      return false
    }
    positions[code] = value.position
    codes.append(code)
    return true
  }

  /// - Returns: the code when there is one like it; an unknown one is reported.
  func reference(_ value: YAMLValue) -> String? {
    guard let code = value.text() else { return nil }
    guard !isUnknown, !contains(code) else { return code }
    let known = codes.isEmpty ? "; er is nog geen \(kind) beschreven" : ""
    value.fault(
      .unknownReference,
      "\(kind) \(Wording.quoted(code)) bestaat niet\(known)\(Wording.suggestion(for: code, in: codes))"
    )
    return nil
  }
}
