# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""Whom "she", "he", "it" and "they" mean; nobody when two fit."""

from workstation.domain.actors import ActorKind
from workstation.domain.spans import Piece
from workstation.extraction.cast import Actor
from workstation.extraction.scene import Resolved, Scene, Seen
from workstation.extraction.words import INNER_PREPOSITIONS, PREPOSITIONS

_CASES = {"his": "he", "him": "he", "her": "she", "its": "it", "their": "they", "them": "they"}
PRONOUNS = _CASES.keys() | frozenset(
    "he she they it i we who you others some many most both neither another".split()
)
_K = ActorKind
_NOT_PEOPLE = frozenset(_K) - {_K.PERSON, _K.DOCUMENT}
_LOOK_BACK = 3  # sentences


def pronoun(scene: Scene, word: str, at: int, avoid: tuple[Piece, ...] = ()) -> Resolved:
    """Who a pronoun at this place means: the nearest that fits in kind, number and gender.

    Whoever is only named in `avoid`, the content, is not its speaker.
    """
    word = _CASES.get(word, word)
    if word in ("he", "she"):
        return _person(scene, word, at, avoid)
    if word in ("it", "they"):
        return _thing(scene, word, at, avoid)
    return _open(word)


def unnamed(word: str, seen: Seen) -> Resolved:
    """Nobody: the word follows a source without a name, for whom that one may have spoken."""
    who = Resolved(None, f"“{word}” follows an unnamed source", seen.kind, seen.gender)
    return who.spoken_for(seen.body, seen.body_pieces)


def _open(word: str) -> Resolved:
    return Resolved(None, f"“{word}” is not settled by the text")


def _thing(scene: Scene, word: str, at: int, avoid: tuple[Piece, ...]) -> Resolved:
    here = _first_named(scene, at, avoid) if word == "it" else None
    for seen in reversed(scene.seen[-12:]):
        if seen.paragraph < scene.paragraph - 1 or seen.sentence < scene.sentence - _LOOK_BACK:
            break
        if seen.kind not in _NOT_PEOPLE and not (seen.kind is _K.DOCUMENT and word == "it"):
            continue
        if here and seen.sentence < scene.sentence:
            break
        if seen.key is not None:
            return Resolved(seen.key, f"“{word}”: nearest before it is {seen.key}", seen.kind)
        if seen.kind is not _K.UNKNOWN:
            return unnamed(word, seen)
    if here:
        kind = scene.cast.actors[here].kind
        return Resolved(here, f"“{word}”: {here} begins the sentence", kind)
    return _open(word)


def _first_named(scene: Scene, at: int, avoid: tuple[Piece, ...]) -> str | None:
    """The body that a sentence begins with, as its subject does, not after "in" or "to"."""
    for start, _, key in scene.cast.between(scene.start, at)[:1]:
        before = scene.text[scene.start : start].split()
        fits = scene.cast.actors[key].kind in _NOT_PEOPLE - {_K.STATE}
        led = any(word.lower() in PREPOSITIONS | INNER_PREPOSITIONS for word in before)
        if fits and not led and not any(a <= start < b for a, b in avoid):
            return key
    return None


def _person(scene: Scene, word: str, at: int, avoid: tuple[Piece, ...]) -> Resolved:
    wanted = "m" if word == "he" else "f"
    seen = _last_seen(scene, wanted)
    named = _named_here(scene, seen, wanted, at, avoid)
    if _unlike(scene, wanted) or (seen is None and not named):
        return _open(word)
    if len(named) == 1:
        return _settled(scene, word, named.pop(), "the only fitting person named before it")
    if named or seen is None:
        return Resolved(None, f"“{word}” may be {' or '.join(sorted(named))}")
    if seen.key is None:
        return unnamed(word, seen)
    rival = _rival(scene, seen, wanted) or _named_since(scene, seen, wanted, avoid)
    if rival:
        return Resolved(None, f"“{word}” may be {seen.key} or {rival}")
    return _settled(scene, word, seen.key, "nearest fitting person before it")


def _named_here(
    scene: Scene, seen: Seen | None, wanted: str, at: int, avoid: tuple[Piece, ...]
) -> set[str]:
    """Those named in this paragraph when nobody was seen there, or just before it."""
    if seen is not None and seen.paragraph == scene.paragraph:
        return set()
    low = scene.text.rfind("\n", 0, scene.start) + 1
    if seen is None and scene.recent:
        low = min(low, scene.recent[-1][0])
    return _named(scene, wanted, (low, at), avoid)


def _settled(scene: Scene, word: str, key: str, how: str) -> Resolved:
    wanted = "m" if word == "he" else "f"
    actor = scene.cast.actors[key]
    actor.gender = actor.gender or wanted
    return Resolved(key, f"“{word}”: {how} is {key}", _K.PERSON, wanted)


def _last_seen(scene: Scene, wanted: str) -> Seen | None:
    """The last person who spoke or was a subject, in this paragraph or the two before."""
    for seen in reversed(scene.seen[-12:]):
        if seen.paragraph < scene.paragraph - 2:
            break
        if seen.kind is _K.PERSON and seen.gender in ("", wanted):
            return seen
    return None


def _unlike(scene: Scene, wanted: str) -> bool:
    """Whether somebody whose given name does not fit has spoken in this sentence: names deceive."""
    last = scene.seen[-1] if scene.seen else None
    here = last is not None and last.sentence == scene.sentence and last.spoke
    return here and last is not None and last.kind is _K.PERSON and last.gender not in ("", wanted)


def _named(scene: Scene, wanted: str, piece: Piece, avoid: tuple[Piece, ...]) -> set[str]:
    """The fitting persons named in a piece of the text outside what is to be avoided."""
    return {
        key
        for start, _, key in scene.cast.between(*piece)
        if _fits(scene.cast.actors[key], wanted) and not any(a <= start < b for a, b in avoid)
    }


def _fits(actor: Actor, wanted: str) -> bool:
    return actor.kind is _K.PERSON and actor.gender in ("", wanted)


def _named_since(scene: Scene, chosen: Seen, wanted: str, avoid: tuple[Piece, ...]) -> str:
    """A fitting person named in a later sentence than the one chosen was seen in."""
    later = scene.sentence - chosen.sentence - 1
    for piece in scene.recent[-later:] if later > 0 else ():
        for key in sorted(_named(scene, wanted, piece, avoid) - {chosen.key or ""}):
            return key
    return ""


def _rival(scene: Scene, chosen: Seen, wanted: str) -> str:
    """Another fitting person who was subject of the same sentence, if there is one."""
    for seen in scene.seen[-12:]:
        same = seen.sentence == chosen.sentence and seen.key not in (None, chosen.key)
        fits = seen.kind is _K.PERSON and seen.gender in ("", wanted)
        if same and fits and seen.spoke == chosen.spoke:
            return seen.key or ""
    return ""
