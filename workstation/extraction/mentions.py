# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""The actors of one text: names, aliases, kinds, and where they stand."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from workstation.domain.actors import ActorKind
from workstation.domain.attributions import Mention
from workstation.domain.spans import Piece
from workstation.extraction.gazetteer import adjectives, given_names, known, seats
from workstation.extraction.sentences import Paragraph
from workstation.extraction.titles import BODY_WORDS, FEMALE, MALE, OFFICE_PARTS, OFFICES, RANKS
from workstation.extraction.words import (
    ADVERBIAL_STARTS,
    DETERMINERS,
    MONTHS,
    PRONOUNS,
    TIME_WORDS,
    WEEKDAYS,
)

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[-.’'‑][^\W_]+)*")
_GAP = re.compile(r"\s{1,3}|\s?[–-]\s?")
_ALIAS = re.compile(
    r"\(\s*(?:or |the |also known as |known as |formerly )?[“\"]?([^()\d“”\"]{2,40}?)[”\"]?\s*\)"
)
_JOINERS = frozenset("of for the and de del bin ibn van von der e al el".split())
_NO_START = (
    ADVERBIAL_STARTS
    | DETERMINERS
    | PRONOUNS
    | frozenset(
        "photo image read watch update breaking analysis opinion according yes no dear".split()
    )
)
_ORGANISED = frozenset(BODY_WORDS)
_OFFICE = rf"(?P<office>{'|'.join(sorted(OFFICES, key=len, reverse=True))})"
_ROLE_BEFORE = re.compile(rf"\b{_OFFICE},? $")
_ROLE_AFTER = re.compile(rf", (?:[a-z][\w’'-]* |[A-Z][\w’'-]*[’']s ){{0,4}}?{_OFFICE}\b")
_PLACES = frozenset(
    "street avenue road river lake falls beach county island islands park bridge square valley "
    "mountain mountains agreement accord accords act award prize day cup airport station field "
    "hills bay cape town city district province building tower palace plan deal peace port".split()
)


@dataclass
class Actor:
    """One actor while the text is read."""

    name: str
    kind: ActorKind = ActorKind.UNKNOWN
    aliases: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    reason: str = ""
    gender: str = ""
    office: str = ""
    body: str | None = None  # key of the actor that it speaks for, once told
    body_pieces: tuple[Piece, ...] = ()


class Cast:
    """All actors of a text, found by name, alias or surname.

    Reading never guesses: a surname that two people share finds nobody.
    """

    def __init__(self) -> None:
        self.actors: dict[str, Actor] = {}
        self._names: dict[str, str] = {}
        self._surnames: dict[str, set[str]] = {}
        self.places: list[tuple[int, int, str]] = []  # where, sorted once `settle` has run
        self._starts: list[int] = []
        self.words: set[str] = set()  # every word with a capital
        self._bodies: dict[str, list[str]] = {}  # by a word of a body: the longer names with it
        self._heard: dict[str, list[str]] = {}  # by last and first word: names of no actor yet

    def add(self, name: str, kind: ActorKind = ActorKind.UNKNOWN, reason: str = "") -> Actor:
        """The actor of this name, made when there is none."""
        key = self._names.get(fold(name))
        if key is None:
            actor = Actor(name, kind, reason=reason)
            self.actors[name] = actor
            self._names[fold(name)] = name
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

    def _person(self, actor: Actor) -> None:
        words = actor.name.split()
        actor.gender = actor.gender or gender_of(words)
        if len(words) > 1 and words[0][0].isupper() and " of " not in actor.name:
            self._surnames.setdefault(fold(words[-1]), set()).add(actor.name)

    def _body(self, actor: Actor) -> None:
        words = actor.name.lower().split()
        for word in set(words) & _ORGANISED if len(words) > 1 else ():
            self._bodies.setdefault(word, []).append(actor.name)

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
        if word.lower() not in BODY_WORDS or not word[:1].isupper():
            return None
        names = self._bodies.get(word.lower(), ())
        return self.actors[names[0]] if len(names) == 1 else None

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


def cast_of(text: str, blocks: Sequence[Paragraph], cast: Cast) -> Cast:
    """Fill the cast with the actors that the text names."""
    runs = [run for block in blocks for run in _runs(text, block.start, block.end)]
    cast.words = {bare(text[a:b]) for run in runs for a, b in run}
    for block in blocks:
        _define_aliases(text, block, cast)
    for run in runs:
        for start, end, title in atoms(text, run):
            name = bare(text[start:end])
            _introduce(name, title or _role(text, start, start + len(name), name), cast)
    for run in runs:
        for start, end, _ in atoms(text, run):
            actor = _called(bare(text[start:end]), cast) or _first_known(text, start, end, cast)
            if actor is not None:
                last = start + len(bare(text[start:end]))
                actor.pieces.append((start, last))
                cast.places.append((start, last, actor.name))
    cast.settle()
    return cast


def _called(name: str, cast: Cast) -> Actor | None:
    """The actor of this name, or of the one longer name with this word of a body: "the Front"."""
    return cast.find(name) or cast.by_word(name)


def _first_known(text: str, start: int, end: int, cast: Cast) -> Actor | None:
    words = text[start:end].split()
    return cast.find(bare(words[0])) if len(words) > 1 and words[0].endswith(("'s", "’s")) else None


def bare(name: str) -> str:
    """A name without its possessive ending."""
    for tail in ("'s", "’s", "'", "’"):
        name = name.removesuffix(tail)
    return name


def _runs(text: str, start: int, end: int) -> list[list[Piece]]:
    """Rows of words with capitals, joined by "of" inside the names of bodies."""
    runs: list[list[Piece]] = []
    words: list[Piece] = [match.span() for match in _WORD.finditer(text, start, end)]
    i = 0
    while i < len(words):
        if not text[words[i][0]].isupper():
            i += 1
            continue
        run = [words[i]]
        i += 1
        while i < len(words):
            step = _next_in_run(text, run, words, i)
            if not step:
                break
            run += words[i : i + step]
            i += step
        runs.append(run)
    return runs


def _next_in_run(text: str, run: list[Piece], words: list[Piece], i: int) -> int:
    gap = text[run[-1][1] : words[i][0]]
    dotted = gap.startswith(". ") and text[run[-1][0] : run[-1][1]].lower() in RANKS | {"st"}
    initial = gap == ". " and run[-1][1] - run[-1][0] == 1
    if (gap.strip() and not dotted and not initial) or len(gap) > 3 or len(run) > 10:
        return 0
    if text[run[-1][0] : run[-1][1]].endswith(("'s", "’s")):
        return 0
    if text[words[i][0]].isupper():
        return 1
    low = text[words[i][0] : words[i][1]]
    organised = any(text[a:b].lower() in _ORGANISED for a, b in run)
    if low in _JOINERS and (organised or low not in ("of", "for", "the", "and")):
        for step in (1, 2):
            if (
                i + step < len(words)
                and text[words[i + step][0]].isupper()
                and (low != "and" and text[words[i + step - 1][1] : words[i + step][0]] == " ")
            ):
                return step + 1
            if i + step < len(words) and text[words[i + step][0] : words[i + step][1]] != "the":
                break
    return 0


def atoms(text: str, run: list[Piece]) -> list[tuple[int, int, str]]:
    """The names in a run, parted at offices and titles, each with the title before it."""
    found: list[tuple[int, int, str]] = []
    current: list[Piece] = []
    title: list[str] = []
    for start, end in run:
        low = text[start:end].lower().rstrip(".")
        if low in OFFICES | RANKS | OFFICE_PARTS and not _is_body_part(text, run, current, low):
            if current:
                found.append((current[0][0], current[-1][1], " ".join(title)))
                current, title = [], []
            title.append(low)
            continue
        if not current and (low in _NO_START or low in TIME_WORDS or low in MONTHS + WEEKDAYS):
            continue
        current.append((start, end))
    if current:
        found.append((current[0][0], current[-1][1], " ".join(title)))
    return found


def _is_body_part(text: str, run: list[Piece], current: list[Piece], low: str) -> bool:
    """Whether "security" belongs to a body's name, as in "Security Council"."""
    whole = [text[a:b].lower() for a, b in run]
    at = len(current)
    if low in OFFICE_PARTS - OFFICES - RANKS:
        return not any(word in OFFICES for word in whole) or at > 0
    return low in ("general", "chief") and any(w in ("assembly", "staff") for w in whole) and at > 0


def _introduce(name: str, title: str, cast: Cast) -> None:
    if cast.find(name) is not None or name in seats():
        return
    fixed = known().get(name)
    if fixed is not None:
        actor = cast.add(fixed[0], fixed[1], "known name")
        cast.call(actor, name)
        return
    words = name.split()
    kind = kind_of(words)
    if kind is not None and len(words) > 1:
        cast.add(name, kind, f"the word “{words[-1]}”")
    elif title and len(words) > 1 and not _is_no_person(words):
        actor = cast.add(name, ActorKind.PERSON, "named with a title")
        actor.gender = title_gender(title.split()) or actor.gender
        actor.office = actor.office or title
    elif len(words) == 1 and name.isupper() and 2 <= len(name) <= 7 and name.isalpha():
        cast.add(name, ActorKind.UNKNOWN, "abbreviation")
    elif words[0].lower() in given_names() and len(words) in (2, 3) and not _is_place(words):
        cast.add(name, ActorKind.PERSON, "a given name")
    elif 2 <= len(words) <= 5:
        cast.hear(name)


def _role(text: str, start: int, end: int, name: str) -> str:
    """The office that stands beside a name: "its director, Karim Vell", "Lena Dorn, mayor of"."""
    if " " not in name:
        return ""
    before = _ROLE_BEFORE.search(text, max(0, start - 24), start)
    after = None if before else _ROLE_AFTER.match(text, end, end + 60)
    role = before or after
    return role["office"].lower() if role else ""


def _is_no_person(words: Sequence[str]) -> bool:
    return any(word in adjectives() or word in known() for word in words) or len(words) > 5


def _is_place(words: Sequence[str]) -> bool:
    """Whether a name that begins like a person's is none: "Victoria Falls"."""
    return words[-1].lower() in _PLACES or _is_no_person(words[1:])


def kind_of(words: Sequence[str]) -> ActorKind | None:
    """The kind that a word of a body's name shows, the last such word deciding."""
    if len(words) > 1 and words[-2].lower() in ("news", "press", "media"):
        return ActorKind.MEDIA_OUTLET
    for word in reversed(words):
        kind = BODY_WORDS.get(bare(word).lower())
        if kind is not None:
            return kind
    return None


def _define_aliases(text: str, block: Paragraph, cast: Cast) -> None:
    """Read "Long Name of a Body (LNB)"."""
    for match in _ALIAS.finditer(text, block.start, block.end):
        alias = match.group(1).strip()
        piece = _spelt_out(text, block.start, match.start(), alias)
        if piece is None:
            continue
        name = text[slice(*piece)]
        fixed = known().get(name) or known().get(alias)
        kind = fixed[1] if fixed else kind_of(name.split()) or ActorKind.UNKNOWN
        actor = cast.find(alias) or cast.add(name, kind, f"“{name} ({alias})”")
        cast.call(actor, alias)
        cast.call(actor, name)
        if not actor.reason:
            actor.reason = f"“{name} ({alias})”"
        actor.pieces.append(piece)
        cast.places.append((*piece, actor.name))


def _spelt_out(text: str, low: int, at: int, alias: str) -> Piece | None:
    """The words before a parenthesis whose initials spell the alias."""
    letters = alias.replace(".", "")
    if not (
        letters.isalpha() and 2 <= len(letters) <= 10 and sum(c.isupper() for c in letters) >= 2
    ):
        return None
    words = [m.span() for m in _WORD.finditer(text, max(low, at - 160), at)]
    if not words or text[words[-1][1] : at].strip():
        return None
    for count in range(1, min(len(words), len(letters) + 4) + 1):
        chosen = words[-count:]
        if (
            not text[chosen[0][0]].isupper()
            or text[chosen[0][0] : chosen[0][1]].lower() in _NO_START
        ):
            continue
        parts = [p for a, b in chosen for p in re.split(r"[-‑’']", text[a:b]) if p]
        if _spells([p[0] for p in parts], letters) and len(parts) >= min(2, len(letters)):
            return chosen[0][0], chosen[-1][1]
    return None


def _spells(initials: list[str], letters: str) -> bool:
    """Whether the letters are the initials, up to small words left out."""
    if not initials or initials[0].lower() != letters[0].lower():
        return False
    at = 0
    for initial in initials:
        if at < len(letters) and initial.lower() == letters[at].lower():
            at += 1
        elif initial.isupper():
            return False
    return at == len(letters)
