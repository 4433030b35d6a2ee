# SPDX-License-Identifier: MIT
"""The list of sources on the left: filter, count, order, cards."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QMenu, QVBoxLayout, QWidget

from workstation.domain.filters import SourceFilter
from workstation.domain.sharing import Scope
from workstation.domain.sources import ReviewState, Source
from workstation.ui.kit.fields import button, frame, icon_button, label, search_box
from workstation.ui.kit.paged import Column, PagedTableModel
from workstation.ui.kit.words import count
from workstation.ui.sources.source_card import Reading, SourceCard, progress_words, spoken

if TYPE_CHECKING:
    from array import array

    from workstation.ui.session import Session
    from workstation.workspace import Workspace

_PAUSE_MS = 150
_LIVE_MS = 500  # between two looks at the cards while sources are being read
_ORDERS = (
    ("added", "As they were added", False),
    ("title", "By title", False),
    ("published_on", "Newest first", True),
    ("publisher", "By publisher", False),
    ("claims", "Most claims first", True),
)
_SHOW = (
    ("all", "All sources"),
    ("new", "New"),
    ("in review", "In review"),
    ("read", "Read to the end"),
    ("missing", "Date or publisher missing"),
)


class SourceList(QWidget):
    """Chooses what is read.

    Signals:
        chosen: (uid) another source is current; "" for none.
        fill_requested: (uids) missing facts of these should be filled in.
        own_voice_requested: (uids) what these say in their own voice should be suggested.
        read_again_requested: (uids) the engine should read these again.
        remove_requested: (uids)
    """

    chosen = Signal(str)
    fill_requested = Signal(list)
    own_voice_requested = Signal(list)
    read_again_requested = Signal(list)
    remove_requested = Signal(list)

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self._session = session
        self._asked = 0
        self._show, self._order = "all", "added"
        self._wanted = ""  # a source to be made current once the ids are here
        self.reading = Reading()
        tip = int(Qt.ItemDataRole.ToolTipRole)
        columns: list[Column[Source]] = [
            Column("Source", lambda source: spoken(source, self.reading), roles={tip: self._tip})
        ]
        self.model = PagedTableModel(columns, session.workspace.sources.rows, self)
        self._build()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.reload)
        self._live = QTimer(self, singleShot=True, interval=_LIVE_MS)
        self.filter.textChanged.connect(lambda _: self._pause.start())
        marks = self.view.selectionModel()
        marks.currentRowChanged.connect(lambda now, _: self.chosen.emit(self._uid(now.row())))
        marks.selectionChanged.connect(lambda *_: self._show_count())

    def _build(self) -> None:
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.filter = search_box("Filter sources")
        self.options = icon_button("filter", "Show and order", self._on_options)
        self.view = QListView()
        self.view.setProperty("kind", "side")
        self.view.setModel(self.model)
        self._card = SourceCard(self.reading, self)
        self.view.setItemDelegate(self._card)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName("Sources")
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.counted = label("", "caption")
        head = QHBoxLayout()
        head.setContentsMargins(12, 12, 8, 8)
        head.setSpacing(4)
        head.addWidget(self.filter, 1)
        head.addWidget(self.options)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        foot = frame("side")
        foot_row = QHBoxLayout(foot)
        foot.setFixedHeight(32)
        foot_row.setContentsMargins(18, 0, 8, 0)
        self.fill = button("Fill in facts…", self._on_fill, kind="link")
        self.fill.hide()
        foot_row.addWidget(self.counted)
        foot_row.addStretch(1)
        foot_row.addWidget(self.fill)
        column.addWidget(foot)
        self.setFocusProxy(self.view)

    # what is shown

    def reload(self) -> None:
        """Find the ids again, in the read pool; the old ones stay until the new ones are here."""
        self._asked += 1
        self._session.read(self._find, partial(self._on_found, self._asked))

    def _find(self, workspace: "Workspace") -> "array[int]":
        review = ReviewState(self._show) if self._show in set(ReviewState) else None
        wanted = SourceFilter(
            text=self.filter.text().strip(), review=review, missing=self._show == "missing"
        )
        descending = next(down for key, _, down in _ORDERS if key == self._order)
        return workspace.sources.find(wanted, order=self._order, descending=descending)

    def _on_found(self, asked: int, ids: "array[int]") -> None:
        if asked != self._asked:
            return
        current = self._wanted or self.current()
        self.model.set_ids(ids)
        self._show_count()
        if not self.filter.text():
            self.filter.setPlaceholderText(f"Filter {count(len(ids), 'source')}")
        self._wanted = ""
        if not (current and self.reveal(current)) and ids:
            self.view.setCurrentIndex(self.model.index(0, 0))

    def _show_count(self) -> None:
        """How many there are, or how many are selected and could be filled in together."""
        chosen = len(self.view.selectionModel().selectedRows())
        total = count(len(self.model.ids), "source") + (" found" if self.narrowed else "")
        self.counted.setText(f"{chosen} of {total} selected" if chosen > 1 else total)
        self.fill.setVisible(chosen > 1 and not self._session.workspace.read_only)

    def _on_fill(self) -> None:
        self.fill_requested.emit(self.selected())

    @property
    def narrowed(self) -> bool:
        """Whether only some of the sources are asked for."""
        return bool(self.filter.text().strip()) or self._show != "all"

    def refresh(self) -> None:
        """Read again the cards in sight; the order stays."""
        self.model.refresh()

    def _tip(self, source: Source) -> str:
        return f"{source.title}\n{progress_words(source, self.reading)}"

    def show_outdated(self, outdated: frozenset[str]) -> None:
        """Say on their cards that an older engine has read these."""
        if outdated != self.reading.outdated:
            self.reading.outdated = outdated
            self.view.viewport().update()

    def show_reading(self, uid: str) -> None:
        """Say on its card that this source is being read; what was read before is shown too."""
        self.reading.now = uid
        if not uid or not self._live.isActive():
            self._live.start()
            self.refresh()
        else:
            self.view.viewport().update()

    # who is chosen

    def _uid(self, row: int) -> str:
        source = self.model.row(row)
        return source.uid if source else ""

    def current(self) -> str:
        """The uid of the source with the keyboard's mark."""
        return self._uid(self.view.currentIndex().row())

    def selected(self) -> list[str]:
        """The uids of the selected sources."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [uid for uid in map(self._uid, rows) if uid]

    def reveal(self, uid: str) -> bool:
        """Make a source current; if it is not in the list yet, as soon as it is."""
        source = self._session.workspace.sources.get(uid)
        place = self.model.place_of(source.id)
        if place is None:
            self._wanted = uid
            return False
        self._wanted = ""
        index = self.model.index(place, 0)
        mark = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(index, mark)
        self.view.scrollTo(index)
        return True

    def step(self, by: int) -> bool:
        """Go to the next or previous source; False at the end."""
        row = self.view.currentIndex().row() + by
        if not 0 <= row < len(self.model.ids):
            return False
        self.view.setCurrentIndex(self.model.index(row, 0))
        return True

    # menus

    def _on_options(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choices(menu, _SHOW, self._show, self._on_show)
        menu.addSeparator()
        orders = tuple((key, words) for key, words, _ in _ORDERS)
        self._choices(menu, orders, self._order, self._on_order)
        menu.popup(self.options.mapToGlobal(self.options.rect().bottomLeft()))

    def _choices(
        self,
        menu: QMenu,
        entries: tuple[tuple[str, str], ...],
        chosen: str,
        act: Callable[[str], None],
    ) -> None:
        group = QActionGroup(menu)
        for key, words in entries:
            action = QAction(words, menu, checkable=True, checked=key == chosen)
            action.triggered.connect(lambda _=False, key=key: act(key))
            group.addAction(action)
            menu.addAction(action)

    def _on_show(self, key: str) -> None:
        self._show = key
        self.reload()

    def _on_order(self, key: str) -> None:
        self._order = key
        self.reload()

    def _on_menu(self, where: QPoint) -> None:
        uids = self.selected()
        if not uids:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Fill in facts…", lambda: self.fill_requested.emit(uids))
        menu.addAction("Mark as read to the end", lambda: self._set_review(uids))
        own = "Suggest the publication's own statements…"
        menu.addAction(own, lambda: self.own_voice_requested.emit(uids))
        menu.addAction("Read again…", lambda: self.read_again_requested.emit(uids))
        menu.addSeparator()
        words = "Remove source" if len(uids) == 1 else f"Remove {len(uids)} sources"
        menu.addAction(words, lambda: self.remove_requested.emit(uids))
        menu.addSeparator()
        these = "this source" if len(uids) == 1 else "these sources"
        menu.addAction(f"Share {these}…", self.share)
        menu.addAction("Purge…", self.purge)
        menu.popup(self.view.viewport().mapToGlobal(where))

    def share(self) -> None:
        """Ask what of the selected sources leaves in a copy."""
        self._session.share_requested.emit(Scope(sources=tuple(self.selected())))

    def purge(self) -> None:
        """Ask whether the selected sources should go for good."""
        self._session.purge_requested.emit("source", self.selected())

    def _set_review(self, uids: list[str]) -> None:
        self._session.write(lambda workspace: workspace.sources.set(uids, review=ReviewState.READ))

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(220, 200)
