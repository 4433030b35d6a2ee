# SPDX-License-Identifier: MIT
"""The frame of a comparison: rows and columns from tallies, before any cell is read."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from workstation.analysis.columns import Tally, columns_of
from workstation.analysis.ordering import groups_of, in_order, kept
from workstation.domain.comparison import RowState
from workstation.domain.frames import Frame, RowHead
from workstation.domain.questions import Question
from workstation.domain.views import RowOrder, View


def frame_of(
    questions: Sequence[Question],
    tallies: Iterable[Tally],
    view: View,
    states: Mapping[str, RowState],
) -> Frame:
    """The rows and columns of a view.

    Args:
        questions: what may be shown, in the order of the workspace.
        tallies: what is held, by question and chain of headings.
        view: order, pins, what is hidden, folded and opened.
        states: of questions, where the view orders or narrows by them.
    """
    listed = list(tallies)
    positions: Counter[str] = Counter()
    newest: dict[str, str] = {}
    for tally in listed:
        positions[tally.question] += tally.number
        newest[tally.question] = max(newest.get(tally.question, ""), tally.newest)
    wanted = view.narrowing.states
    asked = [q for q in questions if not wanted or states.get(q.uid) in wanted]
    columns = columns_of(listed, view, groups_of(asked))
    ordered = in_order(kept(asked, view), view, positions=positions, newest=newest, states=states)
    heads = [RowHead(q, positions[q.uid], newest.get(q.uid, ""), q.group) for q in ordered]
    return Frame(
        view=view,
        columns=columns.shown,
        rows=tuple(_with_folded(heads, asked, view, positions)),
        hidden_columns=columns.hidden,
        hidden_rows=len({q.uid for q in asked} & set(view.hidden_rows)),
    )


def _with_folded(
    heads: list[RowHead], questions: Sequence[Question], view: View, positions: Mapping[str, int]
) -> list[RowHead]:
    """The lines with one for each folded group: at its place, or below where they are sorted."""
    places = {question.uid: place for place, question in enumerate(questions)}
    lines = list(heads)
    for group in view.folded:
        inside = [q for q in questions if group and q.group == group]
        inside = [q for q in inside if q.uid not in view.hidden_rows]
        if not inside:
            continue
        line = RowHead(
            None, sum(positions.get(q.uid, 0) for q in inside), group=group, questions=len(inside)
        )
        first = places[inside[0].uid]
        at = len(lines)
        if view.row_order is RowOrder.PLACE:
            after = (
                number
                for number, head in enumerate(lines)
                if head.question is not None
                and head.uid not in view.pinned_rows
                and places[head.uid] > first
            )
            at = next(after, len(lines))
        lines.insert(at, line)
    return lines
