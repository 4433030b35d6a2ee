# SPDX-License-Identifier: MIT
"""A stretch of text in which quotations are masked, so that no rule reads into them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from workstation.domain.spans import Piece
from workstation.extraction.quotes import Quote

MASK = "\x00"
_LEAST_SPOKEN = 4  # words of a quotation that is more than a name in inverted commas


@dataclass(frozen=True, slots=True)
class Line:
    """Text `[start, start + len(masked))`; in `masked` quotations are `MASK` throughout."""

    text: str
    start: int
    masked: str
    quotes: tuple[Quote, ...] = ()

    def within(self, start: int, end: int) -> "Line":
        """The part `[start, end)` of the text."""
        masked = self.masked[start - self.start : end - self.start]
        first, last = (bisect_left(self.quotes, at, key=_start) for at in (start, end))
        quotes = tuple(q for q in self.quotes[first:last] if q.end <= end)
        return Line(self.text, start, masked, quotes)

    def piece(self, start: int, end: int) -> Piece:
        """A place in `masked` as one in the text."""
        return self.start + start, self.start + end


def line(text: str, start: int, end: int, quotes: Sequence[Quote]) -> Line:
    """The stretch `[start, end)` with its quotations masked, but for names in inverted commas."""
    parts, at, spoken = [], start, []
    for quote in quotes:
        if is_spoken(text, quote):
            parts += [text[at : quote.start], MASK * (quote.end - quote.start)]
            at = quote.end
            spoken.append(quote)
    masked = "".join((*parts, text[at:end])).replace("\n", " ")
    return Line(text, start, masked, tuple(spoken))


def _start(quote: Quote) -> int:
    return quote.start


def is_spoken(text: str, quote: Quote) -> bool:
    """Whether these are somebody's words rather than a name in inverted commas."""
    inner = text[quote.inner_start : min(quote.inner_end, quote.inner_start + 200)].rstrip()
    return (
        not quote.closed
        or inner.endswith((",", ".", "!", "?"))
        or (len(inner.split()) >= _LEAST_SPOKEN)
    )
