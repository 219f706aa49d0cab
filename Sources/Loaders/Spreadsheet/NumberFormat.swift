import Numerals

/// What the format of a cell says its number is.
enum NumberFormat: Hashable, Sendable {
  case plain
  case percentage
  case date

  /// The formats that Excel knows by number only (ECMA-376 part 1, 18.8.30).
  init(builtIn number: Int) {
    switch number {
    case 9, 10: self = .percentage
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    default: self = .plain
    }
  }

  /// Reads a code such as `0,0%`, `[$-413]d mmmm yyyy;@` or `[Red]-0.00`; times of day are plain numbers.
  init(code: String) {
    let letters = Self.letters(of: code)
    if letters.contains("%") {
      self = .percentage
    } else if ["general", "standaard"].contains(letters.trimmed.lowercased()) {
      self = .plain
    } else {
      let small = Set(
        letters.lowercased().replacing("am/pm", with: "").replacing("a/p", with: ""))
      // Dutch codes write a year with a j. An m beside hours or seconds is minutes.
      let isDay = !small.isDisjoint(with: ["d", "y", "j"])
      let isMonth = small.contains("m") && small.isDisjoint(with: ["h", "u", "s"])
      self = isDay || isMonth ? .date : .plain
    }
  }

  /// The first section of a code without what is shown as it stands: quoted, escaped, between brackets.
  private static func letters(of code: String) -> String {
    var letters = ""
    var rest = Substring(code)
    while let letter = rest.popFirst() {
      switch letter {
      case ";": return letters
      case "\"": rest = rest.firstIndex(of: "\"").map { rest[rest.index(after: $0)...] } ?? ""
      case "\\", "_", "*": _ = rest.popFirst()
      case "[":
        let end = rest.firstIndex(of: "]") ?? rest.endIndex
        // Hours, minutes or seconds that passed: `[h]:mm`.
        let elapsed = rest[..<end].lowercased()
        if !elapsed.isEmpty, elapsed.allSatisfy({ "hms".contains($0) }) { letters += "s" }
        rest = end == rest.endIndex ? "" : rest[rest.index(after: end)...]
      default: letters.append(letter)
      }
    }
    return letters
  }

  /// A cell with this number in this format.
  @inline(__always)
  func cell(_ number: Double, calendar: SerialCalendar) -> Grid.Cell {
    switch self {
    case .plain: .number(number)
    case .percentage: .percentage(Self.percent(number))
    case .date: calendar.date(number).map(Grid.Cell.date) ?? .number(number)
    }
  }

  /// A hundred times a number on its decimal text: 0.058 is 5.8, not 5.800000000000001.
  static func percent(_ fraction: Double) -> Double {
    guard var digits = DecimalDigits(fraction) else { return fraction }
    digits.pointPosition += 2
    let percent = digits.value
    return percent.isFinite ? percent : fraction
  }
}
