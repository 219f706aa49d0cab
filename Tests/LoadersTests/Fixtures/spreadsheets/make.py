#!/usr/bin/env python3
"""Makes the workbooks of the tests with the writers that they meet in practice.

Needs LibreOffice (soffice) and the packages openpyxl, xlsxwriter, xlwt and msoffcrypto-tool:
    python3 -m venv env && env/bin/pip install openpyxl xlsxwriter xlwt msoffcrypto-tool
    env/bin/python make.py
The files are kept as they were made: other versions write other bytes.
"""

import datetime
import os
import subprocess
from pathlib import Path

import msoffcrypto
import openpyxl
import xlsxwriter
import xlwt
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

os.chdir(Path(__file__).parent)


def convert(source: str, kind: str) -> None:
    """By LibreOffice, which works formulas out."""
    subprocess.run(
        ["soffice", "--headless", "--convert-to", kind, "--outdir", ".", source],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )


# One sheet with everything, by openpyxl (formulas without results) and LibreOffice (with them).
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Verzuim 2007"
sheet["A1"] = "Ziekteverzuim 2007"
sheet.merge_cells("A1:D1")
sheet["A3"], sheet["B3"], sheet["D3"] = "Maand", "Werkpoort", "Totaal"
sheet.merge_cells("A3:A4")
sheet.merge_cells("B3:C3")
sheet.merge_cells("D3:D4")
sheet["B4"], sheet["C4"] = "Verzuim %", "Fte"
rows = [
    (datetime.date(2007, 1, 1), "[$-413]mmm\\-yy;@", 0.058, "0.0%", "12,5", "=C6*2"),
    (datetime.date(2007, 2, 1), "mmm-yy", 0.0575, "0.00%", 41.25, "=NA()"),
    (datetime.datetime(2007, 3, 31, 14, 30), "dd-mm-yyyy hh:mm", "=B5", "0%", True, "=1/0"),
]
for number, (day, day_format, share, share_format, fte, formula) in enumerate(rows, start=5):
    sheet.cell(number, 1, day).number_format = day_format
    sheet.cell(number, 2, share).number_format = share_format
    sheet.cell(number, 3, fte)
    sheet.cell(number, 4, formula)
sheet["A8"] = CellRichText("Tot", TextBlock(InlineFont(b=True), "aal"))
sheet["B8"] = '=A8&" en klaar"'
sheet["E5"] = "zie <dossier> & “é”"
sheet.row_dimensions[7].hidden = True
sheet.column_dimensions["E"].hidden = True
old = book.create_sheet("Oud (2006)")
old["A1"] = "oud"
old.sheet_state = "hidden"
book.save("openpyxl.xlsx")
os.rename("openpyxl.xlsx", "libreoffice.xlsx")
for kind in ["ods", "xls"]:
    convert("libreoffice.xlsx", kind)
os.rename("libreoffice.xlsx", "openpyxl.xlsx")
convert("libreoffice.ods", "xlsx")

# A file that is written as it streams: texts within the cells, and 1904 dates.
book = xlsxwriter.Workbook("xlsxwriter.xlsx", {"constant_memory": True, "date_1904": True})
sheet = book.add_worksheet("Blad één & twee")
day = book.add_format({"num_format": "d mmmm yyyy"})
sheet.write_row(0, 0, ["maand", "reeks", "waarde"])
sheet.write_datetime(1, 0, datetime.datetime(2007, 7, 1), day)
sheet.write_string(1, 1, " klanten ")
sheet.write_number(1, 2, 12)
sheet.write_datetime(2, 0, datetime.datetime(2007, 8, 1), day)
sheet.write_rich_string(2, 1, "klan", book.add_format({"bold": True}), "ten")
sheet.write_formula(2, 2, "=C2+1")
sheet.write_formula(3, 2, "=C2+2", None, 14)
chart = book.add_chart({"type": "line"})
chart.add_series({"values": "='Blad één & twee'!$C$2:$C$4"})
book.add_chartsheet("Grafiek").set_chart(chart)
book.close()

# Excel 97: long texts that go on in a next record, and formulas that nobody worked out.
book = xlwt.Workbook(encoding="utf-8")
sheet = book.add_sheet("Blad 1")
book.dates_1904 = True
for number in range(400):
    sheet.write(number, 0, f"rij {number} " + ("é" if number % 2 else "€") * 60)
sheet.write(0, 1, xlwt.Formula("1+2"))
sheet.write(1, 1, 0.125, xlwt.easyxf(num_format_str="0.0%"))
sheet.write(2, 1, datetime.date(2007, 7, 1), xlwt.easyxf(num_format_str="d-mmm-yy"))
sheet.write(3, 1, 12.34)
sheet.write(4, 1, 123456789)
sheet.write(5, 1, False)
sheet.row(5).hidden = True
hidden = book.add_sheet("geheim")
hidden.write(0, 0, 1)
hidden.visibility = 2
book.save("xlwt.xls")

# What Excel makes of a file with a password.
with open("xlsxwriter.xlsx", "rb") as plain, open("wachtwoord.xlsx", "wb") as locked:
    OOXMLFile(plain).encrypt("geheim", locked)
