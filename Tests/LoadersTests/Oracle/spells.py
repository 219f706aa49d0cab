"""Counts spells day by day, which no other program would do, and writes what Peil has to find.

Command: python3 Tests/LoadersTests/Oracle/spells.py, which writes spells.csv and spells.expected.csv
beside itself. Each client is laid out on a line of days: a day is of the spells that cover it. A merged
spell is a stretch of such days with gaps of at most so many days.
"""

import datetime
import random
from pathlib import Path

folder = Path(__file__).parent
chance = random.Random(20240229)
zero = datetime.date(2023, 1, 1)
first, last = (2023, 1), (2024, 12)


def day(number):
    return zero + datetime.timedelta(number)


rows = []
for client in range(120):
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        start = chance.randrange(0, 700)
        end = start + chance.randrange(1, 250)
        rows.append((client, start, None if end > 725 else end, chance.choice("AB")))

with open(folder / "spells.csv", "w") as file:
    file.write("nr;van;tot;team;reden\n")
    for client, start, end, team in rows:
        file.write(f"{client};{day(start)};{'' if end is None else day(end)};{team};\n")


def stretches(spells, gap):
    """The first day and the first day without of every stretch, by painting days."""
    painted = [False] * 3000
    for start, end in spells:
        for number in range(start, 2900 if end is None else end):
            painted[number] = True
    number = 0
    found = []
    while number < 2900:
        if not painted[number]:
            number += 1
            continue
        begin = number
        while number < 2900:
            while painted[number]:
                number += 1
            ahead = [later for later in range(number, min(number + gap + 1, 2900)) if painted[later]]
            if not ahead:
                break
            number = ahead[0]
        found.append((begin, None if number >= 2900 else number))
    return found


def figures(spells):
    lines = []
    year, month = first
    while (year, month) <= last:
        begin = (datetime.date(year, month, 1) - zero).days
        after = datetime.date(year + month // 12, month % 12 + 1, 1)
        end = (after - zero).days
        stock = sum(s < end and (e is None or e > end - 1) for s, e in spells)
        inflow = sum(begin <= s < end for s, _ in spells)
        outflow = sum(e is not None and begin <= e < end for _, e in spells)
        lines.append(f"{year}-{month:02d};{stock};{inflow};{outflow}")
        year, month = (year + month // 12, month % 12 + 1)
    return lines


with open(folder / "spells.expected.csv", "w") as file:
    file.write("samenvoegen;groep;maand;stand;instroom;uitstroom\n")
    for gap in ["", 0, 30]:
        for team in ["", "A", "B"]:
            # Without merging only the teams: a change of team is looked at by hand elsewhere.
            if gap == "" and team == "":
                continue
            spells = []
            for client in range(120):
                own = [(s, e) for c, s, e, t in rows if c == client and team in ("", t)]
                spells += own if gap == "" else stretches(own, gap)
            for line in figures(spells):
                file.write(f"{gap};{team};{line}\n")
