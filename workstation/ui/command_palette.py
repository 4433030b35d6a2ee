# SPDX-License-Identifier: MIT
"""The palette behind Ctrl+K: everything in the case, and every command, by typing."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.ui.kit import theme
from workstation.ui.kit.fields import frame, search_box
from workstation.ui.kit.icons import paint_icon
from workstation.ui.kit.paged import Index

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workstation.domain.reports import Hit
    from workstation.ui.main_window import MainWindow

WIDTH = 640
_PAUSE_MS = 120  # after the last key
_ENTRY = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ICONS = {
    "source": "file-text",
    "claim": "quote",
    "actor": "user",
    "question": "message-circle-question",
    "brief": "book-open",
    "note": "pencil",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette."""

    icon: str
    title: str
    detail: str
    hint: str
    act: "Callable[[], object]"


def command_entries(actions: "Sequence[QAction]", typed: str) -> list[Entry]:
    """The enabled commands whose words contain every typed word."""
    wanted = typed.casefold().split()
    found = []
    for action in actions:
        words = action.text().replace("&", "")
        if action.isEnabled() and all(word in words.casefold() for word in wanted):
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            found.append(Entry("chevron-right", words, "", key, action.trigger))
    return found


class CommandPalette(QFrame):
    """A box to type in and what answers to it, over the middle of the window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self._window = window
        self._asked = 0
        self.box = search_box("Search sources, claims, actors, questions, or type a command")
        self.list = QListWidget()
        self.list.setAccessibleName("Found")
        self.list.setItemDelegate(_EntryDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for widget in (self.box, frame("rule"), self.list):
            column.addWidget(widget)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.box.textChanged.connect(self._on_typed)
        self.box.installEventFilter(self)
        self.list.itemClicked.connect(self._go)
        self.resize(WIDTH, 440)

    @classmethod
    def open_over(cls, window: "MainWindow", typed: str = "") -> "CommandPalette":
        """Show the palette below the top bar."""
        made = cls(window)
        corner = window.mapToGlobal(window.rect().topLeft())
        made.move(corner.x() + (window.width() - WIDTH) // 2, corner.y() + 56)
        made.box.setText(typed)
        made._on_typed()
        made.show()
        made.box.setFocus()
        return made

    def _on_typed(self) -> None:
        typed = self.box.text().strip()
        self._show(command_entries(self._commands(), typed))
        if typed:
            self._pause.start()

    def _commands(self) -> list[QAction]:
        return [*self._window.menus.here.actions(), *self._window.menus.all]

    def _ask(self) -> None:
        session, typed = self._window.session, self.box.text().strip()
        if session is None or not typed:
            return
        self._asked += 1
        session.read(
            lambda workspace: workspace.search.find(typed, limit=50),
            partial(self._on_found, self._asked, typed),
        )

    def _on_found(self, asked: int, typed: str, hits: "Sequence[Hit]") -> None:
        if asked != self._asked:
            return  # an answer to something typed before
        found = [
            Entry(
                _ICONS.get(hit.noun, "search"),
                hit.title,
                " ".join(hit.snippet.split()),
                hit.noun,
                partial(self._window.reveal, hit.noun, hit.uid),
            )
            for hit in hits
        ]
        self._show([*found, *command_entries(self._commands(), typed)])

    def _show(self, entries: list[Entry]) -> None:
        self.list.clear()
        for entry in entries:
            item = QListWidgetItem(entry.title)
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.title}, {entry.hint}")
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        act = item.data(_ENTRY).act
        self.close()
        QTimer.singleShot(0, self._window, act)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.box and event.type() is QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in _MOVES:
                self.list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go(self.list.currentItem())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)


class _EntryDelegate(QStyledItemDelegate):
    """Icon, title, one line of context, hint at the end."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = QFontMetrics(theme.body()).height()
        return QSize(100, line + 14 if not index.data(_ENTRY).detail else 2 * line + 14)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(_ENTRY)
        box: QRect = option.rect.adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection"))
            painter.drawRoundedRect(box, 6, 6)
        line = QFontMetrics(theme.body()).height()
        top = box.top() + 6
        paint_icon(painter, entry.icon, QRectF(box.left() + 10, top + (line - 16) / 2, 16, 16))
        painter.setFont(theme.caption())
        painter.setPen(theme.colour("muted"))
        hint = QRect(box.left(), top, box.width() - 10, line)
        painter.drawText(
            hint, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, entry.hint
        )
        room = box.width() - 36 - 20 - QFontMetrics(theme.caption()).horizontalAdvance(entry.hint)
        self._line(painter, QRect(box.left() + 36, top, room, line), entry.title, "text")
        if entry.detail:
            below = QRect(box.left() + 36, top + line, box.width() - 46, line)
            painter.setFont(theme.caption())
            self._line(painter, below, entry.detail, "muted", own_font=True)
        painter.restore()

    @staticmethod
    def _line(
        painter: QPainter, box: QRect, text: str, role: str, *, own_font: bool = False
    ) -> None:
        if not own_font:
            painter.setFont(theme.body())
        painter.setPen(theme.colour(role))
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
