/// What is wrong with a Dutch sentence, by rules that a careful reader would apply.
enum Grammar {
  /// The faults of a sentence, each in a few words with where it stands; none when it is sound.
  static func faults(in sentence: String) -> [String] {
    let plain = sentence.replacing("\u{A0}", with: " ")
    return frame(plain) + numbers(plain)
      + found(in: plain, of: forbidden)
      // The space between the sign and its amount must not break.
      + found(in: sentence, of: [("€[^\u{A0}]", "a euro without its fixed space")])
  }

  private static func found(
    in text: String, of rules: [(pattern: String, what: String)]
  ) -> [String] {
    rules.compactMap { pattern, what in
      guard let regex = try? Regex(pattern) else { return "a rule that is no pattern: \(pattern)" }
      return text.firstMatch(of: regex).map { "\(what): ‘\(text[$0.range])’" }
    }
  }

  /// A capital or a figure first, a full stop or a question mark last, and what opens is closed.
  private static func frame(_ text: String) -> [String] {
    guard let first = text.first, let last = text.last else { return ["empty"] }
    var faults: [String] = []
    if first.isLowercase { faults.append("no capital: ‘\(text.prefix(12))’") }
    if first.isWhitespace || last.isWhitespace { faults.append("a space at an end") }
    if !".?".contains(last) { faults.append("no full stop: ‘\(text.suffix(12))’") }
    let pairs: [(Character, Character)] = [("(", ")"), ("‘", "’")]
    for (open, close) in pairs
    where text.count(where: { $0 == open }) != text.count(where: { $0 == close }) {
      faults.append("\(open) without \(close)")
    }
    return faults
  }

  /// Whole numbers of four digits and more have points, but for years.
  private static func numbers(_ text: String) -> [String] {
    var faults: [String] = []
    for part in text.split(whereSeparator: { !$0.isNumber && $0 != "," && $0 != "." })
    where !part.contains(".") {
      let whole = part.prefix { $0 != "," }
      let isYear =
        whole.count == 4 && part.count < 6
        && (Int(whole).map { (1900...2199).contains($0) } ?? false)
      if whole.count > 3, !isYear { faults.append("no points in ‘\(part)’") }
    }
    return faults
  }

  private static let plurals =
    "maanden|dagen|weken|uren|personen|aanvragen|klanten|trajecten|plaatsen|bezwaren|vorderingen|gesprekken|medewerkers|huishoudens|maatregelen|toelichtingen|besluitenlijsten|metingen|teams|kinderen|leden|plekken|onderzoeken|meldingen|projecten|risico's|vragen|bestanden|regels|groepen|reeksen|eenheden|kolommen|indicatoren|uitkeringen|velden|stappen|cijfers|perioden|punten|prognoses|doelen|signalen|gemeenten|besluiten|deelnemers|instrumenten|jaren|vrijheidsgraden"
  private static let singulars =
    "maand|dag|week|persoon|aanvraag|klant|traject|plaats|bezwaar|vordering|gesprek|medewerker|huishouden|maatregel|toelichting|meting|team|kind|lid|plek|onderzoek|melding|project|vraag|bestand|groep|reeks|eenheid|kolom|indicator|uitkering|veld|stap|cijfer|periode|punt|prognose|doel|signaal|gemeente|besluit|deelnemer|instrument|vrijheidsgraad"
  private static let neuters =
    "doel|pad|signaal|cijfer|proces|budget|saldo|tekort|overschot|jaar|bestand|plan|besluit|effect|oordeel|verschil|aantal|risico|instrument|midden|niveau|seizoen|verloop|vangnet|veld"
  private static let commons =
    "prognose|indicator|maand|meting|grens|realisatie|toelichting|maatregel|marge|afwijking|verwachting|stand|stroom|status|reeks|ondergrens|bovengrens|band|norm|groep|mediaan|kans|drempel|uitkomst|organisatie|missie|vraag"
  private static let words = "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
  private static let months =
    "Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|November|December"

  private static let forbidden: [(pattern: String, what: String)] = [
    ("  ", "two spaces"), (" [.,;:?)]", "a space before a mark"),
    (#"\( "#, "a space behind a bracket"), ("[.,;:][.,;:]", "two marks"),
    (#"\(\)|‘’"#, "nothing between"),
    (#"Optional|nil\b|NaN|\bnan\b|\binf\b"#, "no word for a reader"),
    (#"[−-]0(,0+)?([^\d,.]|[.,][^\d]|$)"#, "minus nothing"),
    (#"\+0(,0+)?([^\d,.]|[.,][^\d]|$)"#, "plus nothing"),
    (#"(^| |\()-\d"#, "a hyphen for a minus"), (#"\d\.\d{1,2}([^\d]|$)"#, "a decimal point"),
    ("[0-9] ?€([^ ]|$)", "a euro behind its amount"), ("[0-9] %", "a space before per cent"),
    (#"(^|[^\d,.])1 (\#(plurals))\b"#, "one with a plural"),
    (#"\b[ée]én (\#(plurals))\b"#, "one with a plural"),
    (#"(^|[^\d,.])([2-9]|[1-9]\d+) (\#(singulars))\b"#, "more with a singular"),
    (#"\b(\#(words)) (\#(singulars))\b"#, "more with a singular"),
    (#"\b[Dd]e (\#(neuters))\b"#, "a wrong article"),
    (#"\b[Hh]et (\#(commons))\b"#, "a wrong article"),
    (#"\b[Dd]eze (\#(neuters))\b"#, "a wrong pronoun"),
    (#"\b[Dd]it (\#(commons))\b"#, "a wrong pronoun"),
    (#"\bis er (\#(words)|\d{2,}|[2-9])\b"#, "a singular verb"),
    (#"\bzijn er (één|1)\b"#, "a plural verb"),
    (#"\b(\p{L}+) \1\b"#, "a word twice"),
    (#"[a-z,] (\#(months))\b"#, "a month with a capital"),
    (
      #"(steeg|daalde|gestegen|gedaald|beter|slechter|dichterbij)[^.;:]*[^\d,]0(,0+)?(%| procentpunt)"#,
      "a change of nothing"
    ),
    (
      #"[^\d,]0(,0+)?(%| procentpunt)? (licht |sterk )?(gestegen|gedaald|beter|slechter|dichterbij)\b"#,
      "a change of nothing"
    ),
  ]
}
