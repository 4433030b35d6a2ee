# SPDX-License-Identifier: MIT
"""Who reads: this process, processes of our own, or an executor that somebody lends."""

from __future__ import annotations

import os
import threading
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import suppress
from multiprocessing.context import SpawnContext
from typing import TYPE_CHECKING, Any, Protocol

from typing_extensions import override

from workstation import __version__
from workstation.errors import UserError
from workstation.services.processes import FreshProcess
from workstation.services.tasks import greet, prepare, read

if TYPE_CHECKING:
    from workstation.services.tasks import Answer, Task

FEW_WORDS = 20_000  # up to some twenty articles are read before processes would have started
AHEAD = 3  # unfinished tasks for each worker: one in hand, two that it need not wait for
HELD = 200  # answers kept while an earlier text is still being read
_MOST = 61  # processes a pool can wait for on Windows
_GRACE = 2.0  # seconds a worker gets to finish what it has in hand


class Crew(Protocol):
    """Takes texts and gives answers.

    Attributes:
        ahead: unfinished tasks it is given at most.
        held: tasks and answers under way at most.
        label: of the engine that reads; "" while it is not known.
    """

    ahead: int
    held: int
    label: str

    def submit(self, task: Task) -> Future[Answer]:
        """Have a text read."""

    def renew(self) -> None:
        """Go on after the workers were lost.

        Raises:
            UserError: that is not possible.
        """

    def close(self) -> None:
        """End what was started for this job."""


class Here:
    """Reads in this process, one text at a time."""

    ahead = held = 1
    label = ""

    def submit(self, task: Task) -> Future[Answer]:
        """Read it now."""
        future: Future[Answer] = Future()
        try:
            future.set_result(read(task))
        except Exception as error:  # noqa: BLE001 - whatever a text does to its reader
            future.set_exception(error)
        return future

    def renew(self) -> None:
        """Nothing can be lost here."""

    def close(self) -> None:
        """Nothing was started."""


class Pool:
    """Reads in processes of its own.

    Raises:
        OSError: this system gives none.
        BrokenExecutor: they end as soon as they start.
    """

    held = HELD

    def __init__(self, jobs: int) -> None:
        self._jobs = min(jobs, _MOST)
        self.ahead = AHEAD * self._jobs
        self._start()

    def _start(self) -> None:
        self._context = _Context()
        self._executor = ProcessPoolExecutor(self._jobs, self._context, prepare)
        try:
            _, self.label = self._executor.submit(greet).result()
        except BaseException:
            self.close()
            raise

    def submit(self, task: Task) -> Future[Answer]:
        """Have a text read by the next process that is free."""
        return self._executor.submit(read, task)

    def renew(self) -> None:
        """Put fresh processes in the place of those that died."""
        self.close()
        try:
            self._start()
        except (OSError, RuntimeError) as error:
            raise UserError(
                f"The processes that read could not be started again ({error}); "
                "what was read before is kept, go on later."
            ) from error

    def close(self) -> None:
        """Let the processes finish what they have in hand, but not for long."""
        ending = threading.Timer(_GRACE, self._kill)
        ending.start()
        self._executor.shutdown(cancel_futures=True)
        ending.cancel()

    def _kill(self) -> None:
        for process in self._context.started:
            process.kill()


class _Context(SpawnContext):
    """Starts processes afresh and keeps a list of them."""

    def __init__(self) -> None:
        super().__init__()
        self.started: list[FreshProcess] = []

    @override
    def Process(self, *args: Any, **kwargs: Any) -> FreshProcess:  # type: ignore[override]
        process = FreshProcess(*args, **kwargs)
        self.started.append(process)
        return process


class Lent:
    """Reads through somebody's executor, which is theirs to end.

    Raises:
        UserError: its workers cannot read, or are of another version.
    """

    held = HELD

    def __init__(self, executor: Executor, jobs: int | None = None) -> None:
        self._executor = executor
        self.ahead = AHEAD * (jobs or _width(executor))
        self.held = max(HELD, 2 * self.ahead)
        try:
            version, self.label = executor.submit(greet).result()
        except Exception as error:
            raise UserError(
                f"The workers of this executor cannot read ({type(error).__name__}: {error}); "
                "install this program where they run."
            ) from error
        if version != __version__:
            raise UserError(
                f"The workers of this executor run version {version}, this program is "
                f"{__version__}; install the same one there."
            )

    def submit(self, task: Task) -> Future[Answer]:
        """Have a text read by whomever the executor chooses."""
        return self._executor.submit(read, task)

    def renew(self) -> None:
        """An executor that has stopped stays stopped."""
        raise UserError(
            "The executor has stopped; what was read before is kept, go on with another."
        )

    def close(self) -> None:
        """It goes on for its owner."""


def crew_for(texts: int, words: int, executor: Executor | None, jobs: int | None) -> Crew:
    """Who should read so many texts and words.

    Raises:
        UserError: the workers of the executor cannot read.
    """
    if executor is not None:
        return Lent(executor, jobs)
    if jobs == 1 or not texts or words < FEW_WORDS:
        return Here()
    with suppress(OSError, RuntimeError):  # a pool that breaks is a RuntimeError
        return Pool(min(texts, jobs or cores()))
    return Here()


def cores() -> int:
    """Processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _width(executor: Executor) -> int:
    """How many tasks an executor works on at once, as far as it tells."""
    threads = getattr(getattr(executor, "_client", None), "nthreads", dict)  # Dask's
    return getattr(executor, "_max_workers", 0) or sum(threads().values()) or cores()
