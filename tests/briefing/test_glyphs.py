# SPDX-License-Identifier: MIT
"""The shipped fonts hold what briefs need, and the reader of their tables is right about it."""

import struct

import pytest

from workstation.briefing.glyphs import code_points, families, font_files
from workstation.resources import resource

SERIF, NASKH, INTER = range(3)


def _font(*subtables: bytes) -> bytes:
    """A font with nothing but a cmap of the given subtables."""
    records, body, at = b"", b"", 4 + 8 * len(subtables)
    for subtable in subtables:
        records += struct.pack(">HHI", 3, 1, at + len(body))
        body += subtable
    cmap = struct.pack(">HH", 0, len(subtables)) + records + body
    return (
        struct.pack(">IHHHH", 0x10000, 1, 0, 0, 0)
        + struct.pack(">4sIII", b"cmap", 0, 28, len(cmap))
        + cmap
    )


def test_every_family_is_shipped_with_its_licence():
    assert {path.name.split("-")[0] for path in font_files()} == {
        "Inter",
        "NotoNaskhArabic",
        "NotoSerif",
    }
    for name in ("OFL-Inter.txt", "OFL-Noto.txt"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in resource("fonts", name).read_text("utf-8")


@pytest.mark.parametrize(
    ("family", "text"),
    [
        (SERIF, "Straße Łódź Ελλάδα Київ “quoted” – — … � №"),
        (INTER, "Straße Łódź Ελλάδα Київ “quoted” – — … ~"),
        (NASKH, "فتحنا البوابات طالبان ټولنه پاکستان ہے ۱۲"),
    ],
)
def test_families_cover_their_scripts(family, text):
    assert families()[family].issuperset(map(ord, text))


def test_no_family_claims_what_it_lacks():
    assert not any(ord(character) in family for family in families() for character in "😀漢ก")


def test_format_4_with_deltas_glyph_arrays_and_holes():
    segments = 3
    subtable = struct.pack(">7H", 4, 0, 0, segments * 2, 0, 0, 0)
    subtable += struct.pack(">3H", 0x42, 0x62, 0xFFFF) + struct.pack(">H", 0)
    subtable += struct.pack(">3H", 0x41, 0x61, 0xFFFF)
    subtable += struct.pack(">3H", 0x10000 - 0x41, 0, 1) + struct.pack(">3H", 0, 4, 0)
    subtable += struct.pack(">2H", 0, 9)
    # 0x41 maps to glyph 0 (absent) by its delta; 0x61 to glyph 0 by the array; 0x62 to 9.
    assert code_points(_font(subtable)) == {0x42, 0x62}


def test_format_12_reaches_other_planes_and_skips_glyph_0():
    subtable = struct.pack(">HHIII", 12, 0, 0, 0, 2)
    subtable += struct.pack(">III", 0x41, 0x42, 0) + struct.pack(">III", 0x1F600, 0x1F601, 5)
    assert code_points(_font(subtable)) == {0x42, 0x1F600, 0x1F601}


def test_a_font_without_the_table_is_an_error():
    with pytest.raises(ValueError, match="cmap"):
        code_points(struct.pack(">IHHHH", 0x10000, 0, 0, 0, 0))
