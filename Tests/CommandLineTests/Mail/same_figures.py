"""Reads the figures of a report back from each of its forms and compares them.

Usage: same_figures.py STEM MAIL     STEM.html, .json, .csv and .pdf, and a message with the report

Writes each difference on a line, and how many figures were compared in each form.
"""

import csv
import decimal
import email
import email.policy
import html.parser
import json
import re
import sys

import pymupdf

stem, mail = sys.argv[1:]
SHAPES = {"●": "groen", "▲": "oranje", "◆": "rood", "○": "grijs"}
differences, counts = [], {}


def number(text):
    """The first number of a Dutch text, with the decimals it has; None for a dash."""
    found = re.search(r"[−-]?\d[\d.]*(,\d+)?", text)
    if not found:
        return None
    return decimal.Decimal(found[0].replace("−", "-").replace(".", "").replace(",", "."))


def printed(value, like):
    """A full value rounded as a printed one is: half away from zero on the decimal text."""
    exponent = decimal.Decimal(1).scaleb(like.as_tuple().exponent)
    return decimal.Decimal(repr(value)).quantize(exponent, decimal.ROUND_HALF_UP)


def compare(form, code, what, value, text):
    """A value of the JSON and the text that a form has for it; without one there is a dash, or nothing."""
    counts[form] = counts.get(form, 0) + 1
    if isinstance(value, str):
        same = value in text
    elif value is None:
        same = number(text) is None
    else:
        found = number(text)
        same = found is not None and printed(value, found) == found
    if not same:
        differences.append(f"{form} {code} {what}: {value!r} is {text!r}")


class Rows(html.parser.HTMLParser):
    """The rows of tables: their cells as texts, br as a line end, with the classes in them."""

    def __init__(self):
        super().__init__()
        self.rows, self.cell, self.hidden, self.stack = [], None, 0, []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self.cell = {"text": "", "head": attributes.get("data-kop", ""), "classes": set()}
            self.rows[-1].append(self.cell)
        if tag == "br" and self.cell is not None:
            self.cell["text"] += "\n"
        names = set((attributes.get("class") or "").split())
        if self.cell is not None:
            self.cell["classes"] |= names
        if tag not in ("br", "meta", "img", "col"):
            self.stack.append((tag, bool(names & {"vh", "when", "tag"})))

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass
        if tag in ("td", "th"):
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None and not any(hidden for _, hidden in self.stack):
            self.cell["text"] += data


def rows(text):
    parser = Rows()
    parser.feed(text)
    return [row for row in parser.rows if row]


report = json.load(open(stem + ".json"))
figures = {item["code"]: item for item in report["indicatoren"]}

# The CSV has the same numbers at full precision.
with open(stem + ".csv", encoding="utf-8-sig", newline="") as file:
    table = {row["code"].lstrip("'"): row for row in csv.DictReader(file, delimiter=";")}
if table.keys() != figures.keys():
    differences.append(f"csv: {table.keys() ^ figures.keys()}")
for code, item in figures.items():
    row = table[code]
    for name, value in [
            ("doelstelling", item["doelstelling"]), ("realisatie", item["realisatie"]),
            ("prognose", item["prognose"]["waarde"]), ("afwijking", item["afwijking"])]:
        counts["csv"] = counts.get("csv", 0) + 1
        text = row[name]
        if isinstance(value, (int, float)):
            same = text != "" and float(text.replace(",", ".")) == value
        else:
            same = text == (value or "")
        if not same:
            differences.append(f"csv {code} {name}: {value!r} is {text!r}")
    if row["signaal"] != item["signaal"] or row["reden"].lstrip("'") != item["reden"]:
        differences.append(f"csv {code}: {row['signaal']} {row['reden']}")

# The scorecard of the page.
page, shown = open(stem + ".html").read(), {}
for row in rows(page):
    code = row[0]["text"].split(" ")[0].strip()
    cells = {cell["head"].split(" ")[0]: cell for cell in row}
    if code not in figures or "Signaal" not in cells or code in shown:
        continue
    item = figures[code]
    shown[code] = [cells[name]["text"].strip() for name in ("Doel", "Realisatie", "Prognose")]
    compare("html", code, "doel", item["doelstelling"], cells["Doel"]["text"])
    compare("html", code, "realisatie", item["realisatie"], cells["Realisatie"]["text"])
    compare("html", code, "prognose", item["prognose"]["waarde"], cells["Prognose"]["text"])
    if f"signal-{item['signaal']}" not in cells["Signaal"]["classes"]:
        differences.append(f"html {code}: {cells['Signaal']['classes']}")
for code in figures.keys() - shown.keys():
    differences.append(f"html {code} misses")


def in_print(form, data):
    """The same texts in the same order, behind the code of the row."""
    document = pymupdf.open(stream=data)
    text = re.sub(r"\s", "", "".join(page.get_text() for page in document))
    for code, item in figures.items():
        start = text.find(re.sub(r"\s", "", code + item["naam"]))
        # The scorecard is the first place that names an indicator by its code.
        place, end = start, start + 400
        for what, part in zip(("doel", "realisatie", "prognose"), shown.get(code, [])):
            counts[form] = counts.get(form, 0) + 1
            part = re.sub(r"\s", "", part)
            place = text.find(part, place)
            if start < 0 or place < 0 or place > end:
                differences.append(f"{form} {code} {what}: {part!r} misses")
                break
            place += len(part)


in_print("pdf", open(stem + ".pdf", "rb").read())

# The mail: its page, its text and the report in it.
message = email.message_from_binary_file(open(mail, "rb"), policy=email.policy.default)
parts = {part.get_content_type(): part for part in message.walk()}
in_print("bijlage", parts["application/pdf"].get_content())
seen = set()
for row in rows(parts["text/html"].get_content()):
    code = row[0]["text"].split(" ")[0].strip()
    if code not in figures or len(row) != 2:
        continue
    seen.add(code)
    item, lines = figures[code], row[1]["text"].strip().split("\n")
    named = {line.split(" ")[0]: line for line in lines[1:]}
    compare("mail", code, "realisatie", item["realisatie"], lines[0])
    compare("mail", code, "doel", item["doelstelling"], named.get("doel", ""))
    compare("mail", code, "prognose", item["prognose"]["waarde"], named.get("prognose", ""))
    shape = next((SHAPES[s] for s in SHAPES if s in row[0]["text"]), "geen")
    if shape != item["signaal"]:
        differences.append(f"mail {code}: {shape}")
if seen != figures.keys():
    differences.append(f"mail: {seen ^ figures.keys()}")
plain = re.sub(r"\s+", " ", parts["text/plain"].get_content())
for code, item in figures.items():
    found = re.search(
        re.escape(f" {code} {item['naam']} realisatie ") + "(.*?): (\\w+)", plain)
    if not found:
        differences.append(f"tekst {code} misses")
        continue
    pieces = re.split(r", (?=doel |prognose )", found[1])
    named = {piece.split(" ")[0]: piece for piece in pieces[1:]}
    compare("tekst", code, "realisatie", item["realisatie"], pieces[0])
    compare("tekst", code, "doel", item["doelstelling"], named.get("doel", ""))
    compare("tekst", code, "prognose", item["prognose"]["waarde"], named.get("prognose", ""))
    if found[2] != item["signaal"]:
        differences.append(f"tekst {code}: {found[2]}")
    if item["signaal"] in ("rood", "oranje") and re.sub(r"\s+", " ", item["reden"]) not in plain:
        differences.append(f"tekst {code}: reden misses")

for difference in differences:
    print(difference)
print(" ".join(f"{form}={count}" for form, count in sorted(counts.items())))
