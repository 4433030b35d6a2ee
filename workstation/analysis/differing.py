# SPDX-License-Identifier: MIT
"""Quotes side by side: which words, figures and dates are not in all of them.

Shown are differences of wording, never that two quotes disagree.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workstation.analysis.words import STOP_WORDS, WORD, stem
from workstation.domain.figures import Figure, parse_figures, same_thing
from workstation.domain.spans import Piece
from workstation.domain.wordings import find_wordings, read_wording


class Difference(StrEnum):
    """What differs."""

    WORDS = "words"
    FIGURE = "figure"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Mark:
    """A part `[start, end)` of one quote that others put otherwise or do not have."""

    start: int
    end: int
    kind: Difference


# Small, and yet they turn a sentence round.
_TURNING = frozenset(("no", "not", "nor", "neither", "never", "none", "without"))
_SMALL = STOP_WORDS - _TURNING


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class _Quote:
    """A quote taken apart: its dates, its figures, the words outside both, the keys of all."""

    text: str
    keys: frozenset[str]
    dates: tuple[tuple[Piece, str], ...]
    figures: tuple[Figure, ...]
    words: tuple[_Word, ...]


def differences(quotes: Sequence[str]) -> list[list[Mark]]:
    """For each quote, what not all of them share, in order and without overlap.

    A word is shared where all have it in some form; small words are never marked, but "not" and
    its like are. A figure differs from another one of the same counted thing, a date from the
    dates of the others; where the others have none, these are words like all others.
    """
    taken = [_taken_apart(text) for text in quotes]
    if len(taken) < 2:
        return [[] for _ in taken]
    found = []
    for place, quote in enumerate(taken):
        others = taken[:place] + taken[place + 1 :]
        common = frozenset.intersection(*(other.keys for other in others))
        marks = [
            *_dates(quote, others, common),
            *_figures(quote, others, common),
            *_words(quote.words, common),
        ]
        found.append(_joined(quote.text, sorted(marks, key=lambda mark: mark.start)))
    return found


def _taken_apart(text: str) -> _Quote:
    dates = tuple((span, _date_key(text[slice(*span)])) for span in find_wordings(text))
    figures = tuple(
        figure
        for figure in parse_figures(text)
        if not any(_overlap((figure.start, figure.end), span) for span, _ in dates)
    )
    apart = [span for span, _ in dates] + [(one.start, one.end) for one in figures]
    words = tuple(
        word
        for word in _words_in(text, (0, len(text)))
        if not any(_overlap((word.start, word.end), span) for span in apart)
    )
    return _Quote(text, _keys(text), dates, figures, words)


def _words_in(text: str, span: Piece) -> Iterator[_Word]:
    """The words that carry meaning in a part of a text."""
    for match in WORD.finditer(text, *span):
        if match.group().casefold() not in _SMALL:
            yield _Word(*match.span(), _word_key(match.group()))


def _date_key(wording: str) -> str:
    """What a date means if it says so itself, else its words."""
    bounds = read_wording(wording, None)
    if bounds.earliest or bounds.latest:
        return f"{bounds.earliest}/{bounds.latest}"
    return " ".join(sorted(_keys(wording)))


def _keys(text: str) -> frozenset[str]:
    return frozenset(word.key for word in _words_in(text, (0, len(text))))


def _word_key(word: str) -> str:
    """The key under which forms of a word meet; "didn't" turns the sentence as "not" does."""
    folded = word.casefold().replace("’", "'")
    return "not" if folded.endswith("n't") or folded == "cannot" else stem(word)


def _dates(quote: _Quote, others: Sequence[_Quote], common: frozenset[str]) -> Iterator[Mark]:
    for span, key in quote.dates:
        against = [{other_key for _, other_key in other.dates} for other in others if other.dates]
        if any(key not in keys for keys in against):
            yield Mark(*span, Difference.DATE)
        elif len(against) < len(others):
            yield from _words(_words_in(quote.text, span), common)


def _figures(quote: _Quote, others: Sequence[_Quote], common: frozenset[str]) -> Iterator[Mark]:
    for figure in quote.figures:
        against = [[other for other in one.figures if same_thing(figure, other)] for one in others]
        span = (figure.start, figure.end)
        if any(same and not _among(figure, same) for same in against):
            yield Mark(*span, Difference.FIGURE)
        elif not all(against):
            yield from _words(_words_in(quote.text, span), common)


def _among(figure: Figure, others: Sequence[Figure]) -> bool:
    return any((figure.low, figure.high) == (other.low, other.high) for other in others)


def _words(words: Iterable[_Word], common: frozenset[str]) -> Iterator[Mark]:
    for word in words:
        if word.key not in common:
            yield Mark(word.start, word.end, Difference.WORDS)


def _joined(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """Words next to each other as one mark, so that a run reads as one."""
    joined: list[Mark] = []
    for mark in marks:
        last = joined[-1] if joined else None
        runs_on = last is not None and text[last.end : mark.start].isspace()
        if last and runs_on and last.kind is mark.kind is Difference.WORDS:
            joined[-1] = Mark(last.start, mark.end, Difference.WORDS)
        else:
            joined.append(mark)
    return joined


def _overlap(one: Piece, other: Piece) -> bool:
    return one[0] < other[1] and other[0] < one[1]
