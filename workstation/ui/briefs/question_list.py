# SPDX-License-Identifier: MIT
"""How the questions of a brief look and are handled: tick, drag, judge."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from workstation.ui.briefs.questions import NO_JUDGEMENT, Line, QuestionsModel
from workstation.ui.kit import icons, theme
from workstation.ui.kit.paged import ROW_ROLE

_BOX, _GRIP, _PAD = 16, 16, 8
_SHOWN = 7  # lines in sight before the list scrolls

Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, row_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(ROW_ROLE)
        if not isinstance(line, Line):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option)
        box = QRectF(_tick_box(option))
        _paint_tick(painter, box, taken=line.taken)
        moves = bool(index.flags() & Qt.ItemFlag.ItemIsDragEnabled)
        if moves and option.state & QStyle.StateFlag.State_MouseOver:
            grip = QRectF(option.rect.right() - _GRIP - _PAD, box.top(), _GRIP, _GRIP)
            icons.paint_icon(painter, "grip-vertical", grip)
        left = box.right() + 10
        right = option.rect.right() - _PAD - (_GRIP + 4 if moves else 0)
        _paint_words(painter, QRectF(left, option.rect.top() + 7, right - left, 0), line)
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        ticked = (
            isinstance(event, QMouseEvent)
            and event.type() is QEvent.Type.MouseButtonRelease
            and _tick_box(option).adjusted(-8, -8, 8, 8).contains(event.position().toPoint())
        )
        if not ticked or not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)


class QuestionList(QListView):
    """As tall as its questions, up to a limit.

    Signals:
        judgement_requested: (uid) Enter or a double click on a question.
    """

    judgement_requested = Signal(str)

    def __init__(self, model: QuestionsModel) -> None:
        super().__init__()
        self._questions = model
        self.setModel(model)
        self.setProperty("kind", "side")
        self.setAccessibleName("Questions of this brief")
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(lambda index: self._ask(index.row()))
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(lambda *_: self._fit())
        self._fit()

    def current_line(self) -> Line | None:
        """The question with the keyboard's mark."""
        index = self.currentIndex()
        return self._questions.lines[index.row()] if index.isValid() else None

    def shift(self, by: int) -> None:
        """Move the current question up or down; the mark goes with it."""
        self._questions.shift(self.currentIndex().row(), by)

    def _ask(self, row: int) -> None:
        self.judgement_requested.emit(self._questions.lines[row].question.uid)

    def _fit(self) -> None:
        rows = min(_SHOWN, max(1, self._questions.rowCount()))
        self.setFixedHeight(rows * row_height() + 2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Space and (line := self.current_line()) is not None:
            self._questions.take(self.currentIndex().row(), not line.taken)
        else:
            super().keyPressEvent(event)


def row_height() -> int:
    """Height of one question: two lines and the space around them."""
    return QFontMetrics(theme.body()).height() + QFontMetrics(theme.caption()).height() + 18


def _tick_box(option: QStyleOptionViewItem) -> QRect:
    top = option.rect.top() + 8
    return QRect(option.rect.left() + _PAD, top, _BOX, _BOX)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    selected = option.state & QStyle.StateFlag.State_Selected
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("selection" if selected else "hover"))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 6, 6)


def _paint_tick(painter: QPainter, box: QRectF, *, taken: bool) -> None:
    painter.setPen(QPen(theme.colour("accent" if taken else "muted"), 1.2))
    painter.setBrush(theme.colour("accent") if taken else theme.colour("raised"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if taken:
        icons.paint_icon(painter, "check", box.adjusted(2, 2, -2, -2), "on_accent")


def _paint_words(painter: QPainter, box: QRectF, line: Line) -> None:
    font = theme.body()
    metrics = QFontMetrics(font)
    room = int(box.width())
    painter.setFont(font)
    painter.setPen(theme.colour("text" if line.taken else "muted"))
    elide = Qt.TextElideMode.ElideRight
    first = QRectF(box.left(), box.top(), box.width(), metrics.height())
    painter.drawText(first, metrics.elidedText(line.question.wording, elide, room))
    font = theme.caption()
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(theme.colour("muted"))
    below = line.judged if line.taken or line.judgement else "Not in this brief"
    if line.taken and line.judged == NO_JUDGEMENT:
        painter.setPen(theme.colour("warning"))
    second = QRectF(box.left(), first.bottom() + 3, box.width(), metrics.height())
    painter.drawText(second, metrics.elidedText(below, elide, room))
