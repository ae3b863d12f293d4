"""Writes `runtime/src/unicode_tables.c`: what `str` methods ask of a code point, as the running Python answers.

    python runtime/tools/make_unicode_tables.py runtime/src/unicode_tables.c

One record for each distinct combination of properties; a two-stage table leads from code point to record. Run it
with the Python version whose Unicode version is wanted; only built-in behaviour of `str` is consulted.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

FLAGS = ["ALPHA", "DECIMAL", "DIGIT", "NUMERIC", "LOWER", "UPPER", "TITLE", "SPACE", "PRINTABLE", "LINEBREAK",
         "ID_START", "ID_CONTINUE", "CASED", "CASE_IGNORABLE", "SPECIAL"]  # fmt: skip
SHIFTS = (5, 6, 7)


def main(output: Path) -> None:
    specials: list[int] = []
    special_index: dict[tuple[int, ...], int] = {}
    records: dict[tuple[int, ...], int] = {}
    index = [records.setdefault(record(c, specials, special_index), len(records)) for c in range(0x110000)]
    shift, stage1, stage2 = min((split(index, shift) for shift in SHIFTS), key=lambda t: len(t[1]) * 2 + len(t[2]) * 2)
    lines = [
        f"/* Made by runtime/tools/make_unicode_tables.py from Unicode {unicodedata.unidata_version}. */",
        '#include "aipy/unicode.h"',
        "",
        "/* flags, decimal, digit, then differences to (or, when special, places of) upper, lower, title, folded */",
        "const aipy_unicode_record aipy_unicode_records[] = {",
        *("    {%d, %d, %d, {%d, %d, %d, %d}}," % r for r in records),
        "};",
        "/* length, code points */",
        "const uint16_t aipy_unicode_specials[] = {",
        *wrap(specials),
        "};",
        f"const uint8_t aipy_unicode_shift = {shift};",
        "const uint16_t aipy_unicode_stage1[] = {",
        *wrap(stage1),
        "};",
        "const uint16_t aipy_unicode_stage2[] = {",
        *wrap(stage2),
        "};",
        "",
    ]
    output.write_text("\n".join(lines))
    print(len(records), "records,", len(specials), "specials, shift", shift, len(stage1), len(stage2))


def record(c: int, specials: list[int], special_index: dict[tuple[int, ...], int]) -> tuple[int, ...]:
    s = chr(c)
    cases = [s.upper(), s.lower(), s.title(), s.casefold()]
    special = any(len(t) != 1 for t in cases) or s == "\u03a3"
    # the Greek final sigma rule tells which code points are cased and which it skips
    ignorable = ("A\u03a3" + s + " ").lower()[1] != ("A\u03a3" + s + "A").lower()[1]
    cased = s.islower() or s.isupper() or s.istitle()
    bits = [s.isalpha(), s.isdecimal(), s.isdigit(), s.isnumeric(), s.islower(), s.isupper(), is_title(s), s.isspace(),
            s.isprintable(), len(("a" + s + "b").splitlines()) == 2, s.isidentifier(), ("a" + s).isidentifier(),
            cased, ignorable, special]  # fmt: skip
    flags = sum(1 << i for i, bit in enumerate(bits) if bit)
    if special:
        numbers = [place(tuple(map(ord, t)), specials, special_index) for t in cases]
    else:
        numbers = [ord(t) - c for t in cases]
    return (flags, unicodedata.decimal(s, -1), unicodedata.digit(s, -1), *numbers)


def is_title(s: str) -> bool:
    return unicodedata.category(s) == "Lt"


def place(points: tuple[int, ...], specials: list[int], special_index: dict[tuple[int, ...], int]) -> int:
    if points not in special_index:
        assert all(p < 0x10000 for p in points)
        special_index[points] = len(specials)
        specials += [len(points), *points]
    return special_index[points]


def split(index: list[int], shift: int) -> tuple[int, list[int], list[int]]:
    blocks: dict[tuple[int, ...], int] = {}
    stage1, stage2 = [], []
    for start in range(0, len(index), 1 << shift):
        block = tuple(index[start : start + (1 << shift)])
        if block not in blocks:
            blocks[block] = len(blocks)
            stage2 += block
        stage1.append(blocks[block])
    return shift, stage1, stage2


def wrap(numbers: list[int]) -> list[str]:
    return ["    " + ",".join(map(str, numbers[i : i + 150])) + "," for i in range(0, len(numbers), 150)]


main(Path(sys.argv[1]))
