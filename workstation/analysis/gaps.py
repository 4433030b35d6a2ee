# SPDX-License-Identifier: MIT
"""Gaps of a comparison, and their words: nothing is ever told of somebody's silence (rule 10)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from workstation.domain.comparison import Cell, Column, Comparison
from workstation.domain.dates import show_edtf
from workstation.domain.gaps import MOST_COUNTED, Gap, Heard, Inquiry
from workstation.domain.parts import nothing_here

Place = tuple[str, str]  # uids of question and column


def gaps(
    questions: Sequence[str],
    columns: Sequence[Column],
    *,
    held: Mapping[Place, Heard],
    elsewhere: Mapping[str, Heard],
    inquiries: Iterable[Inquiry],
    part: bool = False,
) -> dict[Place, Gap]:
    """For each question and column, what is held and, where nothing is, what else is known.

    Args:
        questions: uids of the rows.
        columns: the columns.
        held: what is held, by question and column; what is missing is empty.
        elsewhere: what is heard of each column on any question.
        inquiries: the searches recorded on these questions; one for nobody in particular
            counts for every column.
        part: the workspace is a filtered copy.
    """
    by_question: defaultdict[str, list[Inquiry]] = defaultdict(list)
    for inquiry in inquiries:
        by_question[inquiry.question].append(inquiry)
    found = {}
    for question in questions:
        for column in columns:
            place = (question, column.uid)
            here = held.get(place, Heard())
            searched = tuple(
                one
                for one in by_question[question]
                if one.actor is None or one.actor in _who(column)
            )
            told = None if here.times else elsewhere.get(column.uid)
            found[place] = Gap(question, column.uid, here, told, searched, part)
    return found


def _who(column: Column) -> frozenset[str]:
    """Whom a column stands for; a part of another one has the uids from the top down as its own."""
    return frozenset((column.uid.rpartition("/")[2], *column.members))


def held_in(cells: Mapping[Place, Cell]) -> dict[Place, Heard]:
    """What cells hold, and since when; those that hold nothing are left out."""
    return {place: _heard(cell) for place, cell in cells.items() if cell.placed}


def cells_of(comparison: Comparison) -> dict[Place, Cell]:
    """The cells of a table by question and column."""
    return {
        (row.question.uid, uid): cell for row in comparison.rows for uid, cell in row.cells.items()
    }


def _heard(cell: Cell) -> Heard:
    claims = {one.claim.uid: one.claim for one in cell.placed}.values()
    days = [
        date.latest
        for claim in claims
        if (date := claim.statement_date) is not None and date.latest is not None
    ]
    return Heard(len(claims), min(days, default=None))


def gap_words(gap: Gap) -> tuple[str, ...]:
    """A gap in short lines: "nothing held", "heard 9 times on other questions since 3 Nov 2023"."""
    lines = [
        nothing_here(part=gap.part) if gap.empty else f"held {_times(gap.held)}{_since(gap.held)}"
    ]
    there = gap.elsewhere
    if there is not None and there.times:
        more = " or more" if there.times >= MOST_COUNTED else ""
        lines.append(f"heard {_times(there)}{more} on other questions{_since(there)}")
    return (*lines, *(inquiry_words(one) for one in gap.inquiries))


def _times(heard: Heard) -> str:
    return {1: "once", 2: "twice"}.get(heard.times) or f"{heard.times:,} times"


def _since(heard: Heard) -> str:
    return f" since {show_edtf(heard.since)}" if heard.since else ", undated"


def inquiry_words(inquiry: Inquiry) -> str:
    """A fruitless search: "searched 12 Nov 2026 by N. Adler: agency archive, nothing found"."""
    day = show_edtf(inquiry.made_on[:10]) if inquiry.made_on else ""
    by = f" by {inquiry.made_by}" if inquiry.made_by else ""
    return f"searched {day}{by}: {inquiry.words}, nothing found"
