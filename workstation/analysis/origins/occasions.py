# SPDX-License-Identifier: MIT
"""On what occasion words were said that somebody could fetch: an interview, a statement."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workstation.domain.reports import GetKind

_NAME = r"(?:the )?(?P<where>[^\W\d_a-z][\w’'&-]*(?: (?:of |and )?[^\W\d_a-z][\w’'&-]*)*)"
_INTERVIEW = re.compile(
    rf"\b(?:[Ii]n|[Dd]uring|[Oo]n)\s+(?:an?|the|its|his|her|their)\s+(?:[\w’-]+\s+){{0,3}}?interview\b"
    rf"(?:\s+(?:with|to|on|for|given to)\s+{_NAME})?"
)
_INTERVIEWED = re.compile(rf"\btold\s+{_NAME}\s+in\s+an?\s+(?:[\w’-]+\s+)?interview\b")
_STATEMENT = re.compile(
    r"\b(?:[Ii]n|[Tt]hrough|[Bb]y)\s+(?:an?|the|its|his|her|their)\s+(?:[\w’-]+\s+){0,3}?"
    r"(?:statement|communiqu[eé]|press release|open letter)\b"
    r"(?:\s+(?:was\s+)?(?:published|posted|released|issued|put out|carried)"
    rf"\s+(?:on|by|in)\s+{_NAME})?"
)
_FARTHEST = 400  # characters before and after that are looked at
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s|\n")


@dataclass(frozen=True, slots=True)
class Occasion:
    """An interview or a statement, and the outlet or place it was given to, if told."""

    kind: GetKind
    where: str = ""


def occasion(sentence: str) -> Occasion | None:
    """What a sentence says of where its words were first said; None if nothing."""
    for kind, pattern in (
        (GetKind.INTERVIEW, _INTERVIEWED),
        (GetKind.INTERVIEW, _INTERVIEW),
        (GetKind.STATEMENT, _STATEMENT),
    ):
        if found := pattern.search(sentence):
            return Occasion(kind, found["where"] or "")
    return None


def sentence_round(text: str, start: int, end: int) -> str:
    """The sentence, or sentences, in which `[start, end)` stands."""
    since = max(0, start - _FARTHEST)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, since, start)]
    first = ends[-1] if ends else since
    last = _SENTENCE_END.search(text, max(start, end - 1), end + _FARTHEST)
    return text[first : last.start() + 1 if last else end + _FARTHEST]
