# SPDX-License-Identifier: MIT
"""The chosen change beside the list: its steps, and what can be done with it."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout

from workstation.ui.history.telling import MORE, SHOW, Told, page
from workstation.ui.kit.fields import button, label, line, rule


class Details(QFrame):
    """A page that scrolls, and below it the two verbs with the reason why one cannot be done.

    Signals:
        undo_requested: this change should be taken back.
        show_requested: (noun, row uid) a thing should be shown; both empty for the first one.
        purge_requested: former values of this change should go for good.
        more_requested: further steps of a long change are wanted.
    """

    undo_requested = Signal()
    show_requested = Signal(str, str)
    more_requested = Signal()
    purge_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self.setMinimumWidth(280)
        self.told: Told | None = None
        self.page = QTextBrowser()
        self.page.setAccessibleName("What the change did")
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.document().setDocumentMargin(16)
        self.page.anchorClicked.connect(self._on_link)
        self.reason = label("", "muted", wrap=True)
        self.undo = button("Undo this change", self.undo_requested.emit, icon="undo-2")
        self.show_thing = button(
            "Show", lambda: self.show_requested.emit("", ""), tip="Show the thing it is about"
        )
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self.reason)
        self.purge = button(
            "Purge…",
            self.purge_requested.emit,
            tip="Take former values that this change set or replaced out for good",
        )
        verbs = line(self.undo, self.show_thing, self.purge)
        verbs.addStretch(1)
        foot.addLayout(verbs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(rule())
        column.addLayout(foot)
        self.show_told(None)

    def show_told(self, told: Told | None, hindrance: str = "") -> None:
        """Show a change; `hindrance` says why nothing at all can be changed here."""
        scroll = self.page.verticalScrollBar().value() if self._is_same(told) else 0
        self.told = told
        self.page.setHtml(page(told) if told else "")
        self.page.verticalScrollBar().setValue(scroll)
        reason = hindrance or (told.hindrance if told else "")
        self.say(reason)
        self.undo.setEnabled(told is not None and not reason)
        self.undo.setAccessibleDescription(reason)
        self.purge.setEnabled(told is not None and told.count > 0 and not hindrance)
        self.show_thing.setEnabled(told is not None and told.count > 0)

    def say(self, sentence: str) -> None:
        """Say why something cannot be done; nothing if it can."""
        self.reason.setText(sentence)
        self.reason.setVisible(bool(sentence))

    def paint_again(self) -> None:
        """Show the same in the colours in force now."""
        if self.told is not None:
            self.page.setHtml(page(self.told))

    def _is_same(self, told: Told | None) -> bool:
        return bool(told and self.told and told.change.uid == self.told.change.uid)

    def _on_link(self, link: QUrl) -> None:
        address = link.toString()
        if address.startswith(MORE):
            self.more_requested.emit()
        elif address.startswith(SHOW):
            noun, _, row = address.removeprefix(SHOW).partition(":")
            self.show_requested.emit(noun, row)
