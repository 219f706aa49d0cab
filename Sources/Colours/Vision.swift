/// How an eye sees colours: Machado, Oliveira and Fernandes, IEEE TVCG 15 (2009), severity 1.0.
package enum Vision: CaseIterable, Hashable, Sendable {
  case normal, protanopia, deuteranopia, tritanopia

  /// On linear light.
  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  package func lab(_ colour: SRGB) -> CIELab {
    let light = colour.linear
    let seen = matrix.map { row in
      min(1, max(0, row[0] * light.red + row[1] * light.green + row[2] * light.blue))
    }
    return CIELab(light: seen)
  }
}
