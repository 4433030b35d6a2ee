# SPDX-License-Identifier: MIT
"""The list of briefs on the left."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)
from typing_extensions import override

from workstation.domain.briefs import Brief
from workstation.ui.kit import theme
from workstation.ui.kit.fields import icon_button, label, line
from workstation.ui.kit.paged import ROW_ROLE
from workstation.ui.kit.words import count, day

Index = QModelIndex | QPersistentModelIndex
UNTITLED = "Untitled"


class BriefsModel(QAbstractListModel):
    """Briefs, newest first; there are never many."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.briefs: list[Brief] = []

    def set_briefs(self, briefs: Sequence[Brief]) -> None:
        """Show these briefs; the same ones again keep the mark."""
        same = [brief.uid for brief in briefs] == [brief.uid for brief in self.briefs]
        if same:
            self.briefs = list(briefs)
            if briefs:
                self.dataChanged.emit(self.index(0), self.index(len(briefs) - 1))
            return
        self.beginResetModel()
        self.briefs = list(briefs)
        self.endResetModel()

    def place_of(self, uid: str) -> int | None:
        """Where this brief stands."""
        uids = [brief.uid for brief in self.briefs]
        return uids.index(uid) if uid in uids else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.briefs)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        brief = self.briefs[index.row()]
        if role == ROW_ROLE:
            return brief
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return brief.title or UNTITLED
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{brief.title or UNTITLED}, {summary(brief)}"
        return None


class BriefList(QFrame):
    """Briefs with their template, day and editions.

    Signals:
        current_changed: (uid) another brief has the mark; "" for none.
        create_requested: somebody wants a new brief.
    """

    current_changed = Signal(str)
    create_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self.model = BriefsModel(self)
        self.count = label("", "caption")
        self.new_button = icon_button("plus", "New brief", self.create_requested.emit)
        self.view = QListView()
        self.view.setProperty("kind", "side")
        self.view.setAccessibleName("Briefs")
        self.view.setModel(self.model)
        self.view.setItemDelegate(_BriefDelegate(self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setMouseTracking(True)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = line(label("Briefs", "strong"), self.count)
        head.addStretch(1)
        head.addWidget(self.new_button)
        head.setContentsMargins(18, 0, 8, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        self.view.selectionModel().currentChanged.connect(
            lambda *_: self.current_changed.emit(self.current_uid())
        )

    def current_uid(self) -> str:
        """The brief with the mark, "" for none."""
        index = self.view.currentIndex()
        return self.model.briefs[index.row()].uid if index.isValid() else ""

    def show_briefs(self, briefs: Sequence[Brief], wanted: str = "") -> None:
        """Show these briefs, newest first; the mark goes to `wanted`, else stays."""
        current = wanted or self.current_uid()
        newest = sorted(briefs, key=lambda brief: (brief.made_on, brief.id), reverse=True)
        self.model.set_briefs(newest)
        self.count.setText(str(len(newest)) if newest else "")
        place = self.model.place_of(current)
        if newest:
            self.view.setCurrentIndex(self.model.index(place or 0))

    def reveal(self, uid: str) -> None:
        """Put the mark on this brief."""
        place = self.model.place_of(uid)
        if place is not None:
            self.view.setCurrentIndex(self.model.index(place))


def summary(brief: Brief) -> str:
    """What stands below a title: day, template, editions."""
    parts = [day(brief.made_on[:10]), "two pages" if brief.template == "two-page" else "long"]
    if brief.editions:
        parts.append(count(brief.editions, "edition"))
    return " · ".join(part for part in parts if part)


class _BriefDelegate(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(theme.body(strong=True))
        room = self._view.viewport().width() - 36
        two = metrics.horizontalAdvance(str(index.data())) > room
        height = metrics.height() * (2 if two else 1) + QFontMetrics(theme.caption()).height()
        return QSize(200, height + 20)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        brief = index.data(ROW_ROLE)
        if not isinstance(brief, Brief):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(8, 1, -8, -1)
        selected = option.state & QStyle.StateFlag.State_Selected
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection" if selected else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        text = box.adjusted(10, 8, -10, -8)
        painter.setFont(theme.body(strong=True))
        painter.setPen(theme.colour("text" if brief.title else "muted"))
        caption = QFontMetrics(theme.caption()).height()
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        painter.drawText(text.adjusted(0, 0, 0, -caption - 2), wrap, brief.title or UNTITLED)
        painter.setFont(theme.caption())
        painter.setPen(theme.colour("muted"))
        painter.drawText(text, Qt.AlignmentFlag.AlignBottom, summary(brief))
        painter.restore()
