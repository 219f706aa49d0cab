import Charts

extension SampleKind {
  private static let matrixStates = SampleState.byName.filter {
    !["groot", "zeer-groot", "klein", "nul", "negatief"].contains($0.name)
  }

  static let matrix = SampleKind(
    "matrix", "Matrix",
    "Een zelfbeoordeling: niveaus per onderdeel en aspect.",
    file: "MatrixSample", states: matrixStates
  ) { state in
    let aspects = ["leiding", "beleid", "mensen", "middelen", "processen"]
    return MatrixChart.figure(
      MatrixChart.Input(
        caption: state.caption("matrix", "Processen blijven achter bij leiding en beleid"),
        rows: state.name == "veertig" ? aspects : state.names,
        columns: state.name == "veertig" ? state.names : aspects,
        levels: ["activiteit", "proces", "systeem", "keten", "transformatie"],
        cells: (0..<(state.name == "veertig" ? 5 : state.names.count)).map { row in
          (0..<(state.name == "veertig" ? 40 : 5)).map { column in
            guard state.name == "veertig" || state.values[row] != nil else { return nil }
            return state.name == "gelijk" ? 2 : (row * 3 + column * column) % 7 % 5
          }
        }))
  }
}
