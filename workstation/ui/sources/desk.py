# SPDX-License-Identifier: MIT
"""How the Sources tab is laid out: what stands where, and what is remembered of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from workstation.ui.kit.empty import EmptyView
from workstation.ui.kit.fields import button, frame
from workstation.ui.kit.splitting import remember
from workstation.ui.sources.inspector import WIDTH, ClaimInspector
from workstation.ui.sources.legend import Legend
from workstation.ui.sources.origin_groups import OriginGroups
from workstation.ui.sources.reader import Reader
from workstation.ui.sources.report_panel import ReportPanel
from workstation.ui.sources.source_list import SourceList
from workstation.ui.sources.to_get import OriginalsToGet

if TYPE_CHECKING:
    from workstation.ui.session import Session


class Desk(QWidget):
    """List, reader and inspector side by side; the tab gives them their meaning."""

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self._session = session
        self.list = SourceList(session)
        self.reader = Reader()
        self.inspector = ClaimInspector()
        self.report = ReportPanel()
        self.legend = Legend()
        self.to_get = OriginalsToGet(session)
        self.groups = OriginGroups(session)
        self._build()

    def _build(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for widget, stretch in ((self._left(), 0), (self._middle(), 1), (self._side(), 0)):
            self._splitter.addWidget(widget)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
        self._splitter.setSizes([280, 820, WIDTH])
        remember(self._splitter, self._session.settings, "sources.splitter")
        self._whole = QStackedWidget()
        self._whole.addWidget(self._splitter)
        self._whole.addWidget(self._nothing())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.report)
        column.addWidget(self._whole, 1)

    def _nothing(self) -> QWidget:
        read_only = self._session.workspace.read_only
        return EmptyView(
            "file-text",
            "No documents yet",
            "Drop files, folders or copied text anywhere in this window. Each becomes a source, "
            "and what people say in it is suggested for review.",
            "" if read_only else "Add documents…",
            self._add_documents,
        )

    def _left(self) -> QWidget:
        left = QWidget()
        left.setProperty("kind", "surface")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self.groups)
        column.addWidget(self.to_get)
        left.setMinimumWidth(220)
        return left

    def _middle(self) -> QWidget:
        middle = QWidget()
        middle.setProperty("kind", "raised")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.pair = QSplitter(Qt.Orientation.Horizontal)
        self.pair.setHandleWidth(1)
        self.pair.setChildrenCollapsible(False)
        self.pair.addWidget(self.reader)
        column.addWidget(self.pair, 1)
        column.addWidget(frame("rule"))
        column.addWidget(self.legend)
        middle.setMinimumWidth(320)
        return middle

    def _side(self) -> QWidget:
        side = QWidget()
        self._switch = QTabBar()
        self._switch.setDrawBase(False)
        self._switch.setExpanding(False)
        self._switch.setAccessibleName("Inspector")
        self._switch.addTab("Review")
        self._switch.addTab("Source")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.inspector)
        head = QHBoxLayout()
        head.setContentsMargins(8, 6, 8, 0)
        head.addWidget(self._switch)
        head.addStretch(1)
        self.beside = button("Original", kind="tab", icon="book-open", name="Original")
        self.beside.setToolTip("Show the original beside the text (O)")
        self.beside.setCheckable(True)
        head.addWidget(self.beside)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        side.setMinimumWidth(290)
        return side

    def _add_documents(self) -> None:
        from workstation.ui.intake import choose_documents

        choose_documents(self.window(), self._session.intake)
