"""Writes the saved answers of StatLine that the tests read.

They are written by the documented forms of OData version 3 and 4, with the habits of the service:
padded codes, null and '.', periods of several lengths, units, provisional periods. 37789ksz has the
figures that the CBS published (CC BY 4.0, Bron: CBS); 85615NED is made up.

Run in this folder: python3 make-answers.py
"""

import csv
import json
import os

FEED = "http://opendata.cbs.nl/ODataFeed/OData"
V4 = "https://datasets.cbs.nl/odata/v1/CBS"


def write(path, value):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        json.dump(value, file, ensure_ascii=False, indent=0)
        file.write("\n")


def v3(table, entity, rows):
    return {"odata.metadata": f"{FEED}/{table}/$metadata#Cbs.OData.WebAPI.{entity}", "value": rows}


def v4(table, entity, rows):
    return {"@odata.context": f"{V4}/{table}/$metadata#{entity}", "value": rows}


def prop(number, kind, key, title, unit=None, decimals=None):
    row = {
        "odata.type": f"Cbs.OData.{kind}", "ID": number, "Position": number, "ParentID": None,
        "Type": kind, "Key": key, "Title": title, "Description": "",
    }
    if kind == "Topic":
        row |= {"ReleasePolicy": False, "Datatype": "Long", "Unit": unit, "Decimals": decimals,
                "Default": "None"}
    return row


MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
          "september", "oktober", "november", "december"]
REGIONS = [("NL01  ", "Nederland"), ("GM0034", "Almere"), ("GM0363", "Amsterdam")]
AGES = [("10000", "Totaal leeftijd"), ("53925", "Tot 27 jaar"), ("53950", "27 jaar en ouder")]


def periods():
    for year in (2021, 2022):
        status = "Definitief" if year == 2021 else "Voorlopig"
        star = "" if year == 2021 else "*"
        for number, name in enumerate(MONTHS, 1):
            yield f"{year}MM{number:02}", f"{year} {name}{star}", status
            if number % 3 == 0:
                yield f"{year}KW{number // 3:02}", f"{year} {number // 3}e kwartaal{star}", status
        yield f"{year}JJ00", f"{year}{star}", status


def figures():
    """Region, age, period, total, entries; None is a figure that is not there."""
    for place, (region, _) in enumerate(REGIONS):
        for part, (age, _) in enumerate(AGES):
            for number, (period, _, _) in enumerate(periods()):
                share = (1, 0.25, 0.75)[part]
                total = (400000, 6000, 38000)[place] + 40 * number
                entries = None if region == "GM0034" and period == "2022MM12" else 100 + number
                yield region, age, period, int(total * share), entries


def table_85615():
    table, folder = "85615NED", "85615NED"
    title = "Bijstandsuitkeringen; leeftijd, regio (verzonnen cijfers)"
    write(f"{folder}/TableInfos.json", v3(table, "TableInfos", [
        {"ID": 0, "Title": title, "ShortTitle": "Bijstand; leeftijd, regio",
         "Identifier": table, "Frequency": "Permaand", "Period": "2021 - 2022"}]))
    write(f"{folder}/DataProperties.json", v3(table, "DataProperties", [
        prop(0, "Dimension", "Leeftijd", "Leeftijd"),
        prop(1, "GeoDimension", "RegioS", "Regio's"),
        prop(2, "TimeDimension", "Perioden", "Perioden"),
        prop(3, "TopicGroup", "", "Uitkeringen"),
        prop(4, "Topic", "TotaalBijstand_1", "Totaal bijstand", "aantal", 0),
        prop(5, "Topic", "Instroom_2", "Instroom", "aantal", 0)]))
    write(f"{folder}/Leeftijd.json", v3(table, "Leeftijd", [
        {"Key": key.ljust(8), "Title": title, "Description": "", "CategoryGroupID": None}
        for key, title in AGES]))
    write(f"{folder}/RegioS.json", v3(table, "RegioS", [
        {"Key": key.ljust(8), "Title": title, "Description": "", "CategoryGroupID": None}
        for key, title in REGIONS]))
    write(f"{folder}/Perioden.json", v3(table, "Perioden", [
        {"Key": key, "Title": title, "Description": "", "Status": status}
        for key, title, status in periods()]))
    write(f"{folder}/TypedDataSet.json", v3(table, "TypedDataSet", [
        {"ID": number, "Leeftijd": age.ljust(8), "RegioS": region.ljust(8), "Perioden": period,
         "TotaalBijstand_1": total, "Instroom_2": entries}
        for number, (region, age, period, total, entries) in enumerate(figures())]))


def table_85615_v4():
    table, folder = "85615NED", "85615NED-v4"
    write(f"{folder}/Properties.json", {
        "@odata.context": f"{V4}/{table}/$metadata#Properties", "Identifier": table,
        "Title": "Bijstandsuitkeringen; leeftijd, regio (verzonnen cijfers)", "Language": "nl",
        "Status": "Regulier"})
    write(f"{folder}/Dimensions.json", v4(table, "Dimensions", [
        {"Identifier": "Leeftijd", "Title": "Leeftijd", "Kind": "Dimension"},
        {"Identifier": "RegioS", "Title": "Regio's", "Kind": "GeoDimension"},
        {"Identifier": "Perioden", "Title": "Perioden", "Kind": "TimeDimension"}]))
    write(f"{folder}/MeasureCodes.json", v4(table, "MeasureCodes", [
        {"Identifier": "M000001", "Index": 1, "Title": "Totaal bijstand", "MeasureGroupId": "G1",
         "DataType": "Long", "Unit": "aantal", "Decimals": 0},
        {"Identifier": "M000002", "Index": 2, "Title": "Instroom", "MeasureGroupId": "G1",
         "DataType": "Long", "Unit": "aantal", "Decimals": 0}]))
    for name, codes in (("Leeftijd", AGES), ("RegioS", REGIONS)):
        write(f"{folder}/{name}Codes.json", v4(table, f"{name}Codes", [
            {"Identifier": key.strip(), "Index": number, "Title": title, "DimensionGroupId": "0"}
            for number, (key, title) in enumerate(codes)]))
    write(f"{folder}/PeriodenCodes.json", v4(table, "PeriodenCodes", [
        {"Identifier": key, "Index": number, "Title": title, "Status": status,
         "DimensionGroupId": "0"} for number, (key, title, status) in enumerate(periods())]))
    rows = []
    for region, age, period, total, entries in figures():
        for measure, value in (("M000001", total), ("M000002", entries)):
            rows.append({
                "Id": len(rows), "Measure": measure,
                "ValueAttribute": "None" if value is not None else "Confidential", "Value": value,
                "StringValue": None, "Leeftijd": age, "RegioS": region.strip(),
                "Perioden": period})
    write(f"{folder}/Observations.json", v4(table, "Observations", rows))


def table_37789():
    """The untyped answer: every value is a text, padded at its left."""
    table = "37789ksz"
    values = {}
    path = "../../../../Examples/nederland-bijstand/gegevens/bijstand.csv"
    with open(path, encoding="utf-8-sig") as file:
        for row in csv.DictReader(file, delimiter=";"):
            values.setdefault(row["maand"], {})[row["reeks"]] = row["waarde"].replace(",", ".")
    rows = []
    for number, (month, series) in enumerate(sorted(values.items())):
        def text(name):
            value = series.get(name, "")
            return (value if value not in ("", "nvt") else ".").rjust(12)
        rows.append({
            "ID": number, "Perioden": month.replace("-", "MM"),
            "Totaal_1": text("bijstand_totaal"), "TotAOWLeeftijd_2": text("bijstand_tot_aow")})
    write(f"{table}.json", v3(table, "UntypedDataSet", rows))
    write(f"{table}.DataProperties.json", v3(table, "DataProperties", [
        prop(0, "TimeDimension", "Perioden", "Perioden"),
        prop(1, "Topic", "Totaal_1", "Totaal", "x 1 000", 1),
        prop(2, "Topic", "TotAOWLeeftijd_2", "Tot de AOW-leeftijd", "x 1 000", 1)]))


table_85615()
table_85615_v4()
table_37789()
