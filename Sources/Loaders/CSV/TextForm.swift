import Model

/// How a text file is written, as it was found to be.
struct TextForm: Hashable, Sendable {
  var encoding: TextEncoding
  var delimiter: UInt8
  /// The last line has no end, as in a file that was cut off, and in many a whole one.
  var isCutOff: Bool

  /// Remarks what of it is not as Peil itself writes: semicolons, UTF-8, decimal comma.
  func remark(
    _ sign: DecimalSign?, _ evidence: DecimalEvidence, of source: DeliverySource,
    at position: InputPosition, log: DiagnosticLog
  ) {
    let showsSign = sign == .point && source.decimalSign == nil && evidence.dependsOnSign
    let parts = [
      delimiter == CSVDialect.delimiters[0] ? nil : "scheidingsteken \(delimiterName)",
      encoding == .utf8 ? nil : "codering \(encoding.name)",
      showsSign ? "decimale punt" : nil,
    ].compactMap { $0 }
    guard !parts.isEmpty else { return }
    log.remark(.textForm, "gelezen met \(Wording.list(parts, "en"))", at: position)
  }

  private var delimiterName: String {
    switch delimiter {
    case UInt8(ascii: ","): "komma"
    case UInt8(ascii: "\t"): "tab"
    default: String(UnicodeScalar(delimiter))
    }
  }
}

extension TextEncoding {
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .windows1252: "Windows-1252"
    }
  }
}
