# SPDX-License-Identifier: MIT
"""An extraction as flat relations, for the command line and for measuring."""

from typing import Any

from workstation.domain.attributions import Attribution, Extraction
from workstation.domain.spans import Piece

_NEAR = 8  # characters between two contents of one cue that "and that" parted


def relations(extraction: Extraction, *, claims_only: bool, nested: bool) -> list[dict[str, Any]]:
    """The attributions as `{source, cue, content, speech, confidence, engine}` with span lists.

    Contents that share a cue come as one relation, as do the speakers of one cue.

    Args:
        extraction: what `extract` gave.
        claims_only: leave out what is no speech (wants, hopes, supports) and headlines.
        nested: give inner statements too, else only those that nobody reports.
    """
    merged: dict[tuple[Piece, ...], list[Attribution]] = {}
    for one in extraction.attributions:
        if (claims_only and not one.is_claim) or (one.inner and not nested):
            continue
        merged.setdefault(one.cue, []).append(one)
    return [_relation(group) for group in merged.values()]


def _relation(group: list[Attribution]) -> dict[str, Any]:
    first = group[0]
    return {
        "source": _spans([piece for one in group for piece in one.speaker_pieces]),
        "cue": _spans(list(first.cue)),
        "content": _content(group),
        "speech": first.speech,
        "confidence": max(one.confidence for one in group),
        "engine": first.engine,
    }


def _content(group: list[Attribution]) -> list[list[int]]:
    """What is said: in its own pieces, but whole again where "and that" parted it into claims."""
    parted = len({one.content for one in group}) > 1
    return _spans([piece for one in group for piece in one.content], _NEAR if parted else 0)


def _spans(pieces: list[Piece], near: int = 0) -> list[list[int]]:
    out: list[list[int]] = []
    for start, end in sorted(set(pieces)):
        if out and near and start - out[-1][1] <= near and start >= out[-1][1]:
            out[-1][1] = end
        elif not out or start >= out[-1][1]:
            out.append([start, end])
    return out
