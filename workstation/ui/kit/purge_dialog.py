# SPDX-License-Identifier: MIT
"""Purging: what goes for good and what still holds it, told before anybody can say yes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QWidget

from workstation.analysis.purge_words import ELSEWHERE, FOREVER, going_words, left_words
from workstation.analysis.thing_words import plural
from workstation.domain.history import NOUN_WORDS
from workstation.domain.purging import Purge, Thing
from workstation.errors import UserError
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label
from workstation.ui.kit.latest import Latest

if TYPE_CHECKING:
    from workstation.ui.session import Session
    from workstation.workspace import Workspace

_ANYTHING = frozenset(NOUN_WORDS)
_UID = Qt.ItemDataRole.UserRole
_MOST_SHOWN = 6
_BACKUPS = "Delete all backups beside the case as well"


class PurgeDialog(Dialog):
    """Things that may go for good, each with a tick; a second tick is asked before they do."""

    def __init__(
        self, parent: QWidget | None, session: "Session", things: Sequence[Thing], words: str = ""
    ) -> None:
        one = things[0].label if len(things) == 1 else ""
        heading = "Purge this for good?" if one else "Purge these for good?"
        super().__init__(parent, heading, "Purge for good", words)
        self._latest = Latest(self, session)
        self.list = QListWidget()
        self.list.setProperty("kind", "titles")
        self.told = label("Looking at what goes…", wrap=True)
        self.backups = QCheckBox(_BACKUPS)
        self.sure = QCheckBox("I have read this and want it gone for good")
        self._build(things)
        self._look()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        session: "Session",
        things: Sequence[Thing],
        words: str = "",
    ) -> "PurgeDialog":
        """Ask, and purge what is ticked in the background.

        Args:
            parent: the window it belongs to.
            session: the case.
            things: what may go; at least one.
            words: why it is asked about.
        """
        dialog = cls(parent, session, things, words)
        dialog.accepted.connect(
            lambda: purge(session, dialog.chosen, with_backups=dialog.backups.isChecked())
        )
        dialog.open()
        return dialog

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """Noun and uid of what is ticked."""
        items = [self.list.item(at) for at in range(self.list.count())]
        return [
            tuple(item.data(_UID)) for item in items if item.checkState() is Qt.CheckState.Checked
        ]

    def _build(self, things: Sequence[Thing]) -> None:
        self.list.setAccessibleName("What may go")
        self.list.setWordWrap(True)
        for one in things:
            item = QListWidgetItem(one.label or plural(one.noun))
            item.setData(_UID, [one.noun, one.uid])
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        if len(things) == 1:
            self.list.hide()
            self.body.addWidget(label(f"“{things[0].label}”", "strong", wrap=True))
        self.list.ensurePolished()
        self.list.setFixedHeight(min(len(things), _MOST_SHOWN) * self.list.sizeHintForRow(0) + 4)
        self.told.setAccessibleName("What goes, and what still holds it")
        self.told.setMinimumHeight(2 * self.told.fontMetrics().lineSpacing())
        self.backups.hide()
        for widget in (self.list, self.told, label(ELSEWHERE, "caption", wrap=True)):
            self.body.addWidget(widget)
        self.body.addWidget(self.backups)
        self.body.addWidget(label(FOREVER, "strong", wrap=True))
        self.body.addWidget(self.sure)
        self.list.itemChanged.connect(lambda _: self._look())
        self.sure.toggled.connect(lambda _: self._allow())
        self.setMinimumWidth(520)
        self._told: Purge | None = None
        self._allow()
        self.cancel.setFocus()

    def _look(self) -> None:
        """Read again what would go with what is ticked."""
        chosen = self.chosen
        self._told = None
        self._allow()

        def ask(workspace: "Workspace") -> Purge | str:
            try:
                return workspace.purging.preview_all(chosen)
            except UserError as error:  # somebody was faster
                return str(error)

        self._latest.ask(ask, self._show)

    def _show(self, told: Purge | str) -> None:
        if isinstance(told, str):
            self.told.setText(told)
            return
        self._told = told
        words = going_words(told)
        lines = [f"Goes: {words}." if words else "Nothing is ticked.", *left_words(told)]
        self.told.setText("\n".join(lines))
        self.backups.setVisible(bool(told.backups))
        self.fit()
        self._allow()

    def _allow(self) -> None:
        ready = self._told is not None and bool(self._told.things)
        self.go.setEnabled(ready and self.sure.isChecked())
        why = "" if self.go.isEnabled() else "Tick that you want it gone for good first."
        self.go.setToolTip(why)
        self.go.setAccessibleDescription(why)


def purge(
    session: "Session", things: Sequence[tuple[str, str]], *, with_backups: bool = False
) -> None:
    """Purge things in the background, and say so."""
    session.job(
        "Purging",
        lambda _: session.workspace.purging.purge_all(things, with_backups=with_backups),
        lambda told: session.message.emit(f"Gone for good: {going_words(told)}.", False),
        nouns=_ANYTHING,
    )
