# SPDX-License-Identifier: MIT
"""Which pairs of texts are compared at all, and what texts are told apart by."""

import pytest

from tests.services.wires import OTHER, OWN, WIRE, carried, edited
from workstation.analysis.origins.shingles import RUN, shingles
from workstation.analysis.origins.signatures import FEWEST, PLACES, candidates, signature


def test_case_signs_and_breaks_make_no_other_shingles():
    shown = "The Strait — is open, and STAYS open."
    plain = "the strait is open\nand stays open"
    assert shingles(shown).tolist() == shingles(plain).tolist()
    assert len(shingles(plain)) == 7 - RUN + 1


@pytest.mark.parametrize("text", ["", "no comment", "—!?", "one two three four"])
def test_too_few_words_have_no_signature(text):
    assert signature(text) == b""
    assert candidates([signature(text)] * 3) == []


@pytest.mark.parametrize(
    "text",
    [
        "مضيق " * 4 + " ".join(f"كلمة{number}" for number in range(40)),
        " ".join(f"слово{number}" for number in range(FEWEST + RUN)),
        "word " * 4_000 + " ".join(f"w{number}" for number in range(20)),
    ],
    ids=["right to left", "shortest", "one word again and again"],
)
def test_any_script_and_length_is_signed(text):
    assert len(signature(text)) == 4 * PLACES
    assert candidates([signature(text), signature(text)]) == [(0, 1)]


def test_copies_are_paired_most_alike_first_and_strangers_are_not():
    texts = [WIRE, carried(), OTHER, edited(), OWN]
    pairs = candidates([signature(text) for text in texts])
    assert pairs[0] in {(0, 3), (1, 4)}
    assert {(0, 1), (0, 3)} <= set(pairs)
    assert (0, 2) not in pairs
    assert all(one < other for one, other in pairs)


def test_many_copies_make_no_square_of_pairs():
    assert len(candidates([signature(WIRE)] * 200)) < 2 * 200
