import Model

/// Reads a dossier's folder: description, indicators, measures, deliveries, explanations.
package enum DossierLoader {
  /// Everything that could be read and everything that was found wrong.
  package static func load(
    folder: String, context: LoadContext = LoadContext()
  ) -> LoadedDossier {
    let log = DiagnosticLog()
    guard let files = DossierFiles(folder: folder) else {
      log.fault(
        .missingFile, "deze map bestaat niet; noem de map van het dossier met --map",
        at: .file(path: folder))
      return LoadedDossier(dossier: nil, dataset: Dataset(), diagnostics: log.diagnostics)
    }
    let (dossier, dataset) = Run(files: files, log: log, context: context).load()
    return LoadedDossier(dossier: dossier, dataset: dataset, diagnostics: log.diagnostics)
  }

  private struct Run {
    let files: DossierFiles
    let log: DiagnosticLog
    let context: LoadContext

    func load() -> (Dossier?, Dataset) {
      let description = describe()
      let units = description?.unitCodes ?? CodeRegister("eenheid", isUnknown: true)
      let faultsBefore = log.faultCount
      guard var indicators = indicators(units: units), let description else {
        // The indicators' codes are unknown or their units are: what refers to them can't be judged.
        _ = optional("doelen.yaml")
        _ = optional("hefbomen.yaml")
        return (nil, Dataset())
      }
      let objectives = optional("doelen.yaml").map {
        ObjectiveReader(indicators: indicators.indicators, codes: indicators.codes).read($0)
      }
      if let objectives {
        indicators.link(
          lines: objectives.lines, objectives: objectives.codes, plan: objectives.plan)
      }
      let isComplete = log.faultCount == faultsBefore
      var dossier = Dossier(
        organisation: description.organisation, units: description.units,
        reports: description.reports)
      dossier.skippedMonths = description.skippedMonths
      dossier.audiences = description.audiences
      dossier.mail = description.mail
      dossier.stockFlows = description.stockFlows
      dossier.reference = description.reference
      dossier.perspectives = indicators.perspectives
      dossier.indicators = indicators.indicators
      dossier.measures =
        optional("maatregelen.yaml").map(MeasureReader(indicators: indicators.codes).read) ?? []
      dossier.projects = optional("projecten.yaml").map(ProjectReader.read) ?? []
      if let file = optional("risicos.yaml") {
        (dossier.risks, dossier.riskBuffer) = RiskReader.read(file)
      }
      let instruments = optional("instrumenten.yaml").map {
        InstrumentReader(files: files, log: log).read($0)
      }
      dossier.instruments = instruments?.plan ?? InstrumentPlan()
      dossier.samples = optional("steekproeven.yaml").map(SampleReader.read) ?? []
      dossier.money =
        optional("geld.yaml").map { file in
          MoneyReader.read(file, groups: description.reference?.groups.map(\.code) ?? [])
        } ?? MoneyPlan()
      dossier.money.schemes = description.schemes
      dossier.money.safetyNets = description.safetyNets
      if let file = optional(HouseStyleReader.path) {
        dossier.houseStyle = HouseStyleReader(
          files: files, organisation: dossier.organisation.name
        ).read(file)
      }
      dossier.houseStyle.signalStyles = description.signalStyles
      dossier.objectives = objectives?.plan ?? ObjectivePlan()
      dossier.levers =
        optional("hefbomen.yaml").map(LeverReader(indicators: indicators.codes).read) ?? Levers()
      dossier.templates = TemplateFiles.read(in: files, log: log)
      dossier.explanations = ExplanationReader(files: files, dossier: dossier, log: log).read()
      var dataset = DeliveryLoader(files: files, log: log, context: context).load(
        description.sources, dossier: dossier, reportsUnused: isComplete)
      if let source = instruments?.source,
        !dataset.sources.contains(where: { $0.path == source.path })
      {
        dataset.sources = (dataset.sources + [source]).sorted { $0.path < $1.path }
      }
      UnreadDeliveries(files: files, log: log).remark(beside: dataset.sources)
      return (dossier, dataset)
    }

    private func describe() -> DossierDescription? {
      guard files.exists(DescriptionReader.path) else {
        let names = files.entries(of: "").filter { !$0.isFolder }.map(\.name)
        let hint = Wording.suggestion(for: DescriptionReader.path, in: names)
        log.fault(
          .missingFile,
          "bestand bestaat niet\(hint.isEmpty ? "; maak een dossier met `peil nieuw`" : hint)",
          at: .file(path: DescriptionReader.path))
        return nil
      }
      return YAMLFile.read(DescriptionReader.path, in: files, log: log)
        .flatMap(DescriptionReader.read)
    }

    /// `nil` when none of the files can be understood.
    private func indicators(units: CodeRegister) -> IndicatorListReader? {
      let paths = IndicatorListReader.paths(in: files)
      guard !paths.isEmpty else {
        let names = files.entries(of: "").filter { !$0.isFolder }.map(\.name)
        let hint = Wording.suggestion(for: "indicatoren.yaml", in: names)
        log.fault(
          .missingFile,
          "bestand bestaat niet\(hint.isEmpty ? "; beschrijf daarin de indicatoren" : hint)",
          at: .file(path: "indicatoren.yaml"))
        return nil
      }
      var reader = IndicatorListReader(units: units)
      var isUnderstood = false
      for path in paths {
        guard let file = YAMLFile.read(path, in: files, log: log) else { continue }
        if reader.add(file) { isUnderstood = true }
      }
      guard isUnderstood else { return nil }
      reader.finish()
      return reader
    }

    private func optional(_ path: String) -> YAMLValue? {
      files.exists(path) ? YAMLFile.read(path, in: files, log: log) : nil
    }
  }
}
