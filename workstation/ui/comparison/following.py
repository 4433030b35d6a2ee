# SPDX-License-Identifier: MIT
"""What the panels beside the table show: the quotes of whatever is chosen, read when it rests."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from workstation.domain.comparison import Column, Placed
from workstation.domain.frames import Quotes, RowHead
from workstation.domain.questions import Question
from workstation.ui.comparison.cards import MOST_CARDS
from workstation.ui.comparison.details import Shown
from workstation.ui.comparison.wording import change_words
from workstation.ui.kit.latest import Latest
from workstation.ui.session import Session

if TYPE_CHECKING:
    from workstation.ui.comparison.tab import ComparisonTab

_PATIENCE_MS = 20  # arrow keys held down: the panel follows when they rest
Cells = Sequence[tuple[str, str]]


class Following(QObject):
    """Lets the panels follow the selection.

    Until the quotes are there, those before stay to be looked at, but no key acts on them: the
    last key pressed meanwhile acts on what arrives.
    """

    def __init__(self, session: Session, tab: "ComparisonTab") -> None:
        super().__init__(tab)
        self._session = session
        self._tab = tab
        self._quotes = Latest(self, session)
        self._disagreements = Latest(self, session)
        self._cells: Cells = ()
        self._kept: tuple[int, str] | None = None
        self.reading = False
        self._resting = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._resting.timeout.connect(self.show)

    def expect(self) -> None:
        """Something else has been chosen."""
        self.reading = True
        self._kept = None
        self._resting.start()

    def keep_key(self, key: int, text: str) -> None:
        """A key was pressed while the quotes it means are being read."""
        self._kept = (key, text)

    def placed(self) -> tuple[Placed, ...]:
        """The positions shown, with their claims."""
        shown = self._tab.details.shown
        return shown.quotes.placed if shown is not None else ()

    def show(self) -> None:
        """Read what is held in the chosen cells, and show it."""
        self._resting.stop()
        head = self._tab.table.current_head()
        if head is None or head.question is None:
            self._quotes.drop()
            self._arrived()
            self._tab.details.show_nothing()
            return
        frame, question = self._tab.model.frame, head.question
        cells = self._chosen()
        self.reading = self.reading or cells != self._cells
        self._quotes.ask(
            lambda workspace: workspace.comparison.quotes(frame, cells, MOST_CARDS),
            lambda quotes: self._show(head, question, cells, quotes),
        )

    def on_filled(self) -> None:
        """More of the table has been read: the state of the question may be among it."""
        shown, head = self._tab.details.shown, self._tab.table.current_head()
        if shown is None or head is None or head.uid != shown.question.uid:
            return
        many = len(self._tab.table.selected()) > 1
        changes = "" if many else self._changes(head, self._tab.table.current_column())
        now = replace(shown, state=self._tab.model.state(head), changes=changes)
        if now != shown:
            self._tab.details.show_cell(now)

    def _chosen(self) -> Cells:
        """The chosen cells by uids; of a chosen question all of its cells."""
        columns = [column.uid for column in self._tab.model.frame.columns]
        return [
            (head.uid, uid)
            for head, column in self._tab.table.selected()
            for uid in ([column.uid] if column else columns)
        ]

    def _show(self, head: RowHead, question: Question, cells: Cells, quotes: Quotes) -> None:
        tab = self._tab
        self._cells = cells
        column = tab.table.current_column()
        many = len(tab.table.selected()) > 1
        heading = "Chosen cells" if many else column.name if column else "All columns"
        history = self._session.workspace.assessments.of(question.uid)
        shown = Shown(
            question,
            tab.model.state(head),
            heading,
            quotes,
            latest=history[0] if history else None,
            gap="" if many else self._gap(head, column, quotes),
            changes="" if many else self._changes(head, column),
        )
        tab.details.show_cell(shown)
        if tab.aside.isVisible():
            tab.aside.show_quotes(quotes.placed)
        self._disagreements.ask(
            lambda workspace: workspace.disagreements.of(question.uid),
            lambda found: tab.details.show_disagreements(question.uid, found),
        )
        self._arrived()

    def _gap(self, head: RowHead, column: Column | None, quotes: Quotes) -> str:
        held = quotes.total and column is not None
        return "" if held else self._tab.gaps.words(head, column)

    def _changes(self, head: RowHead, column: Column | None) -> str:
        model = self._tab.model
        return change_words(model.faces_of(head), column, model.frame.columns)

    def _arrived(self) -> None:
        kept, self._kept, self.reading = self._kept, None, False
        if kept is not None:
            self._tab.pressing.on_key(*kept)
