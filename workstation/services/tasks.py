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
    from workstation.domain.claims import Voice
    from workstation.extraction import KnownActor


@dataclass(frozen=True, slots=True)
class Task:
    """A text with all that its reading needs; `source` is whose text it is.

    Its language is known by then: finding it out takes memory that not every worker need spend.
    With `voices`, what the publication says itself is wanted instead of what it reports.
    """

    source: str
    text_uid: str
    text: str
    title: str = ""
    published_on: str | None = None
    received_on: str | None = None
    language: str = ""
    known: tuple[KnownActor, ...] = ()
    voices: frozenset[Voice] = frozenset()


@dataclass(frozen=True, slots=True)
class Answer:
    """What reading one text gave, and what read it."""

    found: Extraction
    label: str


def read(task: Task) -> Answer:
    """Read one text; the same answer wherever it is done."""
    from workstation.extraction import extract, facts

    found = extract(
        task.text,
        title=task.title,
        published_on=task.published_on,
        received_on=task.received_on,
        language=task.language,
        known=task.known,
    )
    if task.voices:
        found = _own_voice(task, found)
    return Answer(found, facts().label)


def _own_voice(task: Task, told: Extraction) -> Extraction:
    from workstation.extraction.own_voice import own_voice

    return own_voice(
        task.text,
        told,
        title=task.title,
        language=task.language,
        voices=task.voices,
        published_on=task.published_on,
        received_on=task.received_on,
    )


def greet() -> tuple[str, str]:
    """Version of this program and label of its engine; loads what reading needs."""
    from workstation.extraction import facts

    return __version__, facts().label


def prepare() -> None:
    """Make a process a worker: one thread, deaf to Ctrl+C, gone when its parent is."""
    import multiprocessing

    from workstation.extraction.tagger.model import THREADS

    os.environ[THREADS] = "1"
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess | None) -> None:
    if parent is not None:
        parent.join()
        os._exit(1)
