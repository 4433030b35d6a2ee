# SPDX-License-Identifier: MIT
"""Pronouns and descriptions: "she", "the regime", "the ministry"; else nobody."""
# ruff: noqa: SIM905 (tables of words read better as words)

from workstation.domain.actors import ActorKind
from workstation.domain.spans import Piece
from workstation.extraction.mentions import Actor, kind_of
from workstation.extraction.scene import Resolved, Scene, Seen
from workstation.extraction.words import INNER_PREPOSITIONS

_K = ActorKind
_GROUPS = frozenset((_K.ARMED_GROUP, _K.ORGANISATION))
_BODIES = frozenset((_K.INTERNATIONAL_BODY, _K.ORGANISATION, _K.GOVERNMENT_BODY))
_FITS: dict[str, frozenset[ActorKind]] = {
    **dict.fromkeys("regime".split(), frozenset((_K.ARMED_GROUP, _K.STATE, _K.GOVERNMENT_BODY))),
    **dict.fromkeys(
        "group movement militants insurgents rebels militia faction fighters".split(), _GROUPS
    ),
    **dict.fromkeys("organization organisation agency bloc alliance body".split(), _BODIES),
    **dict.fromkeys("company firm charity watchdog".split(), frozenset((_K.ORGANISATION,))),
    **dict.fromkeys("newspaper outlet broadcaster magazine".split(), frozenset((_K.MEDIA_OUTLET,))),
    **dict.fromkeys("report study document statement survey".split(), frozenset((_K.DOCUMENT,))),
}
_NOT_PEOPLE = frozenset(_K) - {_K.PERSON, _K.DOCUMENT}
_LOOK_BACK = 3  # sentences
_MOST_ACTORS = 1000  # among whom a name is looked for; beyond that a text is no article
_PHRASE_ENDS = INNER_PREPOSITIONS | {"who", "that", "which"}
PRONOUNS = frozenset(
    "he she they it i we who you others some many most both neither another".split()
)


def pronoun(scene: Scene, word: str) -> Resolved:
    """Who a pronoun means: the nearest before it that fits in kind, number and gender."""
    if word in ("he", "she"):
        return _person_for(scene, word)
    if word in ("it", "they"):
        return _thing_for(scene, word)
    return Resolved(None, f"“{word}” is not settled by the text", _K.UNKNOWN)


def _thing_for(scene: Scene, word: str) -> Resolved:
    for seen in reversed(scene.seen[-12:]):
        if seen.paragraph < scene.paragraph - 1 or seen.sentence < scene.sentence - _LOOK_BACK:
            break
        if seen.kind not in _NOT_PEOPLE and not (seen.kind is _K.DOCUMENT and word == "it"):
            continue
        if seen.key is None and seen.kind is _K.UNKNOWN:
            continue
        if seen.key is None:
            return _unnamed(word, seen)
        return Resolved(seen.key, f"“{word}”: nearest before it is {seen.key}", seen.kind)
    return Resolved(None, f"“{word}” is not settled by the text", _K.UNKNOWN)


def _unnamed(word: str, seen: Seen) -> Resolved:
    who = Resolved(None, f"“{word}” follows an unnamed source", seen.kind, seen.gender)
    return who.spoken_for(seen.body, seen.body_pieces)


def _person_for(scene: Scene, word: str) -> Resolved:
    wanted = "m" if word == "he" else "f"
    for seen in reversed(scene.seen[-12:]):
        if seen.paragraph < scene.paragraph - 2:
            break
        if seen.kind is not _K.PERSON or (seen.gender and seen.gender != wanted):
            continue
        if seen.key is None:
            return _unnamed(word, seen)
        rival = _rival(scene, seen, wanted) or _named_since(scene, seen, wanted)
        if rival:
            return Resolved(None, f"“{word}” may be {seen.key} or {rival}", _K.PERSON, wanted)
        actor = scene.cast.actors.get(seen.key)
        if actor is not None and not actor.gender:
            actor.gender = wanted
        return Resolved(
            seen.key, f"“{word}”: nearest fitting person before it is {seen.key}", _K.PERSON, wanted
        )
    return Resolved(None, f"“{word}” is not settled by the text")


def _named_since(scene: Scene, chosen: Seen, wanted: str) -> str:
    """A fitting person named in a later sentence than the one chosen was seen in."""
    late = (
        scene.recent[chosen.sentence - scene.sentence :] if chosen.sentence < scene.sentence else []
    )
    for start, end in late[1:]:
        for _, _, key in scene.cast.between(start, end):
            actor = scene.cast.actors[key]
            if actor.kind is _K.PERSON and actor.gender in ("", wanted) and key != chosen.key:
                return key
    return ""


def _rival(scene: Scene, chosen: Seen, wanted: str) -> str:
    """Another fitting person who was subject of the same sentence, if there is one."""
    for seen in scene.seen[-12:]:
        same = seen.sentence == chosen.sentence and seen.key not in (None, chosen.key)
        if (
            same
            and seen.kind is _K.PERSON
            and seen.gender in ("", wanted)
            and seen.spoke == chosen.spoke
        ):
            return seen.key or ""
    return ""


def shape(low: list[str]) -> ActorKind:
    """Body, collective or person, for somebody without a name."""
    end = next((i for i, word in enumerate(low) if i and word in _PHRASE_ENDS), len(low))
    head = low[end - 1]
    kind = kind_of([head]) or next(iter(sorted(_FITS.get(head, ()))), None)
    if kind is not None:
        return kind
    plural = head.endswith("s") and low[0] not in ("a", "an", "one")
    return _K.COLLECTIVE if plural else _K.PERSON


def described(scene: Scene, low: list[str], avoid: tuple[Piece, ...]) -> Resolved:
    """Who "the regime", "the group", "the ministry" mean: the nearest actor that fits.

    Subjects and speakers of the last sentences go first; else the only fitting actor named
    there; actors of `avoid`, the content, are not its speaker.
    """
    phrase = " ".join(low)
    barred = {key for start, end in avoid for _, _, key in scene.cast.between(start, end)}
    for seen in reversed(scene.seen[-16:]):
        if seen.sentence < scene.sentence - _LOOK_BACK:
            break
        if _fits(scene, seen.key, low, barred):
            return _settled(scene, phrase, seen.key or "")
    near = {
        key
        for start, end in scene.recent[-_LOOK_BACK:]
        for _, _, key in scene.cast.between(start, end)
        if _fits(scene, key, low, barred)
    }
    far = near or _by_name(scene, low)
    if len(far) == 1:
        return _settled(scene, phrase, far.pop())
    who = Resolved(None, f"“{phrase}” is not settled by the text", shape(low))
    if _FITS.get(low[-1]) == frozenset((_K.DOCUMENT,)):
        for seen in reversed(scene.seen[-16:]):
            if seen.kind is _K.DOCUMENT:
                return _unnamed(phrase, seen)
    return who


def _fits(scene: Scene, key: str | None, low: list[str], barred: set[str]) -> bool:
    actor = scene.cast.actors.get(key or "")
    if actor is None or actor.name in barred:
        return False
    kinds = _FITS.get(low[-1])
    return actor.kind in kinds if kinds is not None else _fits_by_name(actor, low)


def _by_name(scene: Scene, low: list[str]) -> set[str]:
    """Actors named anywhere before whose own name or office has the word."""
    actors = scene.cast.actors
    if low[-1] in _FITS or len(actors) > _MOST_ACTORS:
        return set()
    return {
        actor.name
        for actor in actors.values()
        if _fits_by_name(actor, low) and actor.pieces and actor.pieces[0][0] < scene.start
    }


def _fits_by_name(actor: Actor, low: list[str]) -> bool:
    """Whether "the ministry" fits "Ministry of Health"; "the envoy" fits whoever has it."""
    head = low[-1]
    if actor.kind is _K.PERSON:
        return head in actor.office.split()
    return head in actor.name.lower().split() and kind_of([head]) is not None


def _settled(scene: Scene, phrase: str, key: str) -> Resolved:
    actor = scene.cast.actors[key]
    return Resolved(key, f"“{phrase}”: the nearest that fits is {key}", actor.kind, actor.gender)
