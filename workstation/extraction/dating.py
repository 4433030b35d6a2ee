# SPDX-License-Identifier: MIT
"""When it was said, and when it happened (design rule 7)."""

import re
from dataclasses import dataclass

from workstation.domain.claims import Act, Modality
from workstation.domain.dates import VagueDate, resolve_date
from workstation.domain.spans import Piece
from workstation.domain.wordings import find_wordings
from workstation.extraction.finding import Found

_AHEAD = re.compile(
    r"\bnext\b|\btomorrow\b|^until\b|^since\b", re.IGNORECASE
)  # nobody has spoken then
_OPEN = (Act.PROMISES, Act.PREDICTS, Act.THREATENS, Act.DEMANDS)


@dataclass(frozen=True, slots=True)
class Clock:
    """The days a text is seen from."""

    published_on: str | None = None
    received_on: str | None = None


def statement_date(text: str, found: Found, clock: Clock) -> VagueDate | None:
    """The date in the sentence that stands outside the content."""
    spans = [
        span
        for span in find_wordings(text, *_clip(found.sentence))
        if not _within(span, found.content) and not _AHEAD.search(text[slice(*span)])
    ]
    if not spans:
        return None
    cue = found.cue[0][0] if found.cue else found.sentence[0]
    start, end = min(spans, key=lambda span: abs(span[0] - cue))
    return resolve_date(
        text[start:end], published_on=clock.published_on, received_on=clock.received_on
    )


def event_date(
    text: str, found: Found, act: Act, modality: Modality, said: VagueDate | None, clock: Clock
) -> VagueDate | None:
    """The first date in the content, counted from the statement when that is known to the day."""
    for piece in found.content:
        for start, end in find_wordings(text, *_clip(piece)):
            day = clock.published_on
            if said is not None and said.earliest is not None and said.earliest == said.latest:
                day = said.earliest
            future = act in _OPEN or modality is Modality.FUTURE
            return resolve_date(
                text[start:end], published_on=day, received_on=clock.received_on, future=future
            )
    return None


def _clip(piece: Piece) -> Piece:
    return piece[0], min(piece[1], piece[0] + 4000)


def _within(span: Piece, content: tuple[Piece, ...]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in content)
