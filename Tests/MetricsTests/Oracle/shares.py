"""Works out, without Peil, intervals for shares, for their differences and for cost per success.

Run in this folder, with numpy, scipy and statsmodels from PyPI:

    python3 shares.py

It writes the five files named below, which are kept beside it and read by Chance/ShareOracleTests.swift,
Audit/AuditSampleTests.swift and Instruments/InstrumentResultTests.swift.
"""

import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

rng = np.random.default_rng(200707)

with open("wilson-expected.csv", "w") as file:
    file.write("goed;totaal;laag95;hoog95\n")
    sizes = [1, 1, 2, 5, 10, 10, 30, 100, 100, 1000, 12345, 1000000]
    counts = [0, 1, 1, 5, 0, 9, 15, 95, 100, 17, 12000, 500000]
    for count, size in list(zip(counts, sizes)) + [
        (int(rng.integers(0, n + 1)), int(n)) for n in rng.integers(1, 3000, 30)
    ]:
        low, high = proportion_confint(count, size, method="wilson")
        file.write(f"{count};{size};{low:.12g};{high:.12g}\n")

with open("newcombe-expected.csv", "w") as file:
    file.write("goed1;totaal1;goed2;totaal2;verschil;laag95;hoog95\n")
    pairs = [(56, 70, 48, 80), (9, 10, 3, 10), (5, 56, 0, 29), (0, 10, 0, 20), (10, 10, 0, 20)]
    for _ in range(25):
        n1, n2 = (int(n) for n in rng.integers(10, 500, 2))
        pairs.append((int(rng.integers(0, n1 + 1)), n1, int(rng.integers(0, n2 + 1)), n2))
    for x1, n1, x2, n2 in pairs:
        low, high = confint_proportions_2indep(x1, n1, x2, n2, compare="diff", method="newcomb")
        file.write(f"{x1};{n1};{x2};{n2};{x1 / n1 - x2 / n2:.12g};{low:.12g};{high:.12g}\n")

# The bounds are the shares that the score test, its variance times (N - n)/(N - 1), just does not reject;
# the sizes are found by trying every one.
Z = norm.ppf(0.975)


def bounds(share, size, population):
    factor = 1.0
    if population and size > 0.05 * population:
        factor = (population - size) / (population - 1) if population > 1 else 0.0
    if factor == 0:
        return share, share

    def distance(p):
        return (share - p) ** 2 - Z**2 * factor * p * (1 - p) / size

    low = 0.0 if share == 0 else brentq(distance, 0, min(share, 1 - 1e-9), xtol=1e-15)
    high = 1.0 if share == 1 else brentq(distance, max(share, 1e-9), 1, xtol=1e-15)
    return low, high


def smallest(share, population, enough, limit=20_000):
    for size in range(1, min(population or limit, limit) + 1):
        if enough(*bounds(share, size, population)):
            return size
    return ""


with open("audit-expected.csv", "w") as file:
    file.write("goed;totaal;populatie;norm;laag95;hoog95;oordeel;nodig;nodig_fout\n")
    cases = [
        (97, 100, None, 0.95), (190, 200, None, 0.9), (80, 100, None, 0.9), (60, 100, None, 0.9),
        (100, 100, None, 0.97), (50, 50, None, 0.95), (95, 100, None, 0.95), (0, 20, None, 0.1),
        (97, 100, 100, 0.95), (97, 100, 400, 0.95), (97, 100, 2000, 0.95), (97, 100, 2001, 0.95),
        (48, 50, 300, 0.95), (46, 50, 120, 0.95), (1, 1, 1, 0.9), (92, 100, 5000, 0.9),
        (100, 100, 150, 1.0), (100, 100, None, 1.0), (0, 5, None, 0.0), (970, 1000, None, 0.96),
    ]
    for good, size, population, limit in cases:
        share = good / size
        low, high = bounds(share, size, population)
        verdict = "goed" if low >= limit else "fout" if high < limit else "onbeslist"
        needed = smallest(share, population, lambda lo, hi: lo >= limit)
        wrong = smallest(share, population, lambda lo, hi: hi < limit)
        file.write(
            f"{good};{size};{population or ''};{limit};{low:.12g};{high:.12g};{verdict};{needed};{wrong}\n")

with open("bootstrap-expected.csv", "w") as file:
    file.write("groep;kosten_per_succes;laag95;hoog95;tevredenheid;t_laag95;t_hoog95\n")
    with open("bootstrap-cases.csv", "w") as cases:
        cases.write("groep;succes;kosten;tevredenheid\n")
        for name, size, chance in [("A", 60, 0.45), ("B", 150, 0.3), ("C", 400, 0.6)]:
            success = rng.random(size) < chance
            cost = np.round(rng.gamma(4, 900, size), 2)
            mark = np.clip(np.round(rng.normal(7, 1.2, size), 1), 1, 10)
            for s, c, m in zip(success, cost, mark):
                cases.write(f"{name};{int(s)};{c!r};{m!r}\n".replace("np.float64(", "").replace(")", ""))
            places = rng.integers(0, size, (100_000, size))
            drawn = cost[places].sum(1) / success[places].sum(1)
            marks = mark[places].mean(1)
            low, high = np.percentile(drawn, [2.5, 97.5])
            mlow, mhigh = np.percentile(marks, [2.5, 97.5])
            file.write(
                f"{name};{cost.sum() / success.sum():.10g};{low:.8g};{high:.8g};"
                f"{mark.mean():.10g};{mlow:.8g};{mhigh:.8g}\n")
