# SPDX-License-Identifier: MIT
"""A file from somebody else: checked before anything of it is believed (design rule 22).

Nothing is ever written beside it: where SQLite would have to (an older schema, pages waiting in a
WAL), a private copy is read in its place.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from workstation.errors import UserError
from workstation.storage.database import connect
from workstation.storage.faults import not_believed, translated
from workstation.storage.fetching import SIDES, copy_whole, needs_copy
from workstation.storage.merging.previewing import beside
from workstation.storage.merging.purged import bar_purged
from workstation.storage.merging.soundness import check_content, check_unlike
from workstation.storage.schema import VERSION, check_identity, check_is_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workstation.storage.merging.differing import Place

_LONGEST_S = 900  # a million claims take a small part of it
_OPS = 1_000_000  # of SQLite's machine between two looks at the clock
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 1 << 30,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 200_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 300,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 50,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 64,
    sqlite3.SQLITE_LIMIT_ATTACHED: 1,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 2,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}

_Stamp = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Received:
    """A checked file that may be attached: the one received, or a private copy of it."""

    name: str
    path: Path
    stamp: _Stamp
    db: sqlite3.Connection  # reads both files, its rows paired with ours
    unlike: Sequence[Place]  # fields born with different values in both

    def check_is_same(self, db: sqlite3.Connection) -> None:
        """Whether the file now attached as `them` is, untouched, the one that was checked.

        Reading first takes SQLite's lock on it, which holds until the transaction ends. Renaming
        another file into its place and back would show in the times of its inode.

        Raises:
            UserError: it has been changed or exchanged since.
        """
        db.execute("SELECT count(*) FROM them.sqlite_master").fetchone()
        if self.stamp != _stamp(self.path):
            raise UserError(
                f"“{self.name}” was changed while it was being checked, so nothing was merged; "
                "try again when nobody writes it."
            )


@contextmanager
def received(path: Path, ours: Path) -> Iterator[Received]:
    """A file that may be merged into ours: this very one, or a copy at this program's schema.

    Raises:
        UserError: it is no workspace, comes from a newer program, is damaged, or holds what no
            workspace holds.
    """
    with translated(path.name), TemporaryDirectory(prefix="received-") as room:
        with not_believed(path.name):
            file = up_to_date(path, Path(room))
            stamp = _stamp(file)
            _version(file, path.name)
        with beside(ours, file) as db:
            with not_believed(path.name):
                _limit(db)
                check_content(db, path.name)
                bar_purged(db)
                differ = check_unlike(db, path.name)
            with not_believed(path.name, merging=True):
                yield Received(path.name, file, stamp, db, differ)


def up_to_date(path: Path, room: Path) -> Path:
    """The file itself; a copy where reading it would write beside it, or its schema is older.

    Raises:
        UserError: it is no workspace, comes from a newer program, or is damaged.
    """
    _check_is_plain(path, path.name)
    check_is_whole(path)
    copied = room / "received.awdb"
    file = path
    if needs_copy(path):
        copy_whole(path, copied)
        file = copied
    version = _version(file, path.name)
    if version < VERSION:
        from workstation.storage.creating import upgrade_copy

        if file is path:
            copy_whole(path, copied)
        upgrade_copy(copied)
        file = copied
    return file


def _check_is_plain(path: Path, name: str) -> None:
    """Neither a link nor a device: what is behind those may change or never end."""
    kind = os.lstat(path).st_mode
    if not stat.S_ISREG(kind):
        raise UserError(f"“{name}” is a link, folder or device; choose the workspace file itself.")
    if path.stat().st_size == 0:
        raise UserError(f"“{name}” is empty, not a workspace; choose another file.")


def _version(path: Path, name: str) -> int:
    db = connect(path, mode="ro")
    try:
        _limit(db)
        version = check_identity(db, name)
        if db.execute("PRAGMA encoding").fetchone() != ("UTF-8",):
            raise UserError(
                f"“{name}” keeps its text as no workspace does and was not read; ask its sender "
                "for a clean copy."
            )
        return version
    finally:
        db.close()


def _limit(db: sqlite3.Connection) -> None:
    """Keep a file from taking all memory or all time."""
    for limit, most in _LIMITS.items():
        db.setlimit(limit, most)
    until = time.monotonic() + _LONGEST_S
    db.set_progress_handler(lambda: time.monotonic() > until, _OPS)


def _stamp(path: Path) -> _Stamp:
    """What tells a file from another, and from itself once changed; and what lies beside it."""
    found = path.stat()
    sides = (os.path.lexists(path.with_name(path.name + side)) for side in SIDES)
    return (
        *(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns),
        *map(int, sides),
    )
