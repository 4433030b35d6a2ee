# SPDX-License-Identifier: MIT
"""Several actors are selected: whose name stands when they are joined?"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from workstation.domain.actors import Actor
from workstation.ui.actors.kinds import summary
from workstation.ui.kit.fields import button, label, line
from workstation.ui.kit.words import number

_LISTED = 12
_WIDTH = 560


class JoinPanel(QWidget):
    """The selected actors, one of them marked to keep its name.

    Signals:
        join_requested: (uid to keep, uids of the others)
    """

    join_requested = Signal(str, list)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actors: Sequence[Actor] = ()
        self._choices = QButtonGroup(self)
        self.heading = label("", "title")
        self.join_button = button("", self.join, kind="primary", icon="merge", tip="Ctrl+J")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.more = label("", "caption")
        sheet = QWidget()
        sheet.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(
            label(
                "Joined actors stand as one everywhere, under the name you keep. "
                "Nothing is rewritten: splitting brings them back.",
                "muted",
                wrap=True,
            )
        )
        column.addSpacing(4)
        column.addWidget(label("Keep the name of", "strong"))
        column.addLayout(self._rows)
        column.addWidget(self.more)
        column.addSpacing(4)
        foot = line(self.join_button)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(32, 28, 32, 32)
        outer.addStretch(1)
        outer.addWidget(sheet, 100)
        outer.addStretch(1)

    def show_actors(self, actors: Sequence[Actor]) -> None:
        """Offer to join these; the one that says most is marked."""
        self._actors = sorted(actors, key=lambda actor: (actor.suggested, -actor.claims))
        self.heading.setText(f"{number(len(actors))} actors selected")
        self.join_button.setText(f"Join {number(len(actors))} actors")
        self._clear()
        for actor in self._actors[:_LISTED]:
            choice = QRadioButton(actor.name)
            choice.setProperty("uid", actor.uid)
            self._choices.addButton(choice)
            row = line(choice, label(summary(actor), "caption"))
            row.addStretch(1)
            holder = QWidget()
            holder.setLayout(row)
            self._rows.addWidget(holder)
        left = len(self._actors) - _LISTED
        self.more.setVisible(left > 0)
        self.more.setText(f"and {number(left)} more")
        self._choices.buttons()[0].setChecked(True)

    def keep(self, uid: str) -> None:
        """Mark the actor whose name stands."""
        for choice in self._choices.buttons():
            choice.setChecked(choice.property("uid") == uid)

    def join(self) -> None:
        """Ask for the join."""
        marked = self._choices.checkedButton()
        if marked is not None:
            kept = str(marked.property("uid"))
            others = [actor.uid for actor in self._actors if actor.uid != kept]
            self.join_requested.emit(kept, others)

    def _clear(self) -> None:
        for choice in self._choices.buttons():
            self._choices.removeButton(choice)
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
