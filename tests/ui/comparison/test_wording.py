# SPDX-License-Identifier: MIT
"""A comparison in words."""

from workstation.domain.comparison import Column, Face
from workstation.ui.comparison.wording import change_words

COLUMNS = [Column(f"c{n}", f"Actor {n}") for n in range(6)]
FACES = {column.uid: Face(change="changed: no → yes") for column in COLUMNS[1:]}


def test_one_column_tells_its_own_change():
    assert change_words(FACES, COLUMNS[1], COLUMNS) == "Changed: no → yes"
    assert change_words(FACES, COLUMNS[0], COLUMNS) == ""


def test_of_many_that_changed_the_first_are_told_and_the_others_counted():
    assert change_words(FACES, None, COLUMNS).splitlines() == [
        "Actor 1 changed: no → yes",
        "Actor 2 changed: no → yes",
        "Actor 3 changed: no → yes",
        "2 others in sight changed position too",
    ]
    assert change_words({}, None, COLUMNS) == ""
