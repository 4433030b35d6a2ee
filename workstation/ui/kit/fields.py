# SPDX-License-Identifier: MIT
"""Labels, buttons and the rows of an inspector, each saying what kind it is."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.ui.kit import icons, theme


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a property that it depends on has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def label(text: str = "", kind: str = "", *, wrap: bool = False) -> QLabel:
    """Plain words. Kinds: muted, caption, title, strong, warning."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    return made


def button(
    text: str,
    on_click: Callable[[], object] | None = None,
    *,
    kind: str = "",
    icon: str = "",
    tip: str = "",
    name: str = "",
) -> QPushButton:
    """A push button. Kinds: primary, quiet, link, value. `icon` is a Lucide name."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if kind:
        made.setProperty("kind", kind)
    if icon:
        made.setIcon(icons.icon(icon, "on_accent" if kind == "primary" else "muted"))
        made.setIconSize(QSize(icons.SMALL, icons.SMALL))
    if tip:
        made.setToolTip(tip)
    made.setAccessibleName(name or text or tip)
    if on_click is not None:
        made.clicked.connect(lambda _=False: on_click())
    return made


def icon_button(icon: str, name: str, on_click: Callable[[], object]) -> QPushButton:
    """A quiet square button; its name is its tool tip and what a screen reader says."""
    made = button("", on_click, kind="quiet", icon=icon, tip=name, name=name)
    made.setStyleSheet("padding: 4px; min-width: 20px;")
    return made


def search_box(placeholder: str, name: str = "") -> QLineEdit:
    """A box to filter or search with, emptied by its own button or Escape."""
    made = QLineEdit()
    made.setPlaceholderText(placeholder)
    made.setProperty("kind", "search")
    made.setClearButtonEnabled(True)
    made.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
    made.setAccessibleName(name or placeholder)
    return made


def frame(kind: str, parent: QWidget | None = None) -> QFrame:
    """A frame of a kind: bar, foot, side, card, rule, popup."""
    made = QFrame(parent)
    made.setProperty("kind", kind)
    return made


def rule() -> QFrame:
    """A hairline across."""
    return frame("rule")


def column(*widgets: QWidget, spacing: int = 8, margins: int = 0) -> QVBoxLayout:
    """Widgets below one another."""
    made = QVBoxLayout()
    made.setSpacing(spacing)
    made.setContentsMargins(margins, margins, margins, margins)
    for widget in widgets:
        made.addWidget(widget)
    return made


def line(*widgets: QWidget, spacing: int = 8) -> QHBoxLayout:
    """Widgets beside one another."""
    made = QHBoxLayout()
    made.setSpacing(spacing)
    made.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        made.addWidget(widget)
    return made


class ElidedLabel(QLabel):
    """A line that ends in "…" where there is no room; all of it is in its tool tip."""

    def __init__(self, kind: str = "") -> None:
        super().__init__()
        self._full = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Show other words."""
        self._full = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._fit()

    def words(self) -> str:
        """All of it."""
        return self._full

    def _fit(self) -> None:
        elide = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._full, elide, self.width()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class ValueButton(QPushButton):
    """A value that opens its picker when clicked; dotted below while it is uncertain."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._full = ""
        self._uncertain = False
        self.setProperty("kind", "value")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_value(self, text: str, *, doubt: str = "") -> None:
        """Show a value; an uncertain one is dotted, and `doubt` says what is not certain."""
        self._full, self._uncertain = text, bool(doubt)
        check = f", to be checked: {doubt}" if doubt else ""
        self.setAccessibleName(f"{self._name}: {text}{check}")
        self.setToolTip(f"{text}\nCheck: {doubt}" if doubt else text)
        self._fit()

    def value(self) -> str:
        """The value as shown, unshortened."""
        return self._full

    def _fit(self) -> None:
        room = self.width() - 14
        self.setText(
            self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, max(room, 40))
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._uncertain:
            return
        painter = QPainter(self)
        painter.setPen(QPen(theme.colour("warning"), 1.2, Qt.PenStyle.DotLine))
        width = self.fontMetrics().horizontalAdvance(self.text())
        painter.drawLine(7, self.height() - 4, 7 + width, self.height() - 4)
        painter.end()


class FieldGrid(QWidget):
    """The rows of an inspector: name, value, key.

    Signals:
        edit_requested: (field) somebody clicked a value.
    """

    edit_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._values: dict[str, ValueButton] = {}
        self._checks: dict[str, QLabel] = {}

    def add(self, field: str, name: str, key: str = "") -> ValueButton:
        """Add a row; `field` is what `edit_requested` will say."""
        row = len(self._values)
        value, check, hint = ValueButton(name), label("check", "warning"), label(key, "key")
        check.hide()
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        caption = label(name, "caption")
        caption.setBuddy(value)
        for place, widget in enumerate((caption, value, check, hint)):
            self._grid.addWidget(widget, row, place)
        value.clicked.connect(lambda _=False: self.edit_requested.emit(field))
        self._values[field], self._checks[field] = value, check
        return value

    def set(self, field: str, text: str, *, doubt: str = "") -> None:
        """Show the value of a row, and what of it is not certain."""
        self._values[field].set_value(text, doubt=doubt)
        self._checks[field].setVisible(bool(doubt))
        self._checks[field].setToolTip(doubt)

    def value(self, field: str) -> ValueButton:
        """The value of a row, to anchor a picker at."""
        return self._values[field]
