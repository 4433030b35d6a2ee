# SPDX-License-Identifier: MIT
"""Texts become runs: clean, complete, breakable, with missing characters named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.briefing.runs import NARROW, Setter, clean

LATIN = frozenset(range(0x20, 0x7F)) | {0x301, 0xFFFD}
ARABIC = frozenset(range(0x600, 0x700)) | {0x20, 0x2068, 0x2069}


def _shown(runs):
    return "".join(
        run for run in ([runs] if isinstance(runs, str) else runs) if isinstance(run, str)
    )


def test_ordinary_text_stays_one_string():
    assert Setter().runs("Plain text, Київ – “so”.") == "Plain text, Київ – “so”."


@pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u200b\ufeff"])
def test_blank_is_empty(blank):
    assert Setter().runs(blank) == ""


def test_markup_is_only_text():
    text = '#import "@preview/x:1.0.0": * $a$ [b] <c> @d \\ // `e`'
    assert Setter().runs(text, 99) == text


def test_controls_surrogates_and_noncharacters_become_the_replacement_character():
    assert clean("a\x00b\x85c\ud800d\ufdd0e\U0001fffff") == "a�b c�d�e�f"


def test_white_space_is_one_space_and_forced_directions_go():
    assert clean("a\r\n\t\u2028 b\u00a0c\u202ed\u2066e") == "a b\u00a0cde"


def test_missing_characters_are_boxed_and_remembered():
    setter = Setter((LATIN,))
    assert setter.runs("ab😀c漢") == ["ab", {"code": "1F600"}, "c", {"code": "6F22"}]
    assert setter.missing == {0x1F600, 0x6F22}


def test_private_use_is_missing_even_where_a_font_has_it():
    assert Setter().runs("a\ue000") == ["a", {"code": "E000"}]


def test_a_mark_must_come_from_the_family_of_its_letter():
    setter = Setter((LATIN, ARABIC))
    assert setter.runs("e\u0301") == "e\u0301"
    assert setter.runs("e\u064b")[1:-1] == ["e", {"code": "064B"}]


def test_right_to_left_text_is_isolated():
    assert _shown(Setter().runs("مجلس 10")) == "\u2068مجلس 10\u2069"


def test_long_words_get_places_to_break_between_whole_letters():
    runs = Setter().runs("see " + "xe\u0301" * 20, NARROW)
    assert None in runs
    assert not any(isinstance(run, str) and run.startswith("\u0301") for run in runs)
    assert _shown(runs) == "see " + "xe\u0301" * 20


def test_words_that_hyphenation_breaks_are_left_to_it():
    assert Setter().runs("internationalisation,", NARROW) == "internationalisation,"


def test_a_heading_always_has_a_letter():
    setter = Setter()
    assert setter.heading("  ", "Untitled") == "Untitled"
    assert setter.heading("😀", "Untitled") == ["Untitled ", {"code": "1F600"}]
    assert setter.heading("نعم", "Untitled") == "نعم"


def test_shortened_counts_the_room_of_boxes():
    setter = Setter()
    assert setter.shortened("short", 5) == "short"
    assert setter.shortened("longer", 5) == "longe…"
    assert setter.shortened("😀😀😀", 15) == "😀😀…"
    assert setter.room("a😀") == 8


@given(st.text(st.characters(), max_size=80), st.sampled_from([NARROW, 30]))
def test_nothing_is_lost_but_what_has_no_shape(text, longest):
    setter = Setter()
    runs = setter.runs(text, longest)
    parts = [runs] if isinstance(runs, str) else runs
    back = "".join(
        part if isinstance(part, str) else chr(int(part["code"], 16)) for part in parts if part
    )
    plain = str.maketrans("", "", "\u2068\u2069\u200c\u200d")
    expected = clean(text).translate(plain)
    assert back.translate(plain) == (expected if clean(text).strip() else "")
    covered = [chr(point) for point in setter.missing]
    assert not any(
        character in part for part in parts if isinstance(part, str) for character in covered
    )
