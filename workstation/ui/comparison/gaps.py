# SPDX-License-Identifier: MIT
"""Gaps in the window: what is held elsewhere, and searches that found nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workstation.domain.comparison import Axis, Column
from workstation.domain.frames import RowHead
from workstation.domain.gaps import Gap, Inquiry
from workstation.domain.parts import nothing_here
from workstation.ui.kit.search_dialog import SearchDialog
from workstation.ui.kit.words import count, day
from workstation.ui.session import Session

if TYPE_CHECKING:
    from workstation.ui.comparison.tab import ComparisonTab


class Gaps(QObject):
    """The verbs on what is not held."""

    def __init__(self, session: Session, tab: "ComparisonTab") -> None:
        super().__init__(tab)
        self._session = session
        self._tab = tab

    def words(self, head: RowHead, column: Column | None) -> str:
        """What is known of a cell that holds nothing, and the searches that found nothing."""
        gaps = self._session.workspace.gaps
        if head.question is None:
            return ""
        if column is None:
            lines = [inquiry_words(one) for one in gaps.inquiries(head.uid)]
            return "\n".join(lines)
        found = gaps.of([head.uid], [column], self._tab.toolbar.view.axis)
        gap = found.get((head.uid, column.uid))
        return gap_words(gap) if gap is not None else ""

    def record(self) -> None:
        """Record that a search for the current cell found nothing."""
        head = self._tab.table.current_head()
        if head is None or head.question is None:
            return
        column = self._tab.table.current_column()
        is_actor = self._tab.toolbar.view.axis is Axis.ACTOR
        actor = column.uid.rpartition("/")[2] if column and is_actor else None
        if actor is not None and ":" in actor:
            actor = None
        of = column.name if column is not None and actor is not None else ""
        words = SearchDialog.ask(self._tab, head.question.wording, of)
        if words:
            uid = head.uid
            self._session.write(lambda workspace: workspace.gaps.record(uid, actor, words))


def gap_words(gap: Gap) -> str:
    """A gap in words: "Nothing held · heard 9 times on other questions since 3 Nov 2031"."""
    lines = []
    nothing = nothing_here(part=gap.part).capitalize()
    if gap.empty:
        elsewhere = gap.elsewhere
        if elsewhere is not None and elsewhere.times:
            since = f" since {day(elsewhere.since)}" if elsewhere.since else ""
            heard = count(elsewhere.times, "time")
            lines.append(f"{nothing} · heard {heard} on other questions{since}")
        else:
            lines.append(nothing)
    lines += [inquiry_words(one) for one in gap.inquiries]
    return "\n".join(lines)


def inquiry_words(one: Inquiry) -> str:
    """A recorded search: "Searched 12 Nov 2031 by A. Lind: agency archive. Nothing found."."""
    words = one.words.rstrip(" .")
    return f"Searched {day(one.made_on[:10])} by {one.made_by}: {words}. Nothing found."
