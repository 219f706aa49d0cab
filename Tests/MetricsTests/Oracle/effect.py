"""Works out, without Peil, the interval of a weighted sum over given paths, and the scale of a reference.

Run in this folder, with numpy from PyPI:

    python3 effect.py

It writes effect-paths.csv, the input (paths of a few months by numpy's own generator), effect-expected.csv,
the answers (numpy.quantile's inverted_cdf from below and its mirror from above), and effect-reference.csv
(an own and a reference series with the ratio of their sums over the last twelve common months); all are read
by Effect/EffectOracleTests.swift.
"""

import numpy as np

rng = np.random.default_rng(2007)
cases = {
    # name: (months, paths, weights, added)
    "som": (6, 400, [1, 1, 1, 1, 1, 1], 0.0),
    "stand": (5, 240, [0, 0, 0, 0, 1], 0.0),
    "gemiddelde": (4, 200, [0.25] * 4, 12.5),
    "overgeslagen": (6, 120, [1, 0, 1, 1, 1, 1], -40.0),
    "weinig": (2, 40, [1, 1], 0.0),
}
paths = open("effect-paths.csv", "w")
paths.write("geval;waarden\n")
expected = open("effect-expected.csv", "w")
expected.write("geval;gewichten;erbij;laag;hoog\n")
for name, (months, count, weights, added) in cases.items():
    drawn = 100 + np.cumsum(rng.normal(0.5, 4, size=(count, months)), axis=1)
    drawn += rng.normal(0, 3, size=(count, months))
    for path in drawn:
        paths.write(name + ";" + ",".join(repr(float(value)) for value in path) + "\n")
    sums = drawn @ np.array(weights, dtype=float) + added
    low = np.quantile(sums, 0.025, method="inverted_cdf")
    high = -np.quantile(-sums, 0.025, method="inverted_cdf")
    expected.write(f"{name};{','.join(map(str, weights))};{added};{low!r};{high!r}\n".replace("np.float64(", "").replace(")", ""))

reference = open("effect-reference.csv", "w")
reference.write("geval;eigen;referentie;voor;schaal\n")
for name, length, missing in [("vol", 40, []), ("gaten", 40, [30, 31, 35]), ("kort", 7, [])]:
    own = rng.uniform(300, 500, length)
    other = rng.uniform(20000, 40000, length)
    before = length - 3
    common = [i for i in range(before) if i not in missing][-12:]
    scale = own[common].sum() / other[common].sum()
    text = ",".join("" if i in missing else repr(float(v)) for i, v in enumerate(other))
    reference.write(f"{name};{','.join(repr(float(v)) for v in own)};{text};{before};{float(scale)!r}\n")
