# SPDX-License-Identifier: MIT
"""Words, marks and quotations of one sentence as a row of tokens."""

import re
from typing import NamedTuple

from workstation.extraction.quotes import Quote
from workstation.extraction.sentences import Sentence
from workstation.extraction.words import (
    ADJECTIVES_IN_ED,
    ADVERBS,
    AUXILIARIES,
    IRREGULAR_PASTS,
    NOT_ADVERBS,
)

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:['’.\-‑]\w+)*|[^\w\s]")


class Token(NamedTuple):
    """One word or mark; `quote` is set when the token stands for a whole quotation."""

    text: str
    low: str
    start: int
    end: int
    quote: Quote | None = None

    @property
    def is_word(self) -> bool:
        """Whether it is a word, not a mark and not a quotation."""
        return self.quote is None and (self.text[0].isalnum() or self.text[0] == "_")

    @property
    def is_capital(self) -> bool:
        """Whether it is a word with a capital first."""
        return self.quote is None and self.text[0].isupper()

    @property
    def is_adverb(self) -> bool:
        """Whether it may stand between a subject and its verb."""
        return self.low in ADVERBS or (
            self.low.endswith("ly") and self.low not in NOT_ADVERBS and not self.is_capital
        )

    @property
    def is_verb_like(self) -> bool:
        """Whether it looks like a finite verb: an auxiliary or a past form in lower case."""
        if self.quote is not None or self.text[0].isupper():
            return False
        if self.low in AUXILIARIES or self.low in IRREGULAR_PASTS:
            return True
        return self.low.endswith("ed") and self.low not in ADJECTIVES_IN_ED and "-" not in self.low


def tokens(text: str, sentence: Sentence) -> list[Token]:
    """The tokens of a sentence; each quotation that is more than a word or two is one."""
    row: list[Token] = []
    at = sentence.start
    for quote in sentence.quotes:
        if quote.start < at or not _is_speech(text, quote):
            continue
        row += _plain(text, at, quote.start)
        end = min(quote.end, sentence.end)
        row.append(Token("“", "“", quote.start, end, quote))
        at = end
    return row + _plain(text, at, sentence.end)


def _plain(text: str, start: int, end: int) -> list[Token]:
    return [
        Token(word, word.lower().replace("’", "'"), match.start(), match.end())
        for match in _TOKEN.finditer(text, start, end)
        for word in (match.group(),)
    ]


def _is_speech(text: str, quote: Quote) -> bool:
    """Whether these are somebody's words rather than a word in inverted commas."""
    if quote.inner_end - quote.inner_start > 200:
        return True
    inner = text[quote.inner_start : quote.inner_end].rstrip()
    if inner.endswith((",", ".", "!", "?")):
        return True
    after = text[quote.end : quote.end + 1]
    return after in (",", "，") or len(inner.split()) >= 4
