# SPDX-License-Identifier: MIT
"""Questions, and placing claims on them: suggested by shared words, confirmed by a person."""

from collections.abc import Sequence

from workstation.analysis.indexing import ClaimIndex
from workstation.analysis.placing import suggest_from
from workstation.analysis.words import STOP_WORDS, WORD, stem
from workstation.domain.changes import Change
from workstation.domain.claims import Status
from workstation.domain.comparison import Placed
from workstation.domain.dates import VagueDate
from workstation.domain.figures import Figure
from workstation.domain.filters import ActorFilter, ClaimFilter
from workstation.domain.places import place_between
from workstation.domain.questions import (
    Directness,
    Position,
    PositionStatus,
    Question,
    QuestionKind,
    Stance,
)
from workstation.domain.uids import derived_uid
from workstation.errors import UserError
from workstation.jobs import Ticket
from workstation.services.naming import the_one
from workstation.storage import actors, claims, questions
from workstation.storage.editing import Door, Record, Writing

FEW_CLAIMS = 20_000  # up to so many, every claim is weighed for every question


class Questions:
    """Everything one can do with questions and positions."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store

    def all(self) -> list[Question]:
        """Every question, in order."""
        return questions.every(self._store.read)

    def get(self, uid: str) -> Question:
        """One question.

        Raises:
            UserError: it is not here.
        """
        found = next((q for q in self.all() if q.uid == uid), None)
        if found is None:
            raise UserError(f"There is no question “{uid}” in this workspace.")
        return found

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
        self._suggest([self.get(uid)], Ticket())
        return change

    def set(self, uid: str, **fields: object) -> Change:
        """Set wording, kind, definition, scope, answers, exclusive, group or marking."""
        values = {("grouping" if name == "group" else name): v for name, v in fields.items()}
        with self._door.change(f"Set {' and '.join(fields)} of a question") as writing:
            for field, value in values.items():
                writing.set("question", uid, field, value)
        change = self._door.done
        if values.keys() & {"wording", "kind", "definition", "scope", "answers"}:
            self._suggest([self.get(uid)], Ticket())
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

    def positions(self, uid: str | None = None, *, suggested: bool = True) -> list[Placed]:
        """The positions on one question, or on all, with their claims."""
        found = [
            (position, number)
            for position, number in questions.positions(self._store.read, question=uid)
            if suggested or position.status is PositionStatus.CONFIRMED
        ]
        by_id = {c.id: c for c in claims.rows(self._store.read, {n for _, n in found})}
        return [Placed(position, by_id[number]) for position, number in found if number in by_id]

    def of_claim(self, claim: str) -> list[Position]:
        """The positions a claim holds."""
        return [position for position, _ in questions.positions(self._store.read, claim=claim)]

    def place(  # noqa: PLR0913 - a position is all of these
        self,
        question: str,
        claim: str,
        *,
        stance: Stance | str | None = None,
        directness: Directness | str = Directness.EXPLICIT,
        answer: str = "",
        figure: Figure | None = None,
        date: VagueDate | None = None,
        reason: str = "",
    ) -> Change:
        """Place a claim on a question, confirmed; a suggested claim is thereby accepted.

        Raises:
            UserError: an implied position comes without its reason.
        """
        if Directness(directness) is Directness.IMPLIED and not reason.strip():
            raise UserError("An implied position needs a reason: how does the claim imply it?")
        uid = derived_uid("position", question, claim)
        values: dict[str, object] = {
            "status": PositionStatus.CONFIRMED,
            "stance": Stance(stance) if stance else None,
            "directness": Directness(directness),
            "answer": answer,
            "figure": figure,
            "date": date,
            "reason": reason,
        }
        with self._door.change("Place a claim") as writing:
            if writing.has("position", uid):
                writing.set("position", uid, "deleted", value=False)
                for field, value in values.items():
                    writing.set("position", uid, field, value)
            else:
                writing.create("position", uid, question=question, claim=claim, **values)
            _accept(writing, claim)
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

    def suggest(self, ticket: Ticket | None = None) -> int:
        """Compute the suggested positions of all questions again; decisions stay.

        Returns:
            How many suggestions there are.
        """
        return self._suggest(self.all(), ticket or Ticket())

    def _suggest(self, asked: Sequence[Question], ticket: Ticket) -> int:
        if not asked:
            return 0
        names = self._names()
        shared = self._index_of_all(names)
        decided = questions.position_uids(self._store.read)
        total = 0
        for number, question in enumerate(asked):
            ticket.step(number, len(asked), "suggesting positions")
            fresh = suggest_from(question, shared or self._index_for(question, names))
            with self._door.record() as record:
                total += _store_suggestions(record, question, fresh, decided)
        return total

    def _index_of_all(self, names: dict[str, str]) -> ClaimIndex | None:
        """An index of every claim, unless they are too many to hold."""
        db = self._store.read
        ids = claims.find(db, ClaimFilter(), "added", descending=False)
        return ClaimIndex(claims.rows(db, ids), names) if len(ids) <= FEW_CLAIMS else None

    def _index_for(self, question: Question, names: dict[str, str]) -> ClaimIndex:
        """An index of the claims that share a word with the question."""
        words = WORD.findall(" ".join((question.wording, question.definition, question.scope)))
        stems = {stem(word.casefold()) for word in words} - STOP_WORDS
        db = self._store.read
        return ClaimIndex(claims.rows(db, claims.sharing(db, stems, FEW_CLAIMS)), names)

    def _names(self) -> dict[str, str]:
        db = self._store.read
        return {
            name: actor.uid
            for actor in actors.rows(db, actors.find(db, ActorFilter(), "added", descending=False))
            for name in (actor.name, *actor.aliases)
        }


def _accept(writing: Writing, claim: str) -> None:
    """Placing a suggested claim is accepting it."""
    if claims.status_of(writing.db, claim) is Status.SUGGESTED:
        writing.set("claim", claim, "status", Status.ACCEPTED)


def _store_suggestions(
    record: Record, question: Question, fresh: Sequence[Position], decided: dict[str, bool]
) -> int:
    """Put the fresh suggestions in the place of the old undecided ones."""
    for uid in questions.suggested(record.db, question.uid):
        if not decided.get(uid, False):
            record.forget("position", uid)
    kept = 0
    for position in fresh:
        if decided.get(position.uid):
            continue
        kept += 1
        record.insert("position", position.uid, _values(position))
    return kept


def _values(position: Position) -> dict[str, object]:
    names = ("question", "claim", "stance", "directness", "answer", "figure", "date", "reason")
    return {name: getattr(position, name) for name in (*names, "score")}


def _counted(uids: Sequence[str]) -> str:
    return "a position" if len(uids) == 1 else f"{len(uids)} positions"
