# SPDX-License-Identifier: MIT
"""Progress of long work on a terminal: after 600 ms, one line, on stderr only."""

import sys
import time

from workstation.jobs import Ticket

_AFTER, _EVERY = 0.6, 0.1  # seconds


class PrintingTicket(Ticket):
    """Shows progress to somebody who watches, and nothing to a pipe."""

    def __init__(self) -> None:
        super().__init__()
        self._watched = sys.stderr.isatty()
        self._started = time.monotonic()
        self._shown = 0.0

    def report(self, done: int, total: int | None, what: str) -> None:
        """Print the line anew, at most ten times a second."""
        now = time.monotonic()
        if not self._watched or now - self._started < _AFTER or now - self._shown < _EVERY:
            return
        self._shown = now
        count = f"{done} of {total}" if total else str(done)
        sys.stderr.write(f"\r\x1b[K{count}  {what[:60]}")
        sys.stderr.flush()

    def finish(self) -> None:
        """Take the line away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
