# SPDX-License-Identifier: MIT
"""Purging: what must not be kept at all goes for good, and no merge brings it back (rule 17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.analysis.history_words import field_words, mentioned, value_words
from workstation.domain.purging import FORMER, Purge, Thing
from workstation.errors import UserError
from workstation.jobs import Ticket
from workstation.services.sealing import opened
from workstation.storage import former, history, history_steps, purging
from workstation.storage.backups import backups
from workstation.storage.merging import purged
from workstation.storage.merging.received import received
from workstation.storage.nouns import NOUNS as SPECS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workstation.domain.changes import Edit
    from workstation.domain.sealing import Key
    from workstation.storage.editing import Door

NOUNS = ("source", "claim", "question", "actor", "note", "assessment", "brief", "event")

_Thing = tuple[str, str]  # noun and uid


class Purging:
    """The one verb that cannot be undone.

    `path` is where the workspace lies; a copy of it may be worked on elsewhere.
    """

    def __init__(self, door: Door, path: Path) -> None:
        self._store = door.store
        self._path = path

    def preview(self, noun: str, uid: str) -> Purge:
        """What would go with a row, and what would still hold it; nothing is touched.

        Raises:
            UserError: nothing of this kind can be purged, or it is not there.
        """
        return self.preview_all([(noun, uid)])

    def purge(self, noun: str, uid: str, *, with_backups: bool = False) -> Purge:
        """Take a row out for good, with all that cannot be without it.

        Raises:
            UserError: nothing of this kind can be purged, it is not there, or there is no room.
        """
        return self.purge_all([(noun, uid)], with_backups=with_backups)

    def preview_all(self, things: Sequence[_Thing]) -> Purge:
        """What would go with several rows or former values; nothing is touched.

        Raises:
            UserError: one of them is not there, or is of a kind that cannot be purged.
        """
        db = self._store.read
        going, values = self._going(things)
        rows = {noun: len(numbers) for noun, numbers in going.items()}
        return Purge(
            tuple(self._named(things)),
            rows | ({FORMER: len(values)} if values else {}),
            purging.named_in(db, going) if going else 0,
            tuple(path.name for path in self._copies()),
        )

    def purge_all(self, things: Sequence[_Thing], *, with_backups: bool = False) -> Purge:
        """Take rows out, and empty former values, for good.

        The file is written anew, so that no free page holds what went. Copies beside it still do
        unless they go, too.

        Raises:
            UserError: one of them is not there, or there is no room.
        """
        told = self.preview_all(things)
        with self._store.write() as db:
            going, values = self._going(things)
            former.purge(db.conn, values)
            purging.purge(db.conn, going)
        self._store.outside_transactions(purging.clean)
        if with_backups:
            for path in self._copies():
                path.unlink(missing_ok=True)
        return told

    def former(self, change: str) -> list[Thing]:
        """The former values that a change set or replaced and that can be purged.

        Raises:
            UserError: there is no such change.
        """
        number = history.number_of(self._store.read, change)
        if number is None:
            raise UserError(f"There is no change “{change}” in this workspace.")
        return [self._value(edit) for edit in former.of_change(self._store.read, number)]

    def elsewhere(self) -> list[Thing]:
        """What is held here and was purged in files that have been merged."""
        return self._named(self._that_can(purged.told(self._store.read)))

    def as_in(self, path: Path, *, key: Key | None = None) -> list[Thing]:
        """What is held here and was purged in another file, which need not be merged.

        Raises:
            WrongKeyError: it is sealed, and not opened by this key.
            UserError: it is no workspace, cannot be read, or cannot be trusted.
        """
        if path.exists() and path.samefile(self._store.path):
            raise UserError(f"“{path.name}” is this very workspace; choose another file.")
        with (
            opened(path, key, Ticket()) as plain,
            received(plain, self._store.path) as theirs,
        ):
            found = purged.purged_there(theirs.db)
        return self._named(self._that_can(found))

    def _that_can(self, things: Sequence[_Thing]) -> list[_Thing]:
        """Without values that stand here, and rows that only go along with others."""
        db = self._store.read
        return [
            (noun, uid)
            for noun, uid in things
            if noun in NOUNS or (noun == FORMER and former.held(db, uid) is not None)
        ]

    def _named(self, things: Sequence[_Thing]) -> list[Thing]:
        db = self._store.read
        named = []
        for noun, uid in things:
            edit = former.held(db, uid) if noun == FORMER else None
            label = history_steps.row_name(db, noun, uid)
            named.append(self._value(edit) if edit else Thing(noun, uid, label))
        return named

    def _value(self, edit: Edit) -> Thing:
        db, field = self._store.read, SPECS[edit.noun].fields[edit.field]
        row = history_steps.row_name(db, edit.noun, edit.row)
        pairs = [(field.refers_to, str(edit.value))] if field.refers_to else []
        pairs += mentioned(edit.noun, edit.field, edit.value)
        names = history_steps.names(db, pairs)
        value = value_words(edit.field, edit.value, names)
        return Thing(FORMER, edit.uid, f"{row}: {field_words(edit.noun, edit.field)} “{value}”")

    def _copies(self) -> list[Path]:
        """The backups beside the file that is open, and beside the one that it is a copy of."""
        beside = dict.fromkeys((self._store.path, self._path))
        return [copy for path in beside for copy in backups(path)]

    def _going(self, things: Sequence[_Thing]) -> tuple[purging.Rows, list[Edit]]:
        """The rows that go, and the former values; whatever is not there is told."""
        db, values = self._store.read, []
        rows = [(noun, uid) for noun, uid in things if noun != FORMER]
        for noun, uid in rows:
            if noun not in NOUNS:
                raise UserError(f"A {noun} cannot be purged; what can is {', '.join(NOUNS)}.")
            if not purging.rows_that_go(db, [(noun, uid)]):
                raise UserError(f"There is no such {noun} here; it may be purged already.")
        for uid in (uid for noun, uid in things if noun == FORMER):
            edit = former.held(db, uid)
            if edit is None:
                raise UserError(
                    "This value is shown now, or is emptied already; only former values can be "
                    "purged. Change it first, or purge the thing itself."
                )
            values.append(edit)
        return purging.rows_that_go(db, rows), values
