# SPDX-License-Identifier: MIT
"""One writing process per workspace (design rule 21).

The lock is the operating system's, on `CASE.awdb.lock`, so it ends with its process however
that ends; the file's words only tell others who holds it.
"""

import os
import socket
import sys
from pathlib import Path

from workstation.errors import LockedError

_HERE = " on {host} (process "
UNWRITABLE = (
    "This file or its folder cannot be written, so the workspace is open read-only; "
    "copy it elsewhere to work on it."
)
_BYTE = 1 << 20  # where the locked byte lies: past the words, so that others can read them


def lock_path(path: Path) -> Path:
    """Where the lock of a workspace is kept."""
    return path.with_name(path.name + ".lock")


def may_write(path: Path) -> bool:
    """Whether this file and its folder take writes; asked without leaving a trace."""
    return (
        os.access(path, os.W_OK)
        and os.access(path.parent, os.W_OK)
        and not (lock_path(path).exists() and not os.access(lock_path(path), os.W_OK))
    )


class WriterLock:
    """The right to write one workspace."""

    def __init__(self, path: Path, owner: str) -> None:
        self._path = lock_path(path)
        self._file = -1
        self._times = 0
        self._owner = owner
        self._name = path.name

    def take(self) -> None:
        """Take the right, or say who has it; taken twice, it has to be given back twice.

        Raises:
            LockedError: another process has it.
            OSError: the folder cannot be written.
        """
        if self._times:
            self._times += 1
            return
        handle = self._opened()
        if not _try_lock(handle):
            owner = _words(handle) or "another process"
            os.close(handle)
            raise LockedError(
                f"“{self._name}” is being written by {owner}; open it read-only, "
                "or wait until it is closed there.",
                owner,
            )
        if not self._is_in_place(handle):  # its last holder removed it between the two steps
            os.close(handle)
            self.take()
            return
        words = f"{self._owner}{_HERE.format(host=socket.gethostname())}{os.getpid()})"
        os.ftruncate(handle, 0)
        os.write(handle, words.encode())
        self._file, self._times = handle, 1

    def _opened(self) -> int:
        return os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)

    def _is_in_place(self, handle: int) -> bool:
        try:
            return os.path.samestat(os.fstat(handle), self._path.stat())
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Give the right back; the file goes while it is still held, so nobody is fooled."""
        self._times = max(0, self._times - 1)
        if self._times or self._file < 0:
            return
        if sys.platform == "win32":  # open files stay in place there
            os.ftruncate(self._file, 0)
        else:
            self._path.unlink(missing_ok=True)
        os.close(self._file)
        self._file = -1


def holder(path: Path, *, on_share: bool = False) -> str:
    """Who has the right to write a workspace, in words; empty when nobody has. Changes nothing.

    The operating system knows only its own processes: on a share, what another machine has
    written into the lock counts as held.
    """
    try:
        handle = os.open(lock_path(path), os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
    except FileNotFoundError:
        return ""
    except OSError:
        return "somebody else"
    try:
        words = _words(handle)
        if not _try_lock(handle):
            return words or "another process"
        ours = _HERE.format(host=socket.gethostname()) in words
        return words if on_share and not ours else ""
    finally:
        os.close(handle)


def _words(handle: int) -> str:
    return os.read(handle, 400).decode("utf-8", "replace").strip()


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            os.lseek(handle, 0, os.SEEK_SET)
            return False
        os.lseek(handle, 0, os.SEEK_SET)
        return True
else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
