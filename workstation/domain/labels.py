# SPDX-License-Identifier: MIT
"""Reviewed claims as labelled data: what a person took, and what a person rejected, in a text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workstation.domain.claims import Claim, Status, Voice
from workstation.domain.sources import Source, Text
from workstation.domain.spans import Piece

_NEAR = 8  # characters between two contents of one cue that "and that" parted
_OVERLAPPING = -1


@dataclass(frozen=True, slots=True)
class Label:
    """Who says what, as decided: the claims of one cue together.

    A claim made by hand may have no places for its source and cue. The status is `rejected`,
    `accepted in bulk` when none of the claims was accepted singly, else `accepted`.
    """

    source: tuple[Piece, ...]
    cue: tuple[Piece, ...]
    content: tuple[Piece, ...]
    status: Status


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A source with its labels; `undecided` counts the suggestions nobody decided about."""

    source: str  # uid
    text: str
    published_on: str | None
    marking: str
    relations: tuple[Label, ...]
    rejected: tuple[Label, ...]
    undecided: int


def labelled_text(
    source: Source, text: Text, claims: Iterable[Claim], *, nested: bool = False
) -> LabelledText:
    """What was decided about the claims of a source; those in nobody's mouth are no labels.

    Args:
        source: the source.
        text: its text; claims of another one are left out.
        claims: in document order.
        nested: give inner statements too, else only those that no accepted claim reports.
    """
    spoken = [one for one in claims if one.text == text.uid and one.voice is Voice.REPORTED]
    taken = [one for one in spoken if one.status.accepted]
    return LabelledText(
        source=source.uid,
        text=text.text,
        published_on=source.published_on,
        marking=source.marking,
        relations=_labels(taken if nested else _outer(taken)),
        rejected=_labels([one for one in spoken if one.status is Status.REJECTED]),
        undecided=sum(one.status is Status.SUGGESTED for one in spoken),
    )


def _outer(claims: Sequence[Claim]) -> list[Claim]:
    """Those that no other one reports; claims of one cue are reported together."""
    reported = {one.reports for one in claims}
    cues = {one.cue_pieces for one in claims if one.uid in reported and one.cue_pieces}
    return [one for one in claims if one.uid not in reported and one.cue_pieces not in cues]


def _labels(claims: Iterable[Claim]) -> tuple[Label, ...]:
    by_cue: dict[tuple[Piece, ...] | str, list[Claim]] = {}
    for one in claims:
        by_cue.setdefault(one.cue_pieces or one.uid, []).append(one)
    return tuple(map(_label, by_cue.values()))


def _label(claims: Sequence[Claim]) -> Label:
    singly = [one.status for one in claims if one.status is not Status.ACCEPTED_IN_BULK]
    return Label(
        source=_joined(piece for one in claims for piece in one.speaker_pieces),
        cue=claims[0].cue_pieces,
        content=_joined(
            (piece for one in claims for piece in one.content.pieces),
            _NEAR if len(claims) > 1 else _OVERLAPPING,
        ),
        status=singly[0] if singly else Status.ACCEPTED_IN_BULK,
    )


def _joined(pieces: Iterable[Piece], gap: int = _OVERLAPPING) -> tuple[Piece, ...]:
    """The pieces in order, those made one that are no further apart than `gap`."""
    found: list[Piece] = []
    for start, end in sorted(pieces):
        if found and start - found[-1][1] <= gap:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
