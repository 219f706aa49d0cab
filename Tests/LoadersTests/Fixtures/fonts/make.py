#!/usr/bin/env python3
"""Makes the fonts of this folder from the program's own, and their widths as fontTools reads them.

Run with fontTools 4.68 and Brotli: pip install fonttools brotli; python3 make.py
"""

import json
import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.woff2 import WOFF2FlavorData

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parents[3] / "Assets/Fonts/Inter-Regular.woff"
LETTERS = [*range(0x20, 0x7F), 0xA0, 0xE9, 0xEB, 0x2013, 0x2019, 0x2026, 0x20AC, 0x2212]


def write(name, flavor, features, letters=LETTERS):
    options = subset.Options()
    options.flavor = flavor
    options.layout_features = features
    font = subset.load_font(str(SOURCE), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    subset.save_font(font, str(HERE / name), options)


write("letter.ttf", None, ["tnum"])
write("letter.woff", "woff", ["tnum"])
write("letter.woff2", "woff2", ["tnum"])
write("ongelijk.woff2", "woff2", [])
write("cijfers.woff2", "woff2", [], [*range(0x30, 0x3A), 0x2C, 0x2E])

# With the widths rewritten too, which WOFF2 allows where the letters begin at their left side.
packed = TTFont(HERE / "letter.ttf")
packed.flavor = "woff2"
packed.flavorData = WOFF2FlavorData(transformedTables={"glyf", "loca", "hmtx"})
packed.save(HERE / "ingepakt.woff2")

font = TTFont(HERE / "letter.ttf")
unit = font["head"].unitsPerEm
widths = {
    code: -(-font["hmtx"][glyph][0] * 1000 // unit) for code, glyph in font.getBestCmap().items()
}
(HERE / "letter.json").write_text(json.dumps({str(k): v for k, v in sorted(widths.items())}) + "\n")
