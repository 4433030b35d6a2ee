# SPDX-License-Identifier: MIT
"""Originals to get: what is quoted here and not held, folded below the list of sources."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout

from workstation.domain.reports import ToGet
from workstation.ui.kit.fields import button, label
from workstation.ui.kit.words import count, joined, number

if TYPE_CHECKING:
    from workstation.ui.session import Session

READS = frozenset(("source", "claim", "actor", "link"))
_PAUSE_MS = 1_000  # a burst of decisions is counted once
_HIGHEST = 190


def words(item: ToGet) -> str:
    """What is missing, and how much rests on it."""
    claims = count(item.claims, "claim")
    return joined((item.name, f"{claims} in {count(len(item.sources), 'source')}"))


class OriginalsToGet(QFrame):
    """One quiet line; what it counts unfolds below it.

    Signals:
        claim_chosen: (uid) a claim that came through one of them.
    """

    claim_chosen = Signal(str)

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self._session = session
        self.setProperty("kind", "side")
        self.fold = button("Originals to get", self._on_fold, kind="link", icon="chevron-right")
        self.fold.setStyleSheet("padding-left: 0")
        self.why = label("Quoted here, but no source of theirs is held.", "caption", wrap=True)
        self.list = QListWidget()
        self.list.setProperty("kind", "side")
        self.list.setAccessibleName("Originals to get")
        self.list.setMaximumHeight(_HIGHEST)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.itemClicked.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 0, 8, 8)
        column.setSpacing(2)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.why)
        column.addWidget(self.list)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.reload)
        self._unfold(open_=False)
        self.hide()

    def refresh(self, nouns: frozenset[str]) -> None:
        """Count again soon, if these kinds of change may have touched it."""
        if nouns & READS:
            self._pause.start()

    def reload(self) -> None:
        """Count again, in the read pool."""
        self._session.read(lambda workspace: workspace.sources.to_get(), self.show_items)

    def show_items(self, items: Sequence[ToGet]) -> None:
        """List these; without any there is nothing to see."""
        self.list.clear()
        for item in items:
            row = QListWidgetItem(words(item))
            row.setToolTip(f"{words(item)}\nClick to read what came through it.")
            row.setData(Qt.ItemDataRole.UserRole, item.example)
            self.list.addItem(row)
        self.fold.setText(f"Originals to get · {number(len(items))}")
        self.fold.setAccessibleName(f"Originals to get: {len(items)}")
        self.list.setFixedHeight(min(_HIGHEST, self.list.sizeHintForRow(0) * len(items) + 4))
        self.setVisible(bool(items))

    def _on_fold(self) -> None:
        self._unfold(open_=self.list.isHidden())

    def _unfold(self, *, open_: bool) -> None:
        from workstation.ui.kit import icons

        self.list.setVisible(open_)
        self.why.setVisible(open_)
        self.fold.setIcon(icons.icon("chevron-down" if open_ else "chevron-right", "muted"))
        self.fold.setToolTip("Fold" if open_ else "Show which")

    def _on_chosen(self, row: QListWidgetItem) -> None:
        self.claim_chosen.emit(row.data(Qt.ItemDataRole.UserRole))
