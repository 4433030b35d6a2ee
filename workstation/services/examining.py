# SPDX-License-Identifier: MIT
"""Looking at all that is said on a question, and keeping what rules and tables find there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workstation.analysis.disagreements.pairing import finding_uid
from workstation.analysis.disagreements.rules import examine
from workstation.analysis.faces import faces_by_speaker
from workstation.analysis.origins.components import Components
from workstation.analysis.states import row_state
from workstation.storage import disagreements, faces, statements, states
from workstation.storage.questions import every

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workstation.domain.disagreements import Finding
    from workstation.domain.questions import Question
    from workstation.domain.statements import Statement
    from workstation.jobs import Ticket
    from workstation.storage.editing import Door

_GROUP = 50  # questions written at once
_MANY = 1_000  # positions on a question; the faces of fewer are found at once
_Found = list[tuple[str, "Finding"]]


@dataclass(frozen=True, slots=True)
class _Look:
    """What one look at a question found; faces only where they are much work to find."""

    findings: _Found
    state: states.Verdict
    faces: dict[str, str]


class Examining:
    """Applies rules to what was touched since it was last looked at."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store

    def examine(self, questions: Sequence[str] | None, ticket: Ticket) -> int:
        """Apply all rules to these questions, or to whatever was touched since the last time.

        Returns:
            How many questions were examined.
        """
        asked = {q.id: q for q in every(self._store.read)}
        touched, regraded = self._waiting()
        if questions is None:
            numbers = [n for n in sorted({*touched, *regraded}) if n in asked]
        else:
            numbers = [n for n, q in asked.items() if q.uid in set(questions)]
        for first in range(0, len(numbers), _GROUP):
            group = numbers[first : first + _GROUP]
            ticket.step(first, len(numbers), "looking for disagreements")
            looked = [(number, self._look(asked[number])) for number in group]
            with self._door.record() as record:
                for number, found in looked:
                    if not disagreements.still_touched(record.db, number, touched.get(number, 0)):
                        continue  # somebody changed it meanwhile; it waits to be looked at again
                    disagreements.keep(record.db, number, found.findings)
                    states.keep(record.db, number, found.state)
                    faces.keep(record.db, number, found.faces, regraded.get(number, 0))
        return len(numbers)

    def waiting(self) -> int:
        """How many questions were touched since they were examined."""
        touched, regraded = self._waiting()
        return len({*touched, *regraded})

    def _waiting(self) -> tuple[dict[int, int], dict[int, int]]:
        db = self._store.read
        return disagreements.unexamined(db), faces.outdated(db)

    def _look(self, question: Question) -> _Look:
        """All that is kept of a question, found from what is said on it."""
        said = self.said(question)
        shown: dict[str, str] = {}
        if len(said) >= _MANY:
            from workstation.services.origins import Origins  # few questions need it

            origins = Origins(self._door).origin_of(one.claim for one in said)
            found = faces_by_speaker(question, said, origins)
            shown = {speaker: faces.written(face) for speaker, face in found.items()}
        return _Look(_found(question, said), row_state(question, said), shown)

    def findings(self, question: Question) -> _Found:
        """What the rules find on a question now, by uid; nothing is kept."""
        return _found(question, self.said(question))

    def said(self, question: Question) -> list[Statement]:
        """What is said on a question; reports of one statement know of one another."""
        said = statements.on_question(self._store.read, question.id)
        ties = disagreements.same_statements(self._store.read, (one.claim for one in said))
        if not ties:
            return said
        joined = Components(ties)
        tied = {claim for tie in ties for claim in tie}
        return [
            one._replace(origin=joined.head(one.claim)) if one.claim in tied else one
            for one in said
        ]


def _found(question: Question, said: Sequence[Statement]) -> _Found:
    return [(finding_uid(finding), finding) for finding in examine(question, said)]
