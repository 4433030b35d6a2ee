# SPDX-License-Identifier: MIT
"""The words of a text, by number: what spans are compared in.

Punctuation and quotation marks are no words, so it never matters whether a span has them.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from workstation.domain.spans import Piece

# "U.S.", "didn't", "40-year-old" and "3.5" are one word each.
_WORD = re.compile(r"\w+(?:[-.'’]\w+)*")
_MARK = re.compile('["“”\n]')

Numbers = frozenset[int]


@dataclass(frozen=True)
class Words:
    """A text with where each of its words starts and ends."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def run(self, piece: Piece) -> range:
        """The numbers of the words that a piece touches."""
        start, end = piece
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def at(self, pieces: Iterable[Piece]) -> Numbers:
        """The numbers of the words that any of the pieces touches."""
        return frozenset(number for piece in pieces for number in self.run(piece))

    def spelled(self, numbers: Iterable[int]) -> set[str]:
        """These words in lower case."""
        return {self.text[self.starts[n] : self.ends[n]].lower() for n in numbers}

    @cached_property
    def quoted(self) -> Numbers:
        """The words between quotation marks."""
        return self.at(quotations(self.text))


def words_of(text: str) -> Words:
    """The words of a text."""
    places = [found.span() for found in _WORD.finditer(text)]
    return Words(text, tuple(start for start, _ in places), tuple(end for _, end in places))


def quotations(text: str) -> Iterator[Piece]:
    """What stands between double quotation marks, straight or curly.

    One left open runs to the end of its paragraph.
    """
    opened = None
    for mark in _MARK.finditer(text + "\n"):
        if opened is None:
            opened = mark.start() if mark.group() in '"“' else None
        elif mark.group() != "“":
            yield opened, mark.start()
            opened = None


def tidy(pieces: Iterable[Piece], text: str) -> tuple[Piece, ...]:
    """The pieces in order, without white space at their ends, joined where only that parts them."""
    made: list[Piece] = []
    for start, end in sorted(pieces):
        words = text[start:end]
        first, last = end - len(words.lstrip()), start + len(words.rstrip())
        if first >= last:
            continue
        if made and not text[made[-1][1] : first].strip():
            made[-1] = (made[-1][0], max(made[-1][1], last))
        else:
            made.append((first, last))
    return tuple(made)
