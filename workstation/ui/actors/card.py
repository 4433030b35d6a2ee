# SPDX-License-Identifier: MIT
"""One actor: name, kind, note, and everything that is known about its ties."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workstation.domain.actors import Actor, ActorKind
from workstation.ui.actors.sections import (
    Affiliations,
    Aliases,
    Joined,
    Likenesses,
    Reliability,
)
from workstation.ui.actors.small_dialogs import kind_box
from workstation.ui.kit import theme
from workstation.ui.kit.chips import Chip
from workstation.ui.kit.fields import label
from workstation.ui.kit.flow import FlowLayout
from workstation.ui.kit.in_place import InPlaceLine, InPlaceText
from workstation.ui.kit.words import count
from workstation.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from workstation.domain.changes import Change
    from workstation.workspace import Workspace

WIDTH = 680


class ActorCard(QScrollArea):
    """The card in the middle; each part of it changes the actor at once.

    Signals:
        actor_requested: (uid) another actor was clicked.
        source_requested: (uid) the place of an evidence was clicked.
    """

    actor_requested = Signal(str)
    source_requested = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.actor: Actor | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build()
        self._connect()

    def _build(self) -> None:
        ground = QWidget()
        ground.setProperty("kind", "raised")
        outer = QHBoxLayout(ground)
        outer.setContentsMargins(32, 28, 32, 32)
        self.sheet = QWidget()
        self.sheet.setMaximumWidth(WIDTH)
        outer.addStretch(1)
        outer.addWidget(self.sheet, 100)
        outer.addStretch(1)
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._head())
        self.note = InPlaceText("Note", "Write a note…")
        column.addWidget(self.note)
        column.addSpacing(4)
        self.reliability = Reliability(self._session)
        self.aliases = Aliases(self._session)
        self.affiliations = Affiliations(self._session)
        self.likenesses = Likenesses(self._session)
        self.joined = Joined(self._session)
        self.sections = (
            self.likenesses,
            self.aliases,
            self.affiliations,
            self.reliability,
            self.joined,
        )
        for section in self.sections:
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(ground)

    def _head(self) -> QVBoxLayout:
        self.name = InPlaceLine("Name", tip="Rename (F2)")
        self.name.setFont(theme.title())
        self.kind = kind_box()
        self.kind.setMaximumWidth(200)
        self.counts = label("", "muted")
        self.suggested = Chip("suggested")
        self.suggested.setToolTip("Found by a rule; nobody has edited it yet")
        holder = QWidget()
        row = FlowLayout(holder, spacing=12)
        for part in (self.kind, self.counts, self.suggested):
            row.addWidget(part)
        head = QVBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.name)
        head.addWidget(holder)
        return head

    def _connect(self) -> None:
        self.name.written.connect(self.on_name_renamed)
        self.kind.activated.connect(self.on_kind_activated)
        self.note.written.connect(self.on_note_written)
        for section in self.sections:
            section.actor_requested.connect(self.actor_requested)
            section.source_requested.connect(self.source_requested)

    def show_actor(self, actor: Actor) -> None:
        """Show this actor, reading its ties."""
        another = self.actor is None or self.actor.uid != actor.uid
        if another and self.actor is not None:
            self.name.keep()
            self.note.keep()
        self.actor = actor
        self.name.show_text(actor.name)
        self.kind.setCurrentIndex(self.kind.findData(actor.kind))
        parts = [count(actor.claims, "claim")] if actor.claims else ["no claims"]
        if actor.sources_published:
            parts.append(f"published {count(actor.sources_published, 'source')}")
        self.counts.setText(" · ".join(parts))
        self.suggested.setVisible(actor.suggested)
        self.note.show_text(actor.note, another=another)
        for section in self.sections:
            section.show_actor(actor)
        writable = not self._session.workspace.read_only
        for editor in (self.kind, *(section.action for section in self.sections)):
            editor.setEnabled(writable)
        self.name.setReadOnly(not writable)
        self.note.setReadOnly(not writable)
        if another:
            self.verticalScrollBar().setValue(0)

    def rename(self) -> None:
        """Put the keyboard into the name (F2)."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    # slots

    def on_name_renamed(self, name: str) -> None:
        """Give the actor its new name."""
        self._write(lambda workspace, uid: workspace.actors.rename(uid, name))

    def on_kind_activated(self, row: int) -> None:
        """Say what sort of actor it is."""
        kind = ActorKind(self.kind.itemData(row))
        if self.actor is not None and kind is not self.actor.kind:
            self._write(lambda workspace, uid: workspace.actors.set(uid, kind=kind))

    def on_note_written(self, note: str) -> None:
        """Keep the note."""
        self._write(lambda workspace, uid: workspace.actors.set(uid, note=note))

    def _write(self, act: "Callable[[Workspace, str], Change]") -> None:
        if self.actor is not None:
            uid = self.actor.uid
            self._session.write(lambda workspace: act(workspace, uid))
