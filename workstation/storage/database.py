# SPDX-License-Identifier: MIT
"""One open workspace file: who may read it, who may write it, and how it is closed.

Opening never writes. Each thread reads through a connection of its own; the one writing
connection is made by the first write and serves whoever holds the write lock of this object
(design rule 21). `sqlite_utils` is loaded only with the first write, so that a window paints
early.
"""

from __future__ import annotations

import sqlite3
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

from workstation.errors import LockedError, UserError
from workstation.storage.faults import translated
from workstation.storage.locks import UNWRITABLE, WriterLock, may_write
from workstation.storage.schema import VERSION, check_identity, check_is_whole, check_journal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlite_utils import Database

BUSY_MS = 5_000
ENGINE_VERSION = sqlite3.sqlite_version


class Store:
    """A workspace file; made by `Store.open` or `Store.create`."""

    def __init__(self, path: Path, *, owner: str, right: WriterLock | None = None) -> None:
        self.path = path
        self.read_only_reason = ""
        self.writes = 0  # transactions made through this object
        self._local = threading.local()
        self._readers: list[sqlite3.Connection] = []
        self._readers_lock = threading.Lock()
        self._write_lock = threading.RLock()
        self._writer: Database | None = None
        self._right = right or WriterLock(path, owner)
        self._has_right = False
        self._writing_thread: int | None = None
        self.version = VERSION

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        owner: str = "Analyst",
        read_only: str = "",
        right: WriterLock | None = None,
    ) -> Store:
        """Open a workspace without changing one byte of it.

        Args:
            path: the file.
            owner: who is named to others while it is open for writing.
            read_only: why it is only to be read, in a sentence; empty to write it.
            right: a right to write it that is held already.

        Raises:
            LockedError: another process writes it; opening read-only is possible.
            UserError: it is missing, damaged, newer, locked, or not a workspace.
        """
        _check_is_file(path)
        store = cls(path, owner=owner, right=right)
        try:
            with translated(path.name):
                if not read_only and may_write(path):
                    _finish_rollback(path)
                check_is_whole(path)
                store.version = check_identity(store.read, path.name)
        except BaseException:
            store.close()
            raise
        if read_only:
            store.read_only_reason = read_only
        elif not may_write(path):
            store.read_only_reason = UNWRITABLE
        elif store.version < VERSION:
            try:
                store._upgrade()
            except BaseException:
                store.close()
                raise
        else:
            store._ask_for_right()
        return store

    @classmethod
    def create(cls, path: Path, *, owner: str = "Analyst") -> Store:
        """Make an empty workspace file; the caller writes its first row.

        Raises:
            UserError: something stands there already, or the folder cannot be written.
        """
        if path.exists():
            raise UserError(f"“{path}” exists already; open it, or choose another name.")
        from workstation.storage.creating import create_file

        with translated(path.name):
            create_file(path)
        return cls.open(path, owner=owner)

    @property
    def read_only(self) -> bool:
        """Whether writing is refused; `read_only_reason` says why."""
        return bool(self.read_only_reason)

    @property
    def read(self) -> sqlite3.Connection:
        """The connection this thread reads through; inside `write`, the writing one."""
        if self._writer is not None and self._writing_thread == threading.get_ident():
            return self._writer.conn
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = connect(self.path, mode="ro")
            self._local.connection = connection
            with self._readers_lock:
                self._readers.append(connection)
        return connection

    @contextmanager
    def write(self) -> Iterator[Database]:
        """One transaction on the one writing connection: all of it, or nothing.

        Raises:
            LockedError: another process writes this workspace.
            UserError: it is open read-only, the disk is full, and the like.
        """
        if self.read_only:
            raise UserError(f"Nothing can be changed here. {self.read_only_reason}")
        with self._write_lock, translated(self.path.name):
            db = self._writer or self._start_writing()
            outer, self._writing_thread = self._writing_thread, threading.get_ident()
            try:
                with db.atomic():
                    yield db
            finally:
                self._writing_thread = outer
            self.writes += 1

    @contextmanager
    def write_beside(self, other: Path) -> Iterator[Database]:
        """The same with another file readable as `them`; it must have been checked before.

        Raises:
            UserError: as `write`; or the other file cannot be read.
        """
        with self._write_lock, translated(other.name):
            with self.write():
                pass  # makes the writing connection, or says why not
            assert self._writer is not None
            connection = self._writer.conn
            connection.execute("ATTACH ? AS them", (f"{uri_of(other)}?mode=ro",))
            try:
                with self.write() as db:
                    yield db
            finally:
                connection.execute("DETACH them")

    def outside_transactions(self, work: Callable[[sqlite3.Connection], object]) -> None:
        """Let some work have the writing connection, outside of any transaction.

        Raises:
            UserError: as `write`.
        """
        with self._write_lock, translated(self.path.name):
            with self.write():
                pass  # makes the writing connection, or says why not
            assert self._writer is not None
            work(self._writer.conn)

    def close(self) -> None:
        """Leave exactly one complete file behind (rule 21)."""
        with self._write_lock, self._readers_lock:
            for connection in self._readers:
                connection.close()
            self._readers.clear()
            self._local = threading.local()
            writer, self._writer = self._writer, None
            try:
                if writer is not None:
                    _leave_one_file(writer.conn, self.path.name)
            finally:
                if self._has_right:
                    self._has_right = False
                    self._right.release()

    def _ask_for_right(self) -> None:
        """Take the right to write early, so that a second window learns it at once."""
        try:
            self._right.take()
            self._has_right = True
        except LockedError:
            self.close()
            raise
        except OSError:
            self.read_only_reason = "Its folder cannot be written, so it is open read-only."

    def _start_writing(self) -> Database:
        from sqlite_utils import Database

        from workstation.storage.backups import back_up_daily

        back_up_daily(self.path)
        connection = connect(self.path, mode="rw")
        check_identity(connection, self.path.name)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        self._writer = Database(connection, execute_plugins=False)
        return self._writer

    def _upgrade(self) -> None:
        from workstation.storage.creating import upgrade_file

        self._ask_for_right()
        if self.read_only:
            return
        self._local.connection.close()
        self._readers.clear()
        self._local = threading.local()
        with translated(self.path.name):
            upgrade_file(self.path)
            self.version = check_identity(self.read, self.path.name)


def uri_of(path: Path) -> str:
    """The file as SQLite takes it with parameters behind."""
    return f"file:{quote(str(path.resolve()))}"


def connect(path: Path, *, mode: str) -> sqlite3.Connection:
    """A connection with our settings on it; `mode` is SQLite's ("ro", "rw", "rwc")."""
    uri = f"{uri_of(path)}?mode={mode}"
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cache_size = -16000")
    if mode == "ro":
        # Writing needs the search triggers, and SQLite counts FTS5 as unsafe in these; by then
        # the schema has been found to be ours.
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA query_only = ON")
    return connection


def _finish_rollback(path: Path) -> None:
    """Let SQLite take back an update that was cut off; only a writing connection can."""
    journal = path.with_name(path.name + "-journal")
    if journal.exists():
        check_journal(journal, path.name)
        connection = connect(path, mode="rw")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            connection.close()


def _leave_one_file(connection: sqlite3.Connection, name: str) -> None:
    """Write everything into the file and close it.

    While another process reads, SQLite keeps the side files; whoever writes next takes them in.

    Raises:
        UserError: there is no room for that; nothing is lost.
    """
    connection.execute("PRAGMA busy_timeout = 200")
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        code = error.sqlite_errorcode & 0xFF
        if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
            raise UserError(
                f"The disk is full or failing, so the last steps stand in “{name}-wal” beside the "
                "workspace; keep both, make room, then open and close it again."
            ) from error
        if code not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise
    finally:
        connection.close()


def _check_is_file(path: Path) -> None:
    if path.is_dir():
        raise UserError(f"“{path}” is a folder; choose a workspace file (.awdb).")
    if not path.is_file():
        raise UserError(f"There is no file “{path}”; check its name, or create a workspace.")
    if path.stat().st_size == 0:
        raise UserError(f"“{path.name}” is empty, not a workspace; choose another file.")
