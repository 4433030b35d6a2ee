# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (patterns read better unbroken)
"""The outlets and agencies that a statement came through."""

import re

from workstation.domain.actors import ActorKind
from workstation.domain.attributions import RelayFound
from workstation.domain.spans import Piece
from workstation.extraction.cast import Cast
from workstation.extraction.finding import Found

_LEADS = re.compile(
    r"\b(?:as (?:reported|quoted|cited|carried) by|(?:reported|quoted|cited|carried|broadcast|published) by|"
    r"(?:told|tells)|in (?:an? )?(?:\w+ )?interview (?:with|to|on|for)|interviewed by|speaking (?:to|on)|"
    r"in (?:remarks|comments|a statement|an email|a text message) to|according to|citing|quoting|"
    r"(?:statement|interview|remarks|comments) (?:carried|published|aired|broadcast|quoted) (?:by|on|in))\b",
    re.I,
)
_BREAK = re.compile(r"[.;:]| (?:said|that|and|but) ")
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
    """The first outlet named here; of "the state news agency, TASS" the name that follows."""
    chosen: tuple[int, int, str] | None = None
    for a, b, key in cast.between(start, end):
        if chosen is not None:
            if text[chosen[1] : a] == ", " and text[a:b].isupper():
                cast.actors[key].kind = ActorKind.MEDIA_OUTLET
                chosen = (a, b, key)
            break
        if cast.actors[key].kind is ActorKind.MEDIA_OUTLET:
            if _BREAK.search(text, start, a):
                return None
            chosen = (a, b, key)
    if chosen is None:
        return None
    first, last, key = chosen
    return RelayFound(text[first:last], ((first, last),), key)
