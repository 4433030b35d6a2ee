# SPDX-License-Identifier: MIT
"""The Conflicts panel: what two people decided differently, to be settled one by one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.errors import UserError
from workstation.ui.kit.empty import EmptyView
from workstation.ui.kit.fields import frame, label
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.splitting import beside
from workstation.ui.sharing.conflict_card import ConflictCard
from workstation.ui.sharing.conflict_list import ConflictList
from workstation.ui.sharing.telling import Told, tell
from workstation.ui.sharing.wording import conflict_count

if TYPE_CHECKING:
    from workstation.domain.changes import Value
    from workstation.domain.sharing import Conflict
    from workstation.ui.session import Session

_REST_MS = 60  # arrow keys held down: the card is read when they rest
_KEYS = "↑ ↓ choose · 1 2 keep · Enter show · Esc close"


class ConflictsPanel(QDialog):
    """Stays open beside the work and follows it.

    Keys: arrows choose, a digit keeps that side, Enter shows the thing, Escape closes.
    """

    def __init__(self, parent: QWidget | None, session: "Session") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Conflicts")
        self.setAccessibleName("Conflicts")
        self.setMinimumSize(600, 380)
        self.resize(960, 600)
        self._session = session
        self._settling = False  # a key pressed twice must not settle the next one, too
        self._listing, self._telling = Latest(self, session), Latest(self, session)
        self.list, self.card = ConflictList(), ConflictCard()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._build()
        self._connect()
        self.reload()

    def _build(self) -> None:
        self.counted, self.trouble = label("", "caption"), label("", "warning", wrap=True)
        self.trouble.hide()
        head = frame("bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self.counted)
        row.addStretch(1)
        row.addWidget(label(_KEYS, "key"))
        self.across = beside(
            self.list, self.card, self._session.settings, "conflicts.splitter", 960
        )
        self.across.setStretchFactor(0, 0)
        self.across.setStretchFactor(1, 1)
        self.across.setCollapsible(1, False)
        self.empty = EmptyView(
            "check",
            "Nothing is in conflict",
            "Where a merged file and this workspace give a field different values, both are kept "
            "and wait here until somebody settles them.",
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.across)
        self.stack.addWidget(self.empty)
        self._head = head
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (head, self.trouble):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        self.trouble.setContentsMargins(16, 8, 16, 8)
        self.list.setFocus()

    def _connect(self) -> None:
        self.list.current_changed.connect(self._rest.start)
        self.list.digit_pressed.connect(self.keep)
        self.list.activated.connect(lambda _: self.show_thing())
        self._rest.timeout.connect(self.tell)
        self.card.kept.connect(self.settle)
        self.card.left_open.connect(self._leave_open)
        self.card.show_requested.connect(self.show_thing)
        self._session.changed.connect(self.on_changed)

    # reading

    def on_changed(self, _: object) -> None:
        """Follow: any change may settle a conflict, and a merge bring more."""
        self.reload()

    def reload(self) -> None:
        """Read the list again; it stays until the new one is there."""
        self._listing.ask(lambda workspace: workspace.conflicts.all(), self._show_found)

    def _show_found(self, found: "list[Conflict]") -> None:
        self._settling = False
        self.list.show_rows(found)
        self.counted.setText(conflict_count(len(found)))
        self._head.setVisible(bool(found))
        self.stack.setCurrentWidget(self.across if found else self.empty)
        self.tell()

    def tell(self) -> None:
        """Let the card follow the list."""
        self._rest.stop()
        one = self.list.current()
        if one is None:
            self._telling.drop()
            self.card.show_told(None)
            return
        self._telling.ask(lambda workspace: tell(workspace, one), self._show_told)

    def _show_told(self, told: Told) -> None:
        typing, before = self.card.is_typing(), self.card.told
        focused = self.card.isAncestorOf(self.focusWidget() or self)
        self.card.show_told(told, self._session.workspace.read_only_reason)
        if before == told or not focused:
            return
        # What had the keyboard has been made anew; whoever was typing goes on.
        still = typing and before is not None and before.conflict.row == told.conflict.row
        (self.card.box if still and self.card.box is not None else self.list).setFocus()

    # doing

    def keep(self, number: int) -> None:
        """Let the side of this number stand, if the card shows what the list has chosen."""
        if self._is_told():
            self.card.keep(number)

    def settle(self, value: "Value") -> None:
        """Settle the conflict shown with this value."""
        if self._settling or self.card.told is None or not self._is_told():
            return
        one = self.card.told.conflict
        self._settling = True
        self.trouble.hide()
        job = self._session.write(
            lambda workspace: workspace.conflicts.resolve(one.row, one.field, value)
        )
        job.failed.connect(self._on_failed)

    def _is_told(self) -> bool:
        """Whether the card has caught up with the list."""
        one = self.list.current()
        return one is not None and self.card.told is not None and self.card.told.conflict == one

    def _on_failed(self, error: BaseException) -> None:
        self._settling = False
        if isinstance(error, UserError):
            self.trouble.setText(str(error))
            self.trouble.show()
        self.reload()

    def _leave_open(self) -> None:
        self.list.go_on()
        self.list.setFocus()

    def show_thing(self) -> None:
        """Show the thing where a screen has it; the panel stays."""
        told = self.card.told
        if told is not None and told.sight is not None and self._is_told():
            self._session.show(*told.sight)

    @override
    def reject(self) -> None:
        if self.card.is_typing():
            self.list.setFocus()  # the first Escape leaves the box, so that no words are lost
        else:
            super().reject()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal():
            self.keep(int(event.text()))
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.card.paint_again()
