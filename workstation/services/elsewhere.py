# SPDX-License-Identifier: MIT
"""Bringing back what was done to the copy of a workspace that lies elsewhere."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from workstation.errors import WaitingError
from workstation.jobs import Ticket
from workstation.storage.backups import copy_to
from workstation.storage.working_copies import place_of

if TYPE_CHECKING:
    from workstation.domain.sharing import Merge, Preview
    from workstation.services.sharing import Sharing
    from workstation.storage.editing import Door
    from workstation.storage.working_copies import WorkingCopy


class Elsewhere:
    """Where the file lies that is worked on as a copy.

    Attributes:
        path: the file where it lies.
        place: in words, "on a network share".
        waiting: when the changes were made that were found waiting, in words; else empty.
        others: who else works on a copy, by the note left beside it; else empty.
    """

    def __init__(self, door: Door, copy: WorkingCopy, waiting: str) -> None:
        self._store = door.store
        self._door = door
        self._copy = copy
        self._written = 0  # of the store's writes, how many are there too
        self._finished = False
        self.path = copy.origin
        self.place = place_of(copy.origin) or "in another place"
        self.waiting = waiting
        self.others = copy.others

    @cached_property
    def _sharing(self) -> Sharing:
        from workstation.services.sharing import Sharing  # slow to load, and seldom needed

        return Sharing(self._door)

    @property
    def reason(self) -> str:
        """Why a copy is worked on, in two sentences; said once."""
        return (
            f"“{self.path.name}” lies {self.place}, where a workspace can be damaged when it is "
            "written in place. So a copy on this machine is worked on and written back when you "
            "close it; should the file there have been changed meanwhile, both can be merged."
        )

    @property
    def is_written(self) -> bool:
        """Whether all that was done here is there too, as far as this opening knows."""
        return not self.waiting and self._store.writes == self._written

    def write_back(self, ticket: Ticket | None = None) -> None:
        """Bring what was done so far to where the file lies; work may go on meanwhile.

        Raises:
            WaitingError: it was changed there, or cannot be reached or written; nothing is lost.
        """
        writes = self._store.writes
        with TemporaryDirectory(prefix="writing-back-", dir=self._copy.path.parent) as room:
            whole = copy_to(self._copy.path, Path(room) / self.path.name)
            self._copy.write_back(whole, ticket or Ticket())
        self._written, self.waiting = writes, ""

    def preview(self) -> Preview:
        """What merging the file there into the copy would do.

        Raises:
            WaitingError: it cannot be reached.
            UserError: it cannot be read or trusted.
        """
        with self._copy.theirs(Ticket()) as (theirs, _):
            return self._sharing.preview(theirs)

    def merge(self, ticket: Ticket | None = None) -> Merge | None:
        """Merge what was changed there into the copy, then write it back.

        Returns:
            The merge, or None if all of it was here already.

        Raises:
            WaitingError: it is another workspace now, was changed again, or cannot be reached.
            UserError: it cannot be read or trusted.
        """
        ticket = ticket or Ticket()
        with self._copy.theirs(ticket) as (theirs, sha256):
            found = self._sharing.preview(theirs)
            if not found.same_workspace:
                raise WaitingError(
                    f"Another workspace lies at “{self.path}” now ({found.title}), so nothing was "
                    "merged or written over; save a copy of this one under another name."
                )
            merge = None if found.changes_nothing else self._sharing.merge(theirs, ticket)
        self._copy.take_in(sha256)
        self.write_back(ticket)
        return merge

    def finish(self) -> None:
        """Write back what is not there yet and drop the copy; the store has been closed.

        Raises:
            WaitingError: it could not be written back; the copy stays and is found again.
        """
        if self._finished:
            return
        self._finished, done = True, False
        try:
            if not self.is_written and self._copy.is_changed:
                self.write_back()  # as a snapshot: a reader may keep the last steps beside it
            done = True
        finally:
            self._copy.leave(drop=done)
