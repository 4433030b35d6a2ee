# SPDX-License-Identifier: MIT
"""The line of headings: names on one line or two, as the widest of them needs."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionHeaderV2, QTableView
from typing_extensions import override

from workstation.ui.comparison.lettering import elided, letters, wrapped, write
from workstation.ui.kit import theme

PAD, PAD_FIRST = 12, 16
_LOW, _HIGH = 36, 52  # of one line, of two


class Headings(QHeaderView):
    """Many names differ only at their end, so that one line would not tell them apart."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setFixedHeight(_LOW)

    def needs_two(self) -> bool:
        """Whether a name does not fit on one line."""
        font = letters().strong.toString()
        return any(
            elided(self._words(section), font, 10_000)[1] > self.sectionSize(section) - 2 * PAD
            for section in range(1, self.count())
        )

    def fit(self, *, two: bool) -> None:
        """Be as high as one line or two need."""
        self.setFixedHeight(_HIGH if two else _LOW)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        option = QStyleOptionHeaderV2()
        self.initStyleOption(option)
        self.initStyleOptionForIndex(option, logicalIndex)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.fillRect(rect, theme.colour("raised"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(theme.colour("text" if hovered else "muted"))
        painter.setFont(letters().strong)
        self._write(painter, rect, logicalIndex)
        painter.restore()

    def _write(self, painter: QPainter, rect: QRect, section: int) -> None:
        inside = rect.adjusted(PAD if section else PAD_FIRST, 0, -PAD, 0)
        words, line = self._words(section), letters().line
        most = 2 if self.height() == _HIGH else 1
        lines = wrapped(words, letters().strong.toString(), inside.width(), most)
        top = inside.center().y() - len(lines) * line // 2 + 1
        for number, part in enumerate(lines):
            where = QRect(inside.left(), top + number * line, inside.width(), line)
            write(painter, where, part, of=words)

    def _words(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
