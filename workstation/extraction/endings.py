# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""Where what is said ends: before a statement of its own, a comment on it, or its date."""

from collections.abc import Sequence

from workstation.extraction.clauses import Reading
from workstation.extraction.tokens import Token
from workstation.extraction.words import CONJUNCTIONS, DETERMINERS, PRONOUNS, TIME_WORDS

Range = tuple[int, int]
COMMENTS = frozenset(
    "fact figure claim charge plea demand assertion allegation accusation number view step move "
    "promise pledge report account toll estimate".split()
)


def end_of(reading: Reading, k: int) -> int:
    """Where the content of clause `k` must end: at a later clause of the same rank."""
    row = reading.row
    first = reading.clauses[k].cue.last
    end = next((c.start for c in reading.clauses[k + 1 :] if c.joined), len(row))
    later = reading.clauses[-1].cue.first
    marks = ":" if row[first : first + 1] and row[first].low == "that" else ":–—"
    for i in range(first, end - 1):
        according = row[i].low == "according" and row[i + 1].low == "to"
        parts = row[i].text in marks and first + 1 < i < later and row[i + 1].quote is None
        if according or parts or _is_comment(row, i) or (row[i].text == ";" and i > first + 2):
            end = i
            break
    if row[reading.clauses[k].cue.first - 1].low in ("who", "which"):
        end = _relative_end(row, first, end)
    while end > first and _is_loose(row[end - 1]):
        end -= 1
    return end


def _relative_end(row: Sequence[Token], first: int, end: int) -> int:
    """Where "…, who demanded X, called" goes on with its main verb."""
    commas = (i for i in range(first + 1, end - 1) if row[i].text == ",")
    return next((i for i in commas if row[i + 1].is_verb_like), end)


def _is_comment(row: Sequence[Token], at: int) -> bool:
    """Whether the writer speaks of the statement from here: ", a figure that", ", a plea she"."""
    if row[at].text != "," or at + 3 >= len(row) or row[at + 1].low not in ("a", "an"):
        return False
    noun = at + 2 if row[at + 2].low in COMMENTS else at + 3
    return (
        row[noun].low in COMMENTS
        and row[noun + 1 : noun + 2] != []
        and (row[noun + 1].low in PRONOUNS | DETERMINERS | {"that", "which"})
    )


def _is_loose(token: Token) -> bool:
    """Whether it does not belong to the end of a content."""
    return token.quote is None and (token.text in ",;:-—–.…" or token.low in CONJUNCTIONS)


def undated(row: Sequence[Token], start: int, end: int) -> Range:
    """Without the day on which it was denied or withdrawn: "the phrase | on Monday"."""
    last = end
    while last > start + 1 and (
        row[last - 1].low in TIME_WORDS or row[last - 1].text.isdigit() or row[last - 1].text == "."
    ):
        last -= 1
    if last == end or last <= start + 1:
        return start, end
    return start, last - (row[last - 1].low in ("on", "in", "last", "this", "early", "late"))
