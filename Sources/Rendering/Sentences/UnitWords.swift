/// The singular of units of measure, for what stands behind a 1.
enum UnitWords {
  /// Plurals that no rule finds: a vowel that changes, an ending of its own, or an unstressed last syllable.
  private static let singulars = [
    "aanslagen": "aanslag", "bedragen": "bedrag", "cliënten": "cliënt", "dagen": "dag",
    "gebreken": "gebrek", "gerechtigden": "gerechtigde", "jongeren": "jongere",
    "kinderen": "kind", "leden": "lid", "ouderen": "oudere", "sloten": "slot", "steden": "stad",
    "verzuimdagen": "verzuimdag", "teams": "team",
    "uren": "uur", "wegen": "weg", "werkdagen": "werkdag",
    "werklozen": "werkloze", "werkzoekenden": "werkzoekende", "zieken": "zieke",
  ]
  /// Between these words and the noun stands what is counted: `klanten per fte`.
  private static let prepositions: Set<Substring> = [
    "per", "in", "van", "op", "met", "zonder", "aan", "bij", "tot", "voor", "naar", "uit", "boven",
    "onder", "buiten", "binnen",
  ]

  /// The unit of one; the word itself where no plural is seen in it.
  static func singular(_ unit: String) -> String {
    let words = unit.split(separator: " ", omittingEmptySubsequences: false)
    let end = words.firstIndex(where: prepositions.contains) ?? words.count
    guard end > 0 else { return unit }
    var result = words.map(String.init)
    result[end - 1] = noun(result[end - 1])
    return result.joined(separator: " ")
  }

  /// `1 maand`, `3 maanden`.
  static func months(_ count: Int) -> String { count == 1 ? "1 maand" : "\(count) maanden" }

  /// The singular of a noun by the rules of Dutch spelling.
  private static func noun(_ word: String) -> String {
    if let known = singulars[word] { return known }
    // Of a compound the last part decides: `bijstandsgerechtigden`, `vakantiedagen`.
    for (plural, singular) in singulars
    where word.count > plural.count + 2 && word.hasSuffix(plural) {
      return word.dropLast(plural.count) + singular
    }
    if word.hasSuffix("'s") { return String(word.dropLast(2)) }
    if word.hasSuffix("heden") { return word.dropLast(5) + "heid" }
    for ending in ["ens", "ers", "els", "ems", "ies", "ues", "ures", "ages", "oos", "aars"]
    where word.hasSuffix(ending) && word.count > ending.count + 2 {
      return String(word.dropLast())
    }
    guard word.hasSuffix("en"), word.count > 4 else { return word }
    return stem(Array(word.dropLast(2)))
  }

  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y", "é", "ë", "ï", "ö"]
  private static let pairs: Set<String> = [
    "aa", "ee", "oo", "uu", "oe", "ie", "ui", "ou", "au", "eu", "ei", "ij",
  ]

  /// What is left of a plural in -en: one of two equal consonants goes, and a long vowel that stood open is
  /// written double when its syllable closes.
  private static func stem(_ letters: [Character]) -> String {
    guard let last = letters.last, letters.count > 2, !vowels.contains(last) else {
      return String(letters)
    }
    let (before, earlier) = (letters[letters.count - 2], letters[letters.count - 3])
    if last == before { return String(letters.dropLast()) }
    guard vowels.contains(before) else { return String(letters) }
    let isPair = pairs.contains(String([earlier, before]))
    let head = isPair ? letters.dropLast() : letters.dropLast() + [before]
    let closed: Character = last == "v" ? "f" : last == "z" ? "s" : last
    return String(head + [closed])
  }
}
