# SPDX-License-Identifier: MIT
"""Paints a row of claims: words under their headings, a hairline below, no boxes."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workstation.ui.kit import theme

_INSET = 9  # with the style's own margin, as far in as the headings' words
_SELECTED = QStyle.StateFlag.State_Selected
# Made once: every operation on flags costs as much as painting a line.
_PLAIN = ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)


class RowDelegate(QStyledItemDelegate):
    """Rows without cell borders; the selection is one band."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        selected = bool(option.state & _SELECTED)
        painter.fillRect(option.rect, theme.colour("selection" if selected else "raised"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        inside = QStyleOptionViewItem(option)
        inside.rect = option.rect.adjusted(_INSET, 0, -4, -1)
        inside.state &= _PLAIN
        super().paint(painter, inside, index)
