# SPDX-License-Identifier: MIT
"""The sentence a claim stands in, its neighbours, and steps from word to word. Pure."""

import re
from dataclasses import dataclass

from workstation.domain.spans import Piece

_END = re.compile(r"(?<=[.!?…؟。])[\"”’»)\]]*\s+(?=[\"“‘«(\[]*[^\Wa-z_])|\n+")
_WORD = re.compile(r"\S+")
_FAR = 600  # characters a neighbour may be away; longer paragraphs are cut


@dataclass(frozen=True, slots=True)
class Context:
    """Places in a text: neighbour before, the sentence itself, neighbour after."""

    start: int
    sentence: Piece
    end: int


def around(text: str, start: int, end: int) -> Context:
    """The sentence (or sentences) that hold `[start, end)`, with one more on either side."""
    low, high = max(0, start - _FAR), min(len(text), end + _FAR)
    breaks = [low, *(m.end() for m in _END.finditer(text, low, high)), high]
    first = max((b for b in breaks if b <= start), default=low)
    last = min((b for b in breaks if b >= end), default=high)
    before = max((b for b in breaks if b < first), default=first)
    after = min((b for b in breaks if b > last), default=last)
    return Context(before, (first, last), after)


def _words(text: str, low: int, high: int) -> list[Piece]:
    return [m.span() for m in _WORD.finditer(text, max(0, low), min(len(text), high))]


def moved(text: str, pieces: tuple[Piece, ...], edge: str, by: int) -> tuple[Piece, ...]:
    """The pieces with one edge moved by a word.

    Args:
        text: the whole text.
        pieces: what the claim covers now.
        edge: "start" or "end".
        by: -1 for a word back, 1 for a word on.

    Returns:
        The new pieces; the old ones when there is no word to move over.
    """
    if edge == "start":
        first = pieces[0]
        place = _step(text, first[0], by, starts=True)
        return ((place, first[1]), *pieces[1:]) if place < first[1] else pieces
    last = pieces[-1]
    place = _step(text, last[1], by, starts=False)
    return (*pieces[:-1], (last[0], place)) if place > last[0] else pieces


def _step(text: str, place: int, by: int, *, starts: bool) -> int:
    """The next (or previous) start (or end) of a word."""
    low = max(0, place - _FAR)
    low = text.rfind("\n", 0, low) + 1
    edges = [word[0 if starts else 1] for word in _words(text, low, place + _FAR)]
    if by < 0:
        return max((edge for edge in edges if edge < place), default=place)
    return min((edge for edge in edges if edge > place), default=place)
