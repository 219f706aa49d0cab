import Model
import Synchronization

/// Keeps what the dossier's registers come to, which is the same in every report of a run.
///
/// What it gives is the same as without it.
final class RegisterMemo: Sendable {
  struct Outcomes: Sendable {
    var risk: RiskOutcome?
    var volumes: [VolumeOutcome]
    var instruments: InstrumentOutcome?
    var mix: MixOutcome?
  }

  private let kept = Mutex<Outcomes?>(nil)

  func outcomes(of dossier: Dossier) -> Outcomes {
    kept.withLock { kept in
      if let kept { return kept }
      let made = Outcomes(
        risk: RiskReview.outcome(of: dossier.risks, buffer: dossier.riskBuffer),
        volumes: VolumeReview.outcomes(of: dossier.money.volumes),
        instruments: InstrumentReview(dossier.instruments).outcome(),
        mix: MixReview(dossier.instruments).outcome())
      kept = made
      return made
    }
  }
}
