# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (patterns read better unbroken)
"""When it was said, and when it happened (design rule 7)."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from workstation.domain.claims import Act, Modality
from workstation.domain.dates import VagueDate, resolve_date
from workstation.domain.spans import Piece
from workstation.domain.wordings import find_wordings
from workstation.extraction.finding import Found
from workstation.extraction.words import AUXILIARIES, IRREGULAR_PASTS

_PLANS = frozenset("expect plan intend hope want aim".split())
_WITHDRAWING = frozenset("withdraw retract revoke".split())
_AHEAD = re.compile(
    r"(?:next|tomorrow|until|till|by|within|from|after|before|no later)\b", re.IGNORECASE
)  # nobody has spoken then
_TERM = re.compile(r"by|until|till|before|within|no later than|next|tomorrow", re.IGNORECASE)
_SINCE = re.compile(r"(?:ever )?since\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|where)\b")
_INNER = re.compile(
    r"\b(?:who|whom|whose|which|where|when|because|while|once|(?P<maybe>after|before|until|since))\b"
)
_PERFECT = re.compile(r"\b(?:has|have|had)\b|['’](?:s|ve|d)\b")
_BREAK = re.compile(r"[,;:!?()—–]|\.\s")
_NEW_CLAUSE = re.compile(r", (?:and|but|while)\b|;")
_APART = re.compile(r"[,;:!?()—–]|\.\s|\bthat\b")
_NEAR = 80  # characters behind the cue of an inner statement
_IF = re.compile(r"\b(?:if|unless)\b")
_PARTICIPLE = re.compile(r"\s?(?:made|held|given|sent|born|built|set|\w+ed)\b")
_DATELINE = re.compile(
    r"[A-Z][\w’' .-]{1,40},[^—–\n]{0,40}?(?:\([^)\n]{2,30}\)\s?[-–—]|\s[-–—]\s|/\w+/\.?)"
)
_TENSE = re.compile(
    r"\b(?:would|could|may|might|must|should) (?:\w+ )?have\b|\b(?P<ahead>(?:will|shall) have|will|would|shall|could|can|may|might|must|should|going to|due|set to|plans? to|expected|expects?|"
    r"scheduled|planned|about to|likely)\b|['’](?P<short>ll)\b|\b(?:was|were|had|has|have|did|is|are|am)\b|['’]ve\b"
)
_TO_DO = re.compile(r"to (?!have\b|be\b)[a-z]")
_INFINITIVE = re.compile(r"\bto [a-z]")
_PAST = re.compile(r"\b[a-z]{2,}ed\b")


@dataclass(frozen=True, slots=True)
class Clock:
    """The days a text is seen from."""

    published_on: str | None = None
    received_on: str | None = None


def statement_date(text: str, found: Found, clock: Clock) -> VagueDate | None:
    """The date beside the cue: in its sentence, outside the content and any relative clause."""
    cue = found.cue[0] if found.cue else (found.sentence[0], found.sentence[0])
    dates = _dates_inside if found.inside is not None else _dates_outside
    spans = list(dates(text, cue, found))
    if not spans:
        return None
    start, end = min(spans, key=lambda span: abs(span[0] - cue[0]))
    return resolve_date(
        text[start:end], published_on=clock.published_on, received_on=clock.received_on
    )


def _dates_inside(text: str, cue: Piece, found: Found) -> Iterator[Piece]:
    """The dates of a statement that another one reports: those right behind its cue."""
    own = [piece for piece in found.content if not piece[0] <= cue[0] < piece[1]]
    for span in find_wordings(text, cue[0], min(cue[1] + _NEAR, found.sentence[1])):
        if not _within(span, tuple(own)) and not _APART.search(text, cue[1], span[0]):
            yield span


def _dates_outside(text: str, cue: Piece, found: Found) -> Iterator[Piece]:
    for start, end in find_wordings(text, *_clip(found.sentence)):
        if _within((start, end), found.content) or _AHEAD.match(text, start, end):
            continue
        if _SINCE.match(text, start, end) and (start < cue[0] or not _PERFECT.search(text, *cue)):
            continue
        if found.lemma in _WITHDRAWING and text.endswith(" of ", 0, start):
            continue  # of what is withdrawn
        apart = _NEW_CLAUSE.search(text, min(cue[1], end), max(start, cue[0]))
        begin = cue[1] if start > cue[1] else found.sentence[0]
        if not apart and not _is_aside(text, _RELATIVE, begin, start):
            yield start, end


def _is_aside(text: str, opens: re.Pattern[str], start: int, at: int) -> bool:
    """Whether a clause that is still open at this place was begun by one of these words."""
    begin = max(start, at - 200)
    last = next(iter(deque(opens.finditer(text, begin, at), maxlen=1)), None)
    if last is None or _BREAK.search(text, last.end(), at) is not None:
        return False
    return not last.groupdict().get("maybe") or _has_verb(text[last.end() : at])


def _has_verb(words: str) -> bool:
    return any(
        word in AUXILIARIES or word in IRREGULAR_PASTS or (word.endswith("ed") and len(word) > 4)
        for word in words.split()
    )


def event_date(
    text: str, found: Found, act: Act, modality: Modality, said: VagueDate | None, clock: Clock
) -> VagueDate | None:
    """The first date in the main clause of the content.

    It is counted from the statement when that is known to the day.
    """
    day = clock.published_on
    if said is not None and said.earliest is not None and said.earliest == said.latest:
        day = said.earliest
    is_open = act.looks_ahead or found.lemma in _PLANS or modality is Modality.FUTURE
    for begin, stop in found.content:
        line = _DATELINE.match(text, *_clip((begin, stop)))
        first = line.end() if line else begin
        for start, end in _dates_of(text, first, stop, found.sentence[1]):
            before = text[max(first, start - 200) : start]
            ahead = _looks_ahead(before, is_open=is_open)
            if not _is_beside(text, first, (start, end), ahead=ahead):
                return resolve_date(
                    text[start:end], published_on=day, received_on=clock.received_on, future=ahead
                )
    return None


def _dates_of(text: str, start: int, end: int, sentence_end: int) -> list[Piece]:
    """The dates in a piece of content, and a term that follows it: "… by Thursday"."""
    clipped = min(end, start + 4000)
    after = find_wordings(text, end, min(sentence_end, end + 60)) if clipped == end else []
    term = [span for span in after[:1] if span[0] <= end + 1 and _TERM.match(text, span[0])]
    return find_wordings(text, start, clipped) + term


def _is_beside(text: str, begin: int, span: Piece, *, ahead: bool) -> bool:
    """Whether a date tells of something else than the main clause does."""
    if text.startswith(("'s ", "’s "), span[1]):
        return True
    if not ahead and text[span[0] : span[0] + 6].lower() == "within":
        return True
    comma = text.rfind(", ", max(begin, span[0] - 60), span[0])
    if comma >= 0 and _PARTICIPLE.match(text, comma + 2, span[0]):
        return True
    return _is_aside(text, _INNER, begin, span[0])


def _looks_ahead(before: str, *, is_open: bool) -> bool:
    """Whether what a date belongs to may lie ahead, by the verbs before it.

    `is_open` is whether the statement as a whole looks ahead.
    """
    last = next(iter(deque(_TENSE.finditer(before), maxlen=1)), None)
    if (is_open and _IF.search(before)) or _TO_DO.match(before):
        return True
    if last is not None and not (is_open and _INFINITIVE.search(before, last.end())):
        return last["ahead"] is not None or last["short"] is not None
    return is_open and (_INFINITIVE.search(before) is not None or _PAST.search(before) is None)


def _clip(piece: Piece) -> Piece:
    return piece[0], min(piece[1], piece[0] + 4000)


def _within(span: Piece, content: tuple[Piece, ...]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in content)
