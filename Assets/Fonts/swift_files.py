"""Writes the Swift files of the fonts; called by make-fonts.sh.

Usage: swift_files.py FONT.otf FOLDER_OF_WOFFS FOLDER_OF_SWIFT_FILES
"""

import base64
import pathlib
import sys

from fontTools.ttLib import TTFont

MADE = "// Made by Fonts/make-fonts.sh.\n// swift-format-ignore-file\n\n"
TABLE = range(0x20, 0x180)
OTHERS = "–—‘’“”…•€−×●▲◆○"
FALLBACK = 600


def write_woff(weight, name, fonts, target):
    data = (fonts / f"Inter-{weight}.woff").read_bytes()
    text = base64.b64encode(data).decode("ascii")
    (target / f"Inter{weight}.swift").write_text(
        f"{MADE}"
        f"/// Inter {name}, the Latin part, as a WOFF 1 file; licence: Fonts/OFL.txt.\n"
        f"package enum Inter{weight} {{\n"
        f"  /// The file in base64, without line breaks.\n"
        f'  package static let woffBase64: StaticString = "{text}"\n'
        f"}}\n",
        encoding="utf-8",
    )


def write_widths(font, target):
    cmap, metrics, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm

    def width(code):
        if code not in cmap:
            return FALLBACK
        return (metrics[cmap[code]][0] * 2000 + em) // (2 * em)  # rounded half up

    rows = []
    for start in range(TABLE.start, TABLE.stop, 16):
        row = ", ".join(f"{width(code):4}" for code in range(start, start + 16))
        rows.append(f"    {row},  // U+{start:04X}\n")
    cases = "".join(
        f'    case "{sign}": {width(ord(sign))}\n'
        for sign in OTHERS
        if ord(sign) not in TABLE
    )
    (target / "InterWidths.swift").write_text(
        f"{MADE}"
        f"/// The advance widths of Inter Regular, so that a chart can measure a label.\n"
        f"package enum InterWidths {{\n"
        f"  /// The advance width in 1/1000 em, without kerning; {FALLBACK} for a sign not in the tables.\n"
        f"  package static func width(of scalar: Unicode.Scalar) -> Int {{\n"
        f"    let index = Int(scalar.value) - 0x20\n"
        f"    if latin.indices.contains(index) {{ return Int(latin[index]) }}\n"
        f"    return switch scalar {{\n"
        f"{cases}"
        f"    default: {FALLBACK}\n"
        f"    }}\n"
        f"  }}\n\n"
        f"  /// U+0020...U+017F, sixteen a row.\n"
        f"  private static let latin: [UInt16] = [\n"
        f"{''.join(rows)}"
        f"  ]\n"
        f"}}\n",
        encoding="utf-8",
    )


def main():
    font, fonts, target = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    write_woff("Regular", "Regular", fonts, target)
    write_woff("SemiBold", "SemiBold", fonts, target)
    write_widths(TTFont(font), target)


main()
