import Model

/// The holiday allowance: a share reserved each month and paid once a year.
package struct HolidayAllowance: Hashable, Sendable {
  /// Of the expenditure without allowance, as a fraction: 0,05 is 5%.
  package var share: Double
  /// The number of the month in which it is paid, over the twelve months before it.
  package var month: Int

  package init(share: Double = 0.05, month: Int = 6) {
    self.share = share
    self.month = month
  }

  /// The month of payment in a year.
  package func payment(in year: Int) -> Month { .january(of: year) + (month - 1) }

  /// The months that a payment is about.
  package func period(of payment: Month) -> [Month] { (1...12).reversed().map { payment - $0 } }
}
