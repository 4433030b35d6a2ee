# SPDX-License-Identifier: MIT
"""Whether two people have made one claim of the same words: one text, one speaker, words shared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workstation.domain.spans import Piece


@dataclass(frozen=True, slots=True)
class Marked:
    """A claim as far as this needs it: its pieces, and the folded names and uids of its speaker."""

    pieces: Sequence[Piece]
    names: frozenset[str]
    actors: frozenset[str]


def overlap(one: Marked, other: Marked) -> float:
    """The part of the shorter claim that both cover; 0 where the speakers differ."""
    if not (one.actors & other.actors or one.names & other.names):
        return 0.0
    both = sum(
        max(0, min(end, last) - max(start, first))
        for start, end in one.pieces
        for first, last in other.pieces
    )
    return both / max(1, min(_length(one), _length(other)))


def told(part: float) -> str:
    """Why they are probably one, in words."""
    if part > 0.995:
        return "one speaker, and the shorter claim lies within the other"
    return f"one speaker, {part:.0%} of the shorter claim in common".replace("%", " %")


def _length(one: Marked) -> int:
    return sum(end - start for start, end in one.pieces)
