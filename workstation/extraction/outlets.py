# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words and patterns read better unbroken)
"""Newspapers, agencies and stations: known ones, and those that the words round a name show."""

import re
from collections.abc import Sequence

from workstation.domain.actors import ActorKind
from workstation.domain.attributions import RelayFound
from workstation.domain.spans import Piece
from workstation.extraction.cast import Actor, Cast, bare
from workstation.extraction.sentences import Paragraph

_MEDIA = ActorKind.MEDIA_OUTLET
_NEWS = (
    "newspaper|paper|daily|weekly|monthly|magazine|journal|tabloid|broadsheet|portal|site|website"
    "|station|broadcaster|channel|programme|program|agency|newswire|wire|outlet|podcast|network"
    "|television|radio|tv|blog|gazette|bulletin"
)
# Names of several words that end, or begin, with one of these are outlets.
_LAST = frozenset(
    "times post tribune herald gazette courier ledger chronicle sentinel news newswire wire press "
    "radio tv television daily weekly journal telegraph guardian observer magazine newspaper "
    "bulletin messenger mirror echo globe broadcasting dispatch examiner register standard "
    "independent mail argus today online".split()
)
_FIRST = frozenset("radio channel tv".split())
_NAME = re.compile(
    r"(?P<lead>(?:(?:[Tt]he|an?|its|his|her|their|our|this)\s)?(?:[a-z][\w’'-]*,?\s){0,4})"
    r"(?P<name>[A-Z][\w.&’'-]*(?:\s(?:of\s|de\s|la\s|le\s)?(?:[A-Z][\w.&’'-]*|\d+))*)"
)
_UNNAMED = re.compile(
    r"(?:the |an? |its )?(?P<words>(?:[\w-]+ )?(?:state|national|public|local|independent|private"
    r"|government|pro-\w+)(?:[ -](?:run|owned|controlled))? (?:television|tv|radio|media"
    r"|broadcaster|newspaper|news agency|press))\b(?!,? (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z])"
)
_AGAIN = re.compile(rf"(?:the|that) (?:same )?(?:news )?(?:{_NEWS})\b(?!,? [A-Z])")
_NOUN_LAST = re.compile(rf"\b(?:{_NEWS}),?\Z", re.I)
_APPOSED = re.compile(rf",\s(?:the|an?)\s(?:[\w’'-]+\s){{0,4}}?(?:{_NEWS})\b", re.I)
_BEHIND = re.compile(r",\s(?P<name>[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,3})(?=[,.;:])")
# "SELBY, 3 May (Castor News Agency) -", "SELBY. /Ordis/." at the start of a paragraph.
_DATELINE = re.compile(
    r"[A-Z][A-Z.’' -]{2,40}(?:,? [A-Z][\w.]+)?(?:,[^()/\n]{1,24})?\s?[(/](?P<name>[A-Z][^()/\n]{1,38})[)/]"
    r"\s?[—–.-]"
)
_BACK = 1500  # characters before "the agency" in which it was named


def introduce(text: str, blocks: Sequence[Paragraph], cast: Cast) -> None:
    """Let the cast know the agencies that datelines name."""
    for block in blocks:
        match = _DATELINE.match(text, block.start, min(block.end, block.start + 140))
        if match is not None:
            cast.add(match["name"].strip(), _MEDIA, "named in the dateline")


def outlet(text: str, start: int, end: int, cast: Cast) -> RelayFound | None:
    """The outlet that the words at `start` name or mean."""
    while start < end and text[start].isspace():
        start += 1
    unnamed = _UNNAMED.match(text, start, end)
    if unnamed is not None:
        return RelayFound(unnamed["words"], (unnamed.span("words"),))
    if _AGAIN.match(text, start, end):
        return _named_before(text, start, cast)
    match = _NAME.match(text, start, end)
    return _named(text, match, cast) if match is not None else None


def _named(text: str, match: re.Match[str], cast: Cast) -> RelayFound | None:
    """The outlet of this name, if it is one; of "the agency, TASS," the name that follows."""
    lead, (first, last) = match["lead"].strip(), match.span("name")
    name = bare(match["name"].rstrip("."))
    actor = _known(name, cast)
    behind = _BEHIND.match(text, last)
    if behind is not None and _NOUN_LAST.search(name):
        lead, name, actor = name, behind["name"], _known(behind["name"], cast)
        first = behind.start("name")
    described = bool(_NOUN_LAST.search(lead)) or _APPOSED.match(text, last) is not None
    if actor is None and (described or _is_outlet(name)):
        actor = cast.add(name, _MEDIA, "named as an outlet")
        actor.pieces.append((first, first + len(name)))
    if described and actor is not None and actor.kind is ActorKind.UNKNOWN:
        actor.kind = _MEDIA
    if actor is None or actor.kind is not _MEDIA:
        return None
    return _written(text, actor, (first, first + len(name)))


def _is_outlet(name: str) -> bool:
    """Whether a name of several words is one of an outlet: "Lake Tribune", "Radio Selby"."""
    words = name.lower().split()
    return len(words) > 1 and (words[-1] in _LAST or words[0] in _FIRST)


def _known(name: str, cast: Cast) -> Actor | None:
    """The actor of this name, or the only outlet whose name ends so: "the Ledger"."""
    end = f" {name.lower()}"
    found = cast.find(name)
    if found is not None or name.lower() not in _LAST:
        return found
    outlets = [one for one in cast.actors.values() if one.kind is _MEDIA]
    ending = [one for one in outlets if one.name.lower().endswith(end)]
    return ending[0] if len(ending) == 1 else None


def _written(text: str, actor: Actor, piece: Piece) -> RelayFound:
    """The outlet as written here; where a part of its name stands, as written in full before."""
    whole = [p for p in actor.pieces if p[1] <= piece[0] and p[1] - p[0] > piece[1] - piece[0]]
    spelt = [p for p in whole if text[slice(*p)] == actor.name]
    piece = spelt[0] if spelt else piece
    return RelayFound(text[slice(*piece)], (piece,), actor.name)


def _named_before(text: str, at: int, cast: Cast) -> RelayFound | None:
    """Which outlet "the agency" or "the paper" means: the last one named."""
    named = [
        (piece, actor)
        for actor in cast.actors.values()
        if actor.kind is _MEDIA
        for piece in actor.pieces
        if at - _BACK <= piece[0] < at
    ]
    if not named:
        return None
    piece, actor = max(named, key=lambda one: one[0])
    return RelayFound(text[slice(*piece)], (piece,), actor.name)
