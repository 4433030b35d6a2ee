# SPDX-License-Identifier: MIT
"""Verified copies beside the workspace: once a day and before each migration.

Kept: the newest of each of the last 7 days, 4 weeks and 6 months that have one.
"""

import datetime as dt
import os
import re
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from workstation.errors import UserError
from workstation.storage.database import connect

DAILY, WEEKLY, MONTHLY = 7, 4, 6
_STAMP = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{6})-[a-z-]+\.awdb$")


def backup_folder(path: Path) -> Path:
    """Where the copies of a workspace lie."""
    return path.with_name(path.name + ".backups")


def backups(path: Path) -> list[Path]:
    """The copies of a workspace, newest first."""
    found = [p for p in backup_folder(path).glob("*.awdb") if _STAMP.search(p.name)]
    return sorted(found, key=_stamp, reverse=True)


def back_up_daily(path: Path) -> Path | None:
    """Copy the workspace unless a copy of today, or of this very state, exists.

    A full disk must not keep an analyst from working: then there is no copy, and None.
    """
    newest = next(iter(backups(path)), None)
    if newest is not None:
        made = dt.datetime.fromtimestamp(newest.stat().st_mtime, dt.UTC)
        if made.date() == _now().date() or newest.stat().st_mtime >= path.stat().st_mtime:
            return None
    elif _is_new(path):
        return None
    try:
        return back_up(path, "daily")
    except UserError:
        return None


def back_up(path: Path, why: str) -> Path:
    """Make a copy through SQLite, verify it, and thin out the old ones.

    Raises:
        UserError: the copy could not be made or does not verify.
    """
    folder = backup_folder(path)
    name = f"{path.stem}-{_now():%Y-%m-%dT%H%M%S}-{why}.awdb"
    draft = folder / f".{name}.new"
    try:
        folder.mkdir(exist_ok=True)
        _copy(path, draft)
        draft.replace(folder / name)
    except (OSError, sqlite3.Error) as error:
        draft.unlink(missing_ok=True)
        raise UserError(
            f"No backup of “{path.name}” could be made ({error}); make room beside it, then retry."
        ) from error
    for old in set(backups(path)) - set(worth_keeping(backups(path))):
        old.unlink(missing_ok=True)
    return folder / name


def _copy(path: Path, draft: Path) -> None:
    source = connect(path, mode="ro")
    target = sqlite3.connect(draft)
    try:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")  # an open file's copy says WAL at first
        (verdict,) = target.execute("PRAGMA quick_check(1)").fetchone()
    finally:
        target.close()
        source.close()
    if verdict != "ok":
        raise sqlite3.DatabaseError(f"the copy does not verify: {verdict}")
    handle = os.open(draft, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def copy_to(path: Path, target: Path) -> Path:
    """A complete, verified copy under another name.

    Raises:
        UserError: something stands there already, or it cannot be written.
    """
    if target.exists():
        raise UserError(f"“{target}” exists already; choose another name.")
    draft = target.with_name(f".{target.name}.new")
    try:
        _copy(path, draft)
        draft.replace(target)
    except (OSError, sqlite3.Error) as error:
        draft.unlink(missing_ok=True)
        raise UserError(f"“{target}” could not be written ({error}); choose another place.") from (
            error
        )
    return target


def worth_keeping(copies: Iterable[Path]) -> list[Path]:
    """Of copies sorted newest first: 7 daily, 4 weekly, 6 monthly; the newest always."""
    kept: dict[Path, None] = {}
    ordered = list(copies)
    for rooms, period in ((DAILY, "%Y-%m-%d"), (WEEKLY, "%G-%V"), (MONTHLY, "%Y-%m")):
        seen: set[str] = set()
        for copy in ordered:
            label = _stamp(copy).strftime(period)
            if label not in seen and len(seen) < rooms:
                seen.add(label)
                kept[copy] = None
    return [copy for copy in ordered if copy in kept]


def _stamp(copy: Path) -> dt.datetime:
    found = _STAMP.search(copy.name)
    if found is None:
        raise ValueError(f"not a backup: {copy}")
    return dt.datetime.strptime("".join(found.groups()), "%Y-%m-%d%H%M%S").replace(tzinfo=dt.UTC)


def _is_new(path: Path) -> bool:
    """Whether the workspace holds no change yet, so that there is nothing to lose."""
    connection = connect(path, mode="ro")
    try:
        (changes,) = connection.execute("SELECT count(*) FROM changes").fetchone()
    finally:
        connection.close()
    return bool(changes == 0)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
