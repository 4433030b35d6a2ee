# SPDX-License-Identifier: MIT
"""The History panel: every change, newest first, with what it did and a way to take it back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.domain.history import HistoryFilter
from workstation.errors import UserError
from workstation.ui.history.columns import COLUMNS
from workstation.ui.history.details import Details
from workstation.ui.history.filters import HistoryFilters
from workstation.ui.history.telling import PART, Told
from workstation.ui.kit.empty import EmptyView
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.paged import PagedTableModel
from workstation.ui.kit.purge_dialog import PurgeDialog
from workstation.ui.kit.rows import RowDelegate
from workstation.ui.kit.splitting import beside
from workstation.ui.kit.tables import PagedTable

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from workstation.domain.changes import Analyst, Change
    from workstation.domain.history import Listed
    from workstation.domain.purging import Thing
    from workstation.ui.session import Session
    from workstation.workspace import Workspace

    _Found = tuple[array[int], int, list[Analyst]]

_REST_MS = 60  # arrow keys held down: what a change did is read when they rest
_ALL_SHOWN = (
    "Nothing that this change set or replaced is a former value: it is shown now, or was purged."
)
_GONE = "What this change is about is not there any more, or has no screen of its own."


class HistoryPanel(QDialog):
    """Stays open beside the work and follows it.

    Keys: arrows choose, Enter shows the thing, U or Delete takes the change back, Escape closes.
    """

    def __init__(self, parent: QWidget | None, session: "Session") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("History")
        self.setAccessibleName("History")
        self.setMinimumSize(680, 380)
        self.resize(1080, 640)
        self._session = session
        self._chosen, self._wanted = -1, PART  # a change, and how many of its steps are shown
        self._listing, self._telling = Latest(self, session), Latest(self, session)
        self.filters, self.details = HistoryFilters(), Details()
        self.model = PagedTableModel(COLUMNS, self._fetch, self)
        self.table = PagedTable(self.model, "Changes")
        self.table.empty_text = "No change fits the filters."
        self.table.setItemDelegate(RowDelegate(self.table))
        self.table.setSelectionMode(PagedTable.SelectionMode.SingleSelection)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._build()
        self._connect()
        self.reload()

    def _build(self) -> None:
        across = beside(self.table, self.details, self._session.settings, "history.splitter", 580)
        self.table.setMinimumWidth(360)
        across.setStretchFactor(1, 1)
        across.setCollapsible(1, False)
        self._empty = EmptyView(
            "history",
            "Nothing was changed yet",
            "Whatever you or others decide in this case is kept here, and can be taken back.",
        )
        self._stack = QStackedWidget()
        self._across = across
        self._stack.addWidget(across)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self._stack, 1)
        self.table.setFocus()

    def _connect(self) -> None:
        self.table.installEventFilter(self)
        self.table.current_changed.connect(self._on_chosen)
        self.table.opened.connect(lambda _: self.show_thing())
        self._rest.timeout.connect(self.tell)
        self.filters.changed.connect(self.reload)
        self.details.undo_requested.connect(self.undo)
        self.details.show_requested.connect(self.show_thing)
        self.details.more_requested.connect(self.tell_more)
        self.details.purge_requested.connect(self.purge)
        self._session.changed.connect(self.on_changed)

    # reading

    def _fetch(self, ids: "array[int]") -> "Sequence[Listed]":
        return [] if self._session.closed else self._session.workspace.history.listed(ids)

    def on_changed(self, _: object) -> None:
        """Follow: whatever was changed is a change more."""
        self.reload()

    def reload(self) -> None:
        """Find the changes again; the list stays until they are there."""
        wanted = self.filters.wanted

        def ask(workspace: "Workspace") -> "_Found":
            history = workspace.history
            ids = history.find(wanted)
            total = len(ids) if wanted == HistoryFilter() else len(history.find())
            return ids, total, history.analysts()

        self._listing.ask(ask, lambda found: self._show_found(*found))

    def _show_found(self, ids: "array[int]", total: int, analysts: "list[Analyst]") -> None:
        self.filters.analysts = analysts
        self.filters.setVisible(total > 0)
        self.filters.show_counts(len(ids), total)
        self.table.show_ids(ids)
        self._stack.setCurrentWidget(self._across if total else self._empty)
        if self.table.current_id() < 0 and ids:
            self.table.selectRow(0)
        elif not ids:
            self._telling.drop()
            self.details.show_told(None)

    def change(self) -> "Change | None":
        """The change under the keyboard's mark."""
        index = self.table.currentIndex()
        listed = self.model.row(index.row()) if index.isValid() else None
        return listed.change if listed else None

    def _on_chosen(self, number: int) -> None:
        if number != self._chosen:
            self._chosen, self._wanted = number, PART
        self._rest.start()

    def tell_more(self) -> None:
        """Show further steps of a long change."""
        self._wanted += PART
        self.tell()

    def tell(self) -> None:
        """Read what the chosen change did, and whether it can be taken back."""
        change, most = self.change(), self._wanted
        if change is None:
            return

        def ask(workspace: "Workspace") -> Told:
            history, uid = workspace.history, change.uid
            steps = tuple(history.steps(uid, most=most))
            count = history.count_steps(uid)
            return Told(history.get(uid), steps, count, history.hindrance(uid))

        self._telling.ask(ask, self._show_told)

    def _show_told(self, told: Told) -> None:
        workspace = self._session.workspace
        self.details.show_told(told, workspace.read_only_reason)

    # doing

    def undo(self) -> None:
        """Take the chosen change back, unless something rests on it."""
        change = self.change()
        if change is None or not self._may_undo(change):
            return
        job = self._session.write(lambda workspace: workspace.history.undo(change.uid))
        job.failed.connect(self._on_failed)

    def _may_undo(self, change: "Change") -> bool:
        """What is told of it decides; while that is not read yet, the write itself will."""
        told = self.details.told
        return told is None or told.change.uid != change.uid or self.details.undo.isEnabled()

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self.details.say(str(error))

    def purge(self) -> None:
        """Ask which former values of the chosen change should go for good."""
        change = self.change()
        if change is not None:
            self._session.read(lambda workspace: workspace.purging.former(change.uid), self._ask)

    def _ask(self, values: "list[Thing]") -> None:
        if values:
            PurgeDialog.ask(self, self._session, values)
        else:
            self.details.say(_ALL_SHOWN)

    def show_thing(self, noun: str = "", row: str = "") -> None:
        """Show a thing of the chosen change where a screen has it, the first one if not said."""
        change = self.change()
        if change is None:
            return

        def ask(workspace: "Workspace") -> tuple[str, str] | None:
            history = workspace.history
            return history.sight_of(noun, row) if row else history.where(change.uid)

        self._session.read(ask, self._on_sight)

    def _on_sight(self, sight: tuple[str, str] | None) -> None:
        if sight is None:
            self._session.message.emit(_GONE, False)
        else:
            self._session.show(*sight)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.details.paint_again()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and isinstance(event, QKeyEvent) and _takes_back(event):
            if event.type() == QEvent.Type.KeyPress:
                self.undo()
            return True
        return super().eventFilter(watched, event)


def _takes_back(event: QKeyEvent) -> bool:
    plain = event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
    return plain and event.key() in (Qt.Key.Key_U, Qt.Key.Key_Delete)
