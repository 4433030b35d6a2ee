# SPDX-License-Identifier: MIT
"""Paints the table: the ground of each cell, and on it a heading or a face."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workstation.ui.comparison.face_paint import paint_face
from workstation.ui.comparison.faces import LINES
from workstation.ui.comparison.heading_paint import paint_column, paint_group, paint_question
from workstation.ui.comparison.lettering import letters
from workstation.ui.comparison.model import ComparisonModel
from workstation.ui.kit import theme

PAD_X, PAD_Y = 12, 8

_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints column 0 as questions and the others as cells.

    It asks the model in Python: `index.data()` gives every cell a trip through a QVariant.
    """

    def __init__(self, model: ComparisonModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model

    @staticmethod
    def row_height() -> int:
        """One height for all rows: three lines and their padding, on the grid."""
        height = LINES * letters().line + 2 * PAD_Y
        return height + (-height % 4)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(option.rect.width(), self.row_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        inside = option.rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        if index.column() == 0:
            painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
            self._paint_heading(painter, inside.adjusted(4, 0, 0, 0), index)
        else:
            self._paint_held(painter, option.rect, inside, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """The question of a line, the group folded into it, or its column where transposed."""
        head, column, view = (
            self._model.head(index),
            self._model.column(index),
            self._model.frame.view,
        )
        if column is not None:
            paint_column(painter, rect, column, column.uid in view.opened)
        elif head is not None and head.question is not None:
            state = self._model.state(head)
            pinned = head.uid in view.pinned_rows
            paint_question(painter, rect, head.question, state, pinned=pinned)
        elif head is not None:
            paint_group(painter, rect, head)

    def _paint_held(self, painter: QPainter, whole: QRect, inside: QRect, index: _Index) -> None:
        """A cell's face; where nothing is held, a faint hatch if gaps are shown."""
        face, head = self._model.face(index), self._model.head(index)
        if face is not None:
            paint_face(painter, inside, face)
        elif (
            self._model.frame.view.gaps
            and head is not None
            and head.question is not None
            and self._model.is_read(index)
        ):
            painter.fillRect(
                whole.adjusted(1, 1, -1, -2),
                QBrush(theme.colour("line"), Qt.BrushStyle.BDiagPattern),
            )

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "selection" if selected else "hover" if hovered else "raised"
        painter.fillRect(rect, theme.colour(ground))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 1.5))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1.5, -2), 4, 4)
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
