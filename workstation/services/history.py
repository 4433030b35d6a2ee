# SPDX-License-Identifier: MIT
"""History: what was done, taking it back, and whether the record fits its digests."""

from workstation.domain.changes import Change
from workstation.storage import history
from workstation.storage.editing import Door


class History:
    """Everything one can do with the history."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def changes(self, limit: int = 200) -> list[Change]:
        """The latest changes, newest first."""
        return history.changes(self._door.store.read, limit)

    @property
    def next_undo(self) -> str | None:
        """Words of what undo would take back."""
        return self._label(0)

    @property
    def next_redo(self) -> str | None:
        """Words of what redo would bring back."""
        return self._label(1)

    def _label(self, stack: int) -> str | None:
        db = self._door.store.read
        uids = history.stacks(db)[stack]
        return history.label_of(db, uids[-1]) if uids else None

    def undo(self) -> Change:
        """Take back the latest change that still stands.

        Raises:
            UserError: there is none, or something later rests on it.
        """
        return history.undo(self._door)

    def redo(self) -> Change:
        """Bring back the change taken back last.

        Raises:
            UserError: there is none.
        """
        return history.redo(self._door)

    def verify(self) -> Change | None:
        """The first change whose digest does not fit; None when all do."""
        return history.verify(self._door.store.read)
