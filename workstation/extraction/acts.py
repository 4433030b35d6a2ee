# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (patterns read better unbroken)
"""What a speaker does by saying it, and how often."""

import re
from collections.abc import Sequence

from workstation.domain.claims import Act, Recurrence
from workstation.domain.spans import Piece
from workstation.extraction.finding import Found
from workstation.extraction.idioms import idiom
from workstation.extraction.verbs import forms

_REPEATED = re.compile(
    r"\b(?:repeatedly|consistently|regularly|constantly|frequently|often|routinely|continually"
    r"|continuously|persistently|habitually|always|time and (?:time )?again|again and again"
    r"|over and over|(?:on|in) (?:several|many|numerous|various|two|three|four|five|\w+teen|\d+) occasions"
    r"|(?:two|three|four|five|six|several|many|\d+) times|twice|once (?:more|again)|throughout"
    r"|for the \w+ (?:time|\w+ running)|(?:every|each) (?:day|week|month|year|time|few)"
    r"|ever since|for (?:\w+ )?(?:days|weeks|months|years|decades)|year after year"
    r"|(?:continues?d?|continuing) (?:to|\w+ing)|(?:keeps?|kept) (?:on|\w+ing))\b",
    re.I,
)
_OPENING = re.compile(
    r"(?:(?:And|But|Yet) )?(?:for the \w+ (?:time|\w+ running)|twice|again|once (?:more|again)"
    r"|repeatedly|time and again|on (?:several|many|two|three|four|\d+) occasions"
    r"|for (?:\w+ )?(?:weeks|months|years|decades))\b",
    re.I,
)
_SINCE = re.compile(r"\bsince (?:(?:early|late|last|the|at least) )?(?:\d{4}|[A-Z][a-z]+|\w+day)\b")
_PERFECT = re.compile(r"\b(?:has|have|had)\b|['’]ve\b", re.I)
_AGAIN = re.compile(r"\b(?:again|once more|once again)\b", re.I)
_LONG = re.compile(
    r"\b(?:has|have|had) long\b|\blong(?:-| )(?:insisted|argued|denied|maintained)\b", re.I
)
_REPEATING = frozenset(("reiterate", "repeat", "restate"))
_NEAR = 60  # characters from the start of a cue, or behind it, in which "again" belongs to it
_TO_THAT = 48  # characters between a cue and "that" in which it may say how often
_WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")


def act_of(text: str, found: Found) -> Act:
    """The act of the cue; of "Asked whether …, she declined to say" that of the answer."""
    cue = text[found.cue[0][0] : found.cue[-1][1]].lower() if found.cue else ""
    if cue.startswith(("asked", "pressed", "questioned")) and _declines_later(text, found):
        return Act.DECLINES
    return found.act


def _declines_later(text: str, found: Found) -> bool:
    """Whether the sentence goes on with words that decline to answer."""
    start, end = found.content[-1][1], found.sentence[1]
    words = [m.group().lower().replace("’", "'") for m in _WORD.finditer(text, start, end)]
    said = (idiom(words, k) for k in range(len(words[:40])))
    return any(one is not None and one.verb.act is Act.DECLINES for one in said)


def recurrence_of(text: str, found: Found, others: Sequence[Found]) -> Recurrence:
    """Once, or again and again."""
    cue = " ".join(text[a:b] for a, b in found.cue)
    again = found.lemma in _REPEATING or _LONG.search(cue) is not None
    pieces = _around(text, found, others)
    around = " ".join(text[a:b] for a, b in pieces)
    near = " ".join(text[a : min(b, a + _NEAR)] for a, b in pieces[: len(found.cue) + 1])
    again = again or _REPEATED.search(around) is not None or _AGAIN.search(near) is not None
    opens = found.source and found.source[0][1] <= found.cue[0][0] if found.cue else False
    again = again or bool(opens and _OPENING.match(text, found.sentence[0], found.source[0][0]))
    since = _PERFECT.search(cue) is not None and _SINCE.search(around) is not None
    return Recurrence.REPEATED if again or since else Recurrence.ONCE


def _around(text: str, found: Found, others: Sequence[Found]) -> list[Piece]:
    """The cue, and what stands beside it up to the other statements of the sentence."""
    if not found.cue:
        return []
    taken = sorted(
        piece
        for one in (found, *others)
        for piece in (*one.content, *(() if one.cue == found.cue else (*one.cue, *one.source)))
    )
    start, end = found.cue[0][0], found.cue[-1][1]
    after = next((a for a, _ in taken if a >= end), found.sentence[1])
    that = text.find(" that ", end, min(end + _TO_THAT, found.sentence[1]))
    out = [*found.cue, (end, max(that, min(after, end + 80)))]
    last = max((b for a, b in found.content if a >= end), default=end)
    later = next((a for a, _ in taken if a >= last), found.sentence[1])
    if last > end and later > last and not _speaks(text, last, min(later, last + 80)):
        out.append((last, min(later, last + 80)))
    return [(a, b) for a, b in out if start <= a < b]


def _speaks(text: str, start: int, end: int) -> bool:
    """Whether another reporting verb stands there: ", a fact it had denied for years"."""
    words = (m.group().lower() for m in _WORD.finditer(text, start, end))
    return any(word in forms() and not forms()[word].noun for word in words)
