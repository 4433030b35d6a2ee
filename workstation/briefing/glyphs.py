# SPDX-License-Identifier: MIT
"""Which characters the shipped fonts can print, read from their `cmap` tables."""

import struct
from functools import cache
from pathlib import Path

from workstation.resources import resource

Coverage = frozenset[int]

# Fonts draw what they like there; PDF/A forbids characters whose meaning nobody can know.
_PRIVATE_USE = range(0xE000, 0xF900)


def font_files() -> tuple[Path, ...]:
    """The shipped font files, in a fixed order."""
    return tuple(sorted(resource("fonts").glob("*.[ot]tf")))


@cache
def families() -> tuple[Coverage, ...]:
    """The code points of each family, serif first; a face that lacks one speaks for its family."""
    names = ("NotoSerif", "NotoNaskhArabic", "Inter")
    found = []
    for name in names:
        faces = [code_points(f.read_bytes()) for f in font_files() if f.name.startswith(f"{name}-")]
        found.append(frozenset.intersection(*faces).difference(_PRIVATE_USE))
    return tuple(found)


def code_points(font: bytes) -> Coverage:
    """The code points that a TrueType or OpenType font maps to a glyph.

    Reads subtables of format 4 and 12, which every current font has.
    """
    offset = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, offset + 2)
    found: set[int] = set()
    for i in range(count):
        platform, _, start = struct.unpack_from(">HHI", font, offset + 4 + 8 * i)
        (form,) = struct.unpack_from(">H", font, offset + start)
        if platform in (0, 3) and form in (4, 12):
            read = _format_4 if form == 4 else _format_12
            found |= read(font, offset + start)
    return frozenset(found)


def _table(font: bytes, tag: bytes) -> int:
    """Where a table starts."""
    (count,) = struct.unpack_from(">H", font, 4)
    for i in range(count):
        name, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * i)
        if name == tag:
            return int(offset)
    raise ValueError(f"The font has no table {tag!r}.")


def _format_4(font: bytes, at: int) -> set[int]:
    """Segments of the first plane; glyph 0 means "not there"."""
    (doubled,) = struct.unpack_from(">H", font, at + 6)
    shape = f">{doubled // 2}H"
    ends = struct.unpack_from(shape, font, at + 14)
    starts = struct.unpack_from(shape, font, at + 16 + doubled)
    deltas = struct.unpack_from(shape, font, at + 16 + 2 * doubled)
    ranges_at = at + 16 + 3 * doubled
    ranges = struct.unpack_from(shape, font, ranges_at)
    found = set()
    for i, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for point in range(start, min(end, 0xFFFE) + 1):
            glyph = point
            if ranges[i]:
                slot = ranges_at + 2 * i + ranges[i] + 2 * (point - start)
                (glyph,) = struct.unpack_from(">H", font, slot)
            if (glyph + deltas[i]) & 0xFFFF if glyph or not ranges[i] else 0:
                found.add(point)
    return found


def _format_12(font: bytes, at: int) -> set[int]:
    """Groups of consecutive code points of all planes."""
    (count,) = struct.unpack_from(">I", font, at + 12)
    found: set[int] = set()
    for i in range(count):
        start, end, glyph = struct.unpack_from(">III", font, at + 16 + 12 * i)
        found.update(range(start + (glyph == 0), end + 1))
    return found
