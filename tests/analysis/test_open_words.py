# SPDX-License-Identifier: MIT
"""Values in conflict in words."""

import pytest

from workstation.analysis.open_words import both, either, grade_words, plainly, told
from workstation.domain.figures import Figure
from workstation.domain.open_values import Held, Open, held_of
from workstation.domain.questions import Stance

LIND, OSEI = ("A. Lind",), ("B. Osei",)
UID = "a" * 32


def graded(make, letters=(), digits=()):
    opens = (Open("reliability", letters), Open("credibility", digits))
    return make.claim(
        reliability="B", credibility=2, conflicts=tuple(one for one in opens if one.held)
    )


def test_values_stand_side_by_side_and_are_open():
    assert both(["B2", "C3", "B2"]) == "B2 / C3, open"


@pytest.mark.parametrize(
    ("letters", "digits", "words"),
    [
        ((), (), "B2"),
        ((Held("B"), Held("C")), (), "B2 / C2, open"),
        ((), (Held(2, LIND), Held(3, OSEI)), "B2 / B3, open"),
        ((Held("B", LIND), Held("C", OSEI)), (Held(2, LIND), Held(3, OSEI)), "B2 / C3, open"),
        (
            (Held("B", LIND), Held("C", OSEI)),
            (Held(2, LIND), Held(3)),
            "B2 / B3 / C2 / C3, open",
        ),
        ((Held("B"), Held("F")), (Held(6),), "B6 / not assessed, open"),
    ],
)
def test_a_grade_pairs_what_one_person_gave_and_hides_nothing(make, letters, digits, words):
    assert grade_words(graded(make, letters, digits)) == words


def test_a_field_reads_as_shown_or_as_all_its_values():
    opens = (Open("standing", (Held("current"), Held("retracted"))),)
    assert either("retracted", opens, "standing") == "current / retracted, open"
    assert either("TLP:GREEN", opens, "marking") == "TLP:GREEN"
    assert held_of(opens, "marking") == ()


def test_nobody_sees_a_uid_for_a_name():
    opens = (Open("publisher", (Held(UID, LIND), Held(None, OSEI))),)
    assert either("Meridian News", opens, "publisher") == "Meridian News, open"
    assert told(opens) == []
    named = {UID: "Ostran Herald"}
    assert either("Meridian News", opens, "publisher", named) == "Ostran Herald / nothing, open"


def test_who_stands_for_what():
    opens = (
        Open("stance", (Held(Stance.NO, LIND), Held(Stance.YES, (*LIND, *OSEI)))),
        Open("credibility", (Held(2, OSEI), Held(6))),
    )
    assert told(opens) == [
        "stance: says no (A. Lind) / says yes (A. Lind and B. Osei), open",
        "credibility: 2 (B. Osei) / 6 (from the start), open",
    ]


def test_the_json_has_plain_values():
    counted = Figure("up to 9", None, 9, 0, 7)
    opens = (
        Open("stance", (Held(None), Held(Stance.NO))),
        Open("figure", (Held(counted), Held(None))),
    )
    assert plainly(opens) == {"stance": [None, "no"], "figure": [{"as_written": "up to 9"}, None]}
