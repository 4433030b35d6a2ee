# SPDX-License-Identifier: MIT
"""A text as the tagger reads it: word pieces with marks of case, line and quotation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from workstation.extraction.sentences import Paragraph

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MARKS = 16  # case (4) x first in its line (2) x inside quotation marks (2)
WINDOW = 254  # pieces of one window, without its two end marks
STRETCH = 65_536  # code points that are split at once
_LINE_FIRST, _QUOTED = 4, 8
_WORD = re.compile(r"\w+")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a text, in order; each array has one row a piece.

    Attributes:
        ids: (n,) number of the piece in the vocabulary.
        marks: (n,) case, line and quotation marks, below `MARKS`.
        starts: (n,) first code point.
        ends: (n,) code point after the last.
        sentences: (n,) number of the sentence that the piece stands in.
        paragraphs: (n,) number of the paragraph.
    """

    ids: NDArray[np.int64]
    marks: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    sentences: NDArray[np.int64]
    paragraphs: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.ids)


def encoded(text: str, blocks: list[Paragraph], splitter: "Tokenizer") -> Pieces:
    """The pieces of a text; what stands outside its paragraphs is only white space.

    Curly, angle and straight quotation marks come as one pair, so that the tagger need not learn
    each house's habit; every replacement keeps its length.
    """
    ids, starts, ends = _split(_readable(_one_pair(text, blocks)), splitter)
    lines = np.array([block.start for block in blocks], dtype=np.int64)
    paragraphs = np.maximum(np.searchsorted(lines, starts, side="right") - 1, 0)
    begins = np.array([s.start for b in blocks for s in b.sentences], dtype=np.int64)
    sentences = np.maximum(np.searchsorted(begins, starts, side="right") - 1, 0)
    first = np.r_[True, np.diff(paragraphs) > 0] if len(ids) else np.zeros(0, bool)
    marks = _case(text, starts) + _LINE_FIRST * first + _QUOTED * _inside(starts, blocks)
    return Pieces(ids, marks.astype(np.int64), starts, ends, sentences, paragraphs)


def _split(
    text: str, splitter: "Tokenizer"
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Numbers, starts and ends of the pieces, split stretch by stretch.

    What a tokenizer keeps of a text takes some hundred bytes a piece.
    """
    rows = []
    for low, high in _stretches(text):
        split = splitter.encode(text[low:high], add_special_tokens=False)
        places = np.array(split.offsets, dtype=np.int64).reshape(-1, 2) + low
        rows.append(np.column_stack((np.array(split.ids, dtype=np.int64), places)))
    ids, starts, ends = np.concatenate(rows).T.copy()
    return ids, starts, ends


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The text cut at white space, in a word only where none is near."""
    at = 0
    while len(text) - at > STRETCH:
        end = max(text.rfind(mark, at + 1, at + STRETCH) for mark in " \n")
        end = end if end > at else at + STRETCH
        yield at, end
        at = end
    yield at, len(text)


def _readable(text: str) -> str:
    """Lone surrogates, which no tokenizer takes, become U+FFFD one for one."""
    return _SURROGATE.sub("\ufffd", text)


def _one_pair(text: str, blocks: list[Paragraph]) -> str:
    marks = [
        (at, mark)
        for block in blocks
        for quote in block.quotes
        for at, mark in (
            (quote.start, "“"),
            (quote.inner_end if quote.closed else -1, "”"),
        )
        if at >= 0
    ]
    parts, end = [], 0
    for at, mark in sorted(marks):
        parts += [text[end:at], mark]
        end = at + 1
    return "".join((*parts, text[end:]))


def _case(text: str, starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """0 no letter, 1 lower, 2 capital first, 3 capitals, of the word each piece stands in."""
    edges = np.fromiter(_words(text), np.dtype((np.int64, 2)))
    where = np.searchsorted(edges[:, 0], starts, side="right") - 1
    found: NDArray[np.int64] = edges[where, 1]
    return found


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Where each word begins, with its case, and where it ends, with 0."""
    yield 0, 0
    for match in _WORD.finditer(text):
        word = match.group()
        kind = 1
        if not word[0].isalpha():
            kind = 0
        elif word[0].isupper():
            kind = 3 if len(word) > 1 and word.isupper() else 2
        yield match.start(), kind
        yield match.end(), 0


def _inside(starts: NDArray[np.int64], blocks: list[Paragraph]) -> NDArray[np.bool_]:
    edges = [
        edge for block in blocks for quote in block.quotes for edge in (quote.start, quote.end)
    ]
    found: NDArray[np.bool_] = np.searchsorted(np.array(edges), starts, side="right") % 2 == 1
    return found


def windows(pieces: Pieces, first: int = 0) -> list[tuple[int, int]]:
    """Stretches of at most `WINDOW` pieces that end with a paragraph where they can.

    A paragraph too long for one window is cut after a sentence, else where it must be. No piece
    stands in two windows.

    Args:
        pieces: of the whole text.
        first: end of a first, short window, so that training sees other cuts each time.
    """
    total = len(pieces)
    found = [(0, first)] if first else []
    at = first
    while at < total:
        end = min(total, at + WINDOW)
        if end < total:
            end = _cut(pieces.paragraphs, at, end) or _cut(pieces.sentences, at, end) or end
        found.append((at, end))
        at = end
    return found


def _cut(numbers: NDArray[np.int64], at: int, end: int) -> int | None:
    """The last place up to `end` where a new number begins, if it leaves half a window."""
    low = at + WINDOW // 4
    changes = np.flatnonzero(np.diff(numbers[low - 1 : end + 1]))
    return int(changes[-1]) + low if len(changes) else None
