# SPDX-License-Identifier: MIT
"""Undo and redo of every verb: before and after are the same to the last visible field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workstation.domain.claims import Capacity, CapacityKind
from workstation.errors import UserError
from workstation.storage import undoing
from workstation.storage.nouns import NOUNS
from workstation.workspace import Facts, Workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    Verb = Callable[[Any], object]


def visible(work: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """Every row a person could see, field by field; machine's placings are left out."""
    found = {}
    for noun, spec in NOUNS.items():
        if noun == "text":  # it never changes and goes with its source
            continue
        columns = ", ".join(sorted(field.column for field in spec.fields.values()))
        kept = "deleted = 0 AND active = 1" if noun == "link" else "deleted = 0"
        if noun == "position":
            kept += " AND status <> 'suggested'"
        sql = f"SELECT uid, {columns} FROM {spec.table} WHERE {kept} ORDER BY uid"
        found[noun] = work._store.read.execute(sql).fetchall()
    joined = "SELECT uid, stands_for_id FROM actors WHERE deleted = 0 ORDER BY uid"
    found["stands for"] = work._store.read.execute(joined).fetchall()
    return found


def first_brief(case: Any) -> str:
    return str(case.work.briefs.create([case.question]).rows[0])


VERBS: dict[str, Verb] = {
    "rename the case": lambda c: c.work.rename("Another"),
    "add a text": lambda c: c.work.sources.add_text(
        "Nobody was told.", facts=Facts(publisher="New Wire"), extract=False
    ),
    "set facts": lambda c: c.work.sources.set(
        [c.source], publisher="Harbour Post", published_on="2026-03-02", marking="RED"
    ),
    "read a source": lambda c: c.work.sources.set([c.source], review="read"),
    "remove a source": lambda c: c.work.sources.remove([c.source]),
    "create an actor": lambda c: c.work.actors.create("Sable Authority"),
    "rename an actor": lambda c: c.work.actors.rename(c.calder, "The Calder Republic"),
    "set an actor": lambda c: c.work.actors.set(c.calder, kind="person", note="new", marking="RED"),
    "add an alias": lambda c: c.work.actors.add_alias(c.calder, "CR"),
    "affiliate": lambda c: c.work.actors.affiliate(
        c.ministry, "is organ of", c.calder, since="March 2021", reason="its law"
    ),
    "join actors": lambda c: c.work.actors.join(c.twin, [c.calder]),
    "grade": lambda c: c.work.actors.grade(c.calder, "b", "well placed"),
    "remove an actor": lambda c: c.work.actors.remove([c.calder]),
    "mark a claim": lambda c: c.claim("the harbour stayed open"),
    "accept in bulk": lambda c: c.work.claims.accept(c.claims),
    "reject": lambda c: c.work.claims.reject([c.claims[0]]),
    "reset": lambda c: c.work.claims.reset(c.claims),
    "park": lambda c: c.work.claims.park(c.claims[0]),
    "set a claim": lambda c: c.work.claims.set(
        c.claims[0],
        act="denies",
        speaker=c.calder,
        credibility=2,
        statement_date="In February",
        capacity=Capacity(CapacityKind.FOR, c.ministry),
        about=[c.twin],
    ),
    "move a claim": lambda c: c.work.claims.move(c.claims[0], ((4, 9),)),
    "join claims": lambda c: c.work.claims.join([c.claims[2], c.claim("the harbour stayed open")]),
    "split a claim": lambda c: c.work.claims.split(
        c.claims[2], c.work.claims.get(c.claims[2]).content.start + 9
    ),
    "remove claims": lambda c: c.work.claims.remove(c.claims),
    "ask": lambda c: c.work.questions.add("Was the ferry old?", scope="2026"),
    "set a question": lambda c: c.work.questions.set(c.question, wording="Hit?", group="A"),
    "move a question": lambda c: c.work.questions.move(c.other, before=c.question),
    "remove a question": lambda c: c.work.questions.remove([c.question]),
    "place": lambda c: c.work.questions.place(
        c.question, c.claims[2], stance="doubts", directness="implied", reason="age"
    ),
    "place again": lambda c: c.work.questions.place(c.question, c.claims[1], stance="yes"),
    "confirm": lambda c: c.work.questions.confirm([c.position()], stance="unclear"),
    "dismiss": lambda c: c.work.questions.dismiss([c.position()]),
    "assess": lambda c: c.work.assessments.record(
        c.question, judgement="It did.", likelihood="likely", confidence="low"
    ),
    "begin a brief": lambda c: c.work.briefs.create([c.question], bottom_line="Open."),
    "note": lambda c: c.work.notes.add("claim", c.claims[0], "Ask again."),
}


@pytest.mark.parametrize("name", VERBS)
def test_undo_and_redo_of_each_verb(case: Any, name: str) -> None:
    work: Workspace = case.work
    steps = len(work.history.changes())
    before = visible(work)
    VERBS[name](case)
    after = visible(work)
    assert after != before
    made = len(work.history.changes()) - steps
    for _ in range(2):
        for _ in range(made):
            work.history.undo()
        assert visible(work) == before
        for _ in range(made):
            work.history.redo()
        assert visible(work) == after
    assert work.history.verify() is None
    assert work.checks.run() == []


PREPARED: dict[str, tuple[Callable[[Any], str], Callable[[Any, str], object]]] = {
    "remove an alias": (
        lambda c: c.work.actors.add_alias(c.calder, "CR").rows[0],
        lambda c, uid: c.work.actors.remove_alias(uid),
    ),
    "remove an affiliation": (
        lambda c: c.work.actors.affiliate(c.ministry, "is organ of", c.calder).rows[0],
        lambda c, uid: c.work.actors.remove_affiliation(uid),
    ),
    "split actors": (
        lambda c: c.work.actors.join(c.calder, [c.twin]).uid and c.calder,
        lambda c, uid: c.work.actors.split(uid),
    ),
    "remove a judgement": (
        lambda c: c.work.assessments.record(
            c.question, judgement="It did.", likelihood="likely", confidence="low"
        ).rows[0],
        lambda c, uid: c.work.assessments.remove(uid),
    ),
    "remove a note": (
        lambda c: c.work.notes.add("claim", c.claims[0], "Ask again.").rows[0],
        lambda c, uid: c.work.notes.remove(uid),
    ),
    "set a brief": (
        first_brief,
        lambda c, uid: c.work.briefs.set(uid, title="T", gaps=["no name"], marking="amber"),
    ),
    "remove a brief": (first_brief, lambda c, uid: c.work.briefs.remove(uid)),
}


@pytest.mark.parametrize("name", PREPARED)
def test_undo_and_redo_of_verbs_on_what_was_made(case: Any, name: str) -> None:
    prepare, act = PREPARED[name]
    uid = prepare(case)
    before = visible(case.work)
    act(case, uid)
    after = visible(case.work)
    assert after != before
    case.work.history.undo()
    assert visible(case.work) == before
    case.work.history.redo()
    assert visible(case.work) == after


def test_what_was_undone_can_be_done_anew(case: Any) -> None:
    work: Workspace = case.work
    for act in (
        lambda: work.actors.join(case.calder, [case.twin]),
        lambda: work.questions.place(case.question, case.claims[2], stance="yes"),
        lambda: work.sources.add_text(
            "Nobody was told.", facts=Facts(publisher="New Wire"), extract=False
        ),
    ):
        before = visible(work)
        act()
        after = visible(work)
        work.history.undo()
        assert visible(work) == before
        act()
        assert visible(work) == after


def test_history_is_kept_in_the_file(case: Any, tmp_path: Path) -> None:
    case.work.actors.rename(case.calder, "Calder Union")
    words = case.work.history.next_undo
    case.work.close()
    with Workspace.open(tmp_path / "case.awdb") as again:
        assert again.history.next_undo == words
        again.history.undo()
        assert again.actors.get(case.calder).name == "Calder"
        assert again.history.next_redo == words
    with Workspace.open(tmp_path / "case.awdb") as again:
        again.history.redo()
        assert again.actors.get(case.calder).name == "Calder Union"


def test_something_new_empties_the_redo_stack(case: Any) -> None:
    case.work.history.undo()
    assert case.work.history.next_redo == "Place a claim"
    case.work.actors.create("Late")
    assert case.work.history.next_redo is None
    with pytest.raises(UserError, match="nothing to redo"):
        case.work.history.redo()


def test_undo_goes_back_to_the_empty_case_and_forth_again(case: Any) -> None:
    after = visible(case.work)
    while case.work.history.next_undo:
        case.work.history.undo()
    left = {noun: rows for noun, rows in visible(case.work).items() if rows}
    assert set(left) == {"workspace"}
    with pytest.raises(UserError, match="nothing to undo"):
        case.work.history.undo()
    while case.work.history.next_redo:
        case.work.history.redo()
    assert visible(case.work) == after
    assert case.work.history.verify() is None


def test_undo_is_refused_when_something_later_rests_on_it(case: Any) -> None:
    work: Workspace = case.work
    first = work.claims.set(case.claims[0], credibility=3)
    work.claims.set(case.claims[0], credibility=2)
    before = visible(work)
    with pytest.raises(UserError, match="credibility of the same claim was changed later"):
        undoing._reverse(work._door, first.uid, redo=False)
    assert visible(work) == before
    assert work.history.verify() is None


def test_a_batch_is_undone_whole_or_not_at_all(case: Any) -> None:
    work: Workspace = case.work
    door = work._door
    made = []
    for name in ("one", "two", "three"):
        with door.change(f"Note {name}", batch="b" * 32) as writing:
            writing.set("actor", case.calder, "note", name)
        made.append(door.done.uid)
    before = visible(work)
    late = work.actors.set(case.calder, note="four")
    with pytest.raises(UserError, match="note of the same actor was changed later"):
        work.history.undo(made[0])
    work.history.undo(late.uid)
    assert visible(work) == before
    work.history.undo(made[0])
    assert work.actors.get(case.calder).note == ""
    work.history.redo()
    assert visible(work) == before


@pytest.mark.parametrize(
    "tamper",
    [
        "UPDATE edits SET value = '1' WHERE field = 'credibility' AND depth = 1",
        "UPDATE changes SET label = 'Nothing to see' WHERE id = 3",
        "UPDATE changes SET analyst_name = 'Somebody else' WHERE id = 3",
        "UPDATE changes SET made_at = '2020-01-01T00:00:00.000+00:00' WHERE id = 3",
        "DELETE FROM changes WHERE id = 2",
        "UPDATE changes SET births = '[]' WHERE id = 2",
        "UPDATE edits SET salt = 'x' WHERE field = 'credibility' AND depth = 1",
        "DELETE FROM edits WHERE field = 'credibility' AND depth = 1",
        "UPDATE changes SET id = CASE id WHEN 2 THEN -3 WHEN 3 THEN -2 END WHERE id IN (2, 3)",
    ],
)
def test_verify_finds_tampering(case: Any, tamper: str) -> None:
    case.work.claims.set(case.claims[0], credibility=2)
    assert case.work.history.verify() is None
    with case.work._store.write() as db:
        db.execute("PRAGMA defer_foreign_keys = ON")
        db.execute("PRAGMA foreign_keys = OFF")
        if tamper.startswith(("DELETE FROM changes", "UPDATE changes SET id")):
            db.execute("UPDATE edits SET change_id = NULL WHERE change_id IN (2, 3)")
        db.execute(tamper)
    assert case.work.history.verify() is not None


def test_an_emptied_edit_keeps_the_chain_provable(case: Any) -> None:
    case.work.claims.set(case.claims[0], credibility=2)
    case.work.claims.set(case.claims[0], credibility=3)
    with case.work._store.write() as db:
        db.execute("UPDATE edits SET value = NULL, stub = 1 WHERE depth = 1")
    assert case.work.history.verify() is None
