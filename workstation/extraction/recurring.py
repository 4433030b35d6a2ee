# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (patterns read better unbroken)
"""Whether something was said once or again and again, by the words round its cue."""

import re
from collections.abc import Iterator, Sequence

from workstation.domain.claims import Recurrence
from workstation.domain.spans import Piece
from workstation.extraction.endings import COMMENTS
from workstation.extraction.finding import Found
from workstation.extraction.verbs import forms

_REPEATED = re.compile(
    r"\b(?:repeatedly|consistently|regularly|constantly|frequently|often|routinely|continually"
    r"|continuously|persistently|habitually|always|time and (?:time )?again|again and again"
    r"|over and over|(?:on|in) (?:several|many|numerous|various|two|three|four|five|\w+teen|\d+) occasions"
    r"|(?:two|three|four|five|six|several|many|\d+) times|twice|once (?:more|again)|throughout"
    r"|for the (?!first)\w+ (?:time|\w+ running)|(?:every|each) (?:day|week|month|year|time|few)"
    r"|ever since|for (?:\w+ )?(?:days|weeks|months|years|decades)|year after year"
    r"|(?:continues?d?|continuing) (?:to|\w+ing)|(?:keeps?|kept) (?:on|\w+ing))\b",
    re.I,
)
_OPENING = re.compile(
    r"(?:(?:And|But|Yet) )?(?:for the (?!first)\w+ (?:time|\w+ running)|twice|again|once (?:more|again)"
    r"|repeatedly|time and again|on (?:several|many|two|three|four|\d+) occasions"
    r"|for (?:\w+ )?(?:weeks|months|years|decades))\b",
    re.I,
)
_SINCE = re.compile(r"\bsince (?:(?:early|late|last|the|at least) )?(?:\d{4}|[A-Z][a-z]+|\w+day)\b")
_PERFECT = re.compile(r"\b(?:has|have|had)\b|['’]ve\b", re.I)
_AGAIN = re.compile(r"\bagain\b", re.I)
_LONG = re.compile(
    r"\b(?:has|have|had) long\b|\blong(?:-| )(?:insisted|argued|denied|maintained)\b", re.I
)
_REPEATING = frozenset(("reiterate", "repeat", "restate"))
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_NEAR = 80  # characters behind a cue or content in which words belong to the cue
_TO_THAT = 48  # characters between a cue and "that" in which it may say how often


def recurrence_of(text: str, found: Found, others: Sequence[Found]) -> Recurrence:
    """Once, or again and again; `others` are the statements of the same sentence."""
    if not found.cue:
        return Recurrence.REPEATED if found.lemma in _REPEATING else Recurrence.ONCE
    cue = " ".join(text[a:b] for a, b in found.cue)
    beside = _beside(text, found, others)
    first = cue + " " + beside
    behind = _behind(text, found, others)
    again = (
        found.lemma in _REPEATING
        or _LONG.search(cue) is not None
        or _AGAIN.search(first) is not None
        or any(_REPEATED.search(words) is not None for words in (first, behind))
        or _opens(text, found)
    )
    since = _PERFECT.search(cue) is not None and _SINCE.search(f"{first} {behind}") is not None
    return Recurrence.REPEATED if again or since else Recurrence.ONCE


def _opens(text: str, found: Found) -> bool:
    """Whether the sentence begins by saying so: "For the third time, the ministry denied"."""
    before = bool(found.source) and found.source[0][1] <= found.cue[0][0]
    return before and _OPENING.match(text, found.sentence[0], found.source[0][0]) is not None


def _beside(text: str, found: Found, others: Sequence[Found]) -> str:
    """What stands between the cue and the next statement, or "that"; no apposition."""
    end = found.cue[-1][1]
    starts = [a for a, _ in _taken(found, others) if a >= end]
    stop = min([*starts, end + _NEAR, found.sentence[1]])
    that = text.find(" that ", end, min(end + _TO_THAT, found.sentence[1]))
    words = text[end : max(stop, that)]
    return words if _REPEATED.match(words.lstrip(" ,")) else words.partition(",")[0]


def _behind(text: str, found: Found, others: Sequence[Found]) -> str:
    """What stands behind the content: "every year", ", a plea it has made on four occasions"."""
    last = max((b for a, b in found.content if a >= found.cue[-1][1]), default=None)
    if last is None:
        return ""
    starts = [a for a, _ in _taken(found, others) if a >= last]
    words = text[last : min([*starts, last + _NEAR, found.sentence[1]])]
    low = [match.group().lower() for match in _WORD.finditer(words)]
    if any(word in forms() and not forms()[word].noun for word in low):
        return ""  # another statement: ", a fact it had denied for years"
    comment = words.startswith(", ") and low[:1] in (["a"], ["an"]) and COMMENTS.intersection(low)
    return words if comment else words.partition(",")[0]


def _taken(found: Found, others: Sequence[Found]) -> Iterator[Piece]:
    """Contents of the sentence, and the words of its other statements that attribute."""
    for one in (found, *others):
        yield from one.content
        if one.cue != found.cue:
            yield from (*one.cue, *one.source)
