#!/usr/bin/env python3
"""Makes the font "Iridescent Sans": Source Sans 3 cut down to what the pictures need. The page takes the same bytes from the program.

Source:  npm package source-sans, version 3.52.0 (SIL Open Font License 1.1), folder TTF
Tools:   python3 with fontTools 4.38.0 (Debian: python3-fonttools)
Command: npm pack source-sans@3.52.0 && tar xzf source-sans-3.52.0.tgz && viz/font/subset.py package

It writes viz/font/*.ttf, the same bytes each time. Hinting, kerning and all layout features go. The default figures of Source Sans are tabular already; the script
checks it. Source Sans has neither ⇄ nor ᵢ: one is drawn, the other is
a small i. Its italic θ looks like ϑ, another symbol: the upright one stands there, slanted. The family is renamed because "Source" is a
reserved font name.

TrueType or CFF: 77 kB against 95 kB as they are, 39.0 kB against 38.6 kB in brotli; TrueType, since it is also what
is resident in memory and in uncompressed hosting.
"""
import io
import math
import pathlib
import sys

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parent.parent / "web" / "page" / "fonts"  # where the licence goes
FAMILY = "Iridescent Sans"


def span(first, last):
    return "".join(chr(r) for r in range(ord(first), ord(last) + 1))


ASCII = span(" ", "~")
LATIN_1 = span("\u00a0", "ÿ")
LATIN_A = span("Ā", "ſ")
SPACES = "\u2007\u2009\u200a\u202f"
PUNCTUATION = "–—‘’‚“”„•…‰′″‹›€"
GREEK = "αβγδεθλμπρστφχωΔΠΣΩ"
MATH = "⁄‖⟨⟩√∞−·×≤≥≠≈½⇄"
ARROWS = "←↑→↓↔▲▶▼◀"
SCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ₀₁₂₃₄₅₆₇₈₉ᵢ"
CORE = ASCII + LATIN_1 + SPACES + PUNCTUATION + GREEK + MATH + ARROWS + SCRIPTS

# What each face is made from and has. Italic is for variables and remarks, never for people's own labels.
FACES = [
    ("regular", "Regular", "SourceSans3-Regular.ttf", CORE + LATIN_A),
    ("bold", "SemiBold", "SourceSans3-Semibold.ttf", CORE + LATIN_A),
    ("italic", "Italic", "SourceSans3-It.ttf", CORE),
]


def add_glyph(font, char, width, draw):
    """Adds a glyph for char that draw(pen) outlines."""
    pen = TTGlyphPen(None)
    draw(pen)
    name = f"uni{ord(char):04X}"
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["glyf"].glyphs[name] = glyph = pen.glyph()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, glyph.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(char)] = name


def polygon(pen, points):
    pen.moveTo(points[0])
    for p in points[1:]:
        pen.lineTo(p)
    pen.closePath()


def arrow(tail, tip, y, thick):
    """The outline of a horizontal arrow with an open head, clockwise."""
    d = 1 if tip > tail else -1
    k, h, half = thick * 0.7, 105, thick / 2
    neck = tip - d * (2 * k + half)
    upper = [(tail, y + half), (neck, y + half), (tip - d * (h + k), y + h - k), (tip - d * h, y + h)]
    points = upper + [(tip, y)] + [(x, 2 * y - v) for x, v in reversed(upper)]
    return [(round(x), round(v)) for x, v in points][::d]


def add_exchange_arrow(font):
    thick = 62 if font["OS/2"].usWeightClass <= 400 else 92

    def draw(pen):
        polygon(pen, arrow(40, 580, 385, thick))
        polygon(pen, arrow(580, 40, 125, thick))

    add_glyph(font, "⇄", 620, draw)


def add_subscript_i(font):
    name = font.getBestCmap()[ord("i")]
    width = round(font["hmtx"][name][0] * 0.66)

    def draw(pen):
        small = TransformPen(pen, (0.66, 0, 0, 0.66, 0, -110))
        outline = DecomposingRecordingPen(font.getGlyphSet())
        font.getGlyphSet()[name].draw(outline)
        outline.replay(small)

    add_glyph(font, "ᵢ", width, draw)


def slant_theta(font, upright):
    """Makes the θ of an italic font the upright one, slanted, so that it is one symbol in all faces."""
    slope = math.tan(math.radians(-font["post"].italicAngle))
    source, name = upright.getBestCmap()[ord("θ")], font.getBestCmap()[ord("θ")]
    pen = TTGlyphPen(None)
    outline = DecomposingRecordingPen(upright.getGlyphSet())
    upright.getGlyphSet()[source].draw(outline)
    middle = upright["OS/2"].sxHeight / 2
    outline.replay(TransformPen(pen, (1, 0, slope, 1, -slope * middle, 0)))
    font["glyf"].glyphs[name] = glyph = pen.glyph()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (upright["hmtx"][source][0], glyph.xMin)


def space_fraction_slash(font):
    """Shows ⁄ as /: its own glyph has no room beside it and touches the letters of p⁄q."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord("⁄")] = table.cmap[ord("/")]


def check(font, text):
    cmap, widths = font.getBestCmap(), font["hmtx"]
    missing = sorted({c for c in text if ord(c) not in cmap})
    if missing:
        sys.exit("no glyph for " + " ".join(f"U+{ord(c):04X}" for c in missing))
    if len({widths[cmap[ord(d)]][0] for d in "0123456789"}) != 1:
        sys.exit("the figures are not tabular")


def rename(font, style):
    names = font["name"]
    notice = names.getDebugName(0)
    names.names = []
    for key, value in [(0, notice), (1, FAMILY), (2, style), (4, f"{FAMILY} {style}"), (6, f"IridescentSans-{style}")]:
        names.setName(value, key, 3, 1, 0x409)


def cut(path, text, style, upright):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "BASE", "STAT", "DSIG", "meta"]
    font = TTFont(path, recalcTimestamp=False)
    add_exchange_arrow(font)
    add_subscript_i(font)
    space_fraction_slash(font)
    if font["post"].italicAngle:
        slant_theta(font, upright)
    check(font, text)
    cutter = subset.Subsetter(options)
    cutter.populate(text=text)
    cutter.subset(font)
    rename(font, style)
    return font


def save(font, path):
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    path.write_bytes(out.getvalue())
    print(f"{len(out.getvalue()):6d} {path.name}")


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: subset.py <the unpacked npm package source-sans>")
    package = pathlib.Path(sys.argv[1])
    upright = TTFont(package / "TTF" / FACES[0][2])
    for name, style, source, text in FACES:
        path = package / "TTF" / source
        save(cut(path, text, style, upright), HERE / f"{name}.ttf")
    for folder in HERE, PAGE:
        (folder / "OFL.txt").write_bytes((package / "LICENSE.md").read_bytes())


main()
