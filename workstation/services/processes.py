# SPDX-License-Identifier: MIT
"""Work in a process of its own: it can be stopped at any moment and takes its memory with it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.context import SpawnProcess
from types import ModuleType
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from workstation.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from workstation.jobs import Ticket

_LOOK_S = 0.1  # between two looks at the ticket
_LOST = UserError(
    "The work ended before it was done, probably for want of memory; close other programs and try "
    "again."
)


class FreshProcess(SpawnProcess):
    """A fresh process, which does not run the script that started this one once more."""

    @override
    def start(self) -> None:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")  # what is handed on is then nothing
        try:
            super().start()
        finally:
            sys.modules["__main__"] = main


def aside(ticket: Ticket, what: str, work: Callable[..., None], *arguments: object) -> None:
    """Do `work` in a process of its own; whatever it raises is raised here.

    Raises:
        UserError: the process was lost.
        Cancelled: somebody asked the work to stop.
    """
    ticket.step(0, None, what)
    here, there = get_context("spawn").Pipe(duplex=False)
    process = FreshProcess(target=_do, args=(there, work, arguments), daemon=True)
    process.start()
    there.close()
    try:
        while not here.poll(_LOOK_S):
            ticket.step(0, None, what)
        ticket.step(0, None, what)  # also when it was done before anybody looked
        trouble = here.recv()
    except EOFError:
        trouble = _LOST
    finally:
        process.kill()
        process.join()
        here.close()
    if trouble is not None:
        raise trouble


def _do(answers: Connection[Exception | None, Any], work: Callable[..., None], given: Any) -> None:  # noqa: ANN401
    with suppress(OSError):  # a window has none
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # the starter says what happened
    try:
        work(*given)
    except MemoryError:
        return
    except (UserError, OSError) as error:
        answers.send(error)
    except Exception as error:  # noqa: BLE001 - carried to the starter, where it is a bug
        answers.send(RuntimeError(f"{type(error).__name__}: {error}"))
    else:
        answers.send(None)
