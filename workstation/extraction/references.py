# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""Whom descriptions mean: "the regime", "the ministry", "the envoy"; nobody when two fit."""

import re

from workstation.domain.actors import ActorKind
from workstation.domain.spans import Piece
from workstation.extraction.cast import Actor, kind_of
from workstation.extraction.pronouns import unnamed
from workstation.extraction.scene import Resolved, Scene
from workstation.extraction.titles import THINGS
from workstation.extraction.words import INNER_PREPOSITIONS, NO_NAME_STARTS

_K = ActorKind
_GROUPS = frozenset((_K.ARMED_GROUP, _K.ORGANISATION))
_BODIES = frozenset((_K.INTERNATIONAL_BODY, _K.ORGANISATION, _K.GOVERNMENT_BODY))
_FITS: dict[str, frozenset[ActorKind]] = {
    **{noun: frozenset((kind,)) for noun, kind in THINGS.items()},
    **dict.fromkeys("regime".split(), frozenset((_K.ARMED_GROUP, _K.STATE, _K.GOVERNMENT_BODY))),
    **dict.fromkeys(
        "group movement militants insurgents rebels militia faction fighters".split(), _GROUPS
    ),
    **dict.fromkeys("organization organisation agency bloc alliance body".split(), _BODIES),
    "party": frozenset((_K.ORGANISATION, _K.INTERNATIONAL_BODY)),
    **dict.fromkeys("report study document statement survey".split(), frozenset((_K.DOCUMENT,))),
}
# Descriptions of who bears a title.
_ALSO = {"father": "priest", "pastor": "priest", "imam": "cleric", "ambassador": "envoy"}
_OF_STATES = frozenset("government army navy police military parliament presidency".split())
_CALLED = {"the head of state": ["president"], "the head of government": ["premier"]}
_LOOK_BACK = 3  # sentences
_NEAR = 20_000  # characters in which the body of a state is looked for
_MOST_ACTORS = 1000  # among whom a name is looked for; beyond that a text is no article
_PHRASE_ENDS = INNER_PREPOSITIONS | {"who", "that", "which"}


def shape(low: list[str]) -> ActorKind:
    """Body, collective or person, for somebody without a name."""
    end = next((i for i, word in enumerate(low) if i and word in _PHRASE_ENDS), len(low))
    head = low[end - 1]
    kind = kind_of([head]) or next(iter(sorted(_FITS.get(head, ()))), None)
    if kind is not None:
        return kind
    plural = head.endswith("s") and low[0] not in ("a", "an", "one")
    return _K.COLLECTIVE if plural else _K.PERSON


def described(
    scene: Scene, low: list[str], avoid: tuple[Piece, ...], at: int | None = None
) -> Resolved:
    """Who "the regime", "the group", "the ministry" mean: the nearest actor that fits.

    Subjects and speakers of the last sentences go first; else the only fitting actor named
    there; actors of `avoid`, the content, are not its speaker. `at` is where the words stand.
    """
    phrase = " ".join(low)
    low = _CALLED.get(phrase, low)
    barred = {key for start, end in avoid for _, _, key in scene.cast.between(start, end)}
    namesakes = _by_name(scene, low, barred)
    if len(namesakes) == 1:
        return _settled(scene, phrase, namesakes.pop())
    near = _seen(scene, low, barred, namesakes) or _named(scene, low, barred, at)
    if len(near) == 1:
        return _settled(scene, phrase, near.pop())
    if not near and (owned := _owned(scene, low[-1])):
        actor = scene.cast.add(owned, _K.GOVERNMENT_BODY, f"“{phrase}”")
        return _settled(scene, phrase, actor.name)
    written = _unnamed_document(scene, phrase, low[-1])
    if written is not None:
        return written
    why = f"may be {' or '.join(sorted(near))}" if near else "is not settled by the text"
    return Resolved(None, f"“{phrase}” {why}", shape(low))


def _unnamed_document(scene: Scene, phrase: str, head: str) -> Resolved | None:
    """Read "the same document" after "a study by the institute": nobody, but for the institute."""
    if _FITS.get(head) == frozenset((_K.DOCUMENT,)):
        for seen in reversed(scene.seen[-16:]):
            if seen.kind is _K.DOCUMENT:
                return unnamed(phrase, seen)
    return None


def _owned(scene: Scene, head: str) -> str:
    """The one state's body of this word met before: "Ostravia's government"."""
    if head not in _OF_STATES:
        return ""
    before = scene.text[max(0, scene.start - _NEAR) : scene.start]
    found = re.finditer(rf"\b[A-Z][\w-]+(?:['’]s)? {head}\b", before)
    names = {match.group() for match in found}
    owned = {name for name in names if name.split()[0].lower() not in NO_NAME_STARTS}
    return owned.pop() if len(owned) == 1 else ""


def _by_name(scene: Scene, low: list[str], barred: set[str]) -> set[str]:
    """Actors named anywhere before whose own name or office has the word."""
    actors = scene.cast.actors
    if len(actors) > _MOST_ACTORS:
        return set()
    return {
        actor.name
        for actor in actors.values()
        if _is_named(actor, low[-1])
        and actor.name not in barred
        and actor.pieces
        and min(actor.pieces)[0] < scene.start
    }


def _seen(scene: Scene, low: list[str], barred: set[str], namesakes: set[str]) -> set[str]:
    """The last that spoke or was a subject and fits; of two namesakes only in this paragraph."""
    for seen in reversed(scene.seen[-16:]):
        if seen.sentence < scene.sentence - _LOOK_BACK:
            break
        if namesakes and seen.paragraph < scene.paragraph:
            return namesakes
        if seen.key and _fits(scene, seen.key, low, barred):
            return {seen.key}
    return set()


def _named(scene: Scene, low: list[str], barred: set[str], at: int | None) -> set[str]:
    """Those that fit and are named in the last sentences."""
    return {
        key
        for start, end in (*scene.recent[-_LOOK_BACK:], (scene.start, at or scene.start))
        for _, _, key in scene.cast.between(start, end)
        if _fits(scene, key, low, barred)
    }


def _fits(scene: Scene, key: str, low: list[str], barred: set[str]) -> bool:
    actor = scene.cast.actors.get(key)
    if actor is None or actor.name in barred:
        return False
    return actor.kind in _FITS.get(low[-1], ()) or _is_named(actor, low[-1])


def _is_named(actor: Actor, head: str) -> bool:
    """Whether "the ministry" fits "Ministry of Health"; "the envoy" fits whoever has it."""
    office = actor.office.split()
    if head in office or head in (_ALSO.get(word) for word in office):
        return True
    return (
        actor.kind is not _K.PERSON
        and kind_of([head]) is not None
        and head in actor.name.lower().split()
    )


def _settled(scene: Scene, phrase: str, key: str) -> Resolved:
    actor = scene.cast.actors[key]
    return Resolved(key, f"“{phrase}”: the nearest that fits is {key}", actor.kind, actor.gender)
