# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""Who a source phrase means: a name, an office, a description or a pronoun; else nobody."""

import re
from dataclasses import dataclass, field

from workstation.domain.actors import ActorKind
from workstation.domain.attributions import Bond
from workstation.domain.spans import Piece
from workstation.extraction.gazetteer import adjectives, known
from workstation.extraction.mentions import Actor, Cast, bare, fold, kind_of
from workstation.extraction.offices import Held, body_actor, bonds_of, organ_of, parse, state_of
from workstation.extraction.words import DETERMINERS

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
_DOCUMENTS = frozenset(
    "report study document survey poll memo letter dossier assessment review".split()
)
_STATE_ORGANS = frozenset(
    "authorities government police army military forces parliament navy cabinet court".split()
)
_COLLECTIVES = frozenset(
    "officials diplomats troops lawmakers leaders ministers investigators".split()
)
_LOOK_BACK = 3  # sentences


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody who spoke or was a sentence's subject, for pronouns further on."""

    sentence: int
    paragraph: int
    key: str | None
    kind: ActorKind
    gender: str
    spoke: bool


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a source phrase came to; `key` is None when the text does not settle it."""

    key: str | None
    reason: str
    kind: ActorKind = ActorKind.UNKNOWN
    gender: str = ""
    bonds: tuple[Bond, ...] = ()
    body: str | None = None
    body_pieces: tuple[Piece, ...] = ()


@dataclass
class Scene:
    """What the reader of a text knows at some sentence."""

    text: str
    cast: Cast
    sentence: int = 0
    paragraph: int = 0
    start: int = 0  # of the sentence
    recent: list[tuple[int, int]] = field(default_factory=list)  # the last sentences
    seen: list[Seen] = field(default_factory=list)

    def remember(self, resolved: Resolved, *, spoke: bool) -> None:
        """Keep somebody in mind for pronouns and descriptions that follow."""
        self.seen.append(
            Seen(self.sentence, self.paragraph, resolved.key, resolved.kind, resolved.gender, spoke)
        )


def resolve(scene: Scene, piece: Piece, avoid: tuple[Piece, ...] = ()) -> Resolved:
    """Who the phrase means; `avoid` is the content, whose actors the speaker is not."""
    phrase = scene.text[piece[0] : piece[1]]
    words = phrase.replace(",", " ").split()
    low = [bare(word.lower()) for word in words]
    if len(words) == 1 and low[0] in _PRONOUNS:
        return _pronoun(scene, low[0])
    held = parse(scene.text, piece)
    if held.person or held.office:
        found = _office_holder(scene, held, piece, low)
        if found is not None:
            return found
    named = _named(scene, piece, words)
    if named is not None:
        return named
    if low[0] in ("the", "this", "that") and len(words) <= 4:
        return _described(scene, low, avoid)
    return Resolved(None, "an unnamed source", _shape(low))


def _shape(low: list[str]) -> ActorKind:
    """Person or collective, for somebody without a name."""
    plural = low[-1].endswith("s") and low[0] not in ("a", "an", "one")
    return ActorKind.COLLECTIVE if plural else ActorKind.PERSON


_PRONOUNS = {
    "he": "m",
    "she": "f",
    "they": "",
    "it": "",
    "i": "",
    "we": "",
    "who": "",
    "you": "",
    "others": "",
    "some": "",
    "many": "",
    "most": "",
    "both": "",
    "neither": "",
    "another": "",
}


def _pronoun(scene: Scene, word: str) -> Resolved:
    if word in ("he", "she"):
        return _person_for(scene, word)
    if word in ("it", "they"):
        for seen in reversed(scene.seen[-12:]):
            if seen.paragraph < scene.paragraph - 1 or seen.sentence < scene.sentence - _LOOK_BACK:
                break
            if seen.kind not in _NOT_PEOPLE and not (seen.kind is _K.DOCUMENT and word == "it"):
                continue
            if seen.key is None:
                return Resolved(None, f"“{word}” follows an unnamed source", seen.kind)
            return Resolved(seen.key, f"“{word}”: nearest before it is {seen.key}", seen.kind)
    return Resolved(None, f"“{word}” is not settled by the text", _K.UNKNOWN)


def _person_for(scene: Scene, word: str) -> Resolved:
    wanted = _PRONOUNS[word]
    for seen in reversed(scene.seen[-12:]):
        if seen.paragraph < scene.paragraph - 2:
            break
        if seen.kind is not _K.PERSON or (seen.gender and seen.gender != wanted):
            continue
        if seen.key is None:
            return Resolved(None, f"“{word}” follows an unnamed source", _K.PERSON, wanted)
        rival = _rival(scene, seen, wanted)
        if rival:
            return Resolved(None, f"“{word}” may be {seen.key} or {rival}", _K.PERSON, wanted)
        actor = scene.cast.actors.get(seen.key)
        if actor is not None and not actor.gender:
            actor.gender = wanted
        return Resolved(
            seen.key, f"“{word}”: nearest fitting person before it is {seen.key}", _K.PERSON, wanted
        )
    return Resolved(None, f"“{word}” is not settled by the text", _K.PERSON, wanted)


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


def _office_holder(scene: Scene, held: Held, piece: Piece, low: list[str]) -> Resolved | None:
    cast = scene.cast
    body = _body(scene, held)
    if held.person:
        actor = cast.find(held.person)
        if (
            actor is None
            and len(held.person.split()) == 1
            and not held.office
            and low[0] not in ("mr", "mrs", "ms")
        ):
            return None
        if actor is None:
            actor = cast.add(held.person, _K.PERSON, "named as the speaker")
        elif actor.kind not in (_K.PERSON, _K.UNKNOWN):
            return None
        if actor.kind is _K.UNKNOWN:
            actor = cast.add(actor.name, _K.PERSON)
        if held.person_piece and held.person_piece not in actor.pieces:
            actor.pieces.append(held.person_piece)
        reason = "named" if fold(held.person) == fold(actor.name) else f"surname of {actor.name}"
    elif (
        body is not None
        and held.body
        and (held.voice or low[0] not in ("a", "an", "one", "another"))
    ):
        name = _office_name(scene.text, held, piece)
        actor = cast.add(name, _K.PERSON, "an office, its holder not named")
        if piece not in actor.pieces:
            actor.pieces.append(piece)
        reason = "the holder of an office, not named"
    else:
        return None
    actor.gender = actor.gender or held.gender
    actor.office = actor.office or held.office.lower()
    if body is None:
        return Resolved(actor.name, reason, _K.PERSON, actor.gender)
    bonds = bonds_of(held, actor, body)
    organ = organ_of(cast, body, held.body_piece)
    if organ is not None and bonds:
        bonds.append(organ)
    speaks = (held.official or held.voice) and not held.past
    return Resolved(
        actor.name,
        reason,
        _K.PERSON,
        actor.gender,
        tuple(bonds),
        body.name if speaks else None,
        tuple(p for p in (held.office_piece,) if p) if speaks else (),
    )


def _office_name(text: str, held: Held, piece: Piece) -> str:
    words = text[slice(*piece)].split(",", maxsplit=1)[0].split()
    while words and words[0].lower() in DETERMINERS:
        words.pop(0)
    return " ".join(words)


def _body(scene: Scene, held: Held) -> Actor | None:
    if not held.body:
        return None
    name = held.body
    found = body_actor(scene.cast, name, held.office)
    if found is None and name[:1].islower():
        described = _described(scene, ["the", *name.lower().split()], ())
        found = scene.cast.actors.get(described.key) if described.key else None
    if found is None and " " in name:
        for word in reversed(name.split()):
            found = scene.cast.find(bare(word)) or (
                body_actor(scene.cast, word) if word in adjectives() else None
            )
            if found is not None and found.kind is not _K.PERSON:
                return found
        found = None
    return found if found is None or found.kind is not _K.PERSON else None


def _named(scene: Scene, piece: Piece, words: list[str]) -> Resolved | None:
    """A phrase that is itself a name, or national: "Tajikistan authorities", "a UN report"."""
    while words and words[0].lower() in DETERMINERS:
        words = words[1:]
    if not words:
        return None
    name = bare(" ".join(words))
    first = scene.text[slice(*piece)].split(",")[0].split()
    while first and first[0].lower() in DETERMINERS:
        first = first[1:]
    if "," in scene.text[slice(*piece)] and first and first[0][0].isupper():
        name, words = bare(" ".join(first)), first
    actor = scene.cast.find(name) or scene.cast.find(re.sub(r"\s*\(.*\)$", "", name))
    if actor is not None:
        how = "named" if fold(actor.name) == fold(name) else f"“{name}” is {actor.name} here"
        return Resolved(actor.name, how, actor.kind, actor.gender)
    if not any(word[0].isupper() for word in words):
        return _document(scene, piece, words)
    return _national(scene, piece, words) or _proper(scene, piece, words)


def _document(scene: Scene, piece: Piece, words: list[str]) -> Resolved | None:
    """A document without a name: "a leaked report"; "the report" is looked for instead."""
    lead = scene.text[slice(*piece)].split()[0].lower()
    if lead not in ("a", "an") or words[-1].lower() not in _DOCUMENTS:
        return None
    actor = scene.cast.add(" ".join(words), _K.DOCUMENT, "a document that says something")
    actor.pieces.append(piece)
    return Resolved(actor.name, "a document", _K.DOCUMENT)


def _national(scene: Scene, piece: Piece, words: list[str]) -> Resolved | None:
    head = words[-1].lower()
    first = bare(words[0])
    state = state_of(scene.cast, first) or (known().get(first) or ("", None))[0]
    if (
        not state
        and head in _STATE_ORGANS | _COLLECTIVES
        and first[:1].isupper()
        and len(words) <= 3
    ):
        state = first
    if head in _DOCUMENTS:
        actor = scene.cast.add(" ".join(words), _K.DOCUMENT, "a document that says something")
        actor.pieces.append(piece)
        return Resolved(actor.name, "a document", _K.DOCUMENT)
    if not state or len(words) < 2 or len(words) > 5:
        return None
    if state_of(scene.cast, first) and scene.cast.find(" ".join(words[1:])):
        actor = scene.cast.find(" ".join(words[1:]))
        return (
            Resolved(actor.name, f"“{' '.join(words)}” is {actor.name}", actor.kind)
            if actor
            else None
        )
    if head not in _STATE_ORGANS | _COLLECTIVES and kind_of(words) is None:
        return None
    kind = _K.COLLECTIVE if head in _COLLECTIVES else kind_of(words) or _K.GOVERNMENT_BODY
    actor = scene.cast.add(" ".join(words), kind, f"“{first}” and “{head}”")
    actor.pieces.append(piece)
    organ = organ_of(scene.cast, actor, piece) if kind is not _K.COLLECTIVE else None
    return Resolved(actor.name, "named by state and office", kind, "", (organ,) if organ else ())


def _proper(scene: Scene, piece: Piece, words: list[str]) -> Resolved | None:
    """A name not met before: all its words have capitals."""
    name = bare(" ".join(words))
    if (
        "," in scene.text[slice(*piece)]
        or not all(
            w[0].isupper() or w in ("of", "for", "the", "and", "&", "de", "al") for w in words
        )
        or len(words) > 8
    ):
        return None
    if not name[0].isupper() or " and " in name or len(name) < 2:
        return None
    known_state = adjectives().get(name)
    if known_state:
        return None
    if scene.text[slice(*piece)] == name and piece[0] == scene.start and len(words) == 1:
        # A word with a capital only because it starts the sentence: "Residents said".
        if name.endswith("s") or name.lower() in ("police", "people"):
            return None
    kind = kind_of(words) or (
        _K.PERSON if 2 <= len(words) <= 4 and "of" not in words else _K.UNKNOWN
    )
    actor = scene.cast.add(name, kind, "named as the speaker")
    actor.pieces.append(piece)
    return Resolved(actor.name, "named", actor.kind, actor.gender)


def _described(scene: Scene, low: list[str], avoid: tuple[Piece, ...]) -> Resolved:
    """ "the regime", "the group", "the ministry": the nearest actor that fits."""
    head = low[-1]
    phrase = " ".join(low)
    unsettled = Resolved(None, f"“{phrase}” is not settled by the text", _shape(low))
    fits = _FITS.get(head)
    barred = {key for a, b in avoid for _, _, key in scene.cast.between(a, b)}

    def fitting(key: str | None, *, strict: bool = True) -> bool:
        actor = scene.cast.actors.get(key or "")
        if actor is None or (strict and actor.name in barred):
            return False
        if fits is not None:
            return actor.kind in fits
        return _fits_by_name(actor, low)

    for seen in reversed(scene.seen[-16:]):
        if seen.sentence < scene.sentence - _LOOK_BACK:
            break
        if fitting(seen.key):
            return _settled(scene, phrase, seen.key or "")
    names = {
        key
        for start, end in scene.recent[-_LOOK_BACK:] + [(scene.start, scene.start)]
        for _, _, key in scene.cast.between(start, end)
        if fitting(key)
    }
    if len(names) == 1:
        return _settled(scene, phrase, names.pop())
    if fits is None:
        names = {
            actor.name
            for actor in scene.cast.actors.values()
            if _fits_by_name(actor, low) and actor.pieces and actor.pieces[0][0] < scene.start
        }
        if len(names) == 1:
            return _settled(scene, phrase, names.pop())
    return unsettled


def _fits_by_name(actor: Actor, low: list[str]) -> bool:
    """ "the ministry" fits "Ministry of Health"; "the envoy" fits whoever holds that office."""
    head = low[-1]
    if actor.kind is _K.PERSON:
        return head in actor.office.split()
    return head in actor.name.lower().split() and kind_of([head]) is not None


def _settled(scene: Scene, phrase: str, key: str) -> Resolved:
    actor = scene.cast.actors[key]
    return Resolved(key, f"“{phrase}”: the nearest that fits is {key}", actor.kind, actor.gender)
