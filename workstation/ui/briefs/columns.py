# SPDX-License-Identifier: MIT
"""The columns of a brief's table: at most six actors, the rest are "others"."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workstation.ui.kit.fields import button, icon_button, label
from workstation.ui.kit.flow import FlowLayout

MOST = 6


class ColumnChips(QWidget):
    """One chip for each column, in the order they were added.

    Signals:
        chosen: (uids) a column was taken away.
        add_requested: somebody wants another column.
    """

    chosen = Signal(tuple)
    add_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._uids: tuple[str, ...] = ()
        self.add_button = button("Add a column", self.add_requested.emit, kind="link")
        self.note = label("", "caption", wrap=True)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._holder)
        column.addWidget(self.note)

    def show_columns(self, uids: tuple[str, ...], names: Mapping[str, str]) -> None:
        """Show these columns by their names."""
        self._uids = uids
        while item := self._flow.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for uid in uids:
            self._flow.addWidget(self._chip(uid, names.get(uid, "an actor that is gone")))
        self._holder.setVisible(bool(uids))
        full = len(uids) >= MOST
        self.add_button.setEnabled(not full)
        self.note.setText(
            "Six columns fit on a page; all further actors are counted as “others”."
            if full
            else ""
            if uids
            else "Those who say most on these questions; the rest are counted as “others”."
        )
        self.note.setVisible(bool(self.note.text()))

    def _chip(self, uid: str, name: str) -> QWidget:
        chip = QFrame()
        chip.setProperty("kind", "card")
        row = QHBoxLayout(chip)
        row.setContentsMargins(10, 1, 2, 1)
        row.setSpacing(2)
        words = label(name)
        words.setMaximumWidth(220)
        words.setToolTip(name)
        row.addWidget(words)
        row.addWidget(icon_button("x", f"Take away the column {name}", lambda: self._remove(uid)))
        return chip

    def _remove(self, uid: str) -> None:
        self.chosen.emit(tuple(other for other in self._uids if other != uid))
