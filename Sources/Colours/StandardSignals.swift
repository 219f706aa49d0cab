/// The program's own colours of signals, on paper and on a dark screen.
package enum StandardSignals {
  package static let green = (light: SRGB(0x20_714a), dark: SRGB(0x46_a876))
  package static let orange = (light: SRGB(0xbb_550e), dark: SRGB(0xf0_903c))
  package static let red = (light: SRGB(0xac_0216), dark: SRGB(0xe9_504b))
  package static let grey = (light: SRGB(0x3d_4650), dark: SRGB(0xae_b9c4))
}
