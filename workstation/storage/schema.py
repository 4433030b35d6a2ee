# SPDX-License-Identifier: MIT
"""Is this file one of ours, untouched by strangers? (design rules 20 and 22).

The known schema of each version is a frozen SQL script in `seeds/schema/`, so that a file can
be judged before anything of it is trusted.
"""

import re
import sqlite3
from functools import cache
from pathlib import Path

from workstation.errors import UserError
from workstation.resources import seed

APPLICATION_ID = 0x41574442  # "AWDB"
VERSION = 3  # the newest step of storage/migrations.py

_LONGEST_NAME = 60
_SPACES = re.compile(r"[ \t\n\f\r]+")  # SQLite's; other spaces may be part of a name
_NAMES_ANOTHER = bytes.fromhex("d9d505f920a163d7")
Entry = tuple[str, str, str, str]


def schema_entries(connection: sqlite3.Connection) -> set[Entry]:
    """Every row of `sqlite_master`: type, name, table and SQL with its spacing evened out."""
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master")
    return {
        (kind, name, table, re.sub(r"[ \t\n\f\r]+", " ", sql).strip(" "))
        for kind, name, table, sql in rows
    }


@cache
def known_schema(version: int) -> frozenset[Entry]:
    """The schema a file of this version must have, exactly."""
    script = seed("schema", f"{version:04d}.sql").read_text(encoding="utf-8")
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(script)
        return frozenset(schema_entries(connection))
    finally:
        connection.close()


def check_is_whole(path: Path) -> None:
    """Compare the size of a closed file with the size its header states.

    Raises:
        UserError: the file was cut short.
    """
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(b"SQLite format 3\x00") or _has_journal(path):
        return
    page = int.from_bytes(header[16:18], "big")
    stated = (65_536 if page == 1 else page) * int.from_bytes(header[28:32], "big")
    if header[24:28] == header[92:96] and path.stat().st_size < stated:
        raise UserError(
            f"“{path.name}” is damaged: its end is missing; open the newest copy in its backups "
            "folder and keep this one aside."
        )


def check_journal(journal: Path, name: str) -> None:
    """Look at a rollback journal before SQLite plays it back.

    One that ends with the name of a second file makes SQLite delete that file afterwards; only
    changes across several files leave such, and a workspace is one file.

    Raises:
        UserError: it names another file, or is no file itself.
    """
    end = _NAMES_ANOTHER
    if journal.is_file() and not journal.is_symlink():
        with journal.open("rb") as file:
            file.seek(max(0, journal.stat().st_size - len(_NAMES_ANOTHER)))
            end = file.read()
    if end == _NAMES_ANOTHER:
        raise UserError(
            f"“{journal.name}” was not left by a workspace; move it away, or open the newest copy "
            f"in the backups folder of “{name}”."
        )


def _has_journal(path: Path) -> bool:
    return any(path.with_name(path.name + side).exists() for side in ("-wal", "-journal"))


def check_identity(connection: sqlite3.Connection, name: str) -> int:
    """The version of a workspace file, once it is known to be one.

    Raises:
        UserError: it is not a workspace, comes from a newer program, or holds foreign parts.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise UserError(
            f"“{name}” is a SQLite file of another program, not a workspace; "
            "choose a file made by Analyst Workstation."
        )
    if version > VERSION:
        raise UserError(
            f"“{name}” was made by a newer version of Analyst Workstation (step {version}; this "
            f"one knows {VERSION}); nothing was changed, please update the program."
        )
    _check_parts(connection, version, name)
    return int(version)


def _shown(part: str) -> str:
    """A name that somebody else chose, fit for a sentence."""
    return "".join(c if c.isprintable() else "\ufffd" for c in part[:_LONGEST_NAME])


def _check_parts(connection: sqlite3.Connection, version: int, name: str) -> None:
    known = known_schema(version) if version > 0 else frozenset()
    found = schema_entries(connection)
    foreign = sorted(f"{kind} “{_shown(part)}”" for kind, part, _, _ in found - known)
    missing = sorted(f"{kind} “{part}”" for kind, part, _, _ in known - found)
    if foreign or missing:
        what = (
            f"holds foreign parts ({', '.join(foreign[:3])})"
            if foreign
            else (f"lacks parts ({', '.join(missing[:3])})")
        )
        raise UserError(
            f"“{name}” {what} and was not opened, because such parts could run on their own; "
            "ask its sender for a clean copy."
        )
