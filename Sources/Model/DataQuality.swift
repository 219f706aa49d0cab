/// What the deliveries of a report leave to ask (gegevenskwaliteit).
package struct DataQuality: Hashable, Sendable {
  /// What a source delivered over a month, of what it was expected to.
  package struct Delivery: Hashable, Sendable {
    package var received: Int
    package var expected: Int
    /// Indicators without a value of the month.
    package var missing: [String]
    /// When the last of them came, where that is known and later than the month after.
    package var lateSince: Month?

    package init(received: Int, expected: Int, missing: [String], lateSince: Month? = nil) {
      self.received = received
      self.expected = expected
      self.missing = missing
      self.lateSince = lateSince
    }
  }

  /// A source (`bron` of its indicators; `nil` where they name none) with its last months.
  package struct Source: Hashable, Sendable {
    package var name: String?
    package var deliveries: [Month: Delivery]

    package init(name: String?, deliveries: [Month: Delivery]) {
      self.name = name
      self.deliveries = deliveries
    }
  }

  /// Something to ask the owner about; none of these is a fault by itself.
  package enum Question: Hashable, Sendable {
    /// A value further from the year before it than its months differ among themselves.
    case unusual(indicator: String, value: Double, usual: Double, range: Double)
    /// A series that came regularly and does not come any more.
    case stopped(indicator: String, last: Month)
    /// A total that is not the sum of its parts.
    case partsDiffer(series: String, delivered: Double, sum: Double)
    /// What is left of the change of a stock when inflow and outflow are taken off (overige mutaties).
    case otherChanges(stock: String, amount: Double, limit: Double)
    /// An indicator that is not the sum of the indicators it is made of.
    case sumDiffers(indicator: String, parts: [String], value: Double, sum: Double)
    /// A forecast of the budget holder that the months so far make implausible.
    case implausibleForecast(ImplausibleForecast)
  }

  /// What the months to come must be like for a forecast to come true, against the months there were.
  package struct ImplausibleForecast: Hashable, Sendable {
    package enum Step: Hashable, Sendable {
      /// The amount of a month, of a flow or a mean.
      case amount
      /// The change in a month, of a stock or a ratio.
      case change
    }

    package var indicator: String
    package var forecast: Double
    package var step: Step
    /// What each month to come must be on average; `nil` in December, when none is to come.
    package var needed: Double?
    /// The least and the most that the last months were.
    package var seen: ClosedRange<Double>

    package init(
      indicator: String, forecast: Double, step: Step, needed: Double?, seen: ClosedRange<Double>
    ) {
      self.indicator = indicator
      self.forecast = forecast
      self.step = step
      self.needed = needed
      self.seen = seen
    }
  }

  package var months: [Month]
  package var sources: [Source]
  package var questions: [Question]
  /// Indicators whose figure of the month is provisional.
  package var provisional: [String]

  package init(
    months: [Month] = [], sources: [Source] = [], questions: [Question] = [],
    provisional: [String] = []
  ) {
    self.months = months
    self.sources = sources
    self.questions = questions
    self.provisional = provisional
  }
}

/// A stock with the flows that change it (`stromen` in peil.yaml).
package struct StockFlow: Hashable, Sendable {
  package var stock: String
  package var inflow: String
  package var outflow: String
  /// The other changes a month may have, in the unit of the stock; `nil`: one per cent of it.
  package var limit: Double?
  package var position: InputPosition

  package init(
    stock: String, inflow: String, outflow: String, limit: Double? = nil, position: InputPosition
  ) {
    self.stock = stock
    self.inflow = inflow
    self.outflow = outflow
    self.limit = limit
    self.position = position
  }
}
