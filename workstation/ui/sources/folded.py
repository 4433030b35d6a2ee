# SPDX-License-Identifier: MIT
"""One quiet line below the list of sources; what it counts unfolds under it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout

from workstation.ui.kit import icons
from workstation.ui.kit.fields import button, label
from workstation.ui.kit.words import number

_HIGHEST = 190

Row = tuple[str, str, object]  # words, what its tool tip adds, what it stands for


class Folded(QFrame):
    """A title with a number; nothing at all while there is nothing to count.

    Signals:
        chosen: (object) what the row that was clicked stands for.
    """

    chosen = Signal(object)

    def __init__(self, title: str, why: str) -> None:
        super().__init__()
        self._title = title
        self.setProperty("kind", "side")
        self.fold = button(title, self._on_fold, kind="link", icon="chevron-right")
        self.fold.setStyleSheet("padding-left: 0")
        self.why = label(why, "caption", wrap=True)
        self.list = QListWidget()
        self.list.setProperty("kind", "side")
        self.list.setAccessibleName(title)
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
        self._unfold(open_=False)
        self.hide()

    def show_rows(self, rows: Iterable[Row]) -> None:
        """List these; without any there is nothing to see."""
        self.list.clear()
        for words, tip, stands_for in rows:
            row = QListWidgetItem(words)
            row.setToolTip(f"{words}\n{tip}")
            row.setData(Qt.ItemDataRole.UserRole, stands_for)
            self.list.addItem(row)
        size = self.list.count()
        self.fold.setText(f"{self._title} · {number(size)}")
        self.fold.setAccessibleName(f"{self._title}: {size}")
        self.list.setFixedHeight(min(_HIGHEST, self.list.sizeHintForRow(0) * size + 4))
        self.setVisible(bool(size))

    def _on_fold(self) -> None:
        self._unfold(open_=self.list.isHidden())

    def _unfold(self, *, open_: bool) -> None:
        self.list.setVisible(open_)
        self.why.setVisible(open_)
        self.fold.setIcon(icons.icon("chevron-down" if open_ else "chevron-right", "muted"))
        self.fold.setToolTip("Fold" if open_ else "Show which")

    def _on_chosen(self, row: QListWidgetItem) -> None:
        self.chosen.emit(row.data(Qt.ItemDataRole.UserRole))
