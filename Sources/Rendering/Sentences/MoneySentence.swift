import Markup
import Model

/// What the position of the money says, in sentences.
struct MoneySentence {
  let position: MoneyPosition

  init(_ position: MoneyPosition) { self.position = position }

  /// How the year is expected to end.
  var message: String {
    guard let balance = position.balance.value, let budget = position.budget else {
      return
        "Er is geen verwacht saldo: \(position.balance.gap.map(Self.text) ?? "cijfers ontbreken")."
    }
    let way = position.expected.value == nil ? " (simpel doorgerekend)" : ""
    let amount = EuroText.short(abs(balance))
    let share =
      budget.amount > 0 ? " (\(EuroText.percent(abs(balance) / budget.amount)) van het budget)" : ""
    let result =
      abs(balance) < 0.5
      ? "sluit het jaar"
      : balance < 0
        ? "is er een tekort van \(amount)\(share)" : "is er een overschot van \(amount)\(share)"
    return
      "Naar verwachting\(way) \(result) met het \(Self.adjective(budget.version)) budget van \(EuroText.short(budget.amount))."
  }

  /// The three ways of the goal, and whether it is met.
  var goal: String? {
    guard let goal = position.goal else { return nil }
    let known = [
      goal.total.map { "hoogstens \(EuroText.short($0)) in het jaar" },
      goal.perMonth.map { "gemiddeld \(EuroText.short($0)) per maand zonder vakantietoeslag" },
      goal.ofBudget.map { "\(EuroText.percent($0)) van het budget" },
    ].compactMap { $0 }
    guard !known.isEmpty else { return nil }
    let sum = "Het doel: \(ComparisonSentence.list(known).replacing(" en ", with: ", ofwel "))."
    guard let total = goal.total, let expected = position.expected.value ?? position.simple.value
    else { return sum }
    let gap = expected - total
    return sum
      + (gap <= 0.5
        ? " De verwachte uitgaven blijven daar \(EuroText.short(abs(gap))) onder."
        : " De verwachte uitgaven liggen daar \(EuroText.short(gap)) boven.")
  }

  /// What of a deficit stays with the municipality.
  var safetyNet: String? {
    guard let net = position.safetyNet else { return nil }
    guard net.deficit > 0 else {
      return "Er is geen tekort, dus geen beroep op het vangnet."
    }
    var text =
      "Van het tekort blijft \(EuroText.short(net.ownRisk)) voor eigen rekening (tot \(EuroText.percent(net.limit)) van het budget)"
    text +=
      net.beyond > 0
      ? "; \(EuroText.short(net.beyond)) komt daarboven." : "; het blijft binnen het eigen risico."
    guard let years = net.years, let limit = net.overYearsLimit else { return text }
    guard let share = net.overYears else {
      return text
        + " Over \(DutchNumber.word(years)) jaar is het tekort niet te zeggen: van een van die jaren ontbreken budget of uitgaven."
    }
    return text
      + " Over \(DutchNumber.word(years)) jaar samen is het tekort \(EuroText.percent(share)) van de budgetten; de grens is \(EuroText.percent(limit))."
  }

  /// The price and the volume that it allows.
  var volume: String? {
    guard let price = position.price.value else { return nil }
    let net = position.netPrice.map { ", \(EuroText.whole($0)) na ontvangsten" } ?? ""
    var text =
      "Een uitkering kostte in de laatste twaalf maanden gemiddeld \(EuroText.whole(price))\(net)."
    if let affordable = position.affordableVolume, let mean = position.meanVolume {
      let difference = mean.rounded() - affordable.rounded()
      let side =
        difference == 0
        ? "precies wat er gemiddeld was"
        : "\(DutchNumber.text(abs(difference), decimals: 0)) \(difference > 0 ? "minder" : "meer") dan er gemiddeld waren"
      text +=
        " Voor het budget en de ontvangsten van het jaar zijn gemiddeld \(DutchNumber.text(affordable, decimals: 0)) uitkeringen te betalen, \(side)."
    }
    return text
  }

  private static func adjective(_ version: MoneyPlan.Budget.Version) -> String {
    switch version {
    case .provisional: "voorlopige"
    case .revised: "nader voorlopige"
    case .final: "definitieve"
    }
  }

  static func text(_ gap: MoneyPosition.Gap) -> String {
    switch gap {
    case .missingMonths(let series, let months):
      let names = ComparisonSentence.list(months.prefix(3).map(\.dutch))
      return
        "van reeks '\(series)' \(months.count == 1 ? "ontbreekt" : "ontbreken") \(names)\(months.count > 3 ? " en meer maanden" : "")"
    case .noBudget(let year): return "er is geen budget voor \(year)"
    case .tooLittleHistory: return "er zijn te weinig maanden voor een prognose"
    case .noVolume: return "het aantal uitkeringen is onbekend of nul"
    }
  }
}
