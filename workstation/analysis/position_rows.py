# SPDX-License-Identifier: MIT
"""The positions behind a table, one a row: the exact words, who, when, where they stand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from workstation.analysis.holding import answers_of
from workstation.analysis.open_words import both, either, grade_words
from workstation.domain.claims import CapacityKind, Claim
from workstation.domain.comparison import Column, Comparison, Placed, Row
from workstation.domain.dates import VagueDate, show_date
from workstation.domain.questions import STANCE_WORDS

# Title of each column with its width in a sheet, in characters.
POSITION_COLUMNS = {
    "Question": 32,
    "Column": 20,
    "Speaker": 22,
    "Capacity": 22,
    "Stance": 14,
    "Answer": 18,
    "Directness": 11,
    "Status": 11,
    "Act": 13,
    "Exact words": 64,
    "Form": 9,
    "Stated (as written)": 16,
    "Stated, earliest": 12,
    "Stated, latest": 12,
    "Event": 16,
    "Published": 12,
    "Source": 30,
    "Publisher": 20,
    "Through": 20,
    "Place in source": 24,
    "Grade": 12,
    "Standing": 12,
    "Marking": 14,
    "Claim": 34,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What the rows need beside the claims: names of actors, and where the pages of texts start."""

    names: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, Sequence[int]] = field(default_factory=dict)


def position_rows(comparison: Comparison, known: Known) -> Iterator[tuple[str, ...]]:
    """A row for each position, in the order of the table; as wide as `POSITION_COLUMNS`."""
    return chain.from_iterable(
        (_cells(row, column, one, known) for one in cell.placed)
        for row in comparison.rows
        for column in comparison.columns
        if (cell := row.cells.get(column.uid)) is not None
    )


def _cells(row: Row, column: Column, one: Placed, known: Known) -> tuple[str, ...]:
    claim, position = one.claim, one.position
    opens = position.conflicts
    return (
        row.question.wording,
        column.name,
        claim.speaker_name or claim.speaker_as_written,
        _capacity(claim, known),
        either(STANCE_WORDS[position.stance] if position.stance else "", opens, "stance"),
        _answer(one),
        either(position.directness.value, opens, "directness"),
        either(position.status.value, opens, "status"),
        claim.act.value,
        claim.content.exact,
        claim.form.value,
        *_written_and_bounds(claim.statement_date),
        show_date(claim.event_date) if claim.event_date else "",
        claim.published_on or "",
        claim.source_title,
        claim.publisher_name,
        "; ".join(relay.as_written for relay in claim.relays),
        place_in_source(claim, known.pages.get(claim.text, ())),
        grade_words(claim),
        either(claim.standing.value, claim.conflicts, "standing"),
        either(claim.marking, claim.conflicts, "marking"),
        claim.uid,
    )


def _answer(one: Placed) -> str:
    """The figure, date or listed answer; where it is in conflict, each."""
    found = [a.text for a in answers_of(one) if a.kind in ("figure", "date", "answer")]
    return both(found) if len(found) > 1 else "".join(found)


def _capacity(claim: Claim, known: Known) -> str:
    """In whose name: "for the interior ministry"."""
    if claim.capacity.kind is CapacityKind.FOR and claim.capacity.body:
        return f"for {known.names.get(claim.capacity.body, claim.capacity.body)}"
    return claim.capacity.kind.value


def _written_and_bounds(date: VagueDate | None) -> tuple[str, str, str]:
    return (date.as_written, date.earliest or "", date.latest or "") if date else ("", "", "")


def place_in_source(claim: Claim, pages: Sequence[int]) -> str:
    """Where the words stand: "p. 3, characters 1,204–1,260"; offsets are those of the text."""
    start, end = claim.content.start, claim.content.end
    place = f"characters {start:,}–{end:,}"
    page = max(1, sum(first <= start for first in pages))
    return f"p. {page}, {place}" if pages else place
