# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""People and the offices they hold, as a noun phrase names them."""

import re
from dataclasses import dataclass
from itertools import pairwise

from workstation.domain.actors import ActorKind, Tie
from workstation.domain.attributions import Bond
from workstation.domain.spans import Piece
from workstation.extraction.gazetteer import adjectives, known
from workstation.extraction.mentions import (
    Actor,
    Cast,
    bare,
    fold,
    gender_of,
    kind_of,
    title_gender,
)
from workstation.extraction.titles import OFFICE_PARTS, OFFICES, RANKS
from workstation.extraction.words import DETERMINERS

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[-.’'‑][^\W_]+)*")
_VOICE = frozenset("spokesman spokeswoman spokesperson".split())
# Offices whose holder speaks in the name of the body.
_OFFICIAL = _VOICE | frozenset(
    "president minister premier chancellor chairman chairwoman chair secretary ambassador envoy "
    "governor mayor chief head commander emir leader commissioner coordinator king secretary-general "
    "director-general representative spokespeople speaker director".split()
)
_OF_STATE = frozenset("president minister premier chancellor king queen ambassador prime".split())
_OWNERS = (ActorKind.STATE, ActorKind.INTERNATIONAL_BODY, ActorKind.UNKNOWN)
_PAST = frozenset("former ex late then-".split())
_LINKS = ("of", "for", "to", "in", "at", "from", "on")
_ADJECTIVES = frozenset(
    "special senior top chief first deputy acting new long-time longtime".split()
)


@dataclass(frozen=True, slots=True)
class Held:
    """What a phrase says: who, which office, in which body; absent parts are empty.

    `official` when the office lets its holder speak for the body.
    """

    person: str = ""
    person_piece: Piece | None = None
    office: str = ""
    office_piece: Piece | None = None
    body: str = ""
    body_piece: Piece | None = None
    past: bool = False
    voice: bool = False
    official: bool = False
    gender: str = ""


def parse(text: str, piece: Piece) -> Held:
    """Read "CSTO Secretary General Imangali T.", "the mayor of Dara, Karim Said" and the like."""
    held = Held()
    for part in _parts(text, piece)[:3]:
        held = _joined(held, _part(text, part))
    return held


def _parts(text: str, piece: Piece) -> list[Piece]:
    cuts = [m.start() for m in re.finditer(r",\s", text[piece[0] : piece[1]])]
    edges = [0, *(c + 1 for c in cuts), piece[1] - piece[0] + 1]
    return [(piece[0] + a, piece[0] + b - 1) for a, b in pairwise(edges) if b - 1 > a]


def _joined(one: Held, other: Held) -> Held:
    """Two parts of an apposition as one."""
    office = one if one.office and (one.body or not other.office) else other
    person = one if one.person else other
    return Held(
        person.person,
        person.person_piece,
        office.office,
        office.office_piece,
        office.body,
        office.body_piece,
        office.past,
        office.voice,
        office.official,
        one.gender or other.gender,
    )


def _part(text: str, part: Piece) -> Held:
    words = [m.span() for m in _WORD.finditer(text, *part)]
    lows = [bare(text[a:b]).lower().rstrip(".") for a, b in words]
    span = _office(lows)
    if span is None:
        return _name_only(text, words, lows)
    first, last = span
    body = _body_before(text, words[:first], lows)
    end = last
    person: Piece | None = None
    if last < len(words) and text[words[last][0]].isupper():
        person = _name(text, words[last:])
        body = body or _body_after_name(text, words, lows, person)
    elif last < len(words) and lows[last] in _LINKS:
        target, end = _target(text, words, lows, last)
        if lows[last] == "to" and body is not None:
            pass
        else:
            body, end = (body or target), (end if body is None else last)
        if (
            end < len(words)
            and body is not None
            and target is not None
            and text[words[end][0]].isupper()
        ):
            person = _name(text, words[end:])
    end = max(end, last)
    while (
        last - 1 > first
        and lows[last - 1] in RANKS - OFFICES
        and set(lows[first : last - 1]) & OFFICES
    ):
        last -= 1
    office_words = lows[first:last]
    titles_only = (
        all(w in RANKS for w in office_words)
        and body is None
        and lows[last : last + 1] not in (["of"], ["for"])
    )
    office_end = words[end - 1][1] if lows[last : last + 1] == ["to"] else words[last - 1][1]
    office = (
        ""
        if titles_only and person is not None and not set(office_words) & _OFFICIAL
        else (text[words[first][0] : office_end])
    )
    return Held(
        person=text[slice(*person)] if person else "",
        person_piece=person,
        office=bare(office),
        office_piece=(words[first][0], office_end) if office else None,
        body=bare(text[slice(*body)]) if body else "",
        body_piece=body,
        past=any(low in _PAST or low.startswith("ex-") for low in lows[:last]),
        voice=bool(set(office_words) & _VOICE),
        official=bool(set(office_words) & _OFFICIAL),
        gender=title_gender(lows),
    )


def _office(lows: list[str]) -> tuple[int, int] | None:
    """Where the words of the office stand: a row of them with one real office in it."""
    at = next((i for i, low in enumerate(lows) if low in OFFICES or low in RANKS), None)
    if at is None:
        return None
    first = at
    while first > 0 and lows[first - 1] in OFFICE_PARTS | _ADJECTIVES:
        first -= 1
    last = at + 1
    while last < len(lows) and lows[last] in OFFICES | RANKS | OFFICE_PARTS:
        last += 1
    return first, last


def _name_only(text: str, words: list[Piece], lows: list[str]) -> Held:
    if not words or not all(
        text[a].isupper() or low in ("al", "bin", "de", "von", "van", "el", "jr")
        for (a, _), low in zip(words, lows, strict=True)
    ):
        return Held()
    if not 2 <= len(words) <= 5 or kind_of(lows) is not None or any(low == "the" for low in lows):
        return Held()
    piece = (words[0][0], words[-1][1])
    name = text[slice(*piece)]
    if name in known() or any(text[a:b] in known() or text[a:b] in adjectives() for a, b in words):
        return Held()
    return Held(
        person=bare(name),
        person_piece=(piece[0], piece[0] + len(bare(name))),
        gender=gender_of(lows),
    )


def _name(text: str, words: list[Piece]) -> Piece | None:
    """The capital words that begin here, as a name."""
    end = 0
    for a, b in words[:5]:
        if not (text[a].isupper() or text[a:b].lower() in ("al", "bin", "de", "von", "van", "el")):
            break
        end += 1
    if not end:
        return None
    piece = (words[0][0], words[end - 1][1])
    return piece[0], piece[0] + len(bare(text[slice(*piece)]))


def _body_after_name(
    text: str, words: list[Piece], lows: list[str], person: Piece | None
) -> Piece | None:
    """Read "President Ana Verez of Ostravia"."""
    for i, (start, _) in enumerate(words):
        if person is not None and start >= person[1]:
            return _target(text, words, lows, i)[0] if lows[i] == "of" else None
    return None


def _body_before(text: str, words: list[Piece], lows: list[str]) -> Piece | None:
    """The body before the office: "Taliban" in "a Taliban spokesman"."""
    chosen = [w for w, low in zip(words, lows, strict=False) if low not in DETERMINERS]
    while chosen and not text[chosen[-1][0]].isupper():
        chosen.pop()
    start = len(chosen)
    while start > 0 and (
        text[chosen[start - 1][0]].isupper() or text[slice(*chosen[start - 1])] in ("of", "and")
    ):
        start -= 1
    chosen = chosen[start:]
    if not chosen:
        return None
    first, last = chosen[0][0], chosen[-1][1]
    return first, first + len(bare(text[first:last]))


def _target(text: str, words: list[Piece], lows: list[str], at: int) -> tuple[Piece | None, int]:
    """What follows "of": a body, and where the phrase ends."""
    i = at + 1
    while i < len(words) and (lows[i] in DETERMINERS):
        i += 1
    start = i
    while i < len(words) and (
        text[words[i][0]].isupper() or (lows[i] in ("of", "and", "for", "the") and i > start)
    ):
        i += 1
    if i == start:
        lower = start
        while lower < len(words) and lows[lower] not in _LINKS:
            lower += 1
        return ((words[start][0], words[lower - 1][1]) if lower > start else None), lower
    return (words[start][0], words[i - 1][1]), i


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


def body_actor(cast: Cast, name: str, office: str = "") -> Actor | None:
    """The actor that a body's name means: known, national, or made from a body's word.

    With an office of state a name that is not known is taken for a state of its own.
    """
    found = cast.find(name)
    if found is not None:
        return found
    state = state_of(cast, name)
    if state:
        return cast.add(state, ActorKind.STATE, f"“{name}”")
    fixed = known().get(name)
    if fixed is not None:
        return cast.add(*fixed, "known name")
    kind = kind_of(name.split())
    if (
        kind is None
        and name[:1].isupper()
        and len(name.split()) <= 2
        and set(office.lower().split()) & _OF_STATE
    ):
        return cast.add(name, ActorKind.STATE, f"has a “{office}”")
    if kind is None or not name[:1].isupper():
        return None
    first = known().get(name.split(maxsplit=1)[0])
    if first is not None and first[1] is ActorKind.INTERNATIONAL_BODY:
        kind = first[1]
    return cast.add(name, kind, f"the word “{name.rsplit(maxsplit=1)[-1]}”")


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
    if len(words) < 2 or body.kind is ActorKind.PERSON:
        return None
    first = bare(words[0])
    owner_name = state_of(cast, first)
    owner = cast.add(owner_name, ActorKind.STATE, f"“{first}”") if owner_name else None
    if owner is None and (first in known() or cast.find(first)):
        owner = cast.find(first)
        if owner is not None and owner.kind not in _OWNERS:
            owner = None
    if owner is None or fold(owner.name) == fold(body.name):
        return None
    return Bond(body.name, Tie.ORGAN_OF, owner.name, "", (piece,) if piece else ())
