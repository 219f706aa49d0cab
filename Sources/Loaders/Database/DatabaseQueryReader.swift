import Model

/// Reads a source with `sql` of peil.yaml.
extension DatabaseQuery {
  private static let standardLimit = QueryLimits().question

  /// - Returns: `nil` when a part is missing or wrong, which is reported.
  init?(_ place: YAMLValue, _ map: YAMLMap<SourceKey>) {
    let connection = Self.connection(place)
    let question = map.required(.vraag).flatMap(Self.question)
    var limit = Self.standardLimit
    if let value = map[.tijdslimiet] {
      // A working day: longer is no monthly report.
      guard let seconds = value.wholeNumber(1...28_800) else { return nil }
      limit = .seconds(seconds)
    }
    guard let connection, let question else { return nil }
    self.init(connection: connection, question: question, timeLimit: limit)
  }

  private static func connection(_ value: YAMLValue) -> ConnectionText? {
    guard let text = value.text() else { return nil }
    do throws(ConnectionText.Fault) {
      return try ConnectionText(text, at: value.position)
    } catch {
      // The text itself is never repeated: it may hold a password in a place that is not known here.
      switch error {
      case .literalSecret(let key):
        value.fault(
          .literalSecret,
          "hier staat een geheim bij \(Wording.quoted(key)), en wie dit bestand leest, kent het dan; zet het in een omgevingsvariabele en schrijf `\(key)=${PEIL_WACHTWOORD}`"
        )
      case .malformed, .missing:
        value.fault(
          .wrongValue,
          "`sql` is een verbinding van ODBC, met delen zoals `DSN=dwh` en puntkomma's ertussen; verbeter die"
        )
      }
      return nil
    }
  }

  private static func question(_ value: YAMLValue) -> DatabaseQuestion? {
    guard let text = value.raw else {
      value.wrong("tekst")
      return nil
    }
    do throws(DatabaseQuestion.Fault) {
      return try DatabaseQuestion(text, at: value.position)
    } catch {
      guard let place = error.place else {
        value.fault(.wrongQuestion, error.summary)
        return nil
      }
      let before = String(decoding: Array(text.utf8.prefix(place.offset)), as: UTF8.self)
      value.source.log.fault(
        .wrongQuestion, error.summary,
        at: value.source.position(
          of: place.piece, skipping: before.occurrences(of: place.piece), behind: value.mark))
      return nil
    }
  }
}

extension String {
  /// How often a piece stands in it, one behind the other.
  fileprivate func occurrences(of piece: String) -> Int {
    let (text, sought) = (Array(utf8), Array(piece.utf8))
    var (index, count) = (0, 0)
    while index + sought.count <= text.count {
      if text[index..<index + sought.count].elementsEqual(sought) {
        count += 1
        index += sought.count
      } else {
        index += 1
      }
    }
    return count
  }
}
