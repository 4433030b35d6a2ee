# SPDX-License-Identifier: MIT
"""How much of their contents two relations share."""

from collections.abc import Sequence
from dataclasses import replace

from workstation.domain.spans import Piece
from workstation.extraction.finding import Found

ALIKE = 0.5  # share of common code points at which two contents are the same statement


def share(one: tuple[Piece, ...], other: tuple[Piece, ...]) -> float:
    """Common code points over all (Jaccard)."""
    common = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    every = sum(b - a for a, b in one) + sum(d - c for c, d in other) - common
    return common / every if every else 0.0


def is_part(content: tuple[Piece, ...], whole: tuple[Piece, ...]) -> bool:
    """Whether it is the smaller half of what the rule sees round it."""
    within = all(any(a <= c and d <= b for a, b in whole) for c, d in content)
    return within and share(content, whole) < ALIKE


def is_free(rule: Found, out: Sequence[Found]) -> bool:
    """Whether no other relation has any of these words, unless it is told within them."""
    return not any(share(rule.content, o.content) and not holds(rule, o) for o in out)


def holds(rule: Found, other: Found) -> bool:
    """Whether the other relation stands in the content of this one."""
    spans = (*other.cue, *other.content)
    within = all(any(a <= c and d <= b for a, b in rule.content) for c, d in spans)
    return within and bool(other.cue) and other.inside is None


def clipped(found: Found, pieces: tuple[Piece, ...]) -> Found:
    """The relation with only what of its content stands in these pieces, if anything does."""
    cuts = ((max(a, c), min(b, d)) for a, b in found.content for c, d in pieces)
    left = tuple(cut for cut in cuts if cut[0] < cut[1])
    return replace(found, content=left) if left else found
