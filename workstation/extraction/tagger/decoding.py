# SPDX-License-Identifier: MIT
"""From the network's scores to chunks: stretches of pieces with one role."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from workstation.extraction.tagger.encoding import Pieces

SOURCE, CUE, CONTENT = 0, 1, 2
Floats = NDArray[np.float32]


class Chunk(NamedTuple):
    """Pieces `[low, high)` of one role; `sure` is the mean probability of their roles."""

    role: int
    low: int
    high: int
    sure: float


def best_roles(scores: Floats, steps: Floats, lengths: list[int]) -> NDArray[np.int8]:
    """The best chain of roles of each window (Viterbi), (windows, pieces).

    Args:
        scores: (windows, pieces, roles), real pieces first.
        steps: (roles, roles).
        lengths: real pieces of each window; what lies behind them is without meaning.
    """
    windows, width, roles = scores.shape
    came = np.zeros((width, windows, roles), np.int8)
    reached = scores[:, 0]
    ends = np.array(lengths) - 1
    final = reached.copy()
    for at in range(1, width):
        ways = reached[:, :, None] + steps
        came[at] = ways.argmax(1)
        reached = ways.max(1) + scores[:, at]
        final[ends == at] = reached[ends == at]
    found = np.zeros((windows, width), np.int8)
    rows = np.arange(windows)
    now = final.argmax(1)
    for at in range(width - 1, -1, -1):
        inside = at <= ends
        found[inside, at] = now[inside]
        if at:
            now = np.where(inside, came[at][rows, now], now)
    return found


def chunks(roles: NDArray[np.int8], sure: Floats, pieces: Pieces, low: int) -> list[Chunk]:
    """The chunks of one window whose first piece is `low`, in order.

    A chunk ends with its paragraph. Pieces of one word stay together.

    Args:
        roles: (n,) 0 for none, 1 + 2 x role where a chunk begins, 2 + 2 x role inside.
        sure: (n,) probability of each role.
        pieces: of the whole text.
        low: index in `pieces` of the window's first piece.
    """
    found: list[Chunk] = []
    lines = pieces.paragraphs[low : low + len(roles)]
    glued = np.r_[
        False, pieces.starts[low + 1 : low + len(roles)] == pieces.ends[low : low + len(roles) - 1]
    ]
    begun = -1
    for at, role in enumerate([*roles.tolist(), 0]):
        same = begun >= 0 and role and (role - 1) // 2 == (roles[begun] - 1) // 2
        new = not same or lines[at] != lines[at - 1] or (role % 2 == 1 and not glued[at])
        if begun >= 0 and new:
            found.append(_chunk(roles, sure, begun, at, low))
            begun = -1
        if role and begun < 0:
            begun = at
    return found


def _chunk(roles: NDArray[np.int8], sure: Floats, begun: int, end: int, low: int) -> Chunk:
    role = (int(roles[begun]) - 1) // 2
    return Chunk(role, low + begun, low + end, float(sure[begun:end].mean()))
