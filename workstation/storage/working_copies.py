# SPDX-License-Identifier: MIT
"""A workspace that lies elsewhere, worked on here: fetched, kept, compared, written back.

The copy and a record of what was fetched lie in a folder of this machine that follows from the
path, so that whatever is cut off is found again. Nothing there is written over unless it is, by
its SHA-256, what was fetched; nothing here is dropped unless it lies there.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import shutil
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from workstation import settings
from workstation.domain.history import moment
from workstation.errors import LockedError, WaitingError
from workstation.storage.fetching import SIDES, copy_hashed, digest, flush_folder, has_sides
from workstation.storage.locks import WriterLock, holder
from workstation.storage.places import lies_elsewhere
from workstation.storage.working_notes import Note

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workstation.jobs import Ticket

_KEPT = "your changes are kept on this machine and are found again when you open it"
_TRIES = 3


@dataclass(frozen=True, slots=True)
class _Record:
    """What was last the same here and there; what is left beside the file there, and its note.

    Two machines may have the same path: `mark` keeps their drafts apart.
    """

    path: str = ""
    sha256: str = ""
    note: str = ""
    mark: str = ""


def folder() -> Path:
    """Where the copies of this person are kept."""
    return settings.folder() / "working"


def place_of(path: Path) -> str:
    """Where a file lies that must not be written in place: "on a network share"; else empty.

    Where this person's own folder lies there too, nothing would be gained by a copy.
    """
    place = lies_elsewhere(path)
    return place if place and not lies_elsewhere(folder() / path.name) else ""


class WorkingCopy:
    """The copy of one workspace file.

    Attributes:
        origin: the file where it lies.
        path: the copy, whether it is there or not.
        right: the right to work on the copy; whoever opens it shares it.
    """

    def __init__(self, origin: Path, owner: str = "") -> None:
        self.origin = origin.resolve()
        key = hashlib.sha256(os.path.normcase(self.origin).encode()).hexdigest()[:16]
        self._folder = folder() / key
        self.path = self._folder / self.origin.name
        self._owner = owner
        self.right = WriterLock(self.path, owner)
        self._note = Note(self.origin, owner)

    # what there is

    @property
    def is_here(self) -> bool:
        """Whether there is a copy, changed or not."""
        return self.path.exists()

    @property
    def is_changed(self) -> bool:
        """Whether the copy holds what the file there may not."""
        try:
            return self.is_here and (
                has_sides(self.path) or digest(self.path) != self._record.sha256
            )
        except FileNotFoundError:
            return False

    @property
    def others(self) -> str:
        """What somebody else's note beside the file says; only told, never relied on."""
        return self._note.others

    @property
    def changed_at(self) -> str:
        """When the copy was last written, in words."""
        sides = (self.path.with_name(self.path.name + side) for side in ("", *SIDES))
        last = max(one.stat().st_mtime for one in sides if one.exists())
        return moment(dt.datetime.fromtimestamp(last, dt.UTC).isoformat())

    @property
    def is_reachable(self) -> bool:
        """Whether the file is to be found where it lies."""
        return os.path.isfile(self.origin)  # noqa: PTH113 - a share that hangs is not there

    def busy(self) -> str:
        """Who writes the file where it lies, as far as can be told; empty if nobody."""
        words = holder(self.origin, on_share=True)
        return words or ("another program" if has_sides(self.origin) else "")

    # fetching

    def take(self, ticket: Ticket) -> bool:
        """Make the copy ready to be worked on; the right to is held until `leave`.

        Returns:
            Whether changes of before have been waiting in it.

        Raises:
            LockedError: somebody works on this copy, or writes the file where it lies.
            OSError: it could not be fetched.
            Cancelled: somebody asked it to stop.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        self.right.take()
        try:
            waiting = self.is_changed
            if not waiting and (self.is_reachable or not self.is_here):
                self._fetch(ticket)
            if self.is_reachable:
                self._remember(note=self._note.leave(self._record.note))
        except BaseException:
            self.right.release()
            raise
        return waiting

    def _fetch(self, ticket: Ticket) -> None:
        self.check_nobody()
        draft = self._folder / f".{self.path.name}.new"
        sha256 = self.fetch_to(draft, ticket)
        self._clear()  # or an older copy would pass for a changed one, were it cut off here
        self._remember(sha256=sha256)
        draft.replace(self.path)

    def _clear(self) -> None:
        """Take the copy away; the file first, for it is nothing without what lies beside it."""
        for side in ("", "-shm", *SIDES):
            self.path.with_name(self.path.name + side).unlink(missing_ok=True)

    def fetch_to(self, target: Path, ticket: Ticket) -> str:
        """Copy the file there as it is at one moment; its SHA-256.

        Raises:
            OSError: it cannot be read, or never rests.
        """
        for _ in range(_TRIES):
            before = self._stamp()
            sha256 = copy_hashed(self.origin, target, ticket)
            if self._stamp() == before:
                return sha256
        raise OSError(f"“{self.origin.name}” is being changed all the time")

    def check_nobody(self) -> None:
        """Whether nobody writes the file in place.

        Raises:
            LockedError: somebody seems to.
        """
        if owner := self.busy():
            name = self.origin.name
            raise LockedError(
                f"“{name}” is being written by {owner} where it lies; open it read-only, or wait "
                f"until it is closed there (should nobody have it open any more, open it once on "
                f"the machine that had, or delete “{name}.lock”).",
                owner,
            )

    # writing back

    def write_back(self, whole: Path, ticket: Ticket) -> None:
        """Put a whole file in the place of the one there, if that is still what was fetched.

        Raises:
            WaitingError: it is not, or it cannot be reached or written.
            Cancelled: somebody asked it to stop before anything was replaced.
        """
        with self._reaching():
            before = self._stamp()
            self.check_nobody()
            there, here = digest(self.origin), digest(whole)
            if there not in (here, self._record.sha256):
                raise self._changed_there()
            if there != here:
                self._remember()  # so that a draft of ours is told from all others
                self._replace(whole, before, ticket)
            self._remember(sha256=here)

    def _replace(self, whole: Path, before: tuple[int, int], ticket: Ticket) -> None:
        draft = self.origin.with_name(f".{self.origin.name}.{self._record.mark}.new")
        try:
            copy_hashed(whole, draft, ticket)
            with suppress(OSError):
                shutil.copymode(self.origin, draft)
            right = WriterLock(self.origin, self._owner)
            right.take()  # where locks reach other machines, nobody comes in between
            try:
                if self._stamp() != before:
                    raise self._changed_there()
                draft.replace(self.origin)
            finally:
                right.release()
            flush_folder(self.origin.parent)
        finally:
            with suppress(OSError):
                draft.unlink(missing_ok=True)

    @contextmanager
    def _reaching(self) -> Iterator[None]:
        """Turn what keeps us from a file elsewhere into one kind of error."""
        name = self.origin.name
        try:
            yield
        except LockedError as error:
            raise WaitingError(
                f"“{name}” was not written back, because {error.owner} writes it where it lies; "
                f"{_KEPT}."
            ) from error
        except FileNotFoundError as error:
            raise WaitingError(
                f"“{name}” is not to be found in “{self.origin.parent}”, so it was not written "
                f"back; {_KEPT}."
            ) from error
        except OSError as error:
            raise WaitingError(
                f"“{name}” could not be written back ({error.strerror or error}); {_KEPT}."
            ) from error

    def _changed_there(self) -> WaitingError:
        return WaitingError(
            f"“{self.origin.name}” was changed where it lies since it was fetched, so nothing was "
            "written over it; your changes are kept on this machine until both are merged.",
            changed_there=True,
        )

    @contextmanager
    def theirs(self, ticket: Ticket) -> Iterator[tuple[Path, str]]:
        """The file there as it is now, fetched beside the copy, with its SHA-256.

        Raises:
            WaitingError: it cannot be reached.
        """
        room = self._folder / "there"
        shutil.rmtree(room, ignore_errors=True)
        room.mkdir()
        try:
            with self._reaching():
                self.check_nobody()
                sha256 = self.fetch_to(room / self.origin.name, ticket)
            yield room / self.origin.name, sha256
        finally:
            shutil.rmtree(room, ignore_errors=True)

    def take_in(self, sha256: str) -> None:
        """Note that all of the file with this SHA-256 is in the copy, so it may be written over."""
        self._remember(sha256=sha256)

    def leave(self, *, drop: bool) -> None:
        """Give up the right to the copy; `drop` it if all of it lies there."""
        if drop:
            self._note.take_away(self._record.note)
            with suppress(OSError):  # somebody reads it still; it is compared again next time
                self._clear()
        self.right.release()

    # the record

    @property
    def _record(self) -> _Record:
        try:
            return _Record(**json.loads(self._record_path().read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):  # then nothing is known to be the same
            return _Record()

    def _record_path(self) -> Path:
        return self._folder / "fetched.json"

    def _remember(self, **found: str) -> None:
        kept = replace(self._record, path=str(self.origin), **found)
        kept = replace(kept, mark=kept.mark or uuid4().hex[:12])
        draft = self._record_path().with_suffix(".new")
        with draft.open("w", encoding="utf-8") as file:
            json.dump(asdict(kept), file, indent=1, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self._record_path())

    def _stamp(self) -> tuple[int, int]:
        found = self.origin.stat()
        return found.st_size, found.st_mtime_ns
