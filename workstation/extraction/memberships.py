# SPDX-License-Identifier: MIT
"""Lists of members: affiliations, never claims."""

import re

from workstation.domain.actors import ActorKind, Tie
from workstation.domain.attributions import Bond
from workstation.domain.spans import Piece
from workstation.extraction.cast import Actor, Cast, bare

_LIST = re.compile(
    r"\b(?:membership (?:comprises|consists of|includes)|members (?:are|include|comprise)|"
    r"comprises|consists of|is made up of|is composed of|groups|unites|brings together|"
    r"has \w+ members?(?: states)?[:,])(?=\s)",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w’'-]*(?: (?:of the |of |the )?[A-Z][\w’'-]*)*"
_NAMES = re.compile(rf"{_NAME}(?:, (?:the )?{_NAME})*,? (?:and|as well as) (?:the )?{_NAME}")
_BETWEEN = re.compile(r",? (?:and|as well as) (?:the )?|, (?:the )?")
_GROUPS = re.compile(
    r"\b(?:terrorist|militant|armed|rebel|extremist|insurgent|jihadist)"
    r" (?:groups?|organi[sz]ations?),? (?:such as|like|including|namely)\b",
    re.IGNORECASE,
)
_WHOLES = (ActorKind.INTERNATIONAL_BODY, ActorKind.ORGANISATION, ActorKind.UNKNOWN)
_REACH = 400  # characters of a sentence in which its list begins


def members(text: str, sentence: Piece, cast: Cast, subject: str | None) -> list[Bond]:
    """The bonds of "Its membership comprises …, namely A, B and C"; `subject` is whose."""
    start, end = sentence
    match = _LIST.search(text, start, min(end, start + _REACH))
    listed = _NAMES.search(text, match.end(), end) if match else None
    if match is None or listed is None:
        return []
    named = [
        key for _, _, key in cast.between(start, match.start()) if cast.actors[key].kind in _WHOLES
    ]
    whole = named[0] if named else subject
    found = [(piece, _member(text, piece, cast)) for piece in _pieces(text, listed.span())]
    bonds = [
        Bond(actor.name, Tie.MEMBER_OF, whole, "", (piece,))
        for piece, actor in found
        if whole is not None and actor.name != whole and actor.kind is not ActorKind.PERSON
    ]
    return bonds if len(bonds) >= 2 else []


def _pieces(text: str, listed: Piece) -> list[Piece]:
    """Where each name of the list stands."""
    cuts = [match.span() for match in _BETWEEN.finditer(text, *listed)]
    edges = [listed[0], *(edge for cut in cuts for edge in cut), listed[1]]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _member(text: str, piece: Piece, cast: Cast) -> Actor:
    name = bare(text[slice(*piece)])
    actor = cast.find(name) or cast.add(name, reason="in a list of members")
    if not actor.pieces:
        actor.pieces.append(piece)
    return actor


def mark_groups(text: str, sentence: Piece, cast: Cast) -> None:
    """Names after "terrorist groups such as" are armed groups."""
    match = _GROUPS.search(text, *sentence)
    if match is None:
        return
    for _, _, key in cast.between(match.end(), min(sentence[1], match.end() + 160)):
        actor = cast.actors[key]
        if actor.kind is ActorKind.UNKNOWN or (actor.kind is ActorKind.PERSON and not actor.gender):
            actor.kind = ActorKind.ARMED_GROUP
