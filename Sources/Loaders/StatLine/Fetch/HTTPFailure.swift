/// Why an answer could not be fetched, in Dutch.
package enum HTTPFailure: Error, Hashable, Sendable {
  /// libcurl is not on this computer.
  case noLibrary
  case unreachable
  case tooSlow
  /// The other side could not show that it is who it says.
  case certificate
  /// Sent on to an address that is not safe.
  case redirect
  case tooLarge(limit: Int)
  /// The connection broke off before the whole answer was there.
  case brokenOff
  case status(Int)
  /// An answer that is not the JSON of the service.
  case notJSON(String)
  /// Other faults, in the words of libcurl.
  case other(String)

  /// Whether a second try may help.
  var isPassing: Bool {
    switch self {
    case .unreachable, .tooSlow, .brokenOff: true
    case .status(let status): status >= 500 || status == 429
    case .noLibrary, .certificate, .redirect, .tooLarge, .notJSON, .other: false
    }
  }

  package var message: String {
    switch self {
    case .noLibrary:
      "libcurl ontbreekt op deze computer; installeer het pakket libcurl4"
    case .unreachable: "de server is niet bereikbaar; kijk of deze computer internet heeft"
    case .tooSlow: "de server antwoordt niet op tijd; probeer het later nog eens"
    case .certificate:
      "het certificaat van de server klopt niet, dus er is niets opgehaald; vraag uw beheerder of er een proxy tussen zit, en noem dan diens certificaat in SSL_CERT_FILE"
    case .redirect:
      "de server stuurt door naar een adres dat niet veilig is (geen https); er is niets opgehaald"
    case .tooLarge(let limit):
      "het antwoord is groter dan \(limit / 1_000_000) MB; kies met `filter` een deel van de tabel"
    case .brokenOff: "de verbinding brak af voor het antwoord er helemaal was; probeer het nog eens"
    case .status(404):
      "het CBS kent dit adres niet (404); kijk of het nummer van de tabel klopt, of vraag haar bij de andere dienst met `versie`"
    case .status(let status): "de server gaf fout \(status); probeer het later nog eens"
    case .notJSON(let reason): "het antwoord is geen tabel van het CBS (\(reason))"
    case .other(let words): "ophalen lukt niet (\(words))"
    }
  }
}
