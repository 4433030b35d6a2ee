# SPDX-License-Identifier: MIT
"""What became of what was asked: a calm panel over the reader, closed by its reader."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QVBoxLayout

from workstation.domain.reports import Received, Result
from workstation.ui.kit.fields import button, icon_button, label
from workstation.ui.kit.words import count


def summary(received: Sequence[Received]) -> str:
    """In one line: "12 documents added · 2 were here already · 1 could not be read"."""
    numbers = {result: sum(r.result is result for r in received) for result in Result}
    parts = []
    if numbers[Result.ADDED]:
        parts.append(f"{count(numbers[Result.ADDED], 'document')} added")
    if numbers[Result.DUPLICATE]:
        here = "was here already" if numbers[Result.DUPLICATE] == 1 else "were here already"
        parts.append(f"{count(numbers[Result.DUPLICATE], 'document')} {here}")
    if numbers[Result.REFUSED]:
        parts.append(f"{numbers[Result.REFUSED]} could not be read")
    return " · ".join(parts) or "There were no documents there."


def lines(received: Sequence[Received]) -> list[str]:
    """A line for each document that was not simply added."""
    found = []
    for one in received:
        name = Path(one.path).name or one.path
        if one.result is Result.REFUSED:
            found.append(f"{name}: {one.reason}")
        elif one.result is Result.DUPLICATE:
            found.append(f"{name}: the same document is here already.")
    return found


_HIGHEST = 160


class ReportPanel(QFrame):
    """Stays until it is closed when something needs reading; details unfold."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "banner")
        self.setAccessibleName("What was taken in")
        self.words = label("")
        self._more = button("Show which", self._on_more, kind="link")
        self.details = QListWidget()
        self.details.setAccessibleName("Details")
        self.details.setWordWrap(True)
        self.details.setStyleSheet("background: transparent")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words)
        row.addWidget(self._more)
        row.addStretch(1)
        row.addWidget(icon_button("x", "Hide this report", self.hide))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 8, 4)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.details)
        self.hide()

    def show_report(self, received: Sequence[Received]) -> None:
        """Say what became of these."""
        self.show_lines(summary(received), lines(received))

    def show_lines(self, words: str, details: Sequence[str], *, unfolded: bool = False) -> None:
        """Say something in a line, with details that unfold."""
        self.words.setText(words)
        self.details.clear()
        self.details.addItems(list(details))
        line = self.details.sizeHintForRow(0)
        self.details.setFixedHeight(min(_HIGHEST, line * len(details) + 8))
        self.details.setVisible(unfolded)
        self._more.setVisible(bool(details))
        self._more.setText("Show less" if unfolded else "Show which")
        self.show()

    def _on_more(self) -> None:
        unfold = not self.details.isVisible()
        self.details.setVisible(unfold)
        self._more.setText("Show less" if unfold else "Show which")
