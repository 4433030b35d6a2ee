# SPDX-License-Identifier: MIT
"""The view that lies over the first column, and how both views of the table are dressed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from workstation.ui.comparison.headings import Headings

COLUMN_WIDTH = 166


class FrozenColumn(QTableView):
    """The view over the first column; it shares all with the table but its sections."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(parent)
        self.setFocusProxy(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("frozen")
        self.headings = Headings(self)
        self.setHorizontalHeader(self.headings)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def dress(view: QTableView) -> None:
    """Give a view the looks and ways of the comparison."""
    view.setShowGrid(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.setAlternatingRowColors(False)
    view.setMouseTracking(True)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header = view.horizontalHeader()
    header.setMinimumSectionSize(96)
    header.setDefaultSectionSize(COLUMN_WIDTH)
