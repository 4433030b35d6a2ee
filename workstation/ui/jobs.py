# SPDX-License-Identifier: MIT
"""Lanes: one thread for what people change, one for long work, a few that read.

Long work (intake, extraction) computes long and writes short: its small transactions queue
with people's own in the workspace, so nobody's decision waits for an import to end.

The threads are Python's own: a read-only connection kept per thread then lives as long as
its thread. Results come back through one queued signal, so everything a `Job` announces is
announced on the main thread.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from typing_extensions import override

from workstation.errors import Cancelled
from workstation.jobs import Ticket

SLOW_MS = 600  # shorter work shows no progress at all
_BETWEEN_REPORTS = 0.1  # seconds

Work = Callable[[Ticket], object]


class _SignalTicket(Ticket):
    """Reports through a bound signal, at most ten times a second."""

    def __init__(self, report: Callable[[int, int, str], None]) -> None:
        super().__init__()
        self._emit = report
        self._last = 0.0

    @override
    def report(self, done: int, total: int | None, what: str) -> None:
        now = monotonic()
        if now - self._last >= _BETWEEN_REPORTS or done == total:
            self._last = now
            self._emit(done, -1 if total is None else total, what)


class Job(QObject):
    """One piece of work under way.

    Signals:
        progressed: (done, total or -1, what)
        slow: it has been running for 600 ms; worth showing.
        succeeded: (result)
        failed: (exception)
        cancelled: it stopped because it was asked to.
        finished: after any of the three.
    """

    progressed = Signal(int, int, str)
    slow = Signal()
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    _reported = Signal(int, int, str)
    _ended = Signal(str, object)

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.title = title
        self.running = True
        self.ticket = _SignalTicket(self._reported.emit)
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._patience = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._patience.timeout.connect(self.slow)
        self._patience.start()

    def cancel(self) -> None:
        """Ask it to stop at its next step."""
        self.ticket.cancel()

    def run(self, work: Work) -> None:
        """Do the work; called in a lane's thread."""
        try:
            if self.ticket.cancelled:
                raise Cancelled  # noqa: TRY301 - the same path as being stopped midway
            how, what = "succeeded", work(self.ticket)
        except Cancelled:
            how, what = "cancelled", None
        except BaseException as error:  # noqa: BLE001 - carried to the main thread, shown there
            how, what = "failed", error
        self._ended.emit(how, what)

    def _on_reported(self, done: int, total: int, what: str) -> None:
        self.progressed.emit(done, total, what)

    def _on_ended(self, how: str, what: object) -> None:
        self.running = False
        self._patience.stop()
        if how == "succeeded":
            self.succeeded.emit(what)
        elif how == "failed":
            self.failed.emit(what)
        else:
            self.cancelled.emit()
        self.finished.emit()


class Lanes(QObject):
    """The lanes of one workspace.

    Signals:
        started: (job) something was put in a lane.
        emptied: nothing is under way any more.
    """

    started = Signal(object)
    emptied = Signal()

    def __init__(self, parent: QObject | None = None, readers: int = 2) -> None:
        super().__init__(parent)
        self._write = ThreadPoolExecutor(1, thread_name_prefix="write")
        self._long = ThreadPoolExecutor(1, thread_name_prefix="long")
        self._read = ThreadPoolExecutor(readers, thread_name_prefix="read")
        self._jobs: set[Job] = set()
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._jobs)

    def write(self, work: Work, title: str = "") -> Job:
        """Put a change behind the changes under way."""
        return self._put(self._write, work, title)

    def long(self, work: Work, title: str) -> Job:
        """Put long work behind the long work under way."""
        return self._put(self._long, work, title)

    def read(self, work: Work, title: str = "") -> Job:
        """Put work that only reads into the pool."""
        return self._put(self._read, work, title)

    def _put(self, pool: ThreadPoolExecutor, work: Work, title: str) -> Job:
        job = Job(title)
        if self._closed:
            job.cancel()  # a timer came too late: nothing is done and nobody is told
            return job
        self._jobs.add(job)
        job.finished.connect(lambda: self._forget(job))
        pool.submit(job.run, work)
        self.started.emit(job)
        return job

    def _forget(self, job: Job) -> None:
        self._jobs.discard(job)
        job.deleteLater()
        if not self._jobs:
            self.emptied.emit()

    def cancel(self) -> None:
        """Ask everything under way to stop."""
        for job in tuple(self._jobs):
            job.cancel()

    def close(self, last: Callable[[], object] | None = None) -> None:
        """Cancel, wait for what runs to end, then do `last` in the write lane."""
        self._closed = True
        self.cancel()
        self._long.shutdown(wait=True)
        self._read.shutdown(wait=True)
        ending = self._write.submit(last) if last is not None else None
        self._write.shutdown(wait=True)
        for job in self._jobs:
            job.blockSignals(True)  # nobody is left to hear what is still on its way
        self._jobs.clear()
        if ending is not None:
            ending.result()
