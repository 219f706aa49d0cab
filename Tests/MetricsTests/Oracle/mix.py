"""Works out, without Peil, the best mix of instruments for many random cases.

Run in this folder, with scipy 1.17 from PyPI:

    python3 mix.py

It writes mix-cases.csv, the input, and mix-expected.csv, the answers of HiGHS (scipy.optimize.milp and
linprog); both are read by Instruments/BestMixOracleTests.swift. `links` and `rechts` are the successes that
a euro less costs and a euro more brings in the programme without whole numbers.
"""

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

rng = np.random.default_rng(200707)


def case(number):
    """Pairs (instrument, segment, cost, chance, least, most, capacity) and a budget."""
    kind = number % 8
    if kind == 0:
        instruments, segments = 1, 1
    elif kind == 7:
        instruments, segments = 10, 20
    else:
        instruments, segments = rng.integers(1, 6), rng.integers(1, 5)
    pairs = []
    for i in range(instruments):
        capacity = None if rng.random() < 0.3 else int(rng.integers(0, 60))
        ratio = rng.uniform(1e-5, 1e-4)
        base = float(rng.integers(1, 80) * 100)
        room = capacity
        for j in range(segments):
            cost = base if kind < 4 else float(rng.integers(200, 9000))
            if kind == 5:  # every pair brings as much for its money
                cost = float(rng.integers(2, 40) * 250)
                chance = cost / 50000
            elif kind == 6:
                cost = round(cost + rng.random(), 2)
                chance = round(rng.uniform(-0.1, 0.4), 4)
            else:
                chance = round(rng.uniform(-0.05, 0.4), 3)
            least = int(rng.integers(0, 3)) if rng.random() < 0.2 else 0
            if room is not None:
                least = min(least, room)
                room -= least
            most = None if rng.random() < 0.3 else least + int(rng.integers(0, 25))
            pairs.append((i, j, cost, chance, least, most, capacity))
    least = sum(p[2] * p[4] for p in pairs)
    whole = sum(p[2] * (p[5] if p[5] is not None else 30) for p in pairs)
    budget = least if number % 9 == 0 else round(least + rng.uniform(0, 0.8) * max(0, whole - least))
    return pairs, float(budget)


def programme(pairs, budget):
    rows, limits = [[p[2] for p in pairs]], [budget]
    for i in sorted({p[0] for p in pairs}):
        capacity = next(p[6] for p in pairs if p[0] == i)
        if capacity is not None:
            rows.append([1.0 if p[0] == i else 0.0 for p in pairs])
            limits.append(capacity)
    lower = np.array([p[4] for p in pairs], float)
    upper = np.array([np.inf if p[5] is None else p[5] for p in pairs], float)
    return -np.array([p[3] for p in pairs]), np.array(rows), np.array(limits, float), lower, upper


def relaxed(pairs, budget):
    objective, rows, limits, lower, upper = programme(pairs, budget)
    answer = linprog(objective, rows, limits, bounds=np.column_stack([lower, upper]))
    assert answer.status == 0, answer.message
    return -answer.fun


with open("mix-cases.csv", "w") as cases, open("mix-expected.csv", "w") as expected:
    cases.write("geval;instrument;segment;kosten;succeskans;onder;boven;capaciteit\n")
    expected.write("geval;budget;successen;links;rechts\n")
    for number in range(56):
        pairs, budget = case(number)
        for p in pairs:
            shown = ["" if v is None else repr(v) for v in p[2:]]
            cases.write(f"{number};I{p[0]};S{p[1]};" + ";".join(shown) + "\n")
        objective, rows, limits, lower, upper = programme(pairs, budget)
        answer = milp(
            objective, constraints=LinearConstraint(rows, -np.inf, limits),
            bounds=Bounds(lower, upper), integrality=np.ones(len(pairs)),
            options={"mip_rel_gap": 0, "time_limit": 120})
        assert answer.status == 0, (number, answer.message)
        step = 1e-4 * max(budget, 1)
        here = relaxed(pairs, budget)
        right = (relaxed(pairs, budget + step) - here) / step
        spent = sum(p[2] * p[4] for p in pairs)
        left = (here - relaxed(pairs, budget - step)) / step if budget - step >= spent else np.inf
        expected.write(f"{number};{budget!r};{-answer.fun:.10g};{left:.8g};{right:.8g}\n")
