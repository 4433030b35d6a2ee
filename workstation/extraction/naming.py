# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""Source phrases that are names: of somebody met, of a state's bodies, or new ones."""

import re

from workstation.domain.actors import ActorKind
from workstation.domain.spans import Piece
from workstation.extraction.bodies import body_actor, organ_of, state_before, state_of
from workstation.extraction.cast import Actor, bare, fold, kind_of
from workstation.extraction.gazetteer import adjectives, known
from workstation.extraction.metonyms import government
from workstation.extraction.scene import Resolved, Scene
from workstation.extraction.titles import BODY_WORDS, OFFICE_PARTS, OFFICES, RANKS, THINGS
from workstation.extraction.words import (
    CONJUNCTIONS,
    DETERMINERS,
    INNER_PREPOSITIONS,
    PREPOSITIONS,
    SUBORDINATORS,
)

_K = ActorKind
_STATE_ORGANS = frozenset(
    "authorities government police army military forces parliament navy cabinet court".split()
)
_APPOSED = re.compile(
    r", (?:which |(?:an?|the) (?:[\w-]+ ){0,3}?(?P<noun>[a-z-]+)"
    r"(?=,| that | which | in | of | for |\.))"
)
_NO_PART = PREPOSITIONS | INNER_PREPOSITIONS | CONJUNCTIONS | DETERMINERS | SUBORDINATORS
_REGIONS = frozenset("Western Eastern Northern Southern Central".split())
_PEOPLE = frozenset("prosecutors insurgents rebels".split())  # never all of them

_SMALL = frozenset("of for the and & de al on in to against neighbouring neighboring".split())


def named(scene: Scene, piece: Piece, *, speaks: bool) -> Resolved | None:
    """Who a phrase means that is itself a name, or national: "Tajikistan authorities"."""
    name, thing = _name(scene, scene.text[slice(*piece)])
    words = name.split()
    if not words:
        return None
    actor = scene.cast.find(name) or scene.cast.by_word(name) or in_full(scene, name)
    if actor is not None:
        how = "named" if fold(actor.name) == fold(name) else f"“{name}” is {actor.name} here"
        return Resolved(actor.name, how, actor.kind, actor.gender)
    standing = government(scene, name, piece, speaks=speaks)
    if standing is not None:
        return standing
    body = _delegated(scene, words) or _possessed(scene, piece, words)
    if body is not None or not any(word[0].isupper() for word in words):
        return body
    return (
        _explained(scene, words)
        or _national(scene, piece, words)
        or _proper(scene, piece, words, thing)
    )


def _name(scene: Scene, phrase: str) -> tuple[str, ActorKind | None]:
    """The name in a phrase, before its apposition or after a description that shows its kind."""
    head, _, rest = phrase.partition(",")
    first, last = bare(without_article(head)), bare(rest.rsplit(",", maxsplit=1)[-1].strip())
    if first[:1].isupper() and first.split()[-1][0].isupper():
        return first, None
    kind = THINGS.get(first.rsplit(" ", maxsplit=1)[-1].lower())
    if last and (scene.cast.find(last) or kind):
        return last, kind  # "the operator, Brightwater Lines"
    return (first if first[:1].isupper() else bare(without_article(phrase))), None


def in_full(scene: Scene, word: str) -> Actor | None:
    """Whoever a single word means as part of the one longer name that has it.

    The last word is a surname; the first one counts when it was met in the whole name before.
    """
    cast = scene.cast
    names = cast.heard(word) if word[:1].isupper() and " " not in word else []
    people = [name for name in names if fold(name.split()[-1]) == fold(word)]
    if len(people) == 1:
        return cast.add(people[0], _K.PERSON, "named in full elsewhere")
    if people or len(names) != 1 or word in adjectives() or state_of(cast, word):
        return None
    first = re.search(rf"\b{re.escape(word)}\b", scene.text)
    if first is None or not scene.text.startswith(names[0], first.start()):
        return None
    actor = cast.add(names[0], _K.UNKNOWN, "named in full before")
    cast.call(actor, word)
    return actor


def _explained(scene: Scene, words: list[str]) -> Resolved | None:
    """A name after what it is: "the platform Chirr", "chief rescuer Karim Vell"."""
    first = next(i for i, word in enumerate(words) if word[0].isupper())
    name, before = " ".join(words[first:]), words[:first]
    plain = before and not any(w.lower() in _NO_PART for w in before)
    if not plain or not all(w[0].isupper() or w in _SMALL for w in words[first:]):
        return None
    actor = scene.cast.find(name) or in_full(scene, name)
    head = before[-1].lower()
    kind = kind_of(words[first:]) or kind_of([head]) or THINGS.get(head)
    if actor is None and kind is None and 2 <= len(words) - first <= 4:
        kind = None if any(w in adjectives() or w in known() for w in words) else _K.PERSON
    if actor is None and kind is not None:
        actor = scene.cast.add(name, kind, f"named after “{head}”")
    if actor is not None and actor.kind is _K.PERSON:
        actor.office = actor.office or " ".join(before).lower()
    return Resolved(actor.name, "named", actor.kind, actor.gender) if actor else None


def _delegated(scene: Scene, words: list[str]) -> Resolved | None:
    """Read "the delegation of Ostravia": the state itself."""
    if words[0].lower() not in ("delegation", "representatives") or words[1:2] != ["of"]:
        return None
    name = bare(without_article(" ".join(words[2:])))
    state = body_actor(scene.cast, name, "minister") if name[:1].isupper() else None
    return Resolved(state.name, f"its {words[0].lower()}", state.kind) if state else None


def _possessed(scene: Scene, piece: Piece, words: list[str]) -> Resolved | None:
    """A body by its state: "Ostravia's foreign ministry"."""
    owners = [i for i, word in enumerate(words[:-1]) if word.endswith(("'s", "’s", "s'", "s’"))]
    words = _without_place(words)
    kind = kind_of(words[-1:])
    if len(words) < 2 or len(words) > 6 or kind is not _K.GOVERNMENT_BODY:
        return None
    if words[-1][0].isupper() or not (owners or words[-1] == "ministry"):
        return None
    whose = f" of “{bare(words[owners[0]])}”" if owners else ""
    actor = scene.cast.add(" ".join(words), kind, f"“{words[-1]}”{whose}")
    actor.pieces.append(piece)
    organ = organ_of(scene.cast, actor, piece)
    return Resolved(actor.name, "named by its owner", kind, "", (organ,) if organ else ())


def _national(scene: Scene, piece: Piece, words: list[str]) -> Resolved | None:
    """A state with one of its bodies, or a known body with its nationality before it."""
    first, head, name = bare(words[0]), words[-1].lower(), " ".join(words)
    if not 2 <= len(words) <= 5 or not first[:1].isupper():
        return None
    belongs = state_before(scene.cast, words)
    plain = scene.cast.find(" ".join(words[1:])) if belongs else None
    if plain is not None:
        return Resolved(plain.name, f"“{name}” is {plain.name}", plain.kind)
    in_table = bool(belongs) or first in known() or scene.cast.find(first) is not None
    by_chance = scene.text.startswith(words[0], scene.start) and not scene.cast.find(first)
    organ_word = head in _STATE_ORGANS and (in_table or (len(words) <= 3 and not by_chance))
    definite = scene.text[slice(*piece)].lower().startswith("the ") and first not in _REGIONS
    in_table = in_table or (definite and head in BODY_WORDS)
    if head in _PEOPLE or not (organ_word or (in_table and kind_of(words))):
        return None
    kind = kind_of(words) or _K.GOVERNMENT_BODY
    actor = scene.cast.add(name, kind, f"“{first}” and “{head}”")
    actor.pieces.append(piece)
    organ = organ_of(scene.cast, actor, piece)
    return Resolved(actor.name, "named by state and office", kind, "", (organ,) if organ else ())


def _without_place(words: list[str]) -> list[str]:
    """The words before "in Hollin"."""
    return words[: words.index("in")] if "in" in words[1:] else words


def is_proper(words: list[str]) -> bool:
    """Whether the words can be a name: all with capitals but for small ones inside."""
    name = " ".join(words)
    if " and " in name and kind_of(words) is None:
        return False
    offices = OFFICES | RANKS | OFFICE_PARTS
    capitals = all(w[0].isupper() or w in _SMALL for w in words) and name[:1].isupper()
    office = all(w.lower() in offices for w in words)
    return (
        len(name) >= 2 and len(words) <= 8 and capitals and not office and name not in adjectives()
    )


def _proper(
    scene: Scene, piece: Piece, words: list[str], thing: ActorKind | None
) -> Resolved | None:
    """A name not met before: all its words have capitals."""
    name, phrase = " ".join(words), scene.text[slice(*piece)]
    if not is_proper(words):
        return None
    starts = piece[0] == scene.start or scene.text[piece[0] - 1 : piece[0]] == "\n"
    if starts and _is_crowd(words):
        return None  # a capital only because it starts the sentence: "Residents of Dara said"
    kind = kind_of(words) or thing or kind_beside(scene, piece)
    if kind is None:
        person = 2 <= len(words) <= 4 and "of" not in words and phrase[:4].lower() != "the "
        kind = _K.PERSON if person else _K.UNKNOWN
    actor = scene.cast.add(name, kind, "named as the speaker")
    actor.pieces.append(piece)
    return Resolved(actor.name, "named", actor.kind, actor.gender)


def _is_crowd(words: list[str]) -> bool:
    plural = (
        words[0].endswith(("s", "men", "women", "people")) and words[0].lower() not in BODY_WORDS
    )
    return plural and (len(words) == 1 or words[1] in _SMALL)


def kind_beside(scene: Scene, piece: Piece) -> ActorKind | None:
    """What follows a new name: "SeaScope, a firm that …", "Korda Coal, which …"."""
    comma = scene.text.find(",", piece[0], piece[1] + 1)
    match = _APPOSED.match(scene.text, comma) if comma > 0 else None
    if match is None:
        return None
    noun = (match["noun"] or "").lower()
    return BODY_WORDS.get(noun) or THINGS.get(noun) or (None if noun else _K.ORGANISATION)


def without_article(phrase: str) -> str:
    """A phrase without the determiners it begins with."""
    words = phrase.split()
    while words and words[0].lower() in DETERMINERS:
        words.pop(0)
    return " ".join(words)
