# SPDX-License-Identifier: MIT
"""Fields and values as people read them."""

import pytest

from workstation.analysis.history_words import facts_words, field_words, mentioned, value_words
from workstation.domain.history import EMPTIED

A, B = "a" * 32, "b" * 32
NAMES = {A: "Calder", B: ""}
BETWEEN = {
    "as_written": "early March 2025",
    "edtf": "2025-03-01/2025-03-10",
    "earliest": "2025-03-01",
    "latest": "2025-03-10",
}


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("note", None, "nothing"),
        ("note", "", "nothing"),
        ("gaps", [], "nothing"),
        ("negated", True, "yes"),
        ("parked", False, "no"),
        ("credibility", 2, "2 (probably true)"),
        ("score", 0.25, "0.25"),
        ("window_hours", 24, "24"),
        ("stance", "will_not_say", "will not say"),
        ("kind", "yes_no", "yes or no"),
        ("published_on", "2026-11-12", "12 Nov 2026"),
        ("published_on", "2026", "2026"),
        ("place", "a5", "another place"),
        ("speaker", A, "Calder"),
        ("speaker", B, "what is not here"),
        ("about", [A, B], "Calder; what is not here"),
        ("speaker_pieces", [[4, 9], [12, 20]], "characters 4–9, 12–20"),
        ("content", {"exact": "the boat was old", "pieces": [[0, 3]]}, "the boat was old"),
        ("statement_date", BETWEEN, "1–10 Mar 2025 (“early March 2025”)"),
        ("figure", {"as_written": "31", "low": 31, "high": 31, "counted": "people"}, "31 people"),
        ("relays", [{"as_written": "the agency", "actor": A}], "the agency (Calder)"),
        ("translation", {"text": "Oui", "language": "fr"}, "text: Oui, language: fr"),
        ("credibility", EMPTIED, "emptied for good"),
    ],
)
def test_values(field, value, words):
    assert value_words(field, value, NAMES) == words


def test_a_very_long_value_is_cut():
    assert value_words("note", "word " * 1000, {}).endswith(" …")


def test_fields_have_names():
    assert field_words("position", "stance") == "stance"
    assert field_words("disagreement", "decided_on") == "decided"
    assert field_words("link", "active") == "holds"
    assert field_words("claim", "speaker_as_written") == "speaker as written"


def test_what_a_row_is_born_with_is_one_line():
    assert facts_words("position", {"stance": "yes", "reason": "age"}, {}) == (
        "stance: says yes; reason: age"
    )
    assert facts_words("position", None, {}) == ""


def test_rows_are_found_in_any_depth():
    relays = [{"as_written": "a", "actor": A}, {"as_written": "b", "pieces": [[1, 2]]}]
    assert list(mentioned("claim", "relays", relays)) == [("actor", A)]
    assert list(mentioned("claim", "hedge", A)) == []
