import Model

/// Reads projecten.yaml.
enum ProjectReader {
  static func read(_ file: YAMLValue) -> [Project] {
    var codes = CodeRegister("project")
    let items = file.map(ProjectFileKey.self)?[.projecten]?.list() ?? []
    return items.compactMap { item in
      guard let map = item.map(ProjectKey.self) else { return nil }
      let codeValue = map.required(.code)
      let code = codeValue?.code()
      let isNew = code.flatMap { code in codeValue.map { codes.add(code, at: $0) } } ?? false
      let name = map.required(.naam)?.text()
      let status = map.required(.status)?.word(Project.Status.self)
      let (start, due) = map.span(.start, .gereed)
      let project = Project(
        code: code ?? "", name: name ?? "", owner: map[.eigenaar]?.text(), start: start, due: due,
        progress: map[.voortgang]?.number(in: 0...100, "een percentage van 0 tot en met 100"),
        status: status ?? .onCourse, note: map[.toelichting]?.text())
      return isNew && name != nil && status != nil ? project : nil
    }
  }
}

extension YAMLValue {
  /// A number between limits, both included.
  func number(in range: ClosedRange<Double>, _ expected: String) -> Double? {
    guard let number = number() else { return nil }
    guard range.contains(number) else {
      wrong(expected)
      return nil
    }
    return number
  }
}
