# SPDX-License-Identifier: MIT
"""Reading the history: filters, pages, and changes step by step in words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from workstation.domain.changes import Analyst
from workstation.domain.history import HistoryFilter, StepKind, begin_of, moment
from workstation.errors import UserError
from workstation.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


def told(work: Workspace, uid: str) -> list[tuple[str, str, str, str]]:
    steps = work.history.steps(uid)
    return [(step.kind.value, step.field, step.before, step.after) for step in steps]


def test_find_gives_the_newest_first_and_rows_their_pages(case: Any) -> None:
    history = case.work.history
    ids = history.find()
    assert list(ids) == sorted(ids, reverse=True)
    assert history.rows(ids) == history.changes()
    assert history.rows(ids[2:4]) == history.changes()[2:4]
    assert [one.id for one in history.rows(ids)] == list(ids)


def test_filters(case: Any, tmp_path: Path) -> None:
    case.work.close()
    with Workspace.open(tmp_path / "case.awdb", analyst=Analyst("b" * 32, "B. Osei")) as work:
        theirs = work.actors.rename(case.calder, "Calder Union")
        history = work.history
        assert [one.uid for one in history.rows(history.find(HistoryFilter(analyst="b" * 32)))] == [
            theirs.uid
        ]
        of_claims = history.rows(history.find(HistoryFilter(noun="claim")))
        assert of_claims
        assert all("claim" in one.nouns for one in of_claims)
        assert [one.name for one in history.analysts()] == ["A. Lind", "B. Osei"]
        assert history.analyst_named("b. osei").uid == "b" * 32


def test_days_are_those_of_this_machine(case: Any) -> None:
    history = case.work.history
    newest = history.changes(1)[0]
    day = dt.datetime.fromisoformat(newest.made_at).astimezone().date()
    today = HistoryFilter(since=day.isoformat(), until=day.isoformat())
    assert newest.id in history.find(today)
    after = (day + dt.timedelta(days=1)).isoformat()
    assert len(history.find(HistoryFilter(since=after))) == 0
    assert len(history.find(HistoryFilter(until=after))) == len(history.find())
    assert begin_of("9999-12-31", after=1) == "9999-12-31"
    assert moment("once upon a time") == "once upon a time"


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (HistoryFilter(noun="mood"), "There is no noun “mood”"),
        (HistoryFilter(since="2026-02-01", until="2026-01-01"), "exchange them"),
    ],
)
def test_a_filter_that_means_nothing_is_refused(
    case: Any, wanted: HistoryFilter, said: str
) -> None:
    with pytest.raises(UserError, match=said):
        case.work.history.find(wanted)


def test_an_analyst_is_named_as_last(case: Any, tmp_path: Path) -> None:
    case.work.close()
    with Workspace.open(tmp_path / "case.awdb", analyst=Analyst("a" * 32, "Anna Lind")) as work:
        work.actors.rename(case.calder, "Calder Union")
        assert [one.name for one in work.history.analysts()] == ["Anna Lind"]


def test_a_field_is_told_with_before_and_after(case: Any) -> None:
    work = case.work
    change = work.claims.set(case.claims[0], credibility=2, act="denies", speaker=case.calder)
    assert sorted(told(work, change.uid)) == [
        ("set", "act", "states", "denies"),
        ("set", "credibility", "6 (truth cannot be judged)", "2 (probably true)"),
        ("set", "speaker", "Interior ministry", "Calder"),
    ]
    assert {step.name for step in work.history.steps(change.uid)} == {"31 people had died"}


def test_births_and_removals_are_steps(case: Any) -> None:
    work = case.work
    placed = work.questions.place(case.question, case.claims[2], stance="yes", reason="age")
    (step,) = work.history.steps(placed.uid)
    assert step.kind is StepKind.MADE
    assert step.name == "the ferry was old → Did a cutter hit the ferry?"
    assert step.after == "status: confirmed; stance: says yes; directness: explicit; reason: age"
    work.questions.place(case.question, case.claims[2], stance="no")
    assert "stance: says yes" in work.history.steps(placed.uid)[0].after
    removed = work.questions.remove([case.other])
    assert ("removed", "", "there", "removed") in told(work, removed.uid)
    back = work.history.undo(removed.uid)
    assert ("brought back", "", "nothing", "brought back") in told(work, back.uid)


def test_what_follows_a_field_does_not_change_what_was_told(case: Any) -> None:
    first = case.work.actors.rename(case.calder, "Calder Union")
    case.work.actors.rename(case.calder, "Calder League")
    assert told(case.work, first.uid)[-1] == ("set", "name", "Calder", "Calder Union")


def test_a_tie_is_named_by_both_ends(case: Any) -> None:
    joined = case.work.actors.join(case.calder, [case.twin])
    names = {step.name for step in case.work.history.steps(joined.uid)}
    assert any("Calder" in name and "Republic of Calder" in name for name in names)


def test_a_large_change_is_read_in_parts(case: Any) -> None:
    work = case.work
    with work._door.change("A great deal") as writing:
        made = [writing.create("actor", name=f"Actor {n}", kind="person") for n in range(30)]
        for uid in made:
            writing.set("actor", uid, "note", "seen")
    uid = work._door.done.uid
    every = work.history.steps(uid)
    assert work.history.count_steps(uid) == len(every) == 60
    parts = [work.history.steps(uid, first, 25) for first in range(0, 75, 25)]
    assert [step for part in parts for step in part] == every
    assert [len(part) for part in parts] == [25, 25, 10]
    assert len(work.history.rows(work.history.find()[:1], most=1)[0].rows) <= 31


def test_an_emptied_value_says_so_and_cannot_be_taken_back(case: Any) -> None:
    change = case.work.claims.set(case.claims[0], credibility=2)
    with case.work._store.write() as db:
        db.execute("UPDATE edits SET value = NULL, stub = 1 WHERE depth = 1")
    assert told(case.work, change.uid)[0][3] == "emptied for good"
    with pytest.raises(UserError, match="emptied for good"):
        case.work.history.undo(change.uid)


def test_a_thing_is_found_where_a_screen_shows_it(case: Any) -> None:
    work = case.work
    alias = work.actors.add_alias(case.calder, "CR")
    assert work.history.where(alias.uid) == ("actor", case.calder)
    placed = work.questions.place(case.other, case.claims[2], answer="")
    assert work.history.where(placed.uid) == ("question", case.other)
    noted = work.notes.add("claim", case.claims[0], "Ask again.")
    assert work.history.where(noted.uid) == ("claim", case.claims[0])
    work.claims.remove([case.claims[0]])
    assert work.history.where(noted.uid) is None
    assert work.history.where(work.rename("Another").uid) is None
