# SPDX-License-Identifier: MIT
"""Who a source phrase means: a name, an office, a description or a pronoun; else nobody."""
# ruff: noqa: SIM905 (tables of words read better as words)

import re

from workstation.domain.actors import ActorKind
from workstation.domain.spans import Piece
from workstation.extraction.gazetteer import adjectives, known
from workstation.extraction.mentions import Actor, bare, fold, kind_of
from workstation.extraction.offices import Held, body_actor, bonds_of, organ_of, parse, state_of
from workstation.extraction.references import PRONOUNS, described, pronoun, shape
from workstation.extraction.scene import Resolved, Scene
from workstation.extraction.words import DETERMINERS

_K = ActorKind
_DOCUMENTS = frozenset(
    "report study document survey poll memo letter dossier assessment review".split()
)
_STATE_ORGANS = frozenset(
    "authorities government police army military forces parliament navy cabinet court".split()
)
_COLLECTIVES = frozenset(
    "officials diplomats troops lawmakers leaders ministers investigators".split()
)
_SMALL = frozenset("of for the and & de al".split())


def resolve(scene: Scene, piece: Piece, avoid: tuple[Piece, ...] = ()) -> Resolved:
    """Who the phrase means; `avoid` is the content, whose actors the speaker is not."""
    phrase = scene.text[piece[0] : piece[1]]
    words = phrase.replace(",", " ").split()
    low = [bare(word.lower()) for word in words]
    if len(words) == 1 and low[0] in PRONOUNS:
        return pronoun(scene, low[0])
    held = parse(scene.text, piece)
    if held.person or held.office:
        found = _office_holder(scene, held, piece, low)
        if found is not None:
            return found
    named = _named(scene, piece)
    if named is not None:
        return named
    if low[0] in ("the", "this", "that") and len(words) <= 4:
        return described(scene, low, avoid)
    return Resolved(None, "an unnamed source", shape(low))


def _office_holder(scene: Scene, held: Held, piece: Piece, low: list[str]) -> Resolved | None:
    """Whoever is named with an office, or only by it."""
    body = _body(scene, held)
    if held.person:
        actor = _person(scene, held, low)
        if actor is None:
            return None
        reason = "named" if fold(held.person) == fold(actor.name) else f"surname of {actor.name}"
    elif body is not None and (held.voice or low[0] not in ("a", "an", "one", "another")):
        name = _without_article(scene.text[slice(*piece)].split(",", maxsplit=1)[0])
        actor = scene.cast.add(name, _K.PERSON, "an office, its holder not named")
        actor.pieces.append(piece)
        reason = "the holder of an office, not named"
    else:
        return None
    actor.gender = actor.gender or held.gender
    actor.office = actor.office or held.office.lower()
    return _with_bonds(scene, held, actor, body, reason)


def _person(scene: Scene, held: Held, low: list[str]) -> Actor | None:
    actor = scene.cast.find(held.person)
    if actor is None:
        titled = held.office or low[0] in ("mr", "mrs", "ms")
        if len(held.person.split()) == 1 and not titled:
            return None
        actor = scene.cast.add(held.person, _K.PERSON, "named as the speaker")
    if actor.kind is _K.UNKNOWN:
        actor = scene.cast.add(actor.name, _K.PERSON)
    if held.person_piece:
        actor.pieces.append(held.person_piece)
    return actor if actor.kind is _K.PERSON else None


def _with_bonds(
    scene: Scene, held: Held, actor: Actor, body: Actor | None, reason: str
) -> Resolved:
    """The speaker with affiliation and capacity, as far as the phrase states them."""
    if body is None:
        return Resolved(actor.name, reason, _K.PERSON, actor.gender)
    bonds = bonds_of(held, actor, body)
    organ = organ_of(scene.cast, body, held.body_piece) if bonds else None
    if organ is not None:
        bonds.append(organ)
    spoken = (held.official or held.voice) and not held.past and held.office_piece is not None
    return Resolved(
        actor.name,
        reason,
        _K.PERSON,
        actor.gender,
        tuple(bonds),
        body.name if spoken else None,
        (held.office_piece,) if spoken and held.office_piece else (),
    )


def _without_article(phrase: str) -> str:
    words = phrase.split()
    while words and words[0].lower() in DETERMINERS:
        words.pop(0)
    return " ".join(words)


def _body(scene: Scene, held: Held) -> Actor | None:
    if not held.body:
        return None
    name = held.body
    found = body_actor(scene.cast, name, held.office)
    if found is None and name[:1].islower():
        meant = described(scene, ["the", *name.lower().split()], ())
        found = scene.cast.actors.get(meant.key) if meant.key else None
    if found is None and " " in name:
        for word in reversed(name.split()):
            found = scene.cast.find(bare(word)) or (
                body_actor(scene.cast, word) if word in adjectives() else None
            )
            if found is not None and found.kind is not _K.PERSON:
                return found
        found = None
    return found if found is None or found.kind is not _K.PERSON else None


def _named(scene: Scene, piece: Piece) -> Resolved | None:
    """A phrase that is itself a name, or national: "Tajikistan authorities", "a UN report"."""
    phrase = scene.text[slice(*piece)]
    name = bare(_without_article(phrase))
    first = bare(_without_article(phrase.split(",", maxsplit=1)[0]))
    if "," in phrase and first[:1].isupper():
        name = first
    elif scene.cast.find(last := bare(phrase.rsplit(",", maxsplit=1)[-1].strip())):
        name = last  # "the operator, Brightwater Lines"
    words = name.split()
    if not words:
        return None
    actor = scene.cast.find(name) or scene.cast.find(re.sub(r"\s*\([^()]*\)$", "", name))
    if actor is not None:
        how = "named" if fold(actor.name) == fold(name) else f"“{name}” is {actor.name} here"
        return Resolved(actor.name, how, actor.kind, actor.gender)
    if words[-1].lower() in _DOCUMENTS:
        return _document(scene, piece, words)
    if not any(word[0].isupper() for word in words):
        return None
    return _national(scene, piece, words) or _proper(scene, piece, words)


def _document(scene: Scene, piece: Piece, words: list[str]) -> Resolved | None:
    """A document: "a UN report", "a leaked memo"; plain "the report" is looked for instead."""
    lead = scene.text[slice(*piece)].split()[0].lower()
    if lead not in ("a", "an") and not any(word[0].isupper() for word in words):
        return None
    actor = scene.cast.add(" ".join(words), _K.DOCUMENT, "a document that says something")
    actor.pieces.append(piece)
    return Resolved(actor.name, "a document", _K.DOCUMENT)


def _national(scene: Scene, piece: Piece, words: list[str]) -> Resolved | None:
    """A state with one of its bodies, or a known body with its nationality before it."""
    first, head, name = bare(words[0]), words[-1].lower(), " ".join(words)
    if not 2 <= len(words) <= 5 or not first[:1].isupper():
        return None
    belongs = state_of(scene.cast, first)
    plain = scene.cast.find(" ".join(words[1:])) if belongs else None
    if plain is not None:
        return Resolved(plain.name, f"“{name}” is {plain.name}", plain.kind)
    organ_word = head in _STATE_ORGANS | _COLLECTIVES
    in_table = bool(belongs) or known().get(first) is not None
    if not (organ_word and (in_table or len(words) <= 3)) and not (in_table and kind_of(words)):
        return None
    kind = _K.COLLECTIVE if head in _COLLECTIVES else kind_of(words) or _K.GOVERNMENT_BODY
    actor = scene.cast.add(name, kind, f"“{first}” and “{head}”")
    actor.pieces.append(piece)
    organ = organ_of(scene.cast, actor, piece) if kind is not _K.COLLECTIVE else None
    return Resolved(actor.name, "named by state and office", kind, "", (organ,) if organ else ())


def _proper(scene: Scene, piece: Piece, words: list[str]) -> Resolved | None:
    """A name not met before: all its words have capitals."""
    name = " ".join(words)
    if len(words) > 8 or len(name) < 2 or not all(w[0].isupper() or w in _SMALL for w in words):
        return None
    if not name[0].isupper() or " and " in name or adjectives().get(name):
        return None
    starts = piece[0] == scene.start and scene.text[slice(*piece)] == name and len(words) == 1
    if starts and (name.endswith("s") or name.lower() in ("police", "people")):
        return None  # a capital only because it starts the sentence: "Residents said"
    person = 2 <= len(words) <= 4 and "of" not in words
    kind = kind_of(words) or (_K.PERSON if person else _K.UNKNOWN)
    actor = scene.cast.add(name, kind, "named as the speaker")
    actor.pieces.append(piece)
    return Resolved(actor.name, "named", actor.kind, actor.gender)
