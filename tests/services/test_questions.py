# SPDX-License-Identifier: MIT
"""Questions: order, placing with its rules, and suggestions that never touch decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from workstation.domain.claims import Status
from workstation.domain.questions import Directness, PositionStatus, Stance
from workstation.errors import UserError

if TYPE_CHECKING:
    from workstation.workspace import Workspace


def wordings(work: Workspace) -> list[str]:
    return [question.wording for question in work.questions.all()]


def test_questions_keep_the_order_they_are_given(case: Any) -> None:
    work: Workspace = case.work
    third = work.questions.add("Third?").rows[0]
    assert wordings(work) == ["Did a cutter hit the ferry?", "How many people died?", "Third?"]
    work.questions.move(third, before=case.question)
    assert wordings(work)[0] == "Third?"
    work.questions.move(third, after=case.question)
    assert wordings(work)[1] == "Third?"
    work.questions.move(case.question)
    assert wordings(work)[-1] == "Did a cutter hit the ferry?"


def test_a_question_needs_words_and_a_choice_needs_answers(case: Any) -> None:
    with pytest.raises(UserError, match="Write the question"):
        case.work.questions.add("  ")
    with pytest.raises(UserError, match="at least two answers"):
        case.work.questions.add("Which?", kind="choice", answers=["one"])
    assert len(wordings(case.work)) == 2


def test_placing_a_suggestion_accepts_it(case: Any) -> None:
    work: Workspace = case.work
    work.claims.reset([case.claims[0]])
    work.questions.place(case.question, case.claims[0], stance="yes")
    assert work.claims.get(case.claims[0]).status is Status.ACCEPTED
    held = {one.question: one for one in work.questions.of_claim(case.claims[0])}
    position = held[case.question]
    assert (position.status, position.stance) == (PositionStatus.CONFIRMED, Stance.YES)
    work.history.undo()
    assert work.claims.get(case.claims[0]).status is Status.SUGGESTED


def test_an_implied_position_needs_its_reason(case: Any) -> None:
    place = case.work.questions.place
    for reason in ("", "  "):
        with pytest.raises(UserError, match="needs a reason"):
            place(case.question, case.claims[2], directness="implied", reason=reason)
    place(case.question, case.claims[2], directness="implied", reason="Old boats leak.")
    (position,) = case.work.questions.of_claim(case.claims[2])
    assert (position.directness, position.stance) == (Directness.IMPLIED, None)


def test_one_claim_holds_one_position_on_a_question(case: Any) -> None:
    case.work.questions.place(case.question, case.claims[1], stance="yes")
    (position,) = case.work.questions.of_claim(case.claims[1])
    assert position.stance is Stance.YES


def test_suggesting_again_keeps_every_decision(case: Any) -> None:
    work: Workspace = case.work
    work.claims.reset(case.claims)
    asked = work.questions.add("Was the ferry old?").rows[0]
    suggested = [
        one.position for one in work.questions.positions(asked) if one.claim.uid == case.claims[2]
    ]
    assert [one.status for one in suggested] == [PositionStatus.SUGGESTED]
    work.questions.confirm([suggested[0].uid], stance="partly")
    kept = [one.position for one in work.questions.positions(asked, suggested=False)]
    work.questions.suggest()
    again = [one.position for one in work.questions.positions(asked, suggested=False)]
    assert again == kept
    work.questions.dismiss([suggested[0].uid])
    work.questions.suggest()
    assert case.claims[2] not in {one.claim.uid for one in work.questions.positions(asked)}


def test_suggestions_follow_the_wording(case: Any) -> None:
    work: Workspace = case.work
    asked = work.questions.add("Was the ferry old?").rows[0]
    assert work.questions.positions(asked)
    work.questions.set(asked, wording="Is the parliament in session?")
    assert work.questions.positions(asked) == []


def test_names_lead_to_questions(case: Any) -> None:
    work: Workspace = case.work
    for name in (case.question, case.question[:30], "did a cutter hit the ferry?"):
        assert work.questions.named(name).uid == case.question
    with pytest.raises(UserError, match="no question"):
        work.questions.named("Nobody asked this")
