import Model

/// Refuses what tells too much about persons, in every source, without ever printing a value
/// (metrics.md section 13).
enum PersonalDataGuard {
  /// Looks at one column by its heading and its values.
  ///
  /// - Parameters:
  ///   - number: the column, from 0.
  ///   - holdsFigures: the column is of figures, whose heading says what was counted: *Ziekteverzuim %*.
  /// - Returns: whether it is refused, which is reported.
  static func refuses(
    _ number: Int, of sample: PersonalDataSample, holdsFigures: Bool, position: InputPosition,
    log: DiagnosticLog
  ) -> Bool {
    let heading = sample.headings[number]
    let name = shown(heading, number)
    // A question stands in peil.yaml; a file is delivered.
    let verb = position.path == DescriptionReader.path ? "stel de vraag" : "lever het bestand"
    if sample.holdsCitizenServiceNumbers(number) {
      log.fault(
        .personalData,
        "\(name) bevat burgerservicenummers (de waarden doorstaan de elfproef); \(verb) zonder die nummers, en voor het tellen van cliënten met een nummer dat alleen uw systeem kent",
        at: position)
      return true
    }
    guard !holdsFigures, let subject = SensitiveSubject(heading: heading) else { return false }
    log.fault(
      .personalData,
      "\(name) gaat over \(subject.rawValue); zulke gegevens leest Peil niet, \(verb) zonder die kolom",
      at: position)
    return true
  }

  /// A heading as it may be printed: where a file has none, its first row is of someone.
  static func shown(_ heading: String, _ number: Int) -> String {
    isPrintable(heading) ? "kolom \(Wording.quoted(heading))" : "kolom \(number + 1)"
  }

  /// Whether a text can't be the number of a client.
  static func isPrintable(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count { (48...57).contains($0) } < 4
  }
}
