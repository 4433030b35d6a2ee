# SPDX-License-Identifier: MIT
"""What fills the tab: the table, the disagreements, or what belongs there while it is empty."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from workstation.domain.frames import Frame
from workstation.domain.views import Narrowing
from workstation.ui.kit.empty import EmptyView
from workstation.ui.session import Session

if TYPE_CHECKING:
    from workstation.ui.comparison.disagreements_panel import DisagreementsPanel
    from workstation.ui.comparison.tab import ComparisonTab


class Pages(QStackedWidget):
    """The table with its panels, one of two empty views, or the disagreements.

    The disagreements are made when they are first wanted.
    """

    def __init__(self, session: Session, table: QWidget, tab: "ComparisonTab") -> None:
        super().__init__()
        self._session = session
        self._tab = tab
        self.table = table
        self.disagreements: DisagreementsPanel | None = None
        self.empty = EmptyView(
            "message-circle-question",
            "Questions go here",
            "Word what has to be answered. Each question becomes a row, each actor a column, "
            "and the claims that answer it are suggested.",
            "New question",
            tab.questions.new,
        )
        self.filtered = EmptyView(
            "filter",
            "Nothing fits the filters",
            "There are questions, but none that all filters let in.",
            "Show the plain table",
            lambda: tab.toolbar.choose(narrowing=Narrowing(), hidden_rows=(), folded=()),
        )
        for page in (self.table, self.empty, self.filtered):
            self.addWidget(page)

    @property
    def disagreeing(self) -> bool:
        """Whether the disagreements fill the tab."""
        return self.disagreements is not None and self.currentWidget() is self.disagreements

    def show_table(self, frame: Frame, *, narrowed: bool) -> None:
        """The table; without a row what belongs there, or that filters leave nothing."""
        nothing = self.filtered if narrowed else self.empty
        self.setCurrentWidget(self.table if frame.rows else nothing)

    def show_disagreements(self, question: str = "") -> None:
        """Where positions cannot all hold, of one question if one is given."""
        panel = self.disagreements or self._make_disagreements()
        self.setCurrentWidget(panel)
        if question:
            panel.narrow_to(question)
        panel.setFocus()

    def _make_disagreements(self) -> "DisagreementsPanel":
        from workstation.ui.comparison.disagreements_panel import DisagreementsPanel

        panel = DisagreementsPanel(self._session)
        panel.opened.connect(lambda uid: self._session.show("claim", uid))
        panel.question_chosen.connect(self._tab.reveal)
        self.addWidget(panel)
        self.disagreements = panel
        return panel
