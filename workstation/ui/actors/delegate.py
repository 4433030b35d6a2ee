# SPDX-License-Identifier: MIT
"""How an actor looks in the list: icon, name, kind and counts; suggested ones are dotted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workstation.domain.actors import Actor
from workstation.ui.actors.kinds import ICONS, summary
from workstation.ui.kit import icons, theme
from workstation.ui.kit.paged import ROW_ROLE

_SIDE, _PAD, _RADIUS = 8, 10, 6


class ActorDelegate(QStyledItemDelegate):
    """Paints one actor in two lines."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        name = QFontMetrics(theme.body(strong=True)).height()
        return QSize(200, name + QFontMetrics(theme.caption()).height() + 18)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        actor = index.data(ROW_ROLE)
        if not isinstance(actor, Actor):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(_SIDE, 1, -_SIDE, -1)
        self._paint_ground(painter, box, option)
        icon_box = QRectF(box.left() + _PAD, box.top() + 9, icons.SMALL, icons.SMALL)
        icons.paint_icon(painter, ICONS[actor.kind], icon_box, "muted")
        text = box.adjusted(_PAD + icons.SMALL + 10, 7, -_PAD, -7)
        self._paint_words(painter, text, actor)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
        state = option.state
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.colour("selection"))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _paint_words(self, painter: QPainter, box: QRectF, actor: Actor) -> None:
        font = theme.body(strong=not actor.suggested)
        metrics = QFontMetrics(font)
        name = metrics.elidedText(actor.name, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(box, flags, name)
        if actor.suggested:
            foot = box.top() + metrics.height() - 0.5
            painter.setPen(QPen(theme.colour("muted"), 1.2, Qt.PenStyle.DotLine))
            right = box.left() + metrics.horizontalAdvance(name)
            painter.drawLine(QPointF(box.left(), foot), QPointF(right, foot))
        painter.setFont(theme.caption())
        painter.setPen(theme.colour("muted"))
        below = QFontMetrics(painter.font()).elidedText(
            summary(actor), Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, below)
