# SPDX-License-Identifier: MIT
"""The actors of one text, found by name, alias, surname or a word of a longer name."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from workstation.domain.actors import ActorKind
from workstation.domain.attributions import Mention
from workstation.domain.spans import Piece
from workstation.extraction.gazetteer import given_names
from workstation.extraction.titles import BODY_WORDS, FEMALE, MALE
from workstation.extraction.variants import is_variant, skeleton

_MOST_BODIES = 20  # of one word, in a text where that word alone means nobody


@dataclass
class Actor:
    """One actor while the text is read."""

    name: str
    kind: ActorKind = ActorKind.UNKNOWN
    aliases: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    reason: str = ""
    gender: str = ""
    office: str = ""  # of a person, or what a body was called: "company"
    body: str | None = None  # key of the actor that it speaks for, once told
    body_pieces: tuple[Piece, ...] = ()


class Cast:
    """All actors of a text, found by name, alias or surname.

    Reading never guesses: a surname that two people share finds nobody.
    """

    def __init__(self) -> None:
        self.actors: dict[str, Actor] = {}
        self._names: dict[str, str] = {}
        self._spelt: dict[str, list[str]] = {}  # by how the names of this text sound
        self._surnames: dict[str, set[str]] = {}
        self.places: list[tuple[int, int, str]] = []  # where, sorted once `settle` has run
        self._starts: list[int] = []
        self.words: set[str] = set()  # every word with a capital
        self._bodies: dict[str, list[str]] = {}  # by a word of a body: the longer names with it
        self._heard: dict[str, list[str]] = {}  # by last and first word: names of no actor yet

    def add(self, name: str, kind: ActorKind = ActorKind.UNKNOWN, reason: str = "") -> Actor:
        """The actor of this name, made when there is none."""
        key = self._names.get(fold(name)) or self._spelt_otherwise(name, kind)
        if key is None:
            actor = Actor(name, kind, reason=reason)
            self.actors[name] = actor
            self._names[fold(name)] = name
            self._spelt.setdefault(skeleton(name), []).append(name)
            if kind is ActorKind.PERSON:
                self._person(actor)
            elif kind is not ActorKind.DOCUMENT:
                self._body(actor)
            return actor
        actor = self.actors[key]
        if actor.kind is ActorKind.UNKNOWN and kind is not ActorKind.UNKNOWN:
            actor.kind = kind
            if kind is ActorKind.PERSON:
                self._person(actor)
        return actor

    def _spelt_otherwise(self, name: str, kind: ActorKind) -> str | None:
        """The one actor of this text whose name is this in another spelling, then an alias."""
        if name.isupper():
            return None
        met = [other for other in self._spelt.get(skeleton(name), ()) if is_variant(name, other)]
        if len(met) != 1 or kind not in (ActorKind.UNKNOWN, self.actors[met[0]].kind):
            return None
        self.call(self.actors[met[0]], name)
        if kind is ActorKind.PERSON and " " in name:
            self._surnames.setdefault(fold(name.rsplit(maxsplit=1)[-1]), set()).add(met[0])
        return met[0]

    def _person(self, actor: Actor) -> None:
        words = actor.name.split()
        actor.gender = actor.gender or gender_of(words)
        if len(words) > 1 and words[0][0].isupper() and " of " not in actor.name:
            self._surnames.setdefault(fold(words[-1]), set()).add(actor.name)

    def _body(self, actor: Actor) -> None:
        words = actor.name.lower().split()
        for word in set(words) & BODY_WORDS.keys() if len(words) > 1 else ():
            self._bodies.setdefault(word, []).append(actor.name)

    def begin(self) -> None:
        """From here on actors are the text's own: a workspace's are never joined by their sound."""
        self._spelt.clear()

    def call(self, actor: Actor, alias: str) -> None:
        """Let this actor be called by another name too."""
        taken = self._names.setdefault(fold(alias), actor.name)
        if taken == actor.name and alias != actor.name and alias not in actor.aliases:
            actor.aliases.append(alias)

    def find(self, name: str) -> Actor | None:
        """The actor of this name, alias or unshared surname."""
        key = self._names.get(fold(name))
        if key is None:
            people = self._surnames.get(fold(name), set())
            key = next(iter(people)) if len(people) == 1 else None
        return self.actors.get(key) if key else None

    def hear(self, name: str) -> None:
        """Keep a name of several words, so that a part of it can mean it further on."""
        words = name.split()
        for word in {fold(words[0]), fold(words[-1])}:
            names = self._heard.setdefault(word, [])
            if name not in names:
                names.append(name)

    def heard(self, word: str) -> list[str]:
        """The names of several words that begin or end with this one and are no actors yet."""
        return [name for name in self._heard.get(fold(word), ()) if fold(name) not in self._names]

    def by_word(self, word: str) -> Actor | None:
        """The one body whose longer name has this word of a body in it, as in "the Front"."""
        names = self.bodies(word)
        return self.actors[names[0]] if len(names) == 1 else None

    def bodies(self, word: str) -> list[str]:
        """The bodies whose longer names have this word of a body."""
        capital = word[:1].isupper() and word.lower() in BODY_WORDS
        names = self._bodies.get(word.lower(), []) if capital else []
        if len(names) > _MOST_BODIES:
            return names
        return [one for one in names if not any(o.startswith(f"{one} ") for o in names)]

    def settle(self) -> None:
        """Sort the places, so that `between` can look them up."""
        self.places.sort(key=lambda place: (place[0], -place[1]))
        apart: list[tuple[int, int, str]] = []
        for place in self.places:
            if not apart or place[0] >= apart[-1][1]:
                apart.append(place)
        self.places = apart
        self._starts = [start for start, _, _ in self.places]

    def between(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """The actors named in `[start, end)`, in order."""
        return self.places[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def mention(self, actor: Actor) -> Mention:
        """The actor as it leaves the room."""
        pieces = tuple(actor.pieces[:50])
        return Mention(
            actor.name, actor.name, actor.kind, tuple(actor.aliases), pieces, actor.reason
        )


def fold(name: str) -> str:
    """A name as a key: lower case, plain apostrophes, no article before, no "(LNB)" behind."""
    if name.endswith(")"):
        name = name.partition(" (")[0]
    return name.lower().replace("’", "'").removeprefix("the ").strip()


def gender_of(name: Sequence[str]) -> str:
    """Read "f", "m" or "" when neither a title nor the given name shows it."""
    given = name[0].lower() if name else ""
    return title_gender(name) or given_names().get(given, "")


def title_gender(words: Sequence[str]) -> str:
    """Read "f", "m" or "" from titles and offices: "Mrs", "spokeswoman", "King"."""
    lows = {word.lower().rstrip(".") for word in words}
    female, male = bool(lows & FEMALE), bool(lows & MALE)
    return "" if female is male else "f" if female else "m"


def bare(name: str) -> str:
    """A name without its possessive ending."""
    for tail in ("'s", "’s", "'", "’"):
        name = name.removesuffix(tail)
    return name


def kind_of(words: Sequence[str]) -> ActorKind | None:
    """The kind that a word of a body's name shows, the last such word deciding."""
    if len(words) > 1 and words[-2].lower() in ("news", "press", "media"):
        return ActorKind.MEDIA_OUTLET
    for word in reversed(words):
        kind = BODY_WORDS.get(bare(word).lower())
        if kind is not None:
            return kind
    return None
