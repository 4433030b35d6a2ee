# SPDX-License-Identifier: MIT
"""Which cue, source and content belong together: what the network's pieces point at."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from workstation.extraction.tagger.decoding import CONTENT, CUE, SOURCE, Chunk
from workstation.extraction.tagger.encoding import Pieces

Floats = NDArray[np.float32]
_ENOUGH = 0.15  # share of aim below which a content is no part of a cue
_NEAR = 16  # pieces between a content without a cue and its source


@dataclass
class Tie:
    """One relation in the making; `aim` is how surely its parts point at one another."""

    cue: Chunk | None = None
    source: Chunk | None = None
    contents: list[Chunk] = field(default_factory=list)
    aim: float = 0.0
    owned: float = 1.0


def ties(found: Sequence[Chunk], aims: Floats, low: int, pieces: Pieces) -> list[Tie]:
    """The relations of one window.

    Args:
        found: its chunks in order.
        aims: (n + 1, n + 1) probability that a piece points at another; 0 is the end mark, so
            that piece k of the window stands in row k + 1.
        low: index of the window's first piece.
        pieces: of the whole text.
    """
    cues = [chunk for chunk in found if chunk.role == CUE]
    sources = [chunk for chunk in found if chunk.role == SOURCE]
    made = {cue: Tie(cue=cue) for cue in cues}
    for cue, tie in made.items():
        tie.source, tie.owned = _owner(cue, sources, aims, low)
    loose: list[Chunk] = []
    for content in (chunk for chunk in found if chunk.role == CONTENT):
        aimed, share = _aimed(content, cues, aims, low)
        if aimed is None or share < _ENOUGH:
            loose.append(content)
            continue
        made[aimed].contents.append(content)
        made[aimed].aim = max(made[aimed].aim, share)
    out = [tie for tie in made.values() if tie.contents]
    taken = {tie.source for tie in out}
    free = [source for source in sources if source not in taken]
    return out + [_cueless(content, free, pieces) for content in loose]


def _aimed(chunk: Chunk, others: list[Chunk], aims: Floats, low: int) -> tuple[Chunk | None, float]:
    """At which of the others the chunk aims most, and with what mean share of its aim."""
    if not others:
        return None, 0.0
    share = aims[chunk.low - low + 1 : chunk.high - low + 1].mean(0)
    sums = [0.0, *np.cumsum(share).tolist()]
    shares = [(sums[o.high - low + 1] - sums[o.low - low + 1], o) for o in others]
    most, best = max(shares, key=lambda pair: pair[0])
    return best, most


def _owner(cue: Chunk, sources: list[Chunk], aims: Floats, low: int) -> tuple[Chunk | None, float]:
    nobody = float(aims[cue.low - low + 1 : cue.high - low + 1, 0].mean())
    source, share = _aimed(cue, sources, aims, low)
    return (source, share) if share > nobody else (None, nobody)


def _cueless(content: Chunk, free: list[Chunk], pieces: Pieces) -> Tie:
    """A content whose cue was missed takes a free source beside it."""
    best, least = None, _NEAR
    for source in free:
        gap = max(source.low - content.high, content.low - source.high)
        if gap < least and pieces.paragraphs[source.low] == pieces.paragraphs[content.low]:
            best, least = source, gap
    if best is not None:
        free.remove(best)
    return Tie(source=best, contents=[content])
