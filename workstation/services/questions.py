# SPDX-License-Identifier: MIT
"""Questions: what is asked, in which order, and which claims may answer."""

from collections.abc import Sequence

from workstation.analysis.polarity import negative
from workstation.domain.changes import Change
from workstation.domain.places import place_between
from workstation.domain.proposals import Proposal
from workstation.domain.questions import Position, Question, QuestionKind
from workstation.errors import UserError
from workstation.jobs import Ticket
from workstation.services.naming import the_one
from workstation.services.placing import Placing
from workstation.services.suggesting import Suggesting
from workstation.storage import claims, questions
from workstation.storage.editing import Door


class Questions(Placing):
    """Everything one can do with questions and positions."""

    def __init__(self, door: Door) -> None:
        super().__init__(door)
        self._suggesting = Suggesting.of(door)

    def all(self) -> list[Question]:
        """Every question, in order."""
        return questions.every(self._store.read)

    def get(self, uid: str) -> Question:
        """One question.

        Raises:
            UserError: it is not here.
        """
        found = questions.every(self._store.read, uids=[uid])
        if not found:
            raise UserError(f"There is no question “{uid}” in this workspace.")
        return found[0]

    def named(self, text: str) -> Question:
        """The question a person means by a uid, a part of it, or its wording.

        Raises:
            UserError: none or several are meant.
        """
        every = self.all()
        exact = [q for q in every if text in (q.uid, q.wording)]
        folded = [q for q in every if q.wording.casefold() == text.casefold()]
        parts = [q for q in every if text.lower() in q.uid]
        found = exact or folded or parts
        return self.get(the_one("question", text, [(q.uid, q.wording) for q in found]))

    def add(  # noqa: PLR0913 - a question is all of these
        self,
        wording: str,
        *,
        kind: QuestionKind | str = QuestionKind.YES_NO,
        definition: str = "",
        scope: str = "",
        answers: Sequence[str] = (),
        exclusive: bool = True,
        other: bool = False,
        window_hours: int = 24,
        group: str = "",
    ) -> Change:
        """Ask something, at the end of the list; positions are suggested at once.

        Raises:
            UserError: there is no wording, or a choice without answers.
        """
        if not wording.strip():
            raise UserError("Write the question first.")
        kind = QuestionKind(kind)
        if kind is QuestionKind.CHOICE and len(answers) < 2:
            raise UserError("A choice needs at least two answers to choose from.")
        last = max((q.place for q in self.all()), default=None)
        with self._door.change(f"Add question “{wording.strip()}”") as writing:
            uid = writing.create(
                "question",
                wording=wording.strip(),
                kind=kind,
                definition=definition,
                scope=scope,
                answers=list(answers),
                exclusive=exclusive,
                other=other,
                window_hours=window_hours,
                grouping=group,
                place=place_between(last, None),
            )
        change = self._door.done
        self._suggesting.examine_question(self.get(uid))
        return change

    def set(self, uid: str, **fields: object) -> Change:
        """Set wording, kind, definition, scope, answers, exclusive, group or marking."""
        values = {("grouping" if name == "group" else name): v for name, v in fields.items()}
        with self._door.change(f"Set {' and '.join(fields)} of a question") as writing:
            for field, value in values.items():
                writing.set("question", uid, field, value)
        change = self._door.done
        if values.keys() & {"wording", "kind", "definition", "scope", "answers"}:
            self._suggesting.examine_question(self.get(uid))
        return change

    def move(self, uid: str, *, before: str | None = None, after: str | None = None) -> Change:
        """Put a question before or after another one."""
        others = [q for q in self.all() if q.uid != uid]
        uids = [q.uid for q in others]
        index = uids.index(before) if before else uids.index(after) + 1 if after else len(uids)
        low = others[index - 1].place if index else None
        high = others[index].place if index < len(others) else None
        with self._door.change("Move a question") as writing:
            writing.set("question", uid, "place", place_between(low, high))
        return self._door.done

    def remove(self, uids: Sequence[str]) -> Change:
        """Remove questions with their positions; undo brings them back."""
        what = "a question" if len(uids) == 1 else f"{len(uids)} questions"
        with self._door.change(f"Remove {what}") as writing:
            for uid in uids:
                writing.delete("question", uid)
        return self._door.done

    def suggest_for(self, claim: str) -> list[Position]:
        """What a claim may answer, the best first, each with its reason; nothing is written.

        Raises:
            UserError: there is no such claim.
        """
        db = self._store.read
        found = claims.rows(db, claims.row_ids(db, [claim]))
        if not found:
            raise UserError(f"There is no claim “{claim}” in this workspace.")
        return self._suggesting.for_claim(found[0])

    def propose(self, ticket: Ticket | None = None) -> list[Proposal]:
        """Questions that accepted claims on no question suggest; nothing is written."""
        return self._suggesting.propose(ticket or Ticket())

    def ask(self, proposal: Proposal) -> Change:
        """Ask a proposed question; its claims are suggested on it and wait for a person."""
        change = self.add(proposal.wording, kind=proposal.kind, answers=proposal.answers)
        self._suggesting.suggest_anyway(self.get(change.rows[0]), proposal.claims)
        return change

    def examine(self, claims: Sequence[str]) -> int:
        """Compute the suggested positions of these claims again; decisions stay.

        Returns:
            How many suggestions they have.
        """
        return self._suggesting.examine(claims)

    def suggest(self, ticket: Ticket | None = None, *, sources: Sequence[str] | None = None) -> int:
        """Compute suggested positions again, of all claims or those of some sources.

        Returns:
            How many suggestions were made.
        """
        return self._suggesting.examine_all(ticket or Ticket(), sources)

    @staticmethod
    def negative(wording: str) -> str:
        """The word that makes a question negative, or ""; such a question is better turned."""
        return negative(wording)
