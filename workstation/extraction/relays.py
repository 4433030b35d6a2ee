# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (patterns read better unbroken)
"""The outlets and agencies that a statement came through."""

import re

from workstation.domain.actors import ActorKind
from workstation.domain.attributions import RelayFound
from workstation.domain.spans import Piece
from workstation.extraction.finding import Found
from workstation.extraction.mentions import Cast

_LEADS = re.compile(
    r"\b(?:as (?:reported|quoted|cited|carried) by|(?:reported|quoted|cited|carried|broadcast|published) by|"
    r"(?:told|tells)|in (?:an? )?(?:\w+ )?interview (?:with|to|on|for)|interviewed by|speaking (?:to|on)|"
    r"in (?:remarks|comments|a statement|an email|a text message) to|according to|citing|quoting|"
    r"(?:statement|interview|remarks|comments) (?:carried|published|aired|broadcast|quoted) (?:by|on|in))\b",
    re.I,
)
_REACH = 70  # characters in which the outlet must follow


def relays(text: str, found: Found, cast: Cast, speaker: str | None) -> tuple[RelayFound, ...]:
    """The outlets of one statement, outermost first; they hold for its own sentence only."""
    out: list[RelayFound] = []
    for start, end in _outside(found):
        for match in _LEADS.finditer(text, start, end):
            relay = _outlet(text, match.end(), min(end, match.end() + _REACH), cast)
            if relay is not None and relay.actor != speaker and relay not in out:
                out.append(relay)
    return tuple(out)


def _outside(found: Found) -> list[Piece]:
    """The sentence without the contents."""
    free: list[Piece] = []
    at = found.sentence[0]
    for start, end in sorted(found.content):
        if start > at:
            free.append((at, min(start, found.sentence[1])))
        at = max(at, end)
    if at < found.sentence[1]:
        free.append((at, found.sentence[1]))
    return [(a, b) for a, b in free if a < b]


def _outlet(text: str, start: int, end: int, cast: Cast) -> RelayFound | None:
    for a, b, key in cast.between(start, end):
        if cast.actors[key].kind is ActorKind.MEDIA_OUTLET:
            between = text[start:a]
            if re.search(r"[.;:]| (?:said|that|and|but) ", between):
                return None
            return RelayFound(text[a:b], ((a, b),), key)
    return None
