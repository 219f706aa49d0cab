"""Volume, mix, price and joint effects, and the own risk, worked out another way.

Run: python3 Tests/MetricsTests/Oracle/money.py Tests/MetricsTests/Oracle

The effects are found by evaluating E(V, s, p) = V * sum(s * p) in exact fractions with one part changed at
a time; the own risk by adding up the deficit euro by euro.
"""
import csv
import random
import sys
from fractions import Fraction as F

folder = sys.argv[1]
random.seed(20070731)


def spend(volume, shares, prices):
    return volume * sum(s * p for s, p in zip(shares, prices))


with open(f"{folder}/money-effects.csv", "w", newline="") as out:
    rows = csv.writer(out, delimiter=";", lineterminator="\n")
    rows.writerow(["old", "new", "volume", "mix", "price", "joint"])
    for case in range(40):
        n = 2 + case % 4
        old = [(random.randint(1, 3000), random.randint(1000, 40_000_000)) for _ in range(n)]
        new = [(random.randint(1, 3000), random.randint(1000, 40_000_000)) for _ in range(n)]
        v0, v1 = F(sum(s for s, _ in old)), F(sum(s for s, _ in new))
        s0, s1 = [F(s) / v0 for s, _ in old], [F(s) / v1 for s, _ in new]
        p0, p1 = [F(e, s) for s, e in old], [F(e, s) for s, e in new]
        base = spend(v0, s0, p0)
        volume = spend(v1, s0, p0) - base
        mix = spend(v0, s1, p0) - base
        price = spend(v0, s0, p1) - base
        joint = spend(v1, s1, p1) - base - volume - mix - price
        text = [" ".join(f"{s}:{e}" for s, e in period) for period in (old, new)]
        rows.writerow(text + [repr(float(x)) for x in (volume, mix, price, joint)])

with open(f"{folder}/money-safety.csv", "w", newline="") as out:
    rows = csv.writer(out, delimiter=";", lineterminator="\n")
    rows.writerow(["budget", "balance", "from1", "comp1", "from2", "comp2", "own"])
    for case in range(30):
        budget = random.randint(1000, 20000)
        balance = random.randint(-4000, 1000)
        a, b = sorted(random.sample(range(1, 20), 2))
        ca, cb = random.randint(0, 60), random.randint(60, 100)
        own = F(0)
        for euro in range(max(0, -balance)):
            # A euro that a limit cuts counts for its parts.
            cuts = sorted({F(euro), F(euro + 1)} | {F(x * budget, 100) for x in (a, b) if euro < F(x * budget, 100) < euro + 1})
            for low, high in zip(cuts, cuts[1:]):
                middle = (low + high) / 2
                part = F(cb, 100) if middle > F(b * budget, 100) else F(ca, 100) if middle > F(a * budget, 100) else F(0)
                own += (high - low) * (1 - part)
        rows.writerow([budget, balance, a, ca, b, cb, repr(float(own))])
