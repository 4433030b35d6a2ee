# SPDX-License-Identifier: MIT
"""Paints the rows of a table: words under their headings, a hairline below, no boxes."""

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workstation.ui.kit import theme
from workstation.ui.kit.icons import SMALL
from workstation.ui.kit.paged import R

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from workstation.ui.kit.paged import Column, PagedTableModel

_INSET, _GAP = 12, 6  # as far in as the headings' words; between icon and word
_NARROW = 4  # pixels a letter takes at the least, over a line; what cannot fit is not measured
_SELECTED = QStyle.StateFlag.State_Selected
_FONT, _INK = int(Qt.ItemDataRole.FontRole), int(Qt.ItemDataRole.ForegroundRole)
_ICON = int(Qt.ItemDataRole.DecorationRole)
_WHERE = int(Qt.AlignmentFlag.AlignAbsolute) | int(Qt.TextFlag.TextSingleLine)


class RowDelegate(QStyledItemDelegate):
    """Rows without cell borders; the selection is one band.

    It asks the column itself for what it paints: through item roles a screenful of cells would
    be some thousand questions, and most of the time of a jump.
    """

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        cell = option.rect
        if option.state & _SELECTED:
            painter.fillRect(cell, theme.colour("selection"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        model = cast("PagedTableModel[Any]", index.model())
        row = model.row(index.row())
        if row is not None:
            inside = cell.adjusted(_INSET, 0, -_GAP, -1)
            _paint_words(painter, option, inside, model.columns[index.column()], row)


def _paint_words(
    painter: QPainter,
    option: QStyleOptionViewItem,
    inside: QRect,
    column: "Column[R]",
    row: R,
) -> None:
    """The icon, if there is one, and as many of the words as there is room for."""
    ask: Mapping[int, Callable[[R], Any]] = column.roles
    if _ICON in ask:
        icon: QIcon = ask[_ICON](row)
        top = inside.center().y() - SMALL // 2
        icon.paint(painter, QRect(inside.left(), top, SMALL, SMALL))
        inside.setLeft(inside.left() + SMALL + _GAP)
    own: QFont | None = ask[_FONT](row) if _FONT in ask else None
    metrics = option.fontMetrics if own is None else QFontMetrics(own)
    words, room = column.text(row), inside.width()
    if len(words) > room // _NARROW:
        words = f"{words[: room // _NARROW]}…"
    words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.setFont(option.font if own is None else own)
    painter.setPen(ask[_INK](row) if _INK in ask else theme.colour("text"))
    painter.drawText(inside, _WHERE | int(column.alignment), words)
