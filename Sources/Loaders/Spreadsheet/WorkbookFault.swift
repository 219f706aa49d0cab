import Model

/// Why a workbook, or one of its sheets, can't be read at all.
enum WorkbookFault: Error, Hashable {
  /// Against the rules of its format: cut off, changed on the way or badly written.
  case damaged(String)
  /// Locked with a password.
  case encrypted
  /// Unpacks to far more than a table of figures needs: a bomb, or a sheet that is too large.
  case tooLarge(String)
  /// XML that defines entities of its own, which can grow without end.
  case documentType
  /// Something that looks like a workbook; the text says what it is and what to do.
  case otherKind(String)

  var code: DiagnosticCode {
    switch self {
    case .damaged: .damagedWorkbook
    case .tooLarge, .documentType: .hostileWorkbook
    case .encrypted, .otherKind: .unreadableWorkbook
    }
  }

  /// What is wrong with the file and what to do.
  var summary: String {
    switch self {
    case .damaged(let what):
      "dit rekenblad is beschadigd: \(what); open het in Excel of LibreOffice, bewaar het opnieuw en lever dat"
    case .encrypted:
      "dit rekenblad is met wachtwoord beveiligd; haal het wachtwoord eraf en bewaar het opnieuw"
    case .tooLarge(let what):
      "dit rekenblad wordt niet gelezen: \(what); lever alleen de cellen die nodig zijn"
    case .documentType:
      "dit rekenblad wordt niet gelezen: het bevat een DOCTYPE met eigen definities, en dat doet geen gewoon rekenblad; bewaar het opnieuw in Excel of LibreOffice"
    case .otherKind(let what): what
    }
  }
}
