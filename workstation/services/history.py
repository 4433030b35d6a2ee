# SPDX-License-Identifier: MIT
"""History: reading what was done, taking it back, and proving the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.analysis.history_words import (
    NOTHING,
    facts_words,
    field_words,
    mentioned,
    value_words,
)
from workstation.domain.history import HistoryFilter, Listed, RawStep, Step, StepKind
from workstation.errors import UserError
from workstation.services.naming import the_one
from workstation.storage import history, history_steps, resting, sights, undoing
from workstation.storage.nouns import NOUNS

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Iterator, Sequence

    from workstation.domain.changes import Analyst, Change
    from workstation.domain.history import Rest
    from workstation.storage.database import Store
    from workstation.storage.editing import Door


class History:
    """Everything one can do with the history."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store
        self._known: tuple[tuple[int, int], history.Reversals] = ((-1, -1), {})

    # reading

    def changes(self, limit: int = 200) -> list[Change]:
        """The latest changes, newest first."""
        return history.changes(self._store.read, limit)

    def find(self, wanted: HistoryFilter | None = None) -> array[int]:
        """Row ids of the changes that fit, newest first.

        Raises:
            UserError: there is no such noun, or the period ends before it begins.
        """
        wanted = wanted or HistoryFilter()
        if wanted.noun and wanted.noun not in NOUNS:
            known = ", ".join(NOUNS)
            raise UserError(f"There is no noun “{wanted.noun}”; choose one of these: {known}.")
        if wanted.since and wanted.until and wanted.since > wanted.until:
            raise UserError("The last day lies before the first; exchange them.")
        return history.find(self._store.read, wanted)

    def rows(self, ids: Iterable[int], most: int | None = None) -> list[Change]:
        """The changes of these ids, in their order.

        Args:
            ids: from `find`.
            most: name at most so many rows of each change; a bulk change has thousands.
        """
        db = self._store.read
        extent = history.extent(db)
        if self._known[0] != extent:
            self._known = (extent, history.reversals(db))
        return history.rows(db, ids, self._known[1], -1 if most is None else most)

    def listed(self, ids: Iterable[int]) -> list[Listed]:
        """The changes of these ids as a list shows them, each with the thing it is about."""
        db = self._store.read
        return [
            Listed(one, history_steps.first_thing(db, one.id)) for one in self.rows(ids, most=1)
        ]

    def get(self, uid: str) -> Change:
        """One change.

        Raises:
            UserError: it is not here.
        """
        return self.rows([self._number(uid)])[0]

    def named(self, text: str) -> Change:
        """The change a person means by a uid, or a part of one.

        Raises:
            UserError: none or several are meant.
        """
        return self.get(the_one("change", text, history.candidates(self._store.read, text)))

    def analysts(self) -> list[Analyst]:
        """Everybody who changed something here, by name."""
        return history.analysts(self._store.read)

    def analyst_named(self, text: str) -> Analyst:
        """The analyst a person means by a name or a part of the uid.

        Raises:
            UserError: none or several are meant.
        """
        every = self.analysts()
        found = [one for one in every if one.name.casefold() == text.casefold()]
        found = found or [one for one in every if text.lower() in one.uid]
        uid = the_one("analyst", text, [(one.uid, one.name) for one in found])
        return next(one for one in every if one.uid == uid)

    # one change

    def count_steps(self, uid: str) -> int:
        """How many steps a change has.

        Raises:
            UserError: it is not here.
        """
        return history_steps.count_steps(self._store.read, self._number(uid))

    def steps(self, uid: str, first: int = 0, most: int | None = None) -> list[Step]:
        """What a change did, step by step, in words; `first` and `most` take a part of it.

        Raises:
            UserError: it is not here.
        """
        db, limit = self._store.read, -1 if most is None else most
        return in_words(self._store, history_steps.steps(db, self._number(uid), first, limit))

    def rests_on(self, uid: str) -> list[Change]:
        """The later changes that rest on a change, newest first; it cannot be undone before them.

        Raises:
            UserError: it is not here, or has been taken back.
        """
        return [rest.change for rest in self._rests(uid)]

    def hindrance(self, uid: str) -> str:
        """Why a change cannot be taken back now, in a sentence; empty when it can."""
        try:
            found = self._rests(uid)
        except UserError as error:
            return str(error)
        return resting.sentence(found) if found else ""

    def where(self, uid: str) -> tuple[str, str] | None:
        """Noun and uid of the first thing of a change that a screen shows; None if none is left.

        Raises:
            UserError: it is not here.
        """
        step = next(iter(self.steps(uid, most=1)), None)
        return self.sight_of(step.noun, step.row) if step else None

    def sight_of(self, noun: str, row: str) -> tuple[str, str] | None:
        """Noun and uid of what a screen shows for a row: for an alias its actor; None if gone."""
        return sights.sight_of(self._store.read, noun, row)

    def _rests(self, uid: str) -> list[Rest]:
        db = self._store.read
        return resting.rests_on(db, undoing.group_of(db, uid).records)

    def _number(self, uid: str) -> int:
        number = history.number_of(self._store.read, uid)
        if number is None:
            raise UserError(f"There is no change “{uid}” in this workspace.")
        return number

    # taking back

    @property
    def next_undo(self) -> str | None:
        """Words of what undo would take back."""
        return self._label(0)

    @property
    def next_redo(self) -> str | None:
        """Words of what redo would bring back."""
        return self._label(1)

    def _label(self, stack: int) -> str | None:
        db = self._store.read
        uids = undoing.stacks(db)[stack]
        return history.label_of(db, uids[-1]) if uids else None

    def undo(self, uid: str | None = None) -> Change:
        """Take back the latest change that still stands, or any other, however old.

        What is undone is itself history: undoing an undo brings the change back.

        Raises:
            UserError: there is none, it has been taken back, or something later rests on it.
        """
        return undoing.undo(self._door) if uid is None else undoing.reverse(self._door, uid)

    def redo(self) -> Change:
        """Bring back the change taken back last.

        Raises:
            UserError: there is none.
        """
        return undoing.redo(self._door)

    def verify(self) -> Change | None:
        """The first change whose digest does not fit; None when all do."""
        return history.verify(self._store.read)


def in_words(store: Store, raw: Sequence[RawStep]) -> list[Step]:
    """Steps as people read them, with what the rows are called that they are about or name."""
    named = {(step.noun, step.row) for step in raw}
    named.update(pair for step in raw for pair in _named_in(step))
    names = history_steps.names(store.read, named)
    return [_in_words(step, names) for step in raw]


def _values(step: RawStep) -> Iterator[tuple[str, object]]:
    if step.kind is StepKind.MADE and isinstance(step.after, dict):
        yield from step.after.items()
    elif step.kind is StepKind.SET:
        yield step.field, step.before
        yield step.field, step.after


def _named_in(step: RawStep) -> Iterator[tuple[str, str]]:
    """The rows that a step's values name."""
    for field, value in _values(step):
        target = NOUNS[step.noun].fields[field].refers_to
        if target and isinstance(value, str):
            yield target, value
        else:
            yield from mentioned(step.noun, field, value)  # type: ignore[arg-type]  # a Value


def _in_words(step: RawStep, names: dict[str, str]) -> Step:
    """A step as people read it."""
    name = names.get(step.row, "")
    if step.kind is not StepKind.SET:
        there = "there" if step.kind is StepKind.REMOVED else NOTHING
        after = facts_words(step.noun, step.after, names) or step.kind.value
        return Step(step.noun, step.row, name, step.kind, "", there, after)
    before = value_words(step.field, step.before, names)
    after = value_words(step.field, step.after, names)
    if step.field == "place":  # the keys of an order say nothing to anybody
        before = "where it stood"
    field = field_words(step.noun, step.field)
    return Step(step.noun, step.row, name, step.kind, field, before, after)
