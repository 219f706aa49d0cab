import Publishing

/// Why nothing was published, and how the run ends by it.
struct PublishStop: Error {
  var line: String
  var status: ExitStatus

  init(_ line: String, _ status: ExitStatus) {
    self.line = line
    self.status = status
  }

  init(_ fault: OutputFault) { self.init(fault.message, .cannotWrite) }

  init(_ failure: PublishedSite.Failure) {
    switch failure {
    case .folder(let fault): self.init(fault)
    case .damaged(let file):
      self.init(
        "\(file) is beschadigd: zet dit bestand terug uit een reservekopie, of publiceer naar een nieuwe map",
        .faults)
    }
  }

  init(_ failure: MonthPublication.Failure) {
    switch failure {
    case .output(let fault): self.init(fault)
    case .printing(let path, let failure): self.init("\(path): \(failure.message)", .unavailable)
    case .interrupted: self.init("afgebroken", .internalError)
    }
  }
}
