/// What is said of a row that has more or fewer fields than the heading.
enum RaggedRow {
  static func summary(count: Int, width: Int, isCutOff: Bool) -> String {
    let found = "\(count) \(count == 1 ? "kolom" : "kolommen")"
    if isCutOff, count < width {
      return
        "het bestand lijkt hier afgebroken: de laatste rij heeft \(found) van de \(width) en geen regeleinde; lever het opnieuw"
    }
    return
      "deze rij heeft \(found) en de kop \(width); vul de rij aan of zet tekst met een scheidingsteken tussen aanhalingstekens"
  }
}
