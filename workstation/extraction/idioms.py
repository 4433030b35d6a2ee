# SPDX-License-Identifier: MIT
"""Cues of several words, found among the words of a sentence or of a cue."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from workstation.domain.claims import Act
from workstation.extraction.idiom_table import (
    LISTS,
    NOUNS,
    OTHER_WORDS,
    PREPOSED,
    ROWS,
    SUPPORT,
    TO_BE,
    Row,
)
from workstation.extraction.inflecting import inflected
from workstation.extraction.verbs import Verb
from workstation.extraction.words import MONTHS, WEEKDAYS

_REACH = 12  # words behind the first one that an idiom may take


class Idiom(NamedTuple):
    """An idiom found: its verb, and how many words are its cue, counted from there.

    Its tense is "fixed" when it stands behind a word that it needs: "would | not comment".
    """

    verb: Verb
    tense: str
    length: int
    negated: bool


_GAP = r"(?:(?!(?:that|to|and|or|but|he|she|it|they|we|who)\b)[\w'-]+ ){0,3}?"
_LOOSE_GAP = _GAP.replace("that|", "")
_VERBLESS_GAP = r"(?:(?!(?:that|to|and|or|but|he|she|it|they|we|who|i)\b|\w+ed )[\w'-]+ ){1,3}?"
_OBJECT = r"(?:[^\s.,;:!?“”\"]+ ){1,8}?"


_DAYS = frozenset((*WEEKDAYS, *MONTHS))


class _Entry(NamedTuple):
    verb: Verb
    tense: str
    shape: re.Pattern[str]
    left: frozenset[str]
    negated: bool


def idiom(words: Sequence[str], at: int) -> Idiom | None:
    """The idiom that begins with the word at `at`; words are in lower case, marks among them."""
    entries = _entries().get(words[at])
    if entries is None:
        return None
    rest = " ".join(words[at + 1 : at + 1 + _REACH]) + " "
    for entry in entries:
        if entry.left and not _stands_before(words, at, entry.left):
            continue
        match = entry.shape.match(rest)
        if match is not None and not _dates(match["cue"], rest[match.end("cue") :]):
            length = 1 + match["cue"].count(" ")
            return Idiom(entry.verb, entry.tense, length, entry.negated)
    return None


def _dates(cue: str, behind: str) -> bool:
    """Whether the last word only leads to a day: "insisted on | Monday that"."""
    return cue.split()[-1:] == ["on"] and bool(_DAYS.intersection(behind.split()[:1]))


@cache
def idiom_starts() -> frozenset[str]:
    """The words that idioms begin with."""
    return frozenset(_entries())


@cache
def predicates() -> frozenset[str]:
    """The words that say what somebody is: "concerned", "sceptical"."""
    return frozenset(word for row in ROWS if row.left == TO_BE for word in row.verbs.split())


@cache
def lefts() -> frozenset[str]:
    """The words that stand before an idiom and belong to its cue: "remains | sceptical"."""
    return frozenset(word for row in ROWS for word in row.left.split())


def _stands_before(words: Sequence[str], at: int, wanted: frozenset[str]) -> bool:
    k = at - 1
    while k > 0 and at - k < 3 and (words[k].endswith("ly") or words[k] in ("been", "also", "not")):
        k -= 1
    return k >= 0 and words[k] in wanted


@cache
def said_nouns() -> frozenset[str]:
    """What may be withdrawn or disputed: "claim", "report", "figures"."""
    return frozenset((*_nouns(), *(form for word in OTHER_WORDS.split() for form in _both(word))))


def noun_act(word: str) -> Act | None:
    """The act that a noun names: "assertion", "denials"."""
    return _nouns().get(word)


@cache
def _nouns() -> dict[str, Act]:
    return {form: act for act, words in NOUNS for word in words.split() for form in _both(word)}


def _both(noun: str) -> tuple[str, str]:
    """A noun and its plural."""
    consonant = noun.endswith("y") and noun[-2] not in "aeiou"
    return noun, noun[:-1] + "ies" if consonant else noun + "s"


@cache
def _entries() -> dict[str, list[_Entry]]:
    """The idioms by the form of their verb."""
    found: dict[str, list[_Entry]] = {}
    for row in (*ROWS, *_with_nouns()):
        shape = _shape(row.rest)
        left = frozenset(row.left.split())
        for lemma in row.verbs.split():
            verb = Verb(_name(lemma, row.rest), row.act, row.frames)
            for form, tense in dict(_forms(lemma, inflects=not row.left)).items():
                found.setdefault(form, []).append(_Entry(verb, tense, shape, left, row.negated))
    return found


def _name(lemma: str, rest: str) -> str:
    """The lemma of an idiom: with its particle, "point out"."""
    return f"{lemma} {rest}" if rest.isalpha() else lemma


def _forms(lemma: str, *, inflects: bool) -> tuple[tuple[str, str], ...]:
    """The forms of a verb; words that only stand after another one, or end in n't, have one."""
    fixed = not inflects or "n't" in lemma or lemma in ("cannot", "neither")
    return ((lemma, "fixed"),) if fixed else inflected(lemma)


def _with_nouns() -> Iterator[Row]:
    """The verbs that only carry a noun: "issued a warning", "made the claim"."""
    for act, words in NOUNS:
        active = act in (Act.PROMISES, Act.THREATENS, Act.DEMANDS)
        frames = "tqpi" if active else PREPOSED.get(act, "tqp")
        nouns = "/".join(form for word in words.split() for form in _both(word))
        yield Row(act, SUPPORT, f"… {nouns}", frames)
        yield Row(act, "raise renew share", f"… {nouns}")


def _shape(rest: str) -> re.Pattern[str]:
    """A row's `rest` as a pattern over words parted by spaces."""
    lists = {**LISTS, "said": "|".join(sorted(said_nouns()))}
    cue, ahead = "", ""
    behind = False
    for part in rest.split():
        behind = behind or part in ">~"
        gap = _LOOSE_GAP if behind else _GAP
        alternatives = "|".join(
            lists[one[1:-1]] if one.startswith("<") else re.escape(one) for one in part.split("/")
        )
        piece = {">": "", "~": _OBJECT, "…": gap, "_": _VERBLESS_GAP}.get(
            part, f"(?:{alternatives}) "
        )
        if behind:
            ahead += piece
        else:
            cue += piece
    return re.compile(f"(?P<cue>{cue})(?={ahead})")
