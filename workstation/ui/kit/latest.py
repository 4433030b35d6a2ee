# SPDX-License-Identifier: MIT
"""Reads whose answers may come late: only the last one asked for counts, if anybody still waits."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from workstation.ui.jobs import Job
from workstation.ui.session import Session

if TYPE_CHECKING:
    from workstation.workspace import Workspace

T = TypeVar("T")


class Latest:
    """Asks in the read pool on behalf of a widget.

    Args:
        owner: once it is gone, answers are dropped.
        session: whose workspace is read.
    """

    def __init__(self, owner: QObject, session: Session) -> None:
        self._owner = owner
        self._session = session
        self._asked = 0

    def ask(self, read: "Callable[[Workspace], T]", done: Callable[[T], object]) -> Job:
        """Read; `done` gets the answer unless something newer was asked meanwhile."""
        self._asked += 1
        number = self._asked

        def arrived(answer: T) -> None:
            if number == self._asked and isValid(self._owner):
                done(answer)

        return self._session.read(read, arrived)

    def drop(self) -> None:
        """Nobody waits for what was asked so far."""
        self._asked += 1
