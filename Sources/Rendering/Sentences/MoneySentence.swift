import Markup
import Model

/// How the money stands, as running text.
struct MoneySentence {
  let outcome: MoneyOutcome

  var text: String { ([standing] + [goal, safetyNet].compactMap { $0 }).joined(separator: " ") }

  /// What the year's expenditure comes to.
  var expenditure: String {
    let year = outcome.month.year
    guard let end = outcome.yearEnd.value?.value else {
      let reason = MoneyText.reason(outcome.spent) ?? MoneyText.reason(outcome.yearEnd) ?? ""
      return "De uitgaven over \(year) zijn niet te voorspellen: \(reason)."
    }
    let way = outcome.expected.value == nil ? "simpel doorgerekend" : "naar verwachting"
    return "De uitgaven over \(year) komen \(way) uit op \(MoneyText.euro(end))."
  }

  private var standing: String {
    let start = expenditure
    guard outcome.yearEnd.value != nil else { return start }
    guard let budget = outcome.budget, let balance = outcome.balance.value?.value else {
      return "\(start) Een saldo is er niet: \(MoneyText.reason(outcome.balance) ?? "")."
    }
    let of = "het budget van \(MoneyText.euro(budget.amount)) (\(budget.status.rawValue))"
    if DutchNumber.text(balance, decimals: 0) == "0" {
      return "\(start) Met de ontvangsten is dat precies \(of)."
    }
    let share = MoneyText.percent(abs(balance) / budget.amount)
    return
      "\(start) Met de ontvangsten geeft dat een \(balance < 0 ? "tekort" : "overschot") van "
      + "\(MoneyText.euro(abs(balance))), \(share) van \(of)."
  }

  private var goal: String? {
    guard let goal = outcome.goal.value, let total = goal.total.value,
      let end = outcome.yearEnd.value?.value
    else { return nil }
    let miss = end - total
    return "Het doel is ten hoogste \(MoneyText.euro(total)): de verwachting ligt daar "
      + "\(MoneyText.euro(abs(miss))) \(miss > 0 ? "boven" : "onder")."
  }

  private var safetyNet: String? {
    guard let net = outcome.safetyNet.value, net.deficit > 0 else { return nil }
    if net.meetsYears == false {
      return
        "Het tekort over meer jaren samen haalt de grens van het vangnet niet, zodat het hele tekort voor eigen rekening komt."
    }
    guard net.compensation > 0 else {
      return "Het tekort blijft onder de grens van het vangnet en komt geheel voor eigen rekening."
    }
    return "Daarvan komt \(MoneyText.euro(net.ownRisk)) voor eigen rekening; het vangnet vergoedt "
      + "\(MoneyText.euro(net.compensation)), als aan de andere voorwaarden is voldaan."
  }
}
