# SPDX-License-Identifier: MIT
"""One text to be read, on its way to a worker and back: plain values and pure functions."""

from __future__ import annotations

import os
import signal
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workstation import __version__

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from workstation.domain.attributions import Extraction
    from workstation.extraction import KnownActor

THREADS = "WORKSTATION_THREADS"  # how many threads the engine of one process may use


@dataclass(frozen=True, slots=True)
class Task:
    """A text with all that its reading needs; `source` is whose text it is."""

    source: str
    text_uid: str
    text: str
    title: str = ""
    published_on: str | None = None
    received_on: str | None = None
    language: str = ""
    known: tuple[KnownActor, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What reading one text gave, the language it was read in, and what read it."""

    found: Extraction
    language: str
    label: str


def read(task: Task) -> Answer:
    """Read one text; the same answer wherever it is done."""
    from workstation.extraction import extract, facts
    from workstation.intake.language import detect_language

    language = task.language or detect_language(task.text)
    found = extract(
        task.text,
        title=task.title,
        published_on=task.published_on,
        received_on=task.received_on,
        language=language,
        known=task.known,
    )
    return Answer(found, language, facts().label)


def greet() -> tuple[str, str]:
    """Version of this program and label of its engine; loads what reading needs."""
    from workstation.extraction import facts

    return __version__, facts().label


def prepare() -> None:
    """Make a process a worker: one thread, deaf to Ctrl+C, gone when its parent is."""
    import multiprocessing

    os.environ[THREADS] = "1"
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess | None) -> None:
    if parent is not None:
        parent.join()
        os._exit(1)
