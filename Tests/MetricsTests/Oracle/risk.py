"""Works out, without Peil, the distribution of the sum of a risk register.

Run in this folder, with numpy and scipy from PyPI:

    python3 risk.py

It writes risk-cases.csv, the input, and risk-expected.csv, the answers; both are read by
Risk/RiskOracleTests.swift. Mean and variance by formula; the percentiles exactly, by multiplying the Fourier
transforms of the risks on a grid of 2^20 points (scipy.stats.triang), and checked here against 4 million
drawings of numpy.
"""

import numpy as np
from scipy.stats import triang

rng = np.random.default_rng(200707)
registers = {
    "een": [(0.3, 200000, 500000, 900000)],
    "zeker": [(1.0, 0, 100, 400), (1.0, 50, 50, 300)],
    "nooit": [(0.0, 100, 200, 300), (0.4, 100, 200, 300)],
    "vast": [(0.5, 250, 250, 250), (0.9, 1000, 1000, 1000)],
    "kans": [(0.6, -500000, -200000, -100000), (0.5, 100000, 300000, 900000), (0.2, -50, 0, 50000)],
}
for number, size in enumerate([2, 5, 8, 12, 20, 40]):
    rows = []
    for _ in range(size):
        low = float(rng.integers(0, 500)) * 1000
        likely = low + float(rng.integers(0, 800)) * 1000
        high = likely + float(rng.integers(0, 1500)) * 1000
        rows.append((round(rng.uniform(0.02, 0.95), 2), low, likely, high))
    registers[f"register {number + 1}"] = rows

GRID = 2**20


def exact(rows):
    """Percentiles of the sum, by convolution of the probabilities of a grid's cells."""
    low = sum(min(0, r[1]) for r in rows)
    high = sum(max(0, r[3]) for r in rows)
    step = (high - low) / (GRID * 0.9)
    total = np.ones(GRID // 2 + 1, complex)
    offset = 0
    for chance, a, c, b in rows:
        mass = np.zeros(GRID)
        first = int(np.floor(min(0, a) / step))
        if b > a:
            edges = (np.arange(int(np.floor(a / step)), int(np.ceil(b / step)) + 2) - 0.5) * step
            cells = np.diff(triang.cdf(edges, (c - a) / (b - a), a, b - a))
            begin = int(np.floor(a / step)) - first
            mass[begin : begin + len(cells)] += chance * cells
        else:
            mass[int(round(a / step)) - first] += chance
        mass[-first] += 1 - chance
        total *= np.fft.rfft(mass)
        offset += first
    cumulative = np.cumsum(np.fft.irfft(total, GRID))
    return [(np.searchsorted(cumulative, p - 1e-9) + offset) * step for p in (0.8, 0.9)]


with open("risk-cases.csv", "w") as cases, open("risk-expected.csv", "w") as expected:
    cases.write("register;kans;laag;verwacht;hoog\n")
    expected.write("register;gemiddeld;variantie;p80;p90\n")
    for name, rows in registers.items():
        mean = variance = 0.0
        drawn = np.zeros(4_000_000)
        for chance, a, c, b in rows:
            cases.write(f"{name};{chance!r};{a!r};{c!r};{b!r}\n")
            middle = (a + b + c) / 3
            second = (a * a + b * b + c * c - a * b - a * c - b * c) / 18 + middle**2
            mean += chance * middle
            variance += chance * second - (chance * middle) ** 2
            amount = rng.triangular(a, c, b, drawn.size) if b > a else a
            drawn += np.where(rng.random(drawn.size) < chance, amount, 0)
        quantiles = exact(rows)
        for value, p in zip(quantiles, (80, 90)):
            check = np.percentile(drawn, p, method="inverted_cdf")
            assert abs(value - check) <= 0.004 * np.sqrt(variance), (name, p, value, check)
        expected.write(f"{name};{mean:.10g};{variance:.10g};{quantiles[0]:.8g};{quantiles[1]:.8g}\n")
