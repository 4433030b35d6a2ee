# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""The names in a text: who has one, of what kind, and where it stands."""

import re
from collections.abc import Sequence

from workstation.domain.actors import ActorKind
from workstation.domain.spans import Piece
from workstation.extraction.aliases import define_aliases
from workstation.extraction.cast import Actor, Cast, bare, kind_of, title_gender
from workstation.extraction.gazetteer import adjectives, given_names, known, seats
from workstation.extraction.sentences import Paragraph
from workstation.extraction.titles import BODY_WORDS, OFFICE_PARTS, OFFICES, RANKS, THINGS
from workstation.extraction.words import MONTHS, NO_NAME_STARTS, TIME_WORDS, WEEKDAYS

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[-.’'‑][^\W_]+)*")
_JOINERS = frozenset("of for on the and de del bin ibn van von der e al el".split())
_TITLES = OFFICES | RANKS | OFFICE_PARTS
_PARTS = OFFICE_PARTS - OFFICES - RANKS
_DAYS = frozenset(MONTHS + WEEKDAYS)
_DOTTED = RANKS | {"st"}
_OF_BODIES = frozenset("of for on the and".split())
_ORGANISED = frozenset(BODY_WORDS) | {"republic", "kingdom", "states", "commonwealth"}
_OFFICE = rf"(?P<office>{'|'.join(sorted(OFFICES, key=len, reverse=True))})"
_ROLE_BEFORE = re.compile(rf"\b{_OFFICE},? $")
_ROLE_AFTER = re.compile(rf", (?:[a-z][\w’'-]* |[A-Z][\w’'-]*[’']s ){{0,4}}?{_OFFICE}\b")
_THING_BEFORE = re.compile(rf"\b(?P<noun>{'|'.join(sorted(THINGS, key=len, reverse=True))}),? $")
_PLACES = frozenset(
    "street avenue road river lake falls beach county island islands park bridge square valley "
    "mountain mountains agreement accord accords act award prize day cup airport station field "
    "hills bay cape town city district province building tower palace plan deal peace port".split()
)


def cast_of(text: str, blocks: Sequence[Paragraph], cast: Cast) -> Cast:
    """Fill the cast with the actors that the text names."""
    runs = [run for block in blocks for run in _runs(text, block.start, block.end)]
    cast.begin()
    cast.words = {bare(text[a:b]) for run in runs for a, b in run}
    for block in blocks:
        define_aliases(text, block, cast)
    names = [atom for run in runs for atom in atoms(text, run)]
    for start, end, title in names:
        name = bare(text[start:end])
        _introduce(name, title or _role(text, start, start + len(name), name), cast)
        _introduce_thing(text, start, name, cast)
    for start, end, _ in names:
        name = bare(text[start:end])
        actor = _called(name, cast) or _first_known(name, cast)
        if actor is not None:
            actor.pieces.append((start, start + len(name)))
            cast.places.append((start, start + len(name), actor.name))
    cast.settle()
    return cast


def _called(name: str, cast: Cast) -> Actor | None:
    """The actor of this name, or of the one longer name with this word of a body: "the Front"."""
    return cast.find(name) or cast.by_word(name)


def _first_known(name: str, cast: Cast) -> Actor | None:
    words = name.split()
    return cast.find(bare(words[0])) if len(words) > 1 and words[0].endswith(("'s", "’s")) else None


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
    dotted = gap.startswith(". ") and text[run[-1][0] : run[-1][1]].lower() in _DOTTED
    initial = gap == ". " and run[-1][1] - run[-1][0] == 1
    if (gap.strip() and not dotted and not initial) or len(gap) > 3 or len(run) > 10:
        return 0
    if text[run[-1][0] : run[-1][1]].endswith(("'s", "’s")):
        return 0
    if text[words[i][0]].isupper():
        return 1
    low = text[words[i][0] : words[i][1]]
    organised = any(text[a:b].lower() in _ORGANISED for a, b in run)
    if low in _JOINERS and (organised or low not in _OF_BODIES):
        for step in (1, 2):
            if (
                i + step < len(words)
                and text[words[i + step][0]].isupper()
                and text[slice(*words[i + step])].lower() not in _DAYS
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
        if low in _TITLES and not _is_body_part(text, run, current, low):
            if current:
                found.append((current[0][0], current[-1][1], " ".join(title)))
                current, title = [], []
            title.append(low)
            continue
        if not current and (low in NO_NAME_STARTS or low in TIME_WORDS or low in _DAYS):
            continue
        current.append((start, end))
    if current:
        found.append((current[0][0], current[-1][1], " ".join(title)))
    return found


def _is_body_part(text: str, run: list[Piece], current: list[Piece], low: str) -> bool:
    """Whether "security" belongs to a body's name, as in "Security Council"."""
    whole = [text[a:b].lower() for a, b in run]
    at = len(current)
    if low in _PARTS:
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


def _introduce_thing(text: str, start: int, name: str, cast: Cast) -> None:
    """Read "the mining company Auvrel", "the operator, Brightwater"."""
    thing = _THING_BEFORE.search(text, max(0, start - 16), start)
    if thing is not None and cast.find(name) is None:
        noun = thing["noun"]
        cast.add(name, THINGS[noun], f"the {noun} of this name").office = noun


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
