# SPDX-License-Identifier: MIT
"""Whole copies of workspace files that nothing is written beside, and what they hash to."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from workstation.errors import UserError
from workstation.storage.database import connect

if TYPE_CHECKING:
    from pathlib import Path

    from workstation.jobs import Ticket

SIDES = ("-wal", "-journal")
_PIECE = 1 << 20


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def copy_hashed(source: Path, target: Path, ticket: Ticket) -> str:
    """Copy a file, flush it and read it back; its SHA-256.

    Raises:
        OSError: it cannot be read or written, or what lies there is not what was read.
    """
    total, done, found = source.stat().st_size, 0, hashlib.sha256()
    with source.open("rb") as read, target.open("wb") as written:
        while piece := read.read(_PIECE):
            found.update(piece)
            written.write(piece)
            done += len(piece)
            ticket.step(done >> 20, total >> 20, f"MB of {source.name}")
        written.flush()
        os.fsync(written.fileno())
    if digest(target) != found.hexdigest():
        raise OSError(f"the copy of “{source.name}” is not what was read")
    return found.hexdigest()


def flush_folder(path: Path) -> None:
    """Let the new name itself reach the disk, where a folder can be flushed."""
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def has_sides(path: Path) -> bool:
    """Whether files of an open connection, or of one that was cut off, lie beside it."""
    return any(os.path.lexists(path.with_name(path.name + side)) for side in SIDES)


def needs_copy(path: Path) -> bool:
    """Whether reading it would make SQLite write files beside it.

    A rollback journal is refused: SQLite would play it back into the file, and then delete
    whatever other file the journal names.
    """
    if os.path.lexists(path.with_name(path.name + "-journal")):
        raise UserError(
            f"“{path.name}” was left in the middle of an update; open it once where it comes from, "
            "then ask for it again."
        )
    wal = path.with_name(path.name + "-wal")
    if os.path.lexists(wal):
        if not stat.S_ISREG(os.lstat(wal).st_mode):
            raise UserError(f"“{wal.name}” is a link, folder or device; choose another file.")
        return True
    return _is_wal(path)


def _is_wal(path: Path) -> bool:
    with path.open("rb") as file:
        return 2 in file.read(20)[18:20]


def copy_whole(path: Path, copy: Path) -> None:
    """The file, with the pages that wait in the WAL beside it taken in."""
    shutil.copyfile(path, copy)
    wal = path.with_name(path.name + "-wal")
    if wal.exists():
        shutil.copyfile(wal, copy.with_name(copy.name + "-wal"))
    if _is_wal(copy):
        db = connect(copy, mode="rw")
        try:
            db.execute("PRAGMA trusted_schema = OFF")  # nothing of it has been looked at yet
            db.execute("PRAGMA journal_mode = DELETE")
        finally:
            db.close()
