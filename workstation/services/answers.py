# SPDX-License-Identifier: MIT
"""Answers in the order of their texts: few texts under way, whatever becomes of a worker."""

from __future__ import annotations

from collections import deque
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Future, wait
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workstation.errors import UserError
from workstation.services.tasks import Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from workstation.services.crews import Crew
    from workstation.services.tasks import Task

TRIES = 2
_PATIENCE = 0.1  # seconds between two looks at whether to stop
_LOST = (BrokenExecutor, CancelledError)

Outcome = Answer | UserError


@dataclass
class _Sent:
    task: Task
    future: Future[Answer]
    tries: int = 1

    @property
    def error(self) -> BaseException | None:
        """What its reading ended with, if it ended badly."""
        try:
            return self.future.exception(0) if self.future.done() else None
        except CancelledError as cancelled:
            return cancelled

    @property
    def lost(self) -> bool:
        """Whether its worker went away with it, or it will not be read at all."""
        return not self.future.done() or isinstance(self.error, _LOST)


class Answers:
    """Iterates over tasks and their outcomes.

    A text whose reading fails twice gives the reason why. When workers die, the texts they had
    are read again one at a time, so that the one that kills its worker is known and the others
    are not blamed.
    """

    def __init__(self, tasks: Iterable[Task], crew: Crew, look: Callable[[], object]) -> None:
        """Args: `look` is called again and again and may raise, to stop."""
        self._tasks = iter(tasks)
        self._crew = crew
        self._look = look
        self._sent: deque[_Sent] = deque()
        self._broken = False

    def __iter__(self) -> Iterator[tuple[Task, Outcome]]:
        """Outcomes as they come.

        Raises:
            UserError: the workers cannot go on.
        """
        try:
            while self._fill():
                self._look()
                if not self._sent[0].future.done():
                    self._wait()
                elif (outcome := self._outcome(self._sent[0])) is not None:
                    yield self._sent.popleft().task, outcome
        finally:
            for one in self._sent:
                one.future.cancel()

    def _fill(self) -> bool:
        """Give out tasks while there is room; whether any are under way."""
        room = self._crew.ahead - sum(not one.future.done() for one in self._sent)
        room = min(room, self._crew.held - len(self._sent))
        while room > 0 and not self._broken and (task := next(self._tasks, None)) is not None:
            self._sent.append(_Sent(task, self._submit(task)))
            room -= 1
        return bool(self._sent)

    def _submit(self, task: Task) -> Future[Answer]:
        try:
            return self._crew.submit(task)
        except RuntimeError as error:  # broken, or shut down by its owner
            self._broken = True
            lost: Future[Answer] = Future()
            lost.set_exception(BrokenExecutor(str(error)))
            return lost

    def _wait(self) -> None:
        under_way = [one.future for one in self._sent if not one.future.done()]
        wait(under_way, _PATIENCE, FIRST_COMPLETED)

    def _outcome(self, sent: _Sent) -> Outcome | None:
        """What became of it; None when it is under way again."""
        error = sent.error
        if error is None:
            return sent.future.result()
        if isinstance(error, _LOST):
            self._recover()
        elif sent.tries < TRIES:
            sent.tries += 1
            sent.future = self._submit(sent.task)
        else:
            return UserError(_reason(error))
        return None

    def _recover(self) -> None:
        """Fresh workers; whatever was lost is read again, one text at a time."""
        self._crew.renew()
        self._broken = False
        for sent in [one for one in self._sent if one.lost]:
            self._read_alone(sent)

    def _read_alone(self, sent: _Sent) -> None:
        sent.future = self._submit(sent.task)
        while not sent.future.done():
            self._look()
            wait([sent.future], _PATIENCE)
        if sent.lost:
            self._crew.renew()
            self._broken = False
            sent.tries = TRIES
            sent.future = Future()
            sent.future.set_exception(WorkerDiedError("its reading ended the process twice"))


class WorkerDiedError(Exception):
    """A text took its worker with it, again."""


def _reason(error: BaseException) -> str:
    """Why a text could not be read, on one line."""
    words = " ".join(str(error).split())[:200]
    if isinstance(error, WorkerDiedError):
        return words
    return f"{type(error).__name__}: {words}" if words else type(error).__name__
