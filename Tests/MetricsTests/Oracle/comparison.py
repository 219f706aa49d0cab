#!/usr/bin/env python3
"""Comparisons with other municipalities by numpy and scipy, for ComparisonOracleTests.

    python3 Tests/MetricsTests/Oracle/comparison.py

Writes comparison-figures.csv (invented municipalities) and comparison-expected.csv beside this file.
Made with numpy 2.4 and scipy 1.17.
"""

import csv
from pathlib import Path

import numpy as np
from scipy.stats import chi2, rankdata

HERE = Path(__file__).parent
rng = np.random.default_rng(20070701)
codes = ["EIGEN"] + [f"GM{number:04d}" for number in range(1, 13)]
months = [f"{2005 + step // 12}-{step % 12 + 1:02d}" for step in range(30)]
households = rng.integers(8_000, 90_000, len(codes))
rate = rng.uniform(0.015, 0.06, len(codes))
drift = rng.normal(-0.003, 0.006, len(codes))
volume = np.array([np.round(households * rate * np.exp(drift * step)) for step in range(30)])
inflow = rng.poisson(np.outer(np.ones(30), households * rate * 0.03))
single = np.round(rng.uniform(20, 60, len(codes)), 1)
with open(HERE / "comparison-figures.csv", "w", newline="", encoding="utf-8") as file:
    writer = csv.writer(file, delimiter=";", lineterminator="\n")
    writer.writerow(["maand", "gemeente", "volume", "huishoudens", "instroom", "alleenstaand"])
    for step, month in enumerate(months):
        for place, code in enumerate(codes):
            writer.writerow(
                [month, code, int(volume[step, place]), households[place], inflow[step, place], single[place]]
            )

answers = {}
now, year = volume[-1], volume[-13]
def poisson(n):
    return (chi2.ppf(0.025, 2 * n) / 2 if n > 0 else 0.0), chi2.ppf(0.975, 2 * n + 2) / 2

def group(name, members):
    factor = households[0] / households[members].sum()
    theirs = now[members].sum()
    scaled = theirs * factor
    low, high = poisson(now[0])
    low2, high2 = poisson(theirs)
    difference = now[0] - scaled
    answers[f"{name} omgerekend"] = scaled
    answers[f"{name} potentieel"] = max(0, difference)
    answers[f"{name} laag95"] = max(0, difference - np.hypot(now[0] - low, (high2 - theirs) * factor))
    answers[f"{name} hoog95"] = max(0, difference + np.hypot(high - now[0], (theirs - low2) * factor))
    answers[f"{name} instroom"] = inflow[-12:, members].sum() * factor
    answers[f"{name} beter"] = (theirs / year[members].sum() - 1) - (now[0] / year[0] - 1)

group("genoemd", [1, 2, 3, 4, 5])
features = np.column_stack([households, single]).astype(float)
distance = np.linalg.norm((features - features[0]) / features.std(axis=0, ddof=1), axis=1)
nearest = sorted(range(1, 13), key=lambda place: distance[place])[:4]
group("naaste", nearest)
for rank, place in enumerate(nearest):
    answers[f"naaste {rank + 1} {codes[place]}"] = distance[place]
rates = now / households
answers["plaats"] = rankdata(rates, method="min")[0]
answers["sterkste daler " + codes[int(np.argmin(now / year))]] = (now / year).min() - 1
for count in (0, 1, 5, 120, 2700, 40_000):
    answers[f"poisson {count} laag"], answers[f"poisson {count} hoog"] = poisson(count)
with open(HERE / "comparison-expected.csv", "w", newline="", encoding="utf-8") as file:
    writer = csv.writer(file, delimiter=";", lineterminator="\n")
    writer.writerow(["wat", "waarde"])
    for name, value in answers.items():
        writer.writerow([name, repr(float(value))])
