# SPDX-License-Identifier: MIT
"""Several files at once: each by itself, and what cannot be merged stops no other."""

import pytest

from tests.services.sharing.conftest import shut
from workstation.domain.sharing import in_total
from workstation.errors import Cancelled
from workstation.jobs import RecordingTicket


@pytest.fixture
def files(copied, tmp_path):
    """Two copies with a question and an actor more, and a letter between them."""
    one, two = copied("one"), copied("two")
    one.questions.add("Who opened the gate?")
    two.actors.create("Gate crew")
    letter = tmp_path / "letter.awdb"
    letter.write_text("Dear all", encoding="utf-8")
    return [shut(one), letter, shut(two)]


class StopAt(RecordingTicket):
    """Cancels itself when it is told of a file."""

    def __init__(self, name):
        super().__init__()
        self._name = name

    def report(self, done, total, what):
        super().report(done, total, what)
        if what == self._name:
            self.cancel()


def test_each_is_looked_into_and_all_are_added_up(mine, files):
    ticket = RecordingTicket()
    found = mine.sharing.preview_all(files, ticket)
    assert [bool(one.found) for one in found] == [True, False, True]
    assert "letter.awdb" in found[1].refused
    total = {one.noun: one for one in in_total(one.found for one in found if one.found)}
    assert (total["question"].new, total["actor"].new) == (1, 1)
    assert total["claim"].same == 2 * 3
    assert [what for _, _, what in ticket.reports] == [path.name for path in files]
    assert mine.sharing.merges() == []


def test_they_are_merged_in_their_order_each_by_itself(mine, files):
    made = mine.sharing.merge_all(files)
    assert [one.merge and dict(one.merge.counts) for one in made] == [
        {"question": 1},
        None,
        {"actor": 1},
    ]
    assert "letter.awdb" in made[1].refused
    assert [one.file for one in mine.sharing.merges()] == ["two.awdb", "one.awdb"]
    mine.sharing.take_back()
    assert [one.file for one in mine.sharing.merges()] == ["one.awdb"]


def test_who_stops_keeps_what_was_merged_before(mine, files):
    made = mine.sharing.merge_all(files, StopAt("letter.awdb"))
    assert [bool(one.merge) for one in made] == [True, False, False]
    assert made[2].refused == ""
    assert len(mine.sharing.merges()) == 1
    assert len(mine.questions.all()) == 2
    with pytest.raises(Cancelled):
        mine.sharing.preview_all(files, StopAt("one.awdb"))


def test_how_much_a_merge_has_changed_is_known(mine, copied):
    theirs = copied()
    question = theirs.questions.all()[0].uid
    theirs.questions.set(question, scope="the upper dam", definition="no water over it")
    assert mine.sharing.merge(shut(theirs)).changed == 1
