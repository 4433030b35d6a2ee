# SPDX-License-Identifier: MIT
"""The order of a comparison's rows, and which of them a view leaves out."""

from collections.abc import Iterable, Mapping, Sequence

from workstation.domain.comparison import Row, RowState
from workstation.domain.questions import Question
from workstation.domain.views import RowOrder, View

_STATES = list(RowState)


def groups_of(questions: Iterable[Question]) -> dict[str, int]:
    """The number of each question's group, in the order in which groups first appear."""
    numbers: dict[str, int] = {}
    return {q.uid: numbers.setdefault(q.group, len(numbers)) for q in questions}


def kept(questions: Sequence[Question], view: View) -> list[Question]:
    """The questions a view shows: neither hidden nor in a folded group."""
    hidden, folded = set(view.hidden_rows), set(view.folded)
    return [q for q in questions if q.uid not in hidden and not (q.group and q.group in folded)]


def in_order(
    questions: Sequence[Question],
    view: View,
    *,
    positions: Mapping[str, int],
    newest: Mapping[str, str],
    states: Mapping[str, RowState],
) -> list[Question]:
    """Pinned questions first, then the others as the view orders them."""
    pinned = {uid: place for place, uid in enumerate(view.pinned_rows)}
    places = {question.uid: place for place, question in enumerate(questions)}

    def key(question: Question) -> tuple[object, ...]:
        uid = question.uid
        state = states.get(uid, RowState.NONE)
        how: dict[RowOrder, tuple[object, ...]] = {
            RowOrder.PLACE: (),
            RowOrder.STATE: (_STATES.index(state),),
            RowOrder.WORDING: (question.wording.casefold(),),
            RowOrder.COUNT: (-positions.get(uid, 0),),
            RowOrder.NEWEST: (tuple(-ord(c) for c in newest.get(uid, "")) or (1,),),
        }
        return (pinned.get(uid, len(pinned)), *how[view.row_order], places[uid])

    return sorted(questions, key=key)


def ordered_rows(rows: Sequence[Row], view: View) -> list[Row]:
    """Full rows in the order of a view, without those it leaves out."""
    by_uid = {row.question.uid: row for row in rows}
    shown = kept([row.question for row in rows], view)
    ordered = in_order(
        shown,
        view,
        positions={uid: _positions(row) for uid, row in by_uid.items()},
        newest={uid: _newest(row) for uid, row in by_uid.items()},
        states={uid: row.state for uid, row in by_uid.items()},
    )
    return [by_uid[question.uid] for question in ordered]


def _positions(row: Row) -> int:
    return len({one.position.uid for cell in row.cells.values() for one in cell.placed})


def _newest(row: Row) -> str:
    dates = (o.claim.statement_date for cell in row.cells.values() for o in cell.placed)
    return max(((date.latest or "") for date in dates if date is not None), default="")
