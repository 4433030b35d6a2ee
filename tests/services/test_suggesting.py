# SPDX-License-Identifier: MIT
"""Suggested positions kept up to date: a claim by itself, all at once, and proposed questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from workstation.domain.claims import Status
from workstation.domain.questions import PositionStatus, QuestionKind, Stance
from workstation.errors import Cancelled, UserError
from workstation.jobs import RecordingTicket

if TYPE_CHECKING:
    from workstation.workspace import Workspace


def waiting(work: Workspace, question: str) -> set[str]:
    return {
        one.claim.uid
        for one in work.questions.positions(question)
        if one.position.status is PositionStatus.SUGGESTED
    }


def test_a_claim_is_told_what_it_may_answer_with_reasons(case: Any) -> None:
    (found,) = case.work.questions.suggest_for(case.claims[0])
    assert (found.question, found.claim) == (case.other, case.claims[0])
    assert "died" in found.reason
    with pytest.raises(UserError, match="no claim"):
        case.work.questions.suggest_for("nothing")


def test_a_claim_made_or_changed_is_weighed_at_once(case: Any) -> None:
    work: Workspace = case.work
    asked = work.questions.add("Did the harbour stay open?").rows[0]
    made = case.claim("the harbour stayed open")
    assert waiting(work, asked) == {made}
    work.claims.set(made, act="denies")
    (position,) = [one for one in work.questions.of_claim(made) if one.question == asked]
    assert position.stance is Stance.NO
    work.claims.move(made, [(0, 32)])
    assert waiting(work, asked) == set()


def test_accepting_weighs_only_what_is_accepted(case: Any) -> None:
    work: Workspace = case.work
    asked = work.questions.add("Was the ferry old?").rows[0]
    work.claims.reset([case.claims[2]])
    change = work.claims.accept([case.claims[2]])
    assert change.rows == (case.claims[2],)
    assert case.claims[2] in waiting(work, asked)


def test_one_by_one_gives_what_the_full_pass_gives(case: Any) -> None:
    work: Workspace = case.work
    asked = work.questions.add("Was the ferry old?").rows[0]
    before = {p.uid: p for claim in case.claims for p in work.questions.of_claim(claim)}
    ticket = RecordingTicket()
    assert work.questions.suggest(ticket) > 0
    assert ticket.reports
    assert before == {p.uid: p for claim in case.claims for p in work.questions.of_claim(claim)}
    assert work.questions.suggest(sources=[case.source]) > 0
    assert before == {p.uid: p for claim in case.claims for p in work.questions.of_claim(claim)}
    assert work.questions.suggest(sources=[]) == 0
    assert waiting(work, asked)


def test_a_cancelled_pass_leaves_what_was_there(case: Any) -> None:
    before = waiting(case.work, case.other)
    ticket = RecordingTicket()
    ticket.cancel()
    with pytest.raises(Cancelled):
        case.work.questions.suggest(ticket)
    assert waiting(case.work, case.other) == before


def test_new_names_are_read(case: Any) -> None:
    work: Workspace = case.work
    asked = work.questions.add("Did the River Watch hit the ferry?").rows[0]
    claim = case.claim("Calder denied that a cutter had hit the ferry")

    def score() -> float:
        found = {one.question: one.score for one in work.questions.suggest_for(claim)}
        return found.get(asked, 0.0)

    before = score()
    work.actors.add_alias(case.calder, "River Watch")
    assert score() > before


def test_many_positions_are_taken_as_one_change(case: Any) -> None:
    work: Workspace = case.work
    work.claims.reset(case.claims)
    asked = work.questions.add("Was the ferry old?").rows[0]
    found = [p for claim in case.claims for p in work.questions.suggest_for(claim)]
    before = len(work.history.changes())
    change = work.questions.take(found)
    assert change.label == "Confirm 3 positions on 3 questions"
    assert len(work.history.changes()) == before + 1
    assert work.claims.get(case.claims[2]).status is Status.ACCEPTED
    assert waiting(work, asked) == set()
    work.history.undo()
    assert case.claims[2] in waiting(work, asked)


def test_several_claims_are_placed_as_one_change(case: Any) -> None:
    change = case.work.questions.place(case.question, case.claims, stance="unclear")
    assert change.label == "Place 3 claims"
    assert len(case.work.questions.positions(case.question, suggested=False)) == 3


def test_loose_claims_suggest_questions(case: Any) -> None:
    work: Workspace = case.work
    work.questions.remove([case.question, case.other])
    case.claim("the ferry was old and that the harbour stayed open", case.calder)
    (found,) = work.questions.propose()
    assert (found.wording, found.kind) == ("Was the ferry old?", QuestionKind.YES_NO)
    asked = work.questions.ask(found).rows[0]
    assert waiting(work, asked) == set(found.claims)
    for uid in found.claims:
        work.questions.place(asked, uid)
    assert work.questions.propose() == []


def test_a_negative_question_is_told(case: Any) -> None:
    assert case.work.questions.negative("Has nobody died?") == "nobody"
    assert case.work.questions.negative("Why isn’t the ferry afloat?") == "isn’t"
    assert case.work.questions.negative("Did the ferry fail to stop?") == "fail to"
    assert case.work.questions.negative("Was the ferry old?") == ""
