# SPDX-License-Identifier: MIT
"""Notes: free words on anything."""

import datetime as dt

from workstation.domain.changes import Change
from workstation.domain.reports import Note
from workstation.errors import UserError
from workstation.storage import judgements
from workstation.storage.editing import Door


class Notes:
    """Everything one can do with notes."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def of(self, noun: str, uid: str) -> list[Note]:
        """The notes on one thing, oldest first."""
        return judgements.notes(self._door.store.read, noun, uid)

    def add(self, noun: str, uid: str, words: str) -> Change:
        """Write a note on a thing.

        Raises:
            UserError: it has no words.
        """
        if not words.strip():
            raise UserError("Write the note first.")
        with self._door.change("Add a note") as writing:
            writing.create(
                "note",
                row_uid=uid,
                words=words.strip(),
                noun=noun,
                made_on=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
                made_by=writing.change.analyst_name,
            )
        return self._door.done

    def remove(self, uid: str) -> Change:
        """Take a note away."""
        with self._door.change("Remove a note") as writing:
            writing.delete("note", uid)
        return self._door.done
