# SPDX-License-Identifier: MIT
"""A file from somebody else: checked before anything of it is believed (design rule 22)."""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from workstation.errors import UserError
from workstation.storage.database import connect
from workstation.storage.faults import translated
from workstation.storage.merging.soundness import check_content
from workstation.storage.schema import VERSION, check_identity, check_is_whole

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def received(path: Path) -> Iterator[Path]:
    """A file that may be attached: this very one, or a copy brought up to this program's schema.

    Raises:
        UserError: it is no workspace, comes from a newer program, is damaged, or holds what no
            workspace holds.
    """
    _check_is_plain_file(path)
    with translated(path.name), TemporaryDirectory(prefix="received-") as room:
        check_is_whole(path)
        if (version := _version(path)) < VERSION or _has_side_files(path):
            copy = Path(room) / "received.awdb"
            _copy(path, copy)
            if version < VERSION:
                from workstation.storage.creating import upgrade_copy

                upgrade_copy(copy)
            _check(copy, path.name)
            yield copy
        else:
            _check(path, path.name)
            yield path


def _check_is_plain_file(path: Path) -> None:
    """Neither a link nor a device: what is behind those may change or never end."""
    try:
        kind = os.lstat(path).st_mode
    except OSError as error:
        raise UserError(f"“{path}” cannot be read ({error.strerror}); choose another file.") from (
            error
        )
    if not stat.S_ISREG(kind):
        raise UserError(
            f"“{path.name}” is a link, folder or device; choose the workspace file itself."
        )


def _version(path: Path) -> int:
    db = connect(path, mode="ro")
    try:
        return check_identity(db, path.name)
    finally:
        db.close()


def _has_side_files(path: Path) -> bool:
    return any(path.with_name(path.name + side).exists() for side in ("-wal", "-journal"))


def _copy(path: Path, copy: Path) -> None:
    """The file with whatever SQLite has left beside it."""
    shutil.copyfile(path, copy)
    for side in ("-wal", "-journal"):
        beside = path.with_name(path.name + side)
        if beside.exists():
            shutil.copyfile(beside, copy.with_name(copy.name + side))
    if (
        copy.with_name(copy.name + "-wal").exists()
        or copy.with_name(copy.name + "-journal").exists()
    ):
        db = connect(copy, mode="rw")
        try:
            db.execute("PRAGMA journal_mode = DELETE")
        finally:
            db.close()


def _check(path: Path, name: str) -> None:
    db = connect(path, mode="ro")
    try:
        check_identity(db, name)
        check_content(db, name)
    finally:
        db.close()
