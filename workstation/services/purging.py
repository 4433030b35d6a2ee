# SPDX-License-Identifier: MIT
"""Purging: what must not be kept at all goes for good, and no merge brings it back (rule 17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.domain.purging import Purge
from workstation.errors import UserError
from workstation.storage import purging
from workstation.storage.backups import backups
from workstation.storage.row_names import name_of

if TYPE_CHECKING:
    from workstation.storage.editing import Door

NOUNS = ("source", "claim", "question", "actor", "note", "assessment", "brief", "event")


class Purging:
    """The one verb that cannot be undone."""

    def __init__(self, door: Door) -> None:
        self._store = door.store

    def preview(self, noun: str, uid: str) -> Purge:
        """What would go with a row, and what would still hold it; nothing is touched.

        Raises:
            UserError: nothing of this kind can be purged, or it is not there.
        """
        going = self._going(noun, uid)
        db = self._store.read
        return Purge(
            noun,
            uid,
            name_of(db, noun, uid),
            {name: len(numbers) for name, numbers in going.items()},
            purging.named_in(db, going),
            tuple(path.name for path in backups(self._store.path)),
        )

    def purge(self, noun: str, uid: str, *, with_backups: bool = False) -> Purge:
        """Take a row out for good, with all that cannot be without it.

        The file is written anew, so that no free page holds what went. Copies beside it still do
        unless they go, too.

        Raises:
            UserError: nothing of this kind can be purged, it is not there, or there is no room.
        """
        told = self.preview(noun, uid)
        with self._store.write() as db:
            purging.purge(db.conn, self._going(noun, uid))
        self._store.outside_transactions(purging.clean)
        if with_backups:
            for path in backups(self._store.path):
                path.unlink(missing_ok=True)
        return told

    def _going(self, noun: str, uid: str) -> purging.Rows:
        if noun not in NOUNS:
            raise UserError(f"A {noun} cannot be purged; what can is {', '.join(NOUNS)}.")
        going = purging.rows_that_go(self._store.read, noun, uid)
        if not going:
            raise UserError(f"There is no such {noun} here; it may be purged already.")
        return going
