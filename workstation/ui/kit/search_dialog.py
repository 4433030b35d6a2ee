# SPDX-License-Identifier: MIT
"""Asks what was searched, and where, when a search has found nothing."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from workstation.ui.kit.asking import answer
from workstation.ui.kit.dialogs import Dialog


class SearchDialog(Dialog):
    """A few words on a search in vain: an empty cell is no evidence, having looked is."""

    def __init__(self, parent: QWidget | None, question: str, of: str) -> None:
        about = f"{question} · {of}" if of else question
        super().__init__(parent, "Record a search that found nothing", "Record", about)
        self.box = QPlainTextEdit()
        self.box.setAccessibleName("What was searched, and where")
        self.box.setPlaceholderText("What was searched, and where: archive, period, words")
        self.box.setTabChangesFocus(True)
        self.box.setFixedHeight(84)
        self.body.addWidget(self.box)
        self.box.textChanged.connect(self._check)
        self._check()

    @classmethod
    def ask(cls, parent: QWidget | None, question: str, of: str = "") -> str | None:
        """What was searched; None when nothing is to be recorded.

        Args:
            parent: the window it belongs to.
            question: what was to be answered.
            of: whose answer was looked for.
        """
        return answer(cls(parent, question, of), cls.typed)

    def typed(self) -> str | None:
        """What is typed now."""
        return self.box.toPlainText().strip() or None

    def _check(self) -> None:
        self.go.setEnabled(self.typed() is not None)
