# SPDX-License-Identifier: MIT
"""The account of a merge: it can be told at any time, and tells what that merge did."""

import pytest

from tests.services.sharing.conftest import shut
from workstation.domain.sharing import Merge
from workstation.errors import UserError


def question(work):
    return work.questions.all()[0].uid


@pytest.fixture
def merged(mine, copied):
    """A merge that brings, changes and contests something."""
    theirs = copied()
    theirs.questions.add("Who opened the gate?")
    theirs.questions.set(question(theirs), scope="the upper dam", definition="no water over it")
    theirs.actors.remove([theirs.actors.named("Keld").uid])
    mine.questions.set(question(mine), scope="the lower dam")
    return mine.sharing.merge(shut(theirs))


def test_it_names_what_came_and_whose_work_it_is(mine, merged):
    (told,) = mine.sharing.account()
    assert told.merge == merged
    assert [(one.noun, one.number, one.names) for one in told.came] == [
        ("question", 1, ("Who opened the gate?",))
    ]
    assert told.work_of == (("B. Osei", 3),)
    assert (dict(told.alike)["actor"], dict(told.alike)["source"]) == (3, 1)
    assert "question" not in dict(told.alike), "the only one was changed"


def test_it_tells_what_was_before_and_after_even_when_that_was_changed_again(mine, merged):
    mine.questions.set(question(mine), definition="dry below")
    (told,) = mine.sharing.account()
    steps = {one.field or one.kind.value: (one.before, one.after) for one in told.changed}
    assert steps["definition"] == ("nothing", "no water over it")
    assert "removed" in steps
    assert told.values == len(told.changed)


def test_it_keeps_both_values_of_a_conflict_and_says_when_it_is_settled(mine, merged):
    (one,) = mine.sharing.account()[0].contested
    assert {(value.words, value.analyst) for value in one.values} == {
        ("the lower dam", "A. Lind"),
        ("the upper dam", "B. Osei"),
    }
    assert not one.settled
    mine.conflicts.resolve(question(mine), "scope", "both dams")
    (told,) = mine.sharing.account(merged.uid)
    (one,) = told.contested
    assert one.settled
    assert {value.words for value in one.values} == {"the lower dam", "the upper dam"}
    assert "rests on it" in told.stays


def test_a_third_value_of_an_open_conflict_is_told_too(mine, copied):
    second, third = copied("second"), copied("third")
    mine.questions.set(question(mine), scope="the lower dam")
    second.questions.set(question(second), scope="the upper dam")
    third.questions.set(question(third), scope="both dams")
    mine.sharing.merge_all([shut(second), shut(third)])
    first, last = mine.sharing.account("second.awdb", "third.awdb")
    assert [len(one.values) for one in first.contested] == [2]
    assert [len(one.values) for one in last.contested] == [3]
    assert "later merge" in first.stays
    assert last.stays == ""


def test_the_strictest_marking_of_what_is_told_stands_on_it(mine, copied):
    theirs = copied()
    source = theirs.sources.rows(theirs.sources.find())[0].uid
    theirs.sources.set([source], marking="TLP:AMBER")
    mine.sharing.merge(shut(theirs))
    assert mine.sharing.account()[0].marking == "TLP:AMBER"
    assert mine.sharing.report().marking == "TLP:AMBER"


def test_what_was_purged_here_is_counted_and_not_named(mine, copied):
    theirs = copied()
    mine.purging.purge("question", question(mine))
    theirs.actors.create("Gate crew")
    mine.sharing.merge(shut(theirs))
    paper = mine.sharing.report()
    words = " ".join(line for part in paper.parts for line in part.lines)
    assert "4 things purged here did not come in again." in words


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".md", ".txt"])
def test_the_report_is_written_in_every_format(mine, merged, tmp_path, suffix):
    written = mine.sharing.write_report(tmp_path / f"report{suffix}").read_bytes()
    assert written.startswith(b"%PDF") if suffix == ".pdf" else b"Who opened the gate?" in written


def test_other_formats_and_merges_are_refused_in_a_sentence(mine, merged, tmp_path):
    with pytest.raises(UserError, match=r"\.pdf, \.html, \.md or \.txt"):
        mine.sharing.write_report(tmp_path / "report.docx")
    with pytest.raises(UserError, match="There is no merge"):
        mine.sharing.report("elsewhere.awdb")
    assert list(tmp_path.glob("report*")) == []


def test_several_merges_stand_in_one_paper(mine, copied):
    one, two = copied("one"), copied("two")
    one.actors.create("Gate crew")
    two.actors.create("Night watch")
    made = mine.sharing.merge_all([shut(one), shut(two)])
    paper = mine.sharing.report(*(each.merge.uid for each in made if isinstance(each.merge, Merge)))
    assert paper.title == "The merges of 2 files"
    chapters = [part.heading for part in paper.parts if part.level == 2]
    assert chapters == ["“one.awdb”", "“two.awdb”"]
