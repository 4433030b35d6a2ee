# SPDX-License-Identifier: MIT
"""How far measures may be trusted: intervals from texts drawn again and again (the bootstrap)."""

import random
from collections.abc import Mapping, Sequence

from workstation.extraction.scoring.measures import Scores, total_rate

MAIN = (
    "flat.source",
    "flat.cue",
    "flat.content",
    "content.j50",
    "content.exact",
    "full.lenient",
    "full.last",
    "full.strict",
    "claims.lenient",
    "claims.strict",
)
_LOW, _HIGH = 0.025, 0.975
_SEED = 1


def intervals(scores: Mapping[str | int, Scores], samples: int) -> dict[str, tuple[float, float]]:
    """The bounds that hold 95 % of the F1 of so many draws, for the main measures.

    Args:
        scores: of each text, by its id; the order does not matter.
        samples: how often as many texts as there are get drawn.
    """
    chance = random.Random(_SEED)
    texts = [scores[key] for key in sorted(scores, key=str)]
    drawn = ([chance.choice(texts) for _ in texts] for _ in range(samples))
    rows = [[_f1(draw, name) for name in MAIN] for draw in drawn]
    columns = zip(*rows, strict=True)
    return {name: _bounds(sorted(column)) for name, column in zip(MAIN, columns, strict=True)}


def _f1(texts: Sequence[Scores], name: str) -> float:
    return total_rate([one.rates[name] for one in texts]).f1 or 0.0


def _bounds(values: Sequence[float]) -> tuple[float, float]:
    count = len(values)
    return values[int(_LOW * count)], values[min(count - 1, int(_HIGH * count))]
