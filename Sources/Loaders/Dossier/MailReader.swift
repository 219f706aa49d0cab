import Model

/// Reads how reports go out by mail (mail), and to whom (ontvangers).
enum MailReader {
  static func read(_ value: YAMLValue?) -> MailSettings? {
    guard let map = value?.map(MailKey.self), let sender = map.required(.van).flatMap(address)
    else { return nil }
    return MailSettings(
      sender: sender, server: map[.server].flatMap(server), unsubscribe: map[.afmelden].flatMap(way)
    )
  }

  /// The readers of an audience, each once.
  static func recipients(_ value: YAMLValue?) -> [MailAddress] {
    var seen: Set<String> = []
    return (value?.list() ?? []).compactMap { item in
      guard let found = address(item) else { return nil }
      guard seen.insert(found.key).inserted else {
        item.fault(.duplicateCode, "\(Wording.quoted(found.address)) staat hier al")
        return nil
      }
      return found
    }
  }

  private static func address(_ value: YAMLValue) -> MailAddress? {
    guard let text = value.text() else { return nil }
    guard let address = MailAddress(text) else {
      value.fault(
        .wrongValue,
        "\(Wording.quoted(text)) is geen mailadres; schrijf `naam@gemeente.nl` of `Naam <naam@gemeente.nl>`"
      )
      return nil
    }
    return address
  }

  private static func server(_ value: YAMLValue) -> String? {
    guard let text = value.text() else { return nil }
    guard MailServerAddress.isPlain(text) else {
      value.fault(.wrongValue, "`\(value.name)` \(MailServerAddress.advice)")
      return nil
    }
    return text
  }

  private static func way(_ value: YAMLValue) -> String? {
    guard let text = value.text() else { return nil }
    let isKnown = text.hasPrefix("mailto:") || text.hasPrefix("https://")
    let isPlain = text.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"<>,\"".utf8.contains($0) }
    guard isKnown, isPlain, text.utf8.count <= 500 else {
      value.fault(
        .wrongValue,
        "`\(value.name)` moet een adres zijn dat met `mailto:` of `https://` begint, zonder spaties en komma's"
      )
      return nil
    }
    return text
  }
}
