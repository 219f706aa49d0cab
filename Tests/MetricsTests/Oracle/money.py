#!/usr/bin/env python3
"""The parts of a change of expenditure, by numpy, for ExpenditureEffectsTests.

    python3 Tests/MetricsTests/Oracle/money.py

Writes money-kinds.csv and money-expected.csv beside this file. Made with numpy 2.4. The parts are
found otherwise than in Peil: each by replacing one thing at a time in the sum over kinds.
"""

import csv
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
rng = np.random.default_rng(8)
rows, answers = [], []
for case in range(40):
    kinds = int(rng.integers(2, 6))
    v0, v1 = rng.uniform(10, 2000, kinds), rng.uniform(0, 2000, kinds)
    e0, e1 = v0 * rng.uniform(5_000, 20_000, kinds), v1 * rng.uniform(5_000, 20_000, kinds)
    for place in range(kinds):
        rows.append([case, v0[place], v1[place], e0[place], e1[place]])
    p0 = e0 / v0
    base = e0.sum()
    mean0, mean1 = base / v0.sum(), e1.sum() / v1.sum()
    volume = np.full(kinds, mean0) @ (v0 / v0.sum()) * v1.sum() - base
    mix = (p0 * (v1 / v1.sum()) * v0.sum()).sum() - base
    price = mean1 * v0.sum() - base - mix
    answers.append([case, volume, mix, price, e1.sum() - base - volume - mix - price])

def write(name, head, lines):
    with open(HERE / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(head)
        for line in lines:
            writer.writerow([line[0]] + [repr(float(value)) for value in line[1:]])

write("money-kinds.csv", ["geval", "v0", "v1", "e0", "e1"], rows)
write("money-expected.csv", ["geval", "volume", "verdeling", "prijs", "samen"], answers)
