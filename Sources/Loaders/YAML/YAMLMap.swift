import Model
import Yams

/// The keys that a block may have, by the words of the contract.
protocol DossierKey: RawRepresentable, CaseIterable, Hashable where RawValue == String {}

/// A block of which all keys are known; an unknown one is reported when the block is opened.
struct YAMLMap<Key: DossierKey> {
  let value: YAMLValue
  private var values: [Key: YAMLValue] = [:]

  init(_ mapping: Node.Mapping, of value: YAMLValue) {
    self.value = value
    let known = Key.allCases.map(\.rawValue)
    for (keyNode, node) in mapping {
      let key = YAMLValue(node: keyNode, source: value.source, name: value.name)
      guard let raw = key.raw else {
        key.fault(.unknownKey, "een sleutel moet een woord zijn")
        continue
      }
      if raw.unicodeScalars.contains(RepeatedKeys.mask) { continue }
      guard let known = Key(rawValue: raw) else {
        key.fault(
          .unknownKey,
          "onbekende sleutel \(Wording.quoted(raw))\(Wording.suggestion(for: raw, in: known))")
        continue
      }
      let entry = YAMLValue(node: node, source: value.source, name: raw)
      if !entry.isNull { values[known] = entry }
    }
  }

  /// The value of a key that stands there with one.
  subscript(key: Key) -> YAMLValue? { values[key] }

  /// The value of a key that must be there.
  func required(_ key: Key) -> YAMLValue? {
    if let value = values[key] { return value }
    value.fault(.missingKey, "sleutel `\(key.rawValue)` ontbreekt; vul die in")
    return nil
  }

  /// The keys that stand there, in the order of the contract.
  var present: [Key] { Key.allCases.filter { values[$0] != nil } }
}
