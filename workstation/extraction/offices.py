# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""People and the offices they hold, as a noun phrase names them."""

import re
from dataclasses import dataclass
from itertools import pairwise

from workstation.domain.spans import Piece
from workstation.extraction.cast import bare, gender_of, kind_of, title_gender
from workstation.extraction.gazetteer import adjectives, known
from workstation.extraction.titles import BODY_WORDS, OFFICE_PARTS, OFFICES, RANKS
from workstation.extraction.words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[-.’'‑][^\W_]+)*(?:(?<=s)[’'](?=\s))?")
_VOICE = frozenset("spokesman spokeswoman spokesperson".split())
_SENT = frozenset("envoy ambassador representative".split())
# Offices that a title in front of a name is too.
_OFFICIAL = _VOICE | frozenset(
    "president minister premier chancellor chairman chairwoman chair secretary ambassador envoy "
    "governor mayor chief head commander emir leader commissioner coordinator king secretary-general "
    "director-general representative spokespeople speaker director".split()
)
_PAST = frozenset("former ex late then-".split())
_LINKS = ("of", "for", "to", "in", "at", "from", "on", "with")
_ADJECTIVES = frozenset(
    "special senior top chief first deputy acting new long-time longtime veteran".split()
)
_SMALL = frozenset("al bin ibn de von van der el jr".split())
_HELD = OFFICES | RANKS
_INSIDE = (["of"], ["and"], ["for"], ["the"])
_THERE = (["in"], ["to"], ["at"])
_NO_NOUNS = frozenset(_LINKS) | DETERMINERS | CONJUNCTIONS | PREPOSITIONS
_PLACED = frozenset("mission embassy consulate office bureau delegation branch".split())


@dataclass(frozen=True, slots=True)
class Held:
    """What a phrase says: who, which office, in which body; absent parts are empty.

    `voice` when the office is to speak for the body, `sent` when its holder stands for it abroad.
    """

    person: str = ""
    person_piece: Piece | None = None
    office: str = ""
    office_piece: Piece | None = None
    body: str = ""
    body_piece: Piece | None = None
    past: bool = False
    voice: bool = False
    sent: bool = False
    gender: str = ""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one part of a phrase."""

    text: str
    spans: list[Piece]
    lows: list[str]

    def __len__(self) -> int:
        return len(self.spans)

    def piece(self, first: int, last: int) -> Piece:
        start, end = self.spans[first][0], self.spans[last - 1][1]
        return start, start + len(bare(self.text[start:end]))

    def capital(self, i: int) -> bool:
        return i < len(self.spans) and self.text[self.spans[i][0]].isupper()

    def owns(self, i: int) -> bool:
        """Whether the word is a possessive: "group's"."""
        start, end = self.spans[i]
        return self.text[start:end].endswith(("'s", "’s", "s'", "s’"))


def parse(text: str, piece: Piece) -> Held:
    """Read "CSTO Secretary General Imangali T.", "the mayor of Dara, Karim Said" and the like."""
    held = Held()
    for part in _parts(text, piece)[:3]:
        held = _joined(held, _part(text, part))
    return held


def _parts(text: str, piece: Piece) -> list[Piece]:
    cuts = [m.start() for m in re.finditer(r",\s", text[piece[0] : piece[1]])]
    edges = [0, *(c + 1 for c in cuts), piece[1] - piece[0] + 1]
    return [(piece[0] + a, piece[0] + b - 1) for a, b in pairwise(edges) if b - 1 > a]


def _joined(one: Held, other: Held) -> Held:
    """Two parts of an apposition as one."""
    office = one if one.office and (one.body or not other.office) else other
    person = one if one.person else other
    return Held(
        person.person,
        person.person_piece,
        office.office,
        office.office_piece,
        office.body,
        office.body_piece,
        office.past,
        office.voice,
        office.sent,
        one.gender or other.gender,
    )


def _part(text: str, part: Piece) -> Held:
    spans = [m.span() for m in _WORD.finditer(text, *part)]
    words = _Words(text, spans, [bare(text[a:b]).lower().rstrip(".") for a, b in spans])
    found = _office(words)
    if found is None:
        return _name_only(words)
    first, last = found[0], _through_nouns(words, found[1])
    person, body, end = _around(words, first, last)
    last = _without_rank(words.lows, first, last)
    lows = set(words.lows[first:last])
    title = person and not body and lows <= RANKS and not lows & _OFFICIAL
    abroad = words.lows[last : last + 1] == ["to"]
    office = None if title else words.piece(first, end if abroad else last)
    return Held(
        person=text[slice(*person)] if person else "",
        person_piece=person,
        office=text[slice(*office)] if office else "",
        office_piece=office,
        body=text[slice(*body)] if body else "",
        body_piece=body,
        past=any(low in _PAST or low.startswith("ex-") for low in words.lows[:last]),
        voice=bool(lows & _VOICE),
        sent=bool(lows & _SENT),
        gender=title_gender(words.lows),
    )


def _office(words: _Words) -> tuple[int, int] | None:
    """Where the words of the office stand: a row of them with one real office in it."""
    lows = words.lows
    at = next((i for i in range(len(lows)) if _is_office(words, i)), None)
    if at is None:
        return None
    first = at
    while first > 0 and lows[first - 1] in OFFICE_PARTS | _ADJECTIVES:
        first -= 1
    last = at + 1
    while last < len(lows) and (lows[last] in OFFICE_PARTS or _is_office(words, last)):
        last += 1
    return first, last


def _is_office(words: _Words, i: int) -> bool:
    """Whether the word is an office, not a part of a body's name: "General Staff"."""
    body = words.capital(i) and words.capital(i + 1) and words.lows[i + 1] in BODY_WORDS
    return words.lows[i] in _HELD and not words.owns(i) and not body


def _without_rank(lows: list[str], first: int, last: int) -> int:
    """Where the office ends when a rank follows it: "emir Mufti"."""
    while (
        last - 1 > first
        and lows[last - 1] in RANKS - OFFICES
        and set(lows[first : last - 1]) & OFFICES
    ):
        last -= 1
    return last


def _through_nouns(words: _Words, last: int) -> int:
    """Past what the office is of, in lower case before a name: "chief rescuer Karim Vell"."""
    end = last
    while end < len(words) and not words.capital(end) and words.lows[end] not in _NO_NOUNS:
        end += 1
    return end if 0 < end - last <= 2 and end < len(words) else last


def _around(words: _Words, first: int, last: int) -> tuple[Piece | None, Piece | None, int]:
    """Person and body beside an office, and where the words of both end."""
    body = _before(words, first)
    if words.capital(last):
        person = _name(words, last)
        return person, body or _after_name(words, person), last
    if last < len(words) and words.lows[last] in _LINKS:
        target, end = _target(words, last)
        if target is not None:
            return _name(words, end), body or target, end
    return None, body, last


def _name_only(words: _Words) -> Held:
    """A person without an office: "Karim Vell", "Karim Vell of the Denn Institute"."""
    count = 0
    while count < len(words) and (words.capital(count) or words.lows[count] in _SMALL):
        count += 1
    lows = words.lows[:count]
    if not 2 <= count <= 5 or not words.capital(0) or kind_of(lows) is not None:
        return Held()
    if count < len(words) and (
        words.lows[count] not in ("of", "at", "from", "with") or kind_of(words.lows[count:]) is None
    ):
        return Held()
    piece = words.piece(0, count)
    name = words.text[slice(*piece)]
    each = [name, *(words.text[slice(*words.piece(i, i + 1))] for i in range(count))]
    if lows[0] == "the" or any(one in known() or one in adjectives() for one in each):
        return Held()
    return Held(person=name, person_piece=piece, gender=gender_of(lows))


def _name(words: _Words, at: int) -> Piece | None:
    """The capital words that begin here, as a name."""
    end = at
    while end < min(at + 5, len(words)) and (words.capital(end) or words.lows[end] in _SMALL):
        end += 1
    return words.piece(at, end) if words.capital(at) else None


def _after_name(words: _Words, person: Piece | None) -> Piece | None:
    """Read "President Ana Verez of Ostravia"."""
    for i, (start, _) in enumerate(words.spans):
        if person is not None and start >= person[1]:
            return _target(words, i)[0] if words.lows[i] in ("of", "from") else None
    return None


def _before(words: _Words, first: int) -> Piece | None:
    """The body before the office: "Taliban" in "a Taliban spokesman", "the group's spokesman"."""
    start = 0
    while start < first and words.lows[start] in DETERMINERS | _PAST | _ADJECTIVES:
        start += 1
    if start == first:
        return None
    last = first if words.lows[first - 1] in BODY_WORDS else 0
    owner = max((i + 1 for i in range(start, first) if words.owns(i)), default=0)
    if last or owner:
        return words.piece(start, last or owner)
    last = first
    while last > start and not words.capital(last - 1):
        last -= 1
    first = last
    while first > start and (words.capital(first - 1) or words.lows[first - 1] in ("of", "and")):
        first -= 1
    return words.piece(first, last) if first < last else None


def _target(words: _Words, at: int) -> tuple[Piece | None, int]:
    """What follows "of": a body, and where the phrase ends."""
    i = at + 1
    while i < len(words) and words.lows[i] in DETERMINERS:
        i += 1
    start = i
    while words.capital(i) or (
        i > start and words.lows[i : i + 1] in _INSIDE and words.capital(i + 1)
    ):
        i += 1
    if i == start or words.owns(i - 1):
        while i < len(words) and not words.capital(i) and words.lows[i] not in _LINKS:
            i += 1
    elif i < len(words) and words.lows[i] in BODY_WORDS:
        i += 1
    if i > start and words.lows[i - 1] in _PLACED and words.lows[i : i + 1] in _THERE:
        end = i + 1
        while words.capital(end):
            end += 1
        i = end if end > i + 1 else i
    return (words.piece(start, i) if i > start else None), i
