# SPDX-License-Identifier: MIT
"""Opening a workspace wherever it lies: in place, as a copy to work on, or as one to read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from workstation.errors import UserError
from workstation.jobs import Ticket
from workstation.storage.backups import copy_to
from workstation.storage.database import Store
from workstation.storage.fetching import copy_hashed, copy_whole, needs_copy
from workstation.storage.locks import UNWRITABLE, holder, may_write
from workstation.storage.working_copies import WorkingCopy, place_of

_TO_READ = "It was opened read-only."


@dataclass(frozen=True, slots=True)
class Opened:
    """A store, with the copy it works on or the room of the copy it reads, if any."""

    store: Store
    copy: WorkingCopy | None = None
    waiting: str = ""  # when the changes were made that have been waiting here
    room: TemporaryDirectory[str] | None = None


def open_to_write(path: Path, owner: str, ticket: Ticket) -> Opened:
    """Open a workspace for changes: in place, or as a copy where it lies elsewhere.

    Raises:
        LockedError: somebody writes it.
        UserError: it cannot be opened or fetched.
    """
    copy = WorkingCopy(path, owner)
    if not copy.is_here:
        if not (copy.is_reachable and place_of(path)):
            return Opened(Store.open(path, owner=owner))
        if not may_write(path):
            return open_to_keep(path, UNWRITABLE, ticket)
    try:
        changed = copy.take(ticket)
    except OSError as error:
        raise UserError(
            f"“{path.name}” could not be fetched ({error.strerror or error}); check that it is "
            "there, and that there is room on this machine."
        ) from error
    waiting = copy.changed_at if changed else ""
    try:
        return Opened(Store.open(copy.path, owner=owner, right=copy.right), copy, waiting)
    except BaseException:
        copy.leave(drop=not copy.is_changed)
        raise


def open_to_read(path: Path) -> Opened:
    """Open a workspace for a short look; nothing is copied unless reading would write beside it.

    Changes that wait here to be written back are read in place of the file they belong to.

    Raises:
        UserError: it cannot be opened.
    """
    copy = WorkingCopy(path)
    if copy.is_changed:
        return Opened(Store.open(copy.path, read_only=_TO_READ), waiting=copy.changed_at)
    if copy.is_reachable and place_of(path) and needs_copy(path):
        return open_to_keep(path, _TO_READ, Ticket())
    return Opened(Store.open(path, read_only=_TO_READ))


def open_to_keep(path: Path, why: str, ticket: Ticket) -> Opened:
    """Open a workspace to read for as long as anybody likes; `why` no more than that.

    What lies elsewhere, or is somebody's working copy, may be exchanged meanwhile, so that a copy
    is read that nobody else knows.

    Raises:
        UserError: it cannot be opened.
    """
    copy = WorkingCopy(path)
    if not (copy.is_here or (copy.is_reachable and place_of(path))):
        return Opened(Store.open(path, read_only=why))
    room = TemporaryDirectory(prefix="reading-", ignore_cleanup_errors=True)
    try:
        target = _copied(path, copy, room.name, ticket)
        return Opened(Store.open(target, read_only=why), room=room)
    except BaseException as error:
        room.cleanup()
        if isinstance(error, OSError):
            raise UserError(
                f"“{path.name}” could not be read ({error.strerror or error}); check that it is "
                "there, and that there is room on this machine."
            ) from error
        raise


def _copied(path: Path, copy: WorkingCopy, room: str, ticket: Ticket) -> Path:
    target = Path(room) / path.name
    if copy.is_here:
        return copy_to(copy.path, target)
    if needs_copy(path):
        copy_whole(path, target)
    else:
        copy.fetch_to(target, ticket)
    return target


def is_free(path: Path) -> bool:
    """Whether nobody writes a workspace, as far as can be told; nothing is changed by asking."""
    copy = WorkingCopy(path)
    if not copy.is_reachable or holder(copy.path):
        return False
    return not (copy.busy() if place_of(path) else holder(path))


def is_there(path: Path) -> bool:
    """Whether a workspace is to be found, or changes of it wait here."""
    copy = WorkingCopy(path)
    return copy.is_reachable or copy.is_here


def lies_elsewhere(path: Path) -> bool:
    """Whether it has to be fetched before it can be worked on."""
    return WorkingCopy(path).is_here or bool(place_of(path))


def put_there(made: Path, path: Path) -> None:
    """Put a new workspace where it shall lie.

    Raises:
        UserError: something stands there already, or it cannot be written.
    """
    if is_there(path):
        raise UserError(f"“{path}” exists already; open it, or choose another name.")
    draft = path.with_name(f".{path.name}.new")
    try:
        copy_hashed(made, draft, Ticket())
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise UserError(
            f"“{path}” could not be written ({error.strerror or error}); choose another place."
        ) from error
