# SPDX-License-Identifier: MIT
"""Taking back any change, however old: allowed where nothing rests on it, else said what does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.services.test_history import PREPARED, VERBS, visible
from workstation.domain.changes import Analyst
from workstation.errors import UserError
from workstation.workspace import Facts, Workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def refused(case: Any, uid: str, words: str, by: str) -> None:
    """The change cannot be taken back; the sentence says why and names what rests on it."""
    work: Workspace = case.work
    before = visible(work)
    with pytest.raises(UserError, match=words) as told:
        work.history.undo(uid)
    assert f"by “{by}” (A. Lind, " in str(told.value)
    assert str(told.value) == work.history.hindrance(uid)
    assert by in {one.label for one in work.history.rests_on(uid)}
    assert visible(work) == before
    assert work.history.verify() is None


def test_an_old_change_is_taken_back_by_a_new_one(case: Any) -> None:
    work: Workspace = case.work
    old = work.actors.set(case.calder, note="first")
    work.claims.set(case.claims[0], credibility=2)
    work.questions.set(case.other, wording="How many died?")
    assert work.history.rests_on(old.uid) == []
    taken = work.history.undo(old.uid)
    assert (taken.undoes, taken.label) == (old.uid, f"Undo “{old.label}”")
    assert work.actors.get(case.calder).note == ""
    assert work.claims.get(case.claims[0]).credibility == 2
    assert work.history.get(old.uid).undone
    assert work.history.next_redo == old.label
    work.history.redo()
    assert work.actors.get(case.calder).note == "first"
    assert not work.history.get(old.uid).undone
    assert work.history.verify() is None


def test_an_undo_is_undone_by_bringing_the_change_back(case: Any) -> None:
    work: Workspace = case.work
    old = work.actors.set(case.calder, note="first")
    after = visible(work)
    taken = work.history.undo(old.uid)
    again = work.history.undo(taken.uid)
    assert again.redo
    assert visible(work) == after
    with pytest.raises(UserError, match="followed by another undo or redo"):
        work.history.undo(taken.uid)
    work.history.undo(again.uid)
    assert work.actors.get(case.calder).note == ""


def test_what_was_taken_back_is_not_taken_back_twice(case: Any) -> None:
    old = case.work.actors.set(case.calder, note="first")
    case.work.history.undo(old.uid)
    with pytest.raises(UserError, match="was taken back already; undo that"):
        case.work.history.undo(old.uid)
    assert "already" in case.work.history.hindrance(old.uid)


def test_a_field_changed_later(case: Any) -> None:
    first = case.work.claims.set(case.claims[0], credibility=3)
    later = case.work.claims.set(case.claims[0], credibility=2)
    refused(case, first.uid, "credibility of the same claim was changed later", later.label)
    case.work.history.undo(later.uid)
    case.work.history.undo(first.uid)
    assert case.work.claims.get(case.claims[0]).credibility == 6


def test_a_claim_placed_later_holds_its_birth(case: Any) -> None:
    work: Workspace = case.work
    start = 4
    made = work.claims.mark(case.source, ((start, start + 9),))
    placed = work.questions.place(case.question, made.rows[0], stance="yes")
    refused(case, made.uid, "a position made later rests on it", placed.label)
    work.history.undo(placed.uid)
    work.history.undo(made.uid)


def born_and_used() -> dict[str, tuple[Callable[[Any], Any], Callable[[Any, str], Any]]]:
    """What is made, and what then rests on it."""
    actor = lambda c: c.work.actors.create("Sable Authority")  # noqa: E731
    claim = lambda c: c.work.claims.mark(c.source, ((4, 13),))  # noqa: E731
    question = lambda c: c.work.questions.add("Was it foggy?")  # noqa: E731
    return {
        "speaker": (actor, lambda c, uid: c.work.claims.set(c.claims[2], speaker=uid)),
        "about": (actor, lambda c, uid: c.work.claims.set(c.claims[2], about=[uid])),
        "alias": (actor, lambda c, uid: c.work.actors.add_alias(uid, "SA")),
        "tie": (actor, lambda c, uid: c.work.actors.affiliate(c.ministry, "speaks for", uid)),
        "join": (actor, lambda c, uid: c.work.actors.join(c.calder, [uid])),
        "note": (claim, lambda c, uid: c.work.notes.add("claim", uid, "Ask again.")),
        "accept": (claim, lambda c, uid: c.work.claims.set(uid, credibility=2)),
        "remove": (claim, lambda c, uid: c.work.claims.remove([uid])),
        "reports": (claim, lambda c, uid: c.work.claims.set(c.claims[2], reports=uid)),
        "judge": (
            question,
            lambda c, uid: c.work.assessments.record(
                uid, judgement="It was.", likelihood="likely", confidence="low"
            ),
        ),
        "weigh": (
            claim,
            lambda c, uid: c.work.assessments.record(
                c.question, judgement="So.", likelihood="likely", confidence="low", claims_for=[uid]
            ),
        ),
        "brief": (question, lambda c, uid: c.work.briefs.create([uid])),
    }


BORN = born_and_used()


@pytest.mark.parametrize("name", BORN)
def test_what_was_made_stays_while_something_rests_on_it(case: Any, name: str) -> None:
    make, use = BORN[name]
    made = make(case)
    later = use(case, made.rows[0])
    assert later.uid in {one.uid for one in case.work.history.rests_on(made.uid)}
    with pytest.raises(UserError, match="cannot be taken back, because"):
        case.work.history.undo(made.uid)
    case.work.history.undo(later.uid)
    assert case.work.history.rests_on(made.uid) == []
    case.work.history.undo(made.uid)
    assert case.work.checks.run() == []


def test_a_decided_suggestion_holds_its_source(case: Any) -> None:
    """The claim is the machine's, so no change made it; accepting it is a person's."""
    work: Workspace = case.work
    text = "Orsan said that the bridge was closed. Calder denied that it had been hit."
    source = work.sources.add_text(text, facts=Facts(publisher="Harbour Wire"))
    added = next(one for one in work.history.changes(5) if source.uid in one.rows)
    claims = [one for one in work.claims.rows(work.claims.find()) if one.source == source.uid]
    assert claims
    assert work.history.rests_on(added.uid) == []
    accepted = work.claims.accept([claims[0].uid])
    refused(case, added.uid, "the claim was changed later", accepted.label)
    work.history.undo(accepted.uid)
    work.history.undo(added.uid)


def test_what_was_removed_meanwhile_is_not_referred_to_again(case: Any) -> None:
    work: Workspace = case.work
    other = work.actors.create("Sable Authority").rows[0]
    away = work.claims.set(case.claims[0], speaker=other)
    removed = work.actors.remove([case.ministry])
    refused(case, away.uid, "would refer to again was removed later", removed.label)
    gone = work.notes.add("claim", case.claims[0], "x")
    work.notes.remove(gone.rows[0])


def test_a_removed_row_does_not_return_to_what_is_gone(case: Any) -> None:
    work: Workspace = case.work
    alias = work.actors.add_alias(case.calder, "CR").rows[0]
    without = work.actors.remove_alias(alias)
    removed = work.actors.remove([case.calder])
    refused(case, without.uid, "removed later", removed.label)


def test_an_edit_of_a_row_removed_later(case: Any) -> None:
    work: Workspace = case.work
    edited = work.questions.set(case.other, wording="How many?")
    removed = work.questions.remove([case.other])
    refused(case, edited.uid, "the question was removed later", removed.label)


def test_others_changes_are_named_with_their_analyst(case: Any, tmp_path: Path) -> None:
    first = case.work.claims.set(case.claims[0], credibility=3)
    case.work.close()
    with Workspace.open(tmp_path / "case.awdb", analyst=Analyst("b" * 32, "B. Osei")) as work:
        work.claims.set(case.claims[0], credibility=2)
        assert "(B. Osei, " in work.history.hindrance(first.uid)


def test_several_are_counted(case: Any) -> None:
    made = case.work.actors.create("Sable Authority")
    case.work.actors.add_alias(made.rows[0], "SA")
    case.work.actors.set(made.rows[0], note="seen")
    told = case.work.history.hindrance(made.uid)
    assert told.endswith(" and 1 more; take those back first.")


def test_an_unknown_change_is_said(case: Any) -> None:
    for act in (case.work.history.undo, case.work.history.steps, case.work.history.get):
        with pytest.raises(UserError, match="There is no change"):
            act("f" * 32)


@pytest.mark.parametrize("name", [*VERBS, *PREPARED])
def test_every_verb_may_be_taken_back_though_others_followed(case: Any, name: str) -> None:
    """What has nothing to do with it may follow; the verb is taken back alone."""
    work: Workspace = case.work
    act: Callable[[Any], object]
    if name in VERBS:
        act = VERBS[name]
    else:
        prepare, on = PREPARED[name]
        uid = prepare(case)
        act = lambda c: on(c, uid)  # noqa: E731
    steps = len(work.history.changes())
    before = visible(work)
    act(case)
    made = work.history.changes()[: len(work.history.changes()) - steps]
    apart = work.actors.create("Somebody else")
    for change in made:
        work.history.undo(change.uid)
    work.history.undo(apart.uid)
    assert visible(work) == before
    assert work.history.verify() is None
    assert work.checks.run() == []


def test_what_was_withheld_from_a_copy_cannot_be_taken_back(case: Any) -> None:
    change = case.work.actors.set(case.calder, note="first")
    with case.work._store.write() as db:
        db.execute("UPDATE changes SET stub = 1 WHERE uid = ?", (change.uid,))
    with pytest.raises(UserError, match="was withheld from this copy"):
        case.work.history.undo(change.uid)
