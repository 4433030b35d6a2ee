# SPDX-License-Identifier: MIT
"""Each reporting verb of a sentence with its subject: where its clause begins."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from workstation.extraction import phrases
from workstation.extraction.cues import Cue
from workstation.extraction.tokens import Token
from workstation.extraction.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
)

Range = tuple[int, int]


@dataclass
class Clause:
    """A cue with its subject on the left, as token ranges."""

    cue: Cue
    subject: Range | None
    start: int  # first token of the clause
    shared: bool = False
    joined: bool = False  # coordinate with what stands before it
    inverted: Range | None = None


@dataclass
class Reading:
    """One sentence while it is read."""

    row: Sequence[Token]
    low: int = 0
    clauses: list[Clause] = field(default_factory=list)


def past_lead(row: Sequence[Token]) -> int:
    """Past "As reported by the agency, TASS, " and "According to X, " at the start."""
    if len(row) < 4 or not (
        (row[0].low == "as" and row[2].low == "by")
        or (row[0].low == "according" and row[1].low == "to")
    ):
        return 0
    commas = [i for i in range(3, min(len(row), 24)) if row[i].text == ","]
    if not commas:
        return 0
    if (
        len(commas) > 1
        and commas[1] - commas[0] <= 4
        and all(row[i].is_capital for i in range(commas[0] + 1, commas[1]))
        and row[commas[0] + 1].low not in DETERMINERS
    ):
        return commas[1] + 1
    return commas[0] + 1


def place(reading: Reading, marks: list[Cue]) -> None:
    """Give every cue its clause, left to right."""
    row = reading.row
    for cue in marks:
        low = reading.low
        previous = reading.clauses[-1] if reading.clauses else None
        if previous is not None:
            low = max(low, _last_verb(row, reading, cue))
        reading.clauses.append(_clause(row, cue, low, previous, reading.low))


def _last_verb(row: Sequence[Token], reading: Reading, cue: Cue) -> int:
    """Where the last reporting verb ends that is not in a "who …," between subject and verb."""
    last = reading.clauses[-1].cue
    relative = last.first > 0 and row[last.first - 1].low in ("who", "which")
    if relative and row[cue.first - 1].text == ",":
        return reading.clauses[-2].cue.last if len(reading.clauses) > 1 else 0
    return last.last


def _clause(
    row: Sequence[Token], cue: Cue, low: int, previous: Clause | None, start: int
) -> Clause:
    left = row[cue.first - 1] if cue.first > 0 else None
    if (
        cue.is_participle
        and left is not None
        and left.low not in PRONOUNS
        and not _has_be(row, cue)
    ):
        return Clause(cue, _shared(row, cue, previous, start), cue.first, shared=True, joined=True)
    if left is not None and left.low in ("and", "but", "or", "then"):
        return Clause(cue, _shared(row, cue, previous, start), cue.first, shared=True, joined=True)
    if left is not None and (
        left.quote is not None
        or (left.text == "," and cue.first >= 2 and row[cue.first - 2].quote is not None)
    ):
        inverted = phrases.after(row, cue.last, len(row))
        return Clause(cue, None, cue.first, inverted=inverted)
    subject = phrases.before(row, cue.first, low)
    if (
        left is not None
        and left.text == ","
        and cue.last - cue.first == 1
        and _clause_before(row, cue.first - 1, low)
    ):
        inverted = _inverted(row, cue)
        if inverted is not None:
            return Clause(cue, None, cue.first, inverted=inverted)
    if subject is None:
        return Clause(cue, None, cue.first)
    return Clause(cue, subject, subject[0], joined=_is_joined(row, subject[0], low))


def _has_be(row: Sequence[Token], cue: Cue) -> bool:
    return any(row[i].low in AUXILIARIES for i in range(cue.first, cue.last - 1))


def _shared(row: Sequence[Token], cue: Cue, previous: Clause | None, start: int) -> Range | None:
    if previous is not None:
        return previous.subject or previous.inverted
    return phrases.from_start(row, start, cue.first)


def _clause_before(row: Sequence[Token], comma: int, low: int) -> bool:
    """Whether a whole clause, not a name or an apposition, stands before the comma."""
    start = comma
    while start > low and row[start - 1].text not in ",;" and row[start - 1].quote is None:
        start -= 1
    return (
        any(row[i].is_verb_like for i in range(start, comma))
        and row[start].low not in SUBORDINATORS
    )


def _inverted(row: Sequence[Token], cue: Cue) -> Range | None:
    """The subject after the verb in "…, said the minister": it must end the clause."""
    if "q" not in cue.verb.frames or cue.tense not in ("past", "present"):
        return None
    found = phrases.after(row, cue.last, len(row))
    if found is None or row[cue.last].low in PRONOUNS or row[cue.last].low == "that":
        return None
    end = found[1]
    if (
        end >= len(row)
        or row[end].text in ".,;"
        or row[end].low in PREPOSITIONS | {"who", "as"} | TIME_WORDS
    ):
        if any(row[i].is_verb_like for i in range(*found)):
            return None
        return found
    return None


def _is_joined(row: Sequence[Token], start: int, low: int) -> bool:
    if start - 1 < low:
        return False
    left = row[start - 1]
    if left.text == ";":
        return True
    return left.low in CONJUNCTIONS and start - 2 >= low and row[start - 2].text == ","
