# SPDX-License-Identifier: MIT
"""A part of a frame: the questions and columns that are in sight."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workstation.domain.comparison import Axis, Column
from workstation.domain.frames import Frame
from workstation.domain.questions import Question
from workstation.domain.views import View


def among(
    frame: Frame, rows: Iterable[str], columns: Iterable[str]
) -> tuple[list[Question], list[Column]]:
    """The questions and columns of a frame that have these uids."""
    wanted_rows, wanted_columns = set(rows), set(columns)
    asked = [h.question for h in frame.rows if h.question is not None and h.uid in wanted_rows]
    return asked, [column for column in frame.columns if column.uid in wanted_columns]


def positions_on(frame: Frame, asked: Iterable[Question]) -> int:
    """How much is held on these questions of a frame."""
    wanted = {question.uid for question in asked}
    return sum(head.positions for head in frame.rows if head.uid in wanted)


def narrowed_to(view: View, columns: Sequence[Column]) -> View:
    """The view narrowed to some columns; nobody identified has no uid to go by."""
    members = {member for column in columns for member in column.members}
    if any(":" in member for member in members):
        return view
    wanted = view.narrowing
    narrower = {
        Axis.ACTOR: replace(wanted, actors=_both(wanted.actors, members)),
        Axis.SOURCE: replace(wanted, sources=_both(wanted.sources, members)),
        Axis.PUBLISHER: replace(wanted, publishers=_both(wanted.publishers, members)),
    }
    return replace(view, narrowing=narrower[view.axis])


def _both(wanted: Sequence[str], members: set[str]) -> tuple[str, ...]:
    """Those that are in both; all of the one if the other means any."""
    return tuple(sorted(members.intersection(wanted) if wanted else members))
