# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""Bodies that people hold offices in and speak for, and whose organs they are."""

from collections.abc import Sequence

from workstation.domain.actors import ActorKind, Tie
from workstation.domain.attributions import Bond
from workstation.domain.spans import Piece
from workstation.extraction.cast import Actor, Cast, bare, fold, kind_of
from workstation.extraction.gazetteer import adjectives, known, organs, seats
from workstation.extraction.offices import Held

_OF_STATE = frozenset("president minister premier chancellor king queen ambassador prime".split())
_ORGANS_OF_STATE = frozenset("ministry government army navy military parliament embassy".split())
_OWNERS = (ActorKind.STATE, ActorKind.INTERNATIONAL_BODY, ActorKind.UNKNOWN)


def state_of(cast: Cast, adjective: str) -> str:
    """The state an adjective belongs to: of the table, or a name of this text with its ending."""
    known_state = adjectives().get(adjective)
    if known_state or not adjective[:1].isupper():
        return known_state or ""
    for ending, instead in (
        ("n", ""),
        ("ian", ""),
        ("ian", "e"),
        ("an", ""),
        ("ese", ""),
        ("ese", "e"),
        ("i", ""),
        ("ish", ""),
        ("ic", ""),
        ("ian", "y"),
    ):
        stem = adjective.removesuffix(ending) + instead
        if adjective.endswith(ending) and len(stem) >= 4 and stem in cast.words:
            return stem
    return ""


def state_before(cast: Cast, words: Sequence[str]) -> str:
    """The state that a phrase begins with: "South Korean", "South Korea's", "Kenyan"."""
    pair = bare(" ".join(words[:2])) if len(words) > 2 else ""
    fixed = known().get(pair)
    if fixed is not None and fixed[1] is ActorKind.STATE:
        return fixed[0]
    return adjectives().get(pair) or state_of(cast, bare(words[0]))


def body_actor(cast: Cast, name: str, office: str = "") -> Actor | None:
    """The actor that a body's name means: known, national, or made from a body's word.

    With an office of state a name that is not known is taken for a state of its own.
    """
    found = cast.find(name) or cast.by_word(name)
    meant = None if found is not None else _meant(cast, name)
    if meant is not None:
        return cast.add(*meant)
    words = name.split()
    if found is not None or not name[:1].isupper():
        return found
    kind = kind_of(words)
    if kind is not None:
        first = known().get(words[0])
        if first is not None and first[1] is ActorKind.INTERNATIONAL_BODY:
            kind = first[1]
        return cast.add(name, kind, f"the word “{words[-1]}”")
    if len(words) <= 2 and set(office.lower().split()) & _OF_STATE:
        return cast.add(name, ActorKind.STATE, f"has a “{office}”")
    return None


def _meant(cast: Cast, name: str) -> tuple[str, ActorKind, str] | None:
    """Whom a name means that is national, a seat of government or known."""
    state = state_of(cast, name) or seats().get(name)
    if state:
        return state, ActorKind.STATE, f"“{name}”"
    return (*known()[name], "known name") if name in known() else None


def bonds_of(held: Held, actor: Actor, body: Actor) -> list[Bond]:
    """The affiliation that the phrase states."""
    if held.past or not held.office or held.office_piece is None or held.body_piece is None:
        return []
    tie = Tie.SPEAKS_FOR if held.voice else Tie.HOLDS_OFFICE_IN
    pieces = tuple(sorted({held.office_piece, held.body_piece}))
    if pieces[-1][0] < pieces[0][1]:
        pieces = ((min(p[0] for p in pieces), max(p[1] for p in pieces)),)
    return [Bond(actor.name, tie, body.name, held.office, pieces)]


def organ_of(cast: Cast, body: Actor, piece: Piece | None) -> Bond | None:
    """Read "CSTO Joint Staff" is an organ of the CSTO; "Tajik police" of Tajikistan."""
    words = body.name.split()
    if body.kind is ActorKind.PERSON or (len(words) < 2 and body.name not in organs()):
        return None
    first = bare(words[0])
    state = state_before(cast, words)
    owner = cast.add(state, ActorKind.STATE, f"“{words[0]}”") if state else None
    if owner is None and body.name in organs():
        owner = cast.add(organs()[body.name], ActorKind.STATE, f"has the {body.name}")
    elif owner is None and (first in known() or cast.find(first)):
        owner = cast.find(first)
    elif owner is None and first != words[0] and words[-1].lower() in _ORGANS_OF_STATE:
        owner = cast.add(first, ActorKind.STATE, f"has a {words[-1]}")
    if owner is not None and owner.kind not in _OWNERS:
        return None
    if owner is None or fold(owner.name) == fold(body.name):
        return None
    return Bond(body.name, Tie.ORGAN_OF, owner.name, "", (piece,) if piece else ())
