# SPDX-License-Identifier: MIT
"""A note beside a file that lies elsewhere: who works on a copy of it. Nothing relies on it."""

import datetime as dt
import os
import socket
from contextlib import suppress
from pathlib import Path

from workstation.domain.history import moment

_LONGEST = 200


def note_path(path: Path) -> Path:
    """Where the note about a workspace lies."""
    return path.with_name(path.name + ".note")


class Note:
    """The note beside one file; `others` is what it says if it is somebody else's."""

    def __init__(self, path: Path, owner: str) -> None:
        self._path = note_path(path)
        self._owner = owner
        self.others = ""

    def leave(self, ours: str) -> str:
        """Say who works on a copy, unless somebody else says so already.

        Args:
            ours: the words of a note of ours that may have been left there before.

        Returns:
            The words left now; empty if none could be.
        """
        self.others = ""
        with suppress(OSError, ValueError):
            there = self._path.read_text(encoding="utf-8") if self._path.exists() else ""
            if there not in ("", ours):
                self.others = "".join(c for c in there[:_LONGEST] if c.isprintable())
                return ""
            since = moment(dt.datetime.now(dt.UTC).isoformat())
            who = f"{self._owner} on {socket.gethostname()} (process {os.getpid()})"
            words = f"{who} since {since}"
            self._path.write_text(words, encoding="utf-8")
            return words
        return ""

    def take_away(self, ours: str) -> None:
        """Take the note away if it is ours."""
        with suppress(OSError, ValueError):
            if ours and self._path.read_text(encoding="utf-8") == ours:
                self._path.unlink()
