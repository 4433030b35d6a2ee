# SPDX-License-Identifier: MIT
"""Paints a row of claims: words under their headings, a hairline below, no boxes."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workstation.ui.kit import theme

_INSET = 9  # with the style's own margin, as far in as the headings' words


class RowDelegate(QStyledItemDelegate):
    """Rows without cell borders; the selection is one band."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, theme.colour("selection" if selected else "raised"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        inside = QStyleOptionViewItem(option)
        inside.rect = option.rect.adjusted(_INSET, 0, -4, -1)
        inside.state &= ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)
        super().paint(painter, inside, index)
