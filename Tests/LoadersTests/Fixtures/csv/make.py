#!/usr/bin/env python3
"""Makes the CSV files of the tests with the writers that they meet in practice.

README.md says which file comes from which writer. Needs LibreOffice (soffice), R (Rscript) and:
    python3 -m venv env && env/bin/pip install pandas openpyxl xlsxwriter odfpy
    env/bin/python make.py
The files are kept as they were made: other versions may write other bytes.
"""

import csv
import datetime
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import openpyxl
import pandas
import xlsxwriter
from odf.number import (DateStyle, Month, Number, PercentageStyle, Text, Year)
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style
from odf.table import Table, TableCell, TableRow
from odf.text import P

os.chdir(Path(__file__).parent)

# One table in two shapes. Month, team, clients, sickness absence in per cent, remark.
ROWS = [
    (datetime.date(2007, 5, 31), "werk", 1234.5, 5.8, "één ouder"),
    (datetime.date(2007, 6, 30), "werk", 1200.25, 6.25, 'met "paar; samen", €'),
    (datetime.date(2007, 7, 31), "werk", None, 5.75, ""),
    (datetime.date(2007, 10, 31), "DSZ", 20, None, "regel een\nregel twee"),
]
HEAD = ["Maand", "Team", "Klanten", "Verzuim %", "Opmerking"]


def comma(value):
    return "" if value is None else str(value).replace(".", ",")


def long_rows(number=str):
    """The same in the columns of the contract, one value a row."""
    for day, team, clients, absence, remark in ROWS:
        month = day.strftime("%Y-%m")
        if clients is not None:
            yield [month, team, "klanten", number(clients), remark]
        if absence is not None:
            yield [month, team, "verzuim", number(absence), remark]


LONG = ["maand", "eenheid", "reeks", "waarde", "bijschrift"]

# Python's csv module.
for name, encoding, number, options in [
    ("python-excel", "utf-8", str, {"dialect": "excel"}),
    ("python-excel-tab", "utf-8", comma, {"dialect": "excel-tab"}),
    ("python-unix", "utf-8-sig", str, {"dialect": "unix"}),
    ("python-puntkomma-1252", "cp1252", comma, {"delimiter": ";"}),
    ("python-streep-utf16", "utf-16", comma, {"delimiter": "|", "lineterminator": "\n"}),
    ("python-niet-getal-tussen-aanhalingstekens", "utf-8", str,
     {"quoting": csv.QUOTE_NONNUMERIC, "delimiter": ";"}),
]:
    with open(f"lang-{name}.csv", "w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, **options)
        writer.writerow(LONG)
        writer.writerows(long_rows(number))

# pandas: with its row numbers, with a comma for decimals, and with a word for what is missing.
frame = pandas.DataFrame(ROWS, columns=HEAD)
frame.to_csv("wijd-pandas.csv")
frame.to_csv("wijd-pandas-komma.csv", sep=";", decimal=",", index=False, date_format="%d-%m-%Y")
frame.to_csv("wijd-pandas-nan.csv", index=False, na_rep="NaN", encoding="utf-16")

# R: what is missing is NA, and text stands between quotes.
with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, "in.csv")
    frame.to_csv(source, index=False)
    subprocess.run(["Rscript", "--vanilla", "-e", f"""
        d <- read.csv("{source}", check.names = FALSE, encoding = "UTF-8", na.strings = "")
        write.csv2(d, "wijd-r-csv2.csv", row.names = FALSE, fileEncoding = "UTF-8")
        write.csv(d, "wijd-r-csv.csv", fileEncoding = "UTF-8")
        # Latin-1 has no euro sign, and R would leave its quote open.
        d$Opmerking <- gsub("\u20ac", "EUR", d$Opmerking)
        write.csv2(d, "wijd-r-csv2-latin1.csv", row.names = FALSE, na = "", fileEncoding = "latin1")
        """], check=True, env=os.environ | {"LC_ALL": "C.UTF-8"})

# A workbook by openpyxl, with the months and numbers as a Dutch or an English Excel shows them.
def workbook(path, month, number, percent):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(HEAD)
    for day, team, clients, absence, remark in ROWS:
        sheet.append([day, team, clients, None if absence is None else absence / 100, remark])
        row = sheet.max_row
        sheet.cell(row, 1).number_format = month
        sheet.cell(row, 3).number_format = number
        sheet.cell(row, 4).number_format = percent
    book.save(path)


def convert(source, name, language, options, target="csv"):
    """By LibreOffice in a language; cells as they are shown."""
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder, "profile")
        (profile / "user").mkdir(parents=True)
        (profile / "user/registrymodifications.xcu").write_text(f"""<?xml version="1.0"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"><value>{language}</value></prop></item>
</oor:items>""")
        filters = f"{target}:{options}" if options else target
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
             filters, "--outdir", folder, source], check=True, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        made = Path(folder, f"{Path(source).stem}.{target}")
        shutil.copy(made, name)


CALC = "Text - txt - csv (StarCalc)"
with tempfile.TemporaryDirectory() as folder:
    for language, month, number, percent, options, name in [
        # Delimiter, quote, encoding (76 UTF-8, 1 Windows-1252, 65535 UTF-16), as shown.
        ("nl-NL", "mmm-yy", "#,##0.00", "0.00%", "59,34,76,1,,0,false,true", "libreoffice-nl"),
        ("nl-NL", "mmmm yyyy", "#,##0.00", "0.00%", "59,34,1,1,,0,true,true",
         "libreoffice-nl-1252"),
        ("nl-NL", "dd-mm-yyyy", "General", "0.00%", "124,34,76,1,,0,false,true",
         "libreoffice-nl-streep"),
        ("en-US", "mmm-yy", "#,##0.00", "0.00%", "44,34,76,1,,0,false,true", "libreoffice-en"),
        ("en-US", "mmmm yyyy", "General", "0.00%", "9,34,65535,1,,0,false,true",
         "libreoffice-en-tab-utf16"),
        ("en-US", "mmm d, yyyy", "General", "0.00%", "59,34,76,1,,0,false,true",
         "libreoffice-en-dag"),
        ("nl-NL", "yyyy-mm-dd", "General", "0.00%", "59,34,76,1,,0,false,true",
         "libreoffice-nl-iso"),
    ]:
        path = os.path.join(folder, "bron.xlsx")
        workbook(path, month, number, percent)
        convert(path, f"wijd-{name}.csv", language, f"{CALC}:{options}")

# Formulas with their results by xlsxwriter, and an .ods by odfpy.
book = xlsxwriter.Workbook("wijd-xlsxwriter-formules.xlsx")
sheet = book.add_worksheet()
date = book.add_format({"num_format": "mmm-yy"})
percent = book.add_format({"num_format": "0.00%"})
sheet.write_row(0, 0, HEAD)
for row, (day, team, clients, absence, remark) in enumerate(ROWS, 1):
    sheet.write_datetime(row, 0, datetime.datetime(day.year, day.month, day.day), date)
    sheet.write(row, 1, team)
    if clients is not None:
        sheet.write_formula(row, 2, f"={clients}*2/2", None, clients)
    if absence is not None:
        sheet.write_formula(row, 3, f"={absence}/100", percent, absence / 100)
    sheet.write_string(row, 4, remark)
book.close()

document = OpenDocumentSpreadsheet()
month_style = DateStyle(name="maand")
month_style.addElement(Month(style="long", textual=True))
month_style.addElement(Text(text=" "))
month_style.addElement(Year(style="long"))
percent_style = PercentageStyle(name="procent")
percent_style.addElement(Number(decimalplaces=2, minintegerdigits=1))
percent_style.addElement(Text(text="%"))
for style in (month_style, percent_style):
    document.automaticstyles.addElement(style)
    document.automaticstyles.addElement(
        Style(name=f"cel-{style.getAttribute('name')}", family="table-cell",
              datastylename=style.getAttribute("name")))
table = Table(name="Blad 1")
line = TableRow()
for text in HEAD:
    cell = TableCell(valuetype="string")
    cell.addElement(P(text=text))
    line.addElement(cell)
table.addElement(line)
for day, team, clients, absence, remark in ROWS:
    line = TableRow()
    line.addElement(TableCell(valuetype="date", datevalue=day.isoformat(), stylename="cel-maand"))
    for text in (team,):
        cell = TableCell(valuetype="string")
        cell.addElement(P(text=text))
        line.addElement(cell)
    line.addElement(
        TableCell() if clients is None else TableCell(valuetype="float", value=clients))
    line.addElement(
        TableCell() if absence is None
        else TableCell(valuetype="percentage", value=absence / 100, stylename="cel-procent"))
    cell = TableCell(valuetype="string")
    for part in remark.split("\n"):
        cell.addElement(P(text=part))
    line.addElement(cell)
    table.addElement(line)
document.spreadsheet.addElement(table)
document.save("wijd-odfpy.ods")


# The habits of Excel that its documentation describes, written out by hand.
def excel_cell(text, delimiter):
    """Excel quotes a cell with the delimiter, a quote or a line end, which is LF inside a cell."""
    if any(sign in text for sign in (delimiter, '"', "\n")):
        return '"' + text.replace('"', '""') + '"'
    return text


def excel(delimiter, months):
    lines = [delimiter.join(excel_cell(text, delimiter) for text in HEAD)]
    for (day, team, clients, absence, remark), month in zip(ROWS, months):
        cells = [month, team, comma(clients), comma(absence) + "%" if absence else "", remark]
        lines.append(delimiter.join(excel_cell(cell, delimiter) for cell in cells))
    return "\r\n".join(lines) + "\r\n"


NAMES = ["mei-07", "jun-07", "jul-07", "okt-07"]
DAYS = [day.strftime("%d-%m-%Y") for day, *_ in ROWS]
Path("wijd-excel-utf8.csv").write_bytes(b"\xef\xbb\xbf" + excel(";", NAMES).encode())
Path("wijd-excel-1252.csv").write_bytes(excel(";", DAYS).encode("cp1252"))
Path("wijd-excel-unicode-tekst.csv").write_bytes(
    b"\xff\xfe" + excel("\t", NAMES).encode("utf-16-le"))
Path("wijd-excel-sep.csv").write_bytes(
    b"\xef\xbb\xbfsep=;\r\n" + excel(";", NAMES).encode())
# A sheet with formatted cells below and beside the table gives rows and columns of nothing.
empty = excel(";", NAMES).replace("\r\n", ";;\r\n") + ";;;;;;\r\n" * 3
Path("wijd-excel-lege-rijen.csv").write_bytes(empty.encode())
# On a Mac the lines of old end in CR alone; here without letters that its own encoding has elsewhere.
old = excel(";", NAMES).replace("é", "e").replace(", €", "").replace("\r\n", "\r")
Path("wijd-excel-mac.csv").write_bytes(old.encode("ascii"))
