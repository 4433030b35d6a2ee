# SPDX-License-Identifier: MIT
"""Exact places in a text, counted in Unicode code points (design rule 1)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

CONTEXT = 32  # characters kept on either side at least, rounded out to whole words

Piece = tuple[int, int]

# C0 controls but tab and LF, DEL is kept; noncharacters; lone surrogates.
_UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17))
    + "]"
)


def clean_text(text: str) -> str:
    """The text as stored: LF only, no BOM, unfit characters replaced one for one.

    Nothing else changes; in particular there is no Unicode normalisation.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if text.replace("\n", " ").isprintable():
        return text  # nothing unfit is printable, and asking costs far less than searching
    return _UNFIT.sub("\ufffd", text)


@dataclass(frozen=True, slots=True)
class Span:
    """One or more pieces `[start, end)` of one text, with the words found there.

    `exact` is the pieces joined with " … ".
    """

    pieces: tuple[Piece, ...]
    exact: str
    prefix: str = ""
    suffix: str = ""

    @property
    def start(self) -> int:
        """Where the first piece starts."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Where the last piece ends."""
        return self.pieces[-1][1]

    def fits(self, text: str) -> bool:
        """Whether these very words still stand at these places of `text`."""
        return self.end <= len(text) and words_at(text, self.pieces) == self.exact


def overlap(one: Sequence[Piece], other: Sequence[Piece]) -> float:
    """How much of two sets of pieces is shared: Jaccard of their code points, 0 to 1."""
    shared = sum(
        max(0, min(end, until) - max(start, since)) for start, end in one for since, until in other
    )
    whole = sum(end - start for start, end in (*one, *other)) - shared
    return shared / whole if whole else 0.0


def words_at(text: str, pieces: tuple[Piece, ...]) -> str:
    """The words of the pieces, joined with " … "."""
    return " … ".join(text[start:end] for start, end in pieces)


def span_of(text: str, *pieces: Piece) -> Span:
    """The span of these pieces, with its words and context.

    Raises:
        ValueError: a piece is empty, out of order or outside the text.
    """
    last = 0
    for start, end in pieces:
        if not last <= start < end <= len(text):
            raise ValueError(f"no such piece: {start}, {end}")
        last = end
    if not pieces:
        raise ValueError("a span has at least one piece")
    before, after = pieces[0][0], pieces[-1][1]
    return Span(
        pieces=tuple(pieces),
        exact=words_at(text, tuple(pieces)),
        prefix=text[_back(text, before) : before],
        suffix=text[after : _forth(text, after)],
    )


def _back(text: str, at: int) -> int:
    """Start of a prefix that ends at `at`: `CONTEXT` characters, rounded out to a word."""
    place = max(0, at - CONTEXT)
    limit = max(0, place - CONTEXT)
    while place > limit and not text[place - 1].isspace():
        place -= 1
    return place


def _forth(text: str, at: int) -> int:
    """End of a suffix that starts at `at`."""
    place = min(len(text), at + CONTEXT)
    limit = min(len(text), place + CONTEXT)
    while place < limit and not text[place].isspace():
        place += 1
    return place


def reanchor(span: Span, text: str) -> Span | None:
    """The same words in a new text, if their place there is beyond doubt (rule 4).

    One-piece spans only; the words must occur exactly once together with their context.
    """
    if len(span.pieces) != 1:
        return None
    whole = span.prefix + span.exact + span.suffix
    at = text.find(whole)
    if at < 0 or text.find(whole, at + 1) >= 0:
        return None
    start = at + len(span.prefix)
    return span_of(text, (start, start + len(span.exact)))
