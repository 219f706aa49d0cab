#!/usr/bin/env bash
# Makes the embedded fonts anew: the two .woff files here and the Swift files above them.
#
# Needs apt-get, python3 with venv, and the addresses of Debian and PyPI; installs nothing.
# The same fonts-inter and fonttools give the same bytes.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
apt-get -q download fonts-inter
dpkg-deb -x fonts-inter_*.deb unpacked
python3 -m venv venv
venv/bin/pip install --quiet fonttools==4.68.0
source=unpacked/usr/share/fonts/opentype/inter

# Latin for Dutch, punctuation and spaces, euro and minus, comparison signs, arrows, shapes.
unicodes=U+0020-007E,U+00A0-017F
unicodes+=,U+2007,U+2009,U+2011,U+2013,U+2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+202F
unicodes+=,U+20AC,U+2205,U+2212,U+2248,U+2260,U+2264,U+2265
unicodes+=,U+2190-2193,U+2197,U+2198
unicodes+=,U+25A0,U+25A1,U+25B2,U+25B3,U+25BC,U+25BD,U+25C6,U+25C7,U+25CB,U+25CF

for weight in Regular SemiBold; do
  venv/bin/pyftsubset "$source/Inter-$weight.otf" --unicodes="$unicodes" \
    --layout-features=kern,tnum,lnum --no-hinting --desubroutinize \
    --name-IDs=0,1,2,3,4,5,6,7,13,14 --no-recalc-timestamp \
    --output-file="$weight.otf"
  venv/bin/python "$here/quadratic.py" "$weight.otf" "$here/Inter-$weight.woff"
done
venv/bin/python "$here/swift_files.py" "$source/Inter-Regular.otf" "$here" "$here/.."
