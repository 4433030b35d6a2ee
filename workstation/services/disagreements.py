# SPDX-License-Identifier: MIT
"""Disagreements of a workspace: found by rules, decided by people (rule 11)."""

from __future__ import annotations

import datetime as dt
from itertools import islice
from typing import TYPE_CHECKING

from workstation.analysis.disagreements.contradicting import edges
from workstation.analysis.disagreements.pairing import pairs
from workstation.analysis.disagreements.rules import RULES
from workstation.analysis.disagreements.turns import turns
from workstation.domain.disagreements import (
    Disagreement,
    DisagreementFilter,
    DisagreementStatus,
    Explanation,
    Finding,
    Pair,
    Rule,
    Turn,
)
from workstation.errors import UserError
from workstation.jobs import Ticket
from workstation.services.examining import Examining
from workstation.storage import disagreements, questions, statements

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workstation.analysis.disagreements.contradicting import Contradiction
    from workstation.domain.changes import Change
    from workstation.domain.questions import Question
    from workstation.storage.disagreements import Decided
    from workstation.storage.editing import Door

_NEEDS_REASON = (DisagreementStatus.EXPLAINED, DisagreementStatus.DISMISSED)
_Found = list[tuple[str, Finding]]


class Disagreements:
    """Positions that cannot all hold."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store
        self._examining = Examining(door)

    def find(self, wanted: DisagreementFilter | None = None) -> list[Disagreement]:
        """The disagreements that fit: open ones first, then those of most speakers.

        What was found before and touched since is examined again for the answer.
        """
        wanted = wanted or DisagreementFilter()
        asked = self._questions()
        decided = disagreements.decisions(self._store.read)
        found = [
            _disagreement(uid, finding, asked[finding.question], decided)
            for uid, finding in self._findings(asked, wanted.question)
            if finding.question in asked
        ]
        return sorted((one for one in found if _fits(one, wanted)), key=_order)

    def of(self, question: str) -> list[Disagreement]:
        """The disagreements on one question."""
        return self.find(DisagreementFilter(question=question))

    def get(self, uid: str) -> Disagreement:
        """One disagreement.

        Raises:
            UserError: it is not there, or no longer.
        """
        question = disagreements.question_of(self._store.read, uid)
        among = self.of(question) if question is not None else self.find()
        found = next((one for one in among if one.uid == uid), None)
        if found is None:
            raise UserError("This disagreement is not found any more; its claims have changed.")
        return found

    def named(self, text: str) -> Disagreement:
        """The disagreement a person means by its uid or a unique part of it.

        Raises:
            UserError: none or several are meant.
        """
        from workstation.services.naming import the_one

        every = self.find()
        fitting = [one for one in every if text.lower() in one.uid]
        exact = [one for one in fitting if one.uid == text.lower()]
        listed = [(one.uid, f"{one.wording}: {one.in_short}") for one in exact or fitting]
        uid = the_one("disagreement", text, listed)
        return next(one for one in every if one.uid == uid)

    def sentence(self, rule: Rule) -> str:
        """What a rule looks for, in a sentence."""
        return RULES[rule].sentence

    def pairs(self, uid: str, limit: int = 50, offset: int = 0) -> list[Pair]:
        """Some of the pairs of statements of a disagreement, with what may explain them."""
        shown = list(islice(self._pairs(self.get(uid)), offset, offset + limit))
        decided = disagreements.decisions(self._store.read, [pair.uid for pair in shown])
        return [_with_decision(pair, decided) for pair in shown]

    def _pairs(self, one: Disagreement) -> Iterator[Pair]:
        question = self._questions()[one.question]
        said = {said.position: said for said in self._examining.said(question)}
        finding = Finding(one.rule, one.question, one.subject, one.camps, one.pairs)
        return pairs(question, finding, said)

    def changes_of(self, question: str) -> list[Turn]:
        """Updates and changes of position on a question, by the same speakers."""
        asked = self._questions().get(question)
        return [] if asked is None else turns(statements.on_question(self._store.read, asked.id))

    def edges(
        self,
        questions: Sequence[str] | None = None,
        actors: Sequence[str] | None = None,
        limit: int = 2_000,
    ) -> list[Contradiction]:
        """Who contradicts whom: pairs of actors with their open disagreements, most first.

        Args:
            questions: uids; only on these.
            actors: uids; only pairs with one of these.
            limit: at most so many pairs.
        """
        wanted = None if questions is None else set(questions)
        open_ones = [
            one
            for one in self.find(DisagreementFilter())
            if one.status in (DisagreementStatus.OPEN, DisagreementStatus.REAL)
            and (wanted is None or one.question in wanted)
        ]
        return edges(open_ones, actors=actors, limit=limit)

    def set(
        self,
        uids: Sequence[str],
        status: DisagreementStatus | str,
        explanation: Explanation | str | None = None,
        reason: str = "",
        *,
        pairs_of: str = "",
    ) -> Change:
        """Decide about disagreements, or about pairs of one disagreement (`pairs_of`).

        Raises:
            UserError: one is not there, or explaining or dismissing comes without a reason.
        """
        status = DisagreementStatus(status)
        because = Explanation(explanation) if explanation else None
        if status in _NEEDS_REASON and because is None and not reason.strip():
            raise UserError(
                f"Say why it is {status.value}: choose an explanation or write a reason."
            )
        values = {
            "status": status,
            "explanation": because.value if because else "",
            "reason": reason.strip(),
            "decided_on": dt.datetime.now(dt.UTC).date().isoformat(),
            "decided_by": self._door.analyst.name,
        }
        rows = self._rows(uids, pairs_of)
        what = "a disagreement" if len(rows) == 1 else f"{len(rows)} disagreements"
        with self._door.change(f"Mark {what} as {status.value}") as writing:
            for uid, birth in rows.items():
                if not writing.has("disagreement", uid):
                    writing.create("disagreement", uid, **birth, status=DisagreementStatus.OPEN)
                for field, value in {**values, "claims": birth["claims"]}.items():
                    writing.set("disagreement", uid, field, value)
        return self._door.done

    def _rows(self, uids: Sequence[str], pairs_of: str) -> dict[str, dict[str, object]]:
        """What a decision row is born with, by uid."""
        if not pairs_of:
            found = [self.get(uid) for uid in uids]
            return {one.uid: _birth(one, one.claims) for one in found}
        one = self.get(pairs_of)
        missing, births = set(uids), {}
        for pair in self._pairs(one):
            if pair.uid in missing:
                births[pair.uid] = _birth(one, sorted((pair.one.claim, pair.other.claim)))
                missing.discard(pair.uid)
            if not missing:
                return births
        raise UserError("This pair is not found any more; its claims have changed.")

    def examine(self, questions: Sequence[str] | None = None, ticket: Ticket | None = None) -> int:
        """Apply all rules to these questions, or to whatever was touched since the last time.

        Returns:
            How many questions were examined.
        """
        return self._examining.examine(questions, ticket or Ticket())

    def waiting(self) -> int:
        """How many questions were touched since they were examined."""
        return self._examining.waiting()

    def _questions(self) -> dict[str, Question]:
        return {question.uid: question for question in questions.every(self._store.read)}

    def _findings(self, asked: dict[str, Question], only: str | None) -> _Found:
        """What was found, questions touched since examined again; nothing is written."""
        db = self._store.read
        if only is not None and only not in asked:
            return []
        number = None if only is None else asked[only].id
        kept = disagreements.findings(db, number)
        by_id = {question.id: question for question in asked.values()}
        stale = [n for n in disagreements.unexamined(db) if number in (None, n) and n in by_id]
        return [*kept, *(pair for n in stale for pair in self._examining.findings(by_id[n]))]


def _disagreement(uid: str, finding: Finding, question: Question, decided: Decided) -> Disagreement:
    """What a rule found together with what a person decided about it."""
    decision = dict(decided.get(uid, {}))
    known = decision.pop("claims", None)
    claims = {claim for camp in finding.camps for claim in camp.claims}
    return Disagreement(
        uid=uid,
        rule=finding.rule,
        question=finding.question,
        wording=question.wording,
        subject=finding.subject,
        camps=finding.camps,
        pairs=finding.pairs,
        fresh=0 if known is None else len(claims - known),
        **decision,
    )


def _with_decision(pair: Pair, decided: Decided) -> Pair:
    decision = decided.get(pair.uid)
    if decision is None:
        return pair
    return Pair(
        pair.uid,
        pair.one,
        pair.other,
        pair.offers,
        decision["status"],
        decision["explanation"],
        decision["reason"],
    )


def _birth(one: Disagreement, claims: Sequence[str]) -> dict[str, object]:
    return {
        "rule": one.rule.value,
        "subject": one.subject,
        "question": one.question,
        "claims": list(claims),
    }


def _fits(one: Disagreement, wanted: DisagreementFilter) -> bool:
    if wanted.rule not in (None, one.rule) or wanted.status not in (None, one.status):
        return False
    if wanted.confirmed and sum(camp.confirmed > 0 for camp in one.camps) < min(2, len(one.camps)):
        return False
    speakers = {speaker for camp in one.camps for speaker in camp.speakers}
    return speakers.issuperset(wanted.actors)


def _order(one: Disagreement) -> tuple[bool, bool, int, int, str, str]:
    """Open and freshly touched first, then strong rules, then those of most speakers."""
    waits = one.status is DisagreementStatus.OPEN or one.fresh > 0
    speakers = len({speaker for camp in one.camps for speaker in camp.speakers})
    strength = list(Rule).index(one.rule)
    return not waits, not one.fresh, strength, -speakers, one.wording, one.uid
