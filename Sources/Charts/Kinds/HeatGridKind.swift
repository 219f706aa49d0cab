extension HeatGrid {
  /// What may stand in a cell: shape and word, never colour alone.
  package struct Kind: Hashable, Sendable {
    package var word: String
    package var form: DotMark.Form
    package var paint: Paint

    package init(_ word: String, form: DotMark.Form, paint: Paint) {
      self.word = word
      self.form = form
      self.paint = paint
    }
  }
}
