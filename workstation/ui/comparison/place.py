# SPDX-License-Identifier: MIT
"""Where a person is in the table, so that reading it again leaves them there."""

from collections.abc import Sequence
from dataclasses import dataclass

from workstation.domain.frames import RowHead
from workstation.ui.comparison.table import ComparisonTable


@dataclass(frozen=True, slots=True)
class Place:
    """A cell, by uids, and how far the table is scrolled."""

    question: str = ""
    column: str = ""
    across: int = 0
    down: int = 0


def place_in(table: ComparisonTable) -> Place:
    """Where the person is now."""
    head, column = table.current_head(), table.current_column()
    return Place(
        head.uid if head else "",
        column.uid if column else "",
        table.horizontalScrollBar().value(),
        table.verticalScrollBar().value(),
    )


def go_back(table: ComparisonTable, place: Place, rows: Sequence[RowHead]) -> None:
    """Go back to where the person was; at first, to the first question."""
    if not (place.question and table.choose(place.question, place.column)):
        if rows:
            table.choose(rows[0].uid)
        return
    table.horizontalScrollBar().setValue(place.across)
    table.verticalScrollBar().setValue(place.down)
