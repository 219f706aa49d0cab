import Testing

@testable import Metrics

@Suite struct BestMixTests {
  private func option(
    _ instrument: String, _ segment: String = "S", cost: Double, chance: Double, least: Int = 0,
    most: Int? = nil, capacity: Int? = nil
  ) throws -> MixOption {
    MixOption(
      instrument: instrument, segment: segment, cost: cost,
      chance: try #require(NetChance(declaredNet: chance)), least: least, most: most,
      capacity: capacity)
  }

  @Test func buysTheBestWholePlaces() throws {
    // 5000 buys three of A (0,6 a 1500) and leaves 500; or two of B and one of A: 2 x 0,35 + 0,2 = 0,9.
    let options = try [
      option("A", cost: 1500, chance: 0.2), option("B", cost: 1750, chance: 0.35),
    ]
    let mix = try BestMix(of: options, budget: 5000)
    #expect(mix.places == [1, 2])
    #expect(abs(mix.successes - 0.9) < 1e-12 && mix.cost == 5000)
    // Without whole numbers all of it goes to B: 0,35 / 1750 a euro.
    #expect(abs(mix.shadowPrice - 0.0002) < 1e-12)
  }

  @Test func sharesTheCapacityOfAnInstrumentOverSegments() throws {
    let options = try [
      option("A", "jong", cost: 1000, chance: 0.3, capacity: 4),
      option("A", "oud", cost: 1000, chance: 0.2, most: 3, capacity: 4),
      option("B", "oud", cost: 1000, chance: 0.1, most: 5),
    ]
    let mix = try BestMix(of: options, budget: 7000)
    #expect(mix.places == [4, 0, 3])
  }

  @Test func takesTheCapacityFromAnyRowOfTheInstrument() throws {
    let options = try [
      option("A", "jong", cost: 1000, chance: 0.3, capacity: 2),
      option("A", "oud", cost: 1000, chance: 0.2),
    ]
    #expect(try BestMix(of: options, budget: 9000).places == [2, 0])
  }

  @Test func choosesNoNegativeNetChanceUnlessForced() throws {
    let options = try [
      option("A", cost: 0, chance: -0.1, most: 9), option("B", cost: 10, chance: -0.2, least: 2),
      option("C", cost: 10, chance: 0, most: 5),
    ]
    let mix = try BestMix(of: options, budget: 100)
    #expect(mix.places == [0, 2, 0])
    #expect(mix.successes == -0.4 && mix.shadowPrice == 0)
  }

  @Test func hasNoPriceWhenTheBudgetIsNotSpent() throws {
    let mix = try BestMix(of: [option("A", cost: 10, chance: 0.5, most: 2)], budget: 1000)
    #expect(mix.places == [2] && mix.shadowPrice == 0)
  }

  @Test func buysNothingWithoutMoneyOrOptions() throws {
    #expect(try BestMix(of: [option("A", cost: 10, chance: 0.5)], budget: 0).places == [0])
    #expect(
      try BestMix(of: [option("A", cost: 10, chance: 0.5, capacity: 0)], budget: 90).places == [0])
    #expect(try BestMix(of: [], budget: 90).places.isEmpty)
    // What costs nothing is given all the same.
    #expect(
      try BestMix(of: [option("A", cost: 0, chance: 0.5, most: 4)], budget: 0).places == [4])
  }

  @Test func spendsABudgetOfCentsToTheLast() throws {
    let mix = try BestMix(of: [option("A", cost: 0.1, chance: 0.5)], budget: 0.3)
    #expect(mix.places == [3])
  }

  @Test func saysWhatCannotBeMet() throws {
    let dear = try option("A", cost: 100, chance: 0.5, least: 3)
    #expect(throws: MixFault.leastAboveBudget(cost: 300)) {
      try BestMix(of: [dear], budget: 299)
    }
    #expect(throws: MixFault.leastAboveCapacity(instrument: "A", least: 3, capacity: 2)) {
      try BestMix(
        of: [dear, option("A", "T", cost: 1, chance: 0, capacity: 2)], budget: 1000)
    }
    #expect(throws: MixFault.leastAboveMost(option: 0)) {
      try BestMix(of: [option("A", cost: 1, chance: 0.1, least: 3, most: 2)], budget: 10)
    }
    #expect(throws: MixFault.capacitiesDiffer(instrument: "A")) {
      try BestMix(
        of: [
          option("A", cost: 1, chance: 0.1, capacity: 1),
          option("A", "T", cost: 1, chance: 0.1, capacity: 2),
        ], budget: 10)
    }
    #expect(throws: MixFault.repeated(option: 1)) {
      try BestMix(
        of: [option("A", cost: 1, chance: 0.1), option("A", cost: 1, chance: 0.1)], budget: 10)
    }
    #expect(throws: MixFault.endless(option: 0)) {
      try BestMix(of: [option("A", cost: 0, chance: 0.1)], budget: 10)
    }
    #expect(throws: MixFault.endless(option: 0)) {
      try BestMix(of: [option("A", cost: 1e-9, chance: 0.1)], budget: 1e12)
    }
  }

  @Test(arguments: [-1, .nan, .infinity]) func refusesABudgetThatIsNone(budget: Double) {
    #expect(throws: MixFault.budget) { try BestMix(of: [], budget: budget) }
  }

  @Test(
    arguments: [
      (-1, 0, nil, nil), (.nan, 0, nil, nil), (.infinity, 0, nil, nil), (1e13, 0, nil, nil),
      (1, -1, nil, nil), (1, .max, nil, nil), (1, 0, -1, nil), (1, 0, .max, nil), (1, 0, nil, -1),
    ] as [(Double, Int, Int?, Int?)])
  func refusesFiguresThatCannotBe(
    cost: Double, least: Int, most: Int?, capacity: Int?
  ) throws {
    let option = try option(
      "A", cost: cost, chance: 0.1, least: least, most: most, capacity: capacity)
    #expect(throws: MixFault.unusable(option: 0)) { try BestMix(of: [option], budget: 10) }
  }

  @Test func endsItsSearchWhereItBecomesHopeless() throws {
    // Each brings exactly as much for its money, and no sum of even costs makes an odd budget.
    let options = try (0..<40).map { place in
      let cost = Double(2 * (40_000 + place * place * 7))
      return try option("A", "\(place)", cost: cost, chance: cost * 1e-6, most: 1)
    }
    let mix = try BestMix(of: options, budget: 1_000_001)
    expectAllowed(mix, options, 1_000_001)
    #expect(mix.successes > 0.98)
  }

  @Test func givesNoFewerSuccessesForMoreMoney() throws {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<40 {
      let options = try (0..<(1 + generator.index(below: 8))).map { place in
        try option(
          "I\(place % 3)", "S\(place)", cost: Double(50 + generator.index(below: 900)),
          chance: generator.fraction() * 0.5 - 0.05, most: generator.index(below: 6), capacity: 7)
      }
      var last = -1.0
      for budget in stride(from: 0.0, through: 6000, by: 750) {
        let mix = try BestMix(of: options, budget: budget)
        expectAllowed(mix, options, budget)
        #expect(mix.successes >= last - 1e-9)
        last = mix.successes
        // In another currency the same places are as good.
        let scaled = try BestMix(
          of: options.map { option in
            var scaled = option
            scaled.cost *= 100
            return scaled
          }, budget: budget * 100)
        #expect(abs(scaled.successes - mix.successes) < 1e-9)
        #expect(abs(scaled.shadowPrice * 100 - mix.shadowPrice) < 1e-9)
      }
    }
  }

  @Test func solvesFromManyThreadsAtOnce() async throws {
    let options = try (0..<30).map {
      try option("I\($0 % 4)", "S\($0)", cost: Double(100 + 37 * $0), chance: 0.1, capacity: 9)
    }
    let expected = try BestMix(of: options, budget: 20_000).places
    await withTaskGroup(of: [Int]?.self) { group in
      for _ in 0..<16 {
        group.addTask { try? BestMix(of: options, budget: 20_000).places }
      }
      for await places in group { #expect(places == expected) }
    }
  }
}
