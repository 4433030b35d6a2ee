# SPDX-License-Identifier: MIT
"""Who a source phrase means: a name, an office, a description or a pronoun; else nobody."""

import re
from dataclasses import replace

from workstation.domain.actors import ActorKind
from workstation.domain.spans import Piece
from workstation.extraction.bodies import body_actor, bonds_of, organ_of
from workstation.extraction.capacities import with_capacity
from workstation.extraction.cast import Actor, bare, fold
from workstation.extraction.documents import document, with_document
from workstation.extraction.gazetteer import adjectives
from workstation.extraction.joint import parts_of
from workstation.extraction.naming import in_full, kind_beside, named, without_article
from workstation.extraction.offices import Held, parse
from workstation.extraction.pronouns import PRONOUNS, pronoun
from workstation.extraction.references import described, shape
from workstation.extraction.scene import Resolved, Scene
from workstation.extraction.words import POSSESSIVES

_K = ActorKind
_NOBODYS = POSSESSIVES | {"a", "an", "one", "another"}
# A number, a dateline or a time before the phrase.
_LEAD = re.compile(
    r"\d{1,3}[.)] |[A-Z][A-Z .’'-]+(?:, [\w. ]+)? \([^()]+\) ?[—–-]+ |(?:noon|midnight|dawn|dusk) "
)
_LINE = re.compile(r"(?<=\n)(?:The|An?) ")  # begins a sentence below a byline
_WHO = re.compile(r",? (?:who|which|whose) ")


def speakers(scene: Scene, piece: Piece, content: tuple[Piece, ...]) -> list[Resolved]:
    """Who says the content: one, or each of "A, B and C" when all have names."""
    if not scene.text[slice(*piece)].strip(" ,;:–—-\n"):
        return [Resolved(None, "nobody is named")]
    piece = _with_name(scene, with_document(scene, _trimmed(scene.text, piece)))
    parts = parts_of(scene, piece)
    if parts is None:
        found = [Resolved(None, "not all of them are named", _K.COLLECTIVE)]
    elif parts:
        each = {one.key: one for one in (resolve(scene, part, content) for part in parts)}
        found = [one for key, one in each.items() if key is not None]
    else:
        found = [resolve(scene, piece, content)]
    return [with_capacity(scene, one, content) for one in found]


def _with_name(scene: Scene, piece: Piece) -> Piece:
    """The phrase with the name after it: "the owner, Brightwater Lines" for "the owner"."""
    at = piece[1] + 2
    last = scene.text[slice(*piece)].rsplit(maxsplit=1)[-1]
    if last[:1].islower() and last not in PRONOUNS and scene.text.startswith(", ", piece[1]):
        for start, end, _ in scene.cast.between(at, at + 1):
            if start == at and scene.text[end : end + 1] in (",", "."):
                return piece[0], end
    return piece


def _trimmed(text: str, piece: Piece) -> Piece:
    """The phrase without what leads to it, marks behind it and what "who" adds."""
    start, end = piece
    line = _LINE.search(text, start, end)
    start = line.start() if line else start
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    who = _WHO.search(text, start, end)
    end = who.start() if who and who.start() > start else end
    while end > start and text[end - 1] in " ,;:–—-":
        end -= 1
    return (start, end) if end > start else piece


def _find(scene: Scene, piece: Piece) -> Actor | None:
    return scene.cast.find(bare(without_article(scene.text[slice(*piece)])))


def resolve(scene: Scene, piece: Piece, avoid: tuple[Piece, ...] = ()) -> Resolved:
    """Who the phrase means; `avoid` is the content, whose actors the speaker is not."""
    phrase = scene.text[piece[0] : piece[1]]
    words = phrase.replace(",", " ").split()
    low = [bare(word.lower()) for word in words]
    if len(words) == 1 and low[0] in PRONOUNS and (len(phrase) == 1 or not phrase.isupper()):
        return pronoun(scene, low[0], piece[0], avoid)
    plain = _find(scene, piece)
    written = None if plain is not None else document(scene, piece)
    if written is not None:
        return written
    held = parse(scene.text, piece)
    if (held.person or held.office) and (plain is None or plain.kind is _K.PERSON):
        found = _office_holder(scene, held, piece, low)
        if found is not None:
            return found
    found = _by_word(scene, plain, phrase) or named(scene, piece, speaks=bool(avoid))
    if found is not None:
        return found
    if low[0] in ("the", "this", "that") and len(words) <= 4:
        return described(scene, low, avoid, piece[0])
    return Resolved(None, "an unnamed source", shape(low))


def _by_word(scene: Scene, plain: Actor | None, phrase: str) -> Resolved | None:
    """Whom "the Alliance" means when several are called one."""
    word = bare(without_article(phrase))
    if plain is not None or " " in word or len(scene.cast.bodies(word)) < 2:
        return None
    return described(scene, ["the", word.lower()], ())


def _office_holder(scene: Scene, held: Held, piece: Piece, low: list[str]) -> Resolved | None:
    """Whoever is named with an office, or only by it."""
    body = _body(scene, held, low, piece[0])
    if held.person:
        actor = None if _is_thing(scene, held, piece) else _person(scene, held, low)
        if actor is None:
            return None
        reason = "named" if fold(held.person) == fold(actor.name) else f"surname of {actor.name}"
    elif held.voice and body is not None:
        who = Resolved(
            None, f"{held.office} of {body.name}, without a name", _K.PERSON, held.gender
        )
        return who.spoken_for(body.name, (held.office_piece,)) if held.office_piece else who
    elif body is not None and _is_holder(scene, held, piece, low):
        name = without_article(scene.text[slice(*piece)].split(",", maxsplit=1)[0])
        actor = scene.cast.add(name, _K.PERSON, "an office, its holder not named")
        actor.pieces.append(piece)
        reason = "the holder of an office, not named"
    else:
        return None
    actor.gender = actor.gender or held.gender
    actor.office = actor.office or held.office.lower()
    return _with_bonds(scene, held, actor, body, reason)


def _is_holder(scene: Scene, held: Held, piece: Piece, low: list[str]) -> bool:
    """Whether the phrase itself, not an apposition in it, means who has the office."""
    comma = scene.text.find(",", *piece)
    head = held.office_piece is not None and (comma < 0 or held.office_piece[0] < comma)
    named = any(word[0].isupper() for word in scene.text[slice(*piece)].split()[1:])
    return head and named and low[0] not in _NOBODYS


def _is_thing(scene: Scene, held: Held, piece: Piece) -> bool:
    """Whether what follows a new name shows that it is no person's: "Vell Sorgen, which"."""
    new = not held.office and not held.gender and scene.cast.find(held.person) is None
    return new and kind_beside(scene, piece) is not None


def _person(scene: Scene, held: Held, low: list[str]) -> Actor | None:
    actor = scene.cast.find(held.person) or in_full(scene, held.person)
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
    who = Resolved(actor.name, reason, _K.PERSON, actor.gender)
    if body is None:
        return who
    bonds = bonds_of(held, actor, body)
    organ = organ_of(scene.cast, body, held.body_piece) if bonds else None
    if organ is not None:
        bonds.append(organ)
    who = replace(who, bonds=tuple(bonds))
    if held.past or held.office_piece is None or not (held.voice or held.sent):
        return who
    actor.body, actor.body_pieces = body.name, (held.office_piece,)
    return who.spoken_for(actor.body, actor.body_pieces)


def _body(scene: Scene, held: Held, low: list[str], at: int) -> Actor | None:
    """The body of an office: named, described ("the group's spokesman") or meant by "its"."""
    if not held.body:
        if not held.office or low[0] not in ("its", "their"):
            return None
        meant = pronoun(scene, "it" if low[0] == "its" else "they", at)
        return scene.cast.actors.get(meant.key or "")
    name = held.body
    found = body_actor(scene.cast, name, held.office)
    if found is None and name[:1].islower():
        meant = described(scene, ["the", *name.lower().split()], ())
        found = scene.cast.actors.get(meant.key or "")
    if found is None and " " in name:
        found = next(filter(None, (_part_of(scene, word) for word in reversed(name.split()))), None)
    return found if found is None or found.kind is not _K.PERSON else None


def _part_of(scene: Scene, word: str) -> Actor | None:
    """A body that one word of a longer name means."""
    found = scene.cast.find(bare(word))
    if found is None and word in adjectives():
        found = body_actor(scene.cast, word)
    return found if found is None or found.kind is not _K.PERSON else None


def subject(scene: Scene, piece: Piece) -> Resolved | None:
    """Who a sentence is about, when its subject names or means an actor."""
    words = scene.text[slice(*piece)].strip(" ,;:–—-\n").split(maxsplit=1)
    if not words or (words[0].lower() in POSSESSIVES and "," not in words[-1]):
        return None
    who = resolve(scene, _trimmed(scene.text, piece))
    return who if who.key is not None else None
