import Model

/// Works out what compares the units below one: their figures of an indicator, and their flows.
package struct PartReview {
  let builder: FigureBuilder
  let unit: OrganisationUnit
  let month: Month

  package init(builder: FigureBuilder, unit: OrganisationUnit, month: Month) {
    self.builder = builder
    self.unit = unit
    self.month = month
  }

  /// The figures of the units directly below, in the order of the dossier; those it is not shown for
  /// are left out.
  package func courses(of code: String) -> [PartCourse] {
    guard let indicator = builder.dossier.indicators.first(where: { $0.code == code }) else {
      return []
    }
    return unit.parts.compactMap { part in
      guard builder.indicators(of: part.code).contains(where: { $0.code == code }) else {
        return nil
      }
      let figures = builder.figures(of: indicator, unit: part.code, month: month)
      return PartCourse(
        unit: part.code, name: part.name, value: figures.actual.number, gap: figures.actual.gap,
        target: figures.target?.value.number, history: figures.history)
    }
  }

  /// What flowed in and out, of each stock that the dossier names the flows of.
  ///
  /// - Parameter count: how many months, the report's own the last.
  package func flows(months count: Int = 24) -> [FlowCourse] {
    let totals = UnitTotals(index: builder.index, units: builder.dossier.units)
    return builder.dossier.stockFlows.map { names in
      func amount(_ series: String, _ code: String, _ month: Month) -> Double? {
        totals.amount(series, of: code, in: month).value
      }
      func year(_ series: String, _ code: String) -> Double? {
        let amounts = (0..<12).map { amount(series, code, month - $0) }
        let known = amounts.compactMap { $0 }
        return known.count == amounts.count ? known.reduce(0, +) : nil
      }
      return FlowCourse(
        names: names,
        months: (0..<count).reversed().map { back in
          let month = month - back
          return .init(
            month: month,
            flow: .init(
              inflow: amount(names.inflow, unit.code, month),
              outflow: amount(names.outflow, unit.code, month)))
        },
        parts: unit.parts.map { part in
          .init(
            unit: part.code, name: part.name,
            flow: .init(
              inflow: year(names.inflow, part.code), outflow: year(names.outflow, part.code)))
        })
    }
  }
}
