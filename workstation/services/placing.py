# SPDX-License-Identifier: MIT
"""Placing claims on questions: what a person confirms, one by one or many as one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.domain.claims import Status
from workstation.domain.comparison import Placed
from workstation.domain.questions import Directness, Position, PositionStatus, Stance
from workstation.domain.uids import derived_uid
from workstation.errors import UserError
from workstation.storage import claims, questions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workstation.domain.changes import Change
    from workstation.domain.dates import VagueDate
    from workstation.domain.figures import Figure
    from workstation.storage.editing import Door, Writing

_FIELDS = ("stance", "directness", "answer", "figure", "date", "reason")


class Placing:
    """The verbs on positions; `Questions` has them all."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store

    def waiting(self, limit: int = 2_000) -> list[Placed]:
        """The best suggested positions with their claims, those of accepted claims first."""
        return self._with_claims(questions.best_suggested(self._store.read, limit))

    def positions(self, uid: str | None = None, *, suggested: bool = True) -> list[Placed]:
        """The positions on one question, or on all, with their claims."""
        found = [
            (position, number)
            for position, number in questions.positions(self._store.read, question=uid)
            if suggested or position.status is PositionStatus.CONFIRMED
        ]
        return self._with_claims(found)

    def _with_claims(self, found: Sequence[tuple[Position, int]]) -> list[Placed]:
        by_id = {c.id: c for c in claims.rows(self._store.read, {n for _, n in found})}
        return [Placed(position, by_id[number]) for position, number in found if number in by_id]

    def of_claim(self, claim: str) -> list[Position]:
        """The positions a claim holds."""
        return [position for position, _ in questions.positions(self._store.read, claim=claim)]

    def place(  # noqa: PLR0913 - a position is all of these
        self,
        question: str,
        claim: str | Sequence[str],
        *,
        stance: Stance | str | None = None,
        directness: Directness | str = Directness.EXPLICIT,
        answer: str = "",
        figure: Figure | None = None,
        date: VagueDate | None = None,
        reason: str = "",
    ) -> Change:
        """Place a claim, or several as one change, confirmed; suggested ones are so accepted.

        Raises:
            UserError: an implied position comes without its reason.
        """
        if Directness(directness) is Directness.IMPLIED and not reason.strip():
            raise UserError("An implied position needs a reason: how does the claim imply it?")
        many = [claim] if isinstance(claim, str) else list(claim)
        like = Position(
            uid="",
            question=question,
            claim="",
            stance=Stance(stance) if stance else None,
            directness=Directness(directness),
            answer=answer,
            figure=figure,
            date=date,
            reason=reason,
        )
        label = "Place a claim" if len(many) == 1 else f"Place {len(many)} claims"
        with self._door.change(label) as writing:
            for uid in many:
                _put(writing, uid, like)
        return self._door.done

    def take(self, positions: Sequence[Position]) -> Change:
        """Confirm positions as they are given, stored as suggestions or not, as one change."""
        asked = len({one.question for one in positions})
        on = "a question" if asked == 1 else f"{asked} questions"
        with self._door.change(f"Confirm {_counted(positions)} on {on}") as writing:
            for one in positions:
                _put(writing, one.claim, one)
        return self._door.done

    def confirm(
        self,
        uids: Sequence[str],
        *,
        stance: Stance | str | None = None,
        directness: Directness | str | None = None,
    ) -> Change:
        """Confirm suggested positions, with another stance if one is given."""
        with self._door.change(f"Confirm {_counted(uids)}") as writing:
            for uid in uids:
                writing.set("position", uid, "status", PositionStatus.CONFIRMED)
                if stance is not None:
                    writing.set("position", uid, "stance", Stance(stance))
                if directness is not None:
                    writing.set("position", uid, "directness", Directness(directness))
                _accept(writing, questions.claim_of(writing.db, uid))
        return self._door.done

    def dismiss(self, uids: Sequence[str]) -> Change:
        """Say that these claims do not belong on their question."""
        with self._door.change(f"Dismiss {_counted(uids)}") as writing:
            for uid in uids:
                writing.set("position", uid, "status", PositionStatus.DISMISSED)
        return self._door.done


def _put(writing: Writing, claim: str, like: Position) -> None:
    """One confirmed position with the answer of another."""
    uid = derived_uid("position", like.question, claim)
    values = {"status": PositionStatus.CONFIRMED} | {name: getattr(like, name) for name in _FIELDS}
    if writing.has("position", uid):
        writing.set("position", uid, "deleted", value=False)
        for field, value in values.items():
            writing.set("position", uid, field, value)
    else:
        writing.create("position", uid, question=like.question, claim=claim, **values)
    _accept(writing, claim)


def _accept(writing: Writing, claim: str) -> None:
    """Placing a suggested claim is accepting it."""
    if claims.status_of(writing.db, claim) is Status.SUGGESTED:
        writing.set("claim", claim, "status", Status.ACCEPTED)


def _counted(of: Sequence[object]) -> str:
    return "a position" if len(of) == 1 else f"{len(of)} positions"
