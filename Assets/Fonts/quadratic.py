"""Turns a font with cubic outlines (CFF) into one with quadratic ones (TrueType).

Chromium prints CFF web fonts as drawings (Type 3), TrueType as real fonts.
The result is a WOFF 1 file: WeasyPrint and old WebKit read it without brotli.
Usage: quadratic.py IN.otf OUT.woff
"""

import sys

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

MAXIMUM_ERROR = 1.0  # font units, of 2816 an em


def main():
    font = TTFont(sys.argv[1], recalcTimestamp=False)
    outlines, order = font.getGlyphSet(), font.getGlyphOrder()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(outlines)
        outlines[name].draw(Cu2QuPen(pen, MAXIMUM_ERROR, reverse_direction=True))
        glyphs[name] = pen.glyph()

    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, glyphs
    font["loca"] = newTable("loca")
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    glyf.compile(font)
    for name, (advance, _) in font["hmtx"].metrics.items():
        glyph = glyphs[name]
        font["hmtx"].metrics[name] = (advance, glyph.xMin if glyph.numberOfContours else 0)

    limits = font["maxp"]
    limits.tableVersion = 0x00010000
    limits.maxZones = 1
    for field in (
        "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
        "maxStackElements", "maxSizeOfInstructions", "maxComponentElements",
        "maxComponentDepth", "maxPoints", "maxContours",
        "maxCompositePoints", "maxCompositeContours",
    ):
        setattr(limits, field, 0)
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"
    font.flavor = "woff"
    font.save(sys.argv[2])


main()
