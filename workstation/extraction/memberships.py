# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (patterns read better unbroken)
"""Lists of members: affiliations, never claims."""

import re

from workstation.domain.actors import ActorKind, Tie
from workstation.domain.attributions import Bond
from workstation.domain.spans import Piece
from workstation.extraction.cast import Cast

_LIST = re.compile(
    r"\b(?:membership (?:comprises|consists of|includes)|members (?:are|include|comprise)|comprises|"
    r"consists of|is made up of|is composed of|has \w+ members?(?: states)?[:,])\b",
    re.I,
)
_NAMED = re.compile(r"\b(?:namely|:)|such as\b", re.I)
_GROUPS = re.compile(
    r"\b(?:terrorist|militant|armed|rebel|extremist|insurgent|jihadist) (?:groups?|organi[sz]ations?)"
    r",? (?:such as|like|including|namely)\b",
    re.I,
)


def members(text: str, sentence: Piece, cast: Cast, subject: str | None) -> list[Bond]:
    """The bonds of "Its membership comprises …, namely A, B and C"; `subject` is whose."""
    start, end = sentence
    match = _LIST.search(text, start, min(end, start + 400))
    if match is None:
        return []
    named = [
        key
        for a, _, key in cast.between(start, match.start())
        if cast.actors[key].kind
        in (ActorKind.INTERNATIONAL_BODY, ActorKind.ORGANISATION, ActorKind.UNKNOWN)
    ]
    whole = named[0] if named else subject
    if whole is None:
        return []
    found = []
    for a, b, key in cast.between(match.end(), end):
        if key != whole and cast.actors[key].kind is not ActorKind.PERSON:
            found.append(Bond(key, Tie.MEMBER_OF, whole, "", ((a, b),)))
    return found if len(found) >= 2 else []


def mark_groups(text: str, sentence: Piece, cast: Cast) -> None:
    """Names after "terrorist groups such as" are armed groups."""
    match = _GROUPS.search(text, *sentence)
    if match is None:
        return
    for _, _, key in cast.between(match.end(), min(sentence[1], match.end() + 160)):
        actor = cast.actors[key]
        if actor.kind is ActorKind.UNKNOWN or (actor.kind is ActorKind.PERSON and not actor.gender):
            actor.kind = ActorKind.ARMED_GROUP
