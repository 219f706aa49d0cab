import Charts

extension SampleKind {
  private static let treeStates = SampleState.byName.filter {
    !["gelijk", "nul", "negatief"].contains($0.name)
  }

  static let tree = SampleKind(
    "doelenboom", "Doelenboom",
    "Een doel met wat ertoe moet leiden, van links naar rechts of van boven naar beneden.",
    file: "TreeSample", states: treeStates
  ) { state in
    let parts = zip(state.names, state.values).enumerated().map { index, pair in
      ObjectiveTree.Objective(
        pair.0, remark: state.format.text(pair.1),
        parts: index == 1 && state.names.count < 10
          ? [.init("Sneller beslissen"), .init("Beter bereik")] : [])
    }
    return ObjectiveTree.figure(
      ObjectiveTree.Input(
        caption: state.caption("doelenboom", "Twee doelen dragen het bestand"),
        roots: state.names.isEmpty
          ? []
          : [.init("Minder mensen afhankelijk van een uitkering", remark: "pad: −2%", parts: parts)]
      ))
  }
}
