# SPDX-License-Identifier: MIT
"""Quoted words beside the original they were taken from: kept, changed, or not there."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from workstation.analysis.words import STOP_WORDS
from workstation.domain.origins import Kept, Quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workstation.domain.spans import Piece

NEAR = 0.5  # of the words that carry meaning stand in one passage, else it is another's
_GAP = " … "  # between the pieces of a claim's words
_SLACK = 6  # words a passage may have more than the quote

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")


@dataclass(frozen=True, slots=True)
class _Token:
    key: str
    start: int
    end: int


class Original:
    """The text of an original, ready to be compared with many quotes."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = _tokens(text)
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        for place, token in enumerate(self._tokens):
            self._at[token.key].append(place)

    def compare(self, claim: str, words: str) -> Quoted:
        """How these words of a claim stand in the original."""
        found = self._verbatim(words)
        if found is not None:
            passage = self._text[slice(*found)]
            return Quoted(claim, words, Kept.VERBATIM, found, passage)
        quote = _tokens(words)
        window = self._nearest(quote)
        if window is None:
            return Quoted(claim, words, Kept.NOT_FOUND)
        return self._differing(claim, words, quote, window)

    def _verbatim(self, words: str) -> Piece | None:
        """Where all pieces of the words stand one after another, signs and spacing aside."""
        start, place = -1, 0
        for piece in words.split(_GAP):
            wanted = [token.key for token in _tokens(piece)]
            here = self._run(wanted, place) if wanted else None
            if here is None:
                return None
            start = here if start < 0 else start
            place = here + len(wanted)
        return self._tokens[start].start, self._tokens[place - 1].end

    def _run(self, wanted: Sequence[str], since: int) -> int | None:
        """Where this run of words begins, at or after a place."""
        for place in self._at.get(wanted[0], ()):
            keys = [token.key for token in self._tokens[place : place + len(wanted)]]
            if place >= since and keys == wanted:
                return place
        return None

    def _nearest(self, quote: Sequence[_Token]) -> Sequence[_Token] | None:
        """The passage that holds most of the quote's words that carry meaning."""
        wanted = {token.key for token in quote} - STOP_WORDS
        places = sorted(place for key in wanted for place in self._at.get(key, ()))
        best: tuple[int, int, int] = (0, 0, -1)
        first = 0
        for last, place in enumerate(places):
            while place - places[first] > len(quote) + _SLACK:
                first += 1
            held = {self._tokens[at].key for at in places[first : last + 1]}
            best = max(best, (len(held), -places[first], place))
        size, start, end = best[0], -best[1], best[2]
        if not wanted or size < NEAR * len(wanted):
            return None
        return self._tokens[start - self._lead(quote, start) : end + 1 + self._rest(quote, end)]

    def _lead(self, quote: Sequence[_Token], start: int) -> int:
        """How many words of the quote come before what it shares first with the passage."""
        keys = [token.key for token in quote]
        return min(start, keys.index(self._tokens[start].key))

    def _rest(self, quote: Sequence[_Token], end: int) -> int:
        """How many words of the quote come after what it shares last with the passage."""
        keys = [token.key for token in reversed(quote)]
        return keys.index(self._tokens[end].key)

    def _differing(
        self, claim: str, words: str, quote: Sequence[_Token], window: Sequence[_Token]
    ) -> Quoted:
        start, end = window[0].start, window[-1].end
        steps = SequenceMatcher(
            None, [token.key for token in quote], [token.key for token in window], autojunk=False
        ).get_opcodes()
        changed = [step for step in steps if step[0] != "equal"]
        return Quoted(
            claim,
            words,
            Kept.DIFFERS,
            (start, end),
            self._text[start:end],
            _pieces((quote[a:b] for _, a, b, _, _ in changed), 0),
            _pieces((window[c:d] for _, _, _, c, d in changed), start),
        )


def _tokens(text: str) -> list[_Token]:
    return [
        _Token(found.group().casefold().replace("’", "'"), *found.span())
        for found in _WORD.finditer(text)
    ]


def _pieces(runs: Iterable[Sequence[_Token]], since: int) -> tuple[Piece, ...]:
    return tuple((run[0].start - since, run[-1].end - since) for run in runs if run)
