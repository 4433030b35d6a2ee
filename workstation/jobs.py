# SPDX-License-Identifier: MIT
"""How long work reports itself and is told to stop.

A service takes a `Ticket` last and calls `step` in its loops. The command line passes one
that prints, tests one that records, the window one that signals.
"""

from threading import Event

from workstation.errors import Cancelled


class Ticket:
    """Progress out, cancellation in; this plain one is silent."""

    def __init__(self) -> None:
        self._cancelled = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step; may be called from any thread."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked the work to stop."""
        return self._cancelled.is_set()

    def step(self, done: int, total: int | None = None, what: str = "") -> None:
        """Report progress and stop here if asked to.

        Args:
            done: units finished so far.
            total: units in all, or None while unknown.
            what: the thing in hand, in words.

        Raises:
            Cancelled: somebody asked the work to stop.
        """
        if self._cancelled.is_set():
            raise Cancelled
        self.report(done, total, what)

    def report(self, done: int, total: int | None, what: str) -> None:
        """Show progress; overridden by each face."""


class RecordingTicket(Ticket):
    """Keeps every report, for tests."""

    def __init__(self) -> None:
        super().__init__()
        self.reports: list[tuple[int, int | None, str]] = []

    def report(self, done: int, total: int | None, what: str) -> None:
        """Remember the report."""
        self.reports.append((done, total, what))
