extension HeatGrid {
  /// What may stand in a cell: shape and word, never colour alone.
  package struct Kind: Hashable, Sendable {
    package var word: String
    package var form: DotMark.Form
    package var paint: Paint
    /// For the cells of a table, which are narrow.
    package var short: String

    package init(_ word: String, short: String? = nil, form: DotMark.Form, paint: Paint) {
      self.word = word
      self.short = short ?? word
      self.form = form
      self.paint = paint
    }
  }
}
