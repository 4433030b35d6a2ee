# SPDX-License-Identifier: MIT
"""The released editions of a brief."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.domain.reports import Edition
from workstation.ui.kit.fields import button, label
from workstation.ui.kit.words import day


class Editions(QWidget):
    """One line for each edition, newest first.

    Signals:
        save_requested: (Edition) its document is wanted as a file.
    """

    save_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        self.words: list[str] = []

    def show_editions(self, editions: Sequence[Edition]) -> None:
        """Show these editions."""
        self.words.clear()
        while item := self._lines.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for edition in sorted(editions, key=lambda e: e.number, reverse=True):
            self._lines.addWidget(self._line(edition))
        if not editions:
            self._lines.addWidget(label("Not released yet.", "caption"))

    def _line(self, edition: Edition) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        words = f"Edition {edition.number} · {moment(edition.released_at)}"
        below = " · ".join(
            part
            for part in (
                f"by {edition.author}" if edition.author else "",
                f"approved by {edition.approver}" if edition.approver else "",
                f"to {edition.recipients}" if edition.recipients else "",
                edition.marking,
            )
            if part
        )
        self.words.append(f"{words} · {below}")
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(label(words))
        column.addWidget(label(below, "caption", wrap=True))
        row.addLayout(column, 1)
        save = button(
            "Save…",
            lambda: self.save_requested.emit(edition),
            kind="quiet",
            icon="download",
            name=f"Save edition {edition.number}",
        )
        save.setVisible(bool(edition.document))
        row.addWidget(save, 0, Qt.AlignmentFlag.AlignTop)
        return holder


def moment(iso: str) -> str:
    """A time of day on a day, in the person's own zone."""
    when = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    if "T" not in iso or not when.isValid():
        return day(iso[:10])
    return QLocale().toString(when.toLocalTime(), "d MMM yyyy, HH:mm")
