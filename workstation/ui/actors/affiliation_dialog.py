# SPDX-License-Identifier: MIT
"""Asks how an actor belongs to another one."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from workstation.domain.actors import Actor, Tie
from workstation.ui.kit.actor_picker import ActorPicker, NewActor
from workstation.ui.kit.asking import answer
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import button, label

if TYPE_CHECKING:
    from workstation.workspace import Workspace


@dataclass(frozen=True, slots=True)
class NewAffiliation:
    """A tie to be recorded; `body` is a uid or a `NewActor`, dates are wordings."""

    tie: Tie
    body: str
    office: str = ""
    since: str = ""
    until: str = ""
    reason: str = ""


class AffiliationDialog(Dialog):
    """Tie, body, office, dates and reason; unknown dates stay empty and are shown as "?"."""

    def __init__(self, parent: QWidget | None, workspace: "Workspace", actor: Actor) -> None:
        super().__init__(parent, actor.name, "Add affiliation")
        self._workspace = workspace
        self._actor = actor
        self._body = ""
        self._build()
        self.tie.currentIndexChanged.connect(self.on_tie_changed)
        self.on_tie_changed()

    @classmethod
    def ask(
        cls, parent: QWidget | None, workspace: "Workspace", actor: Actor
    ) -> NewAffiliation | None:
        """Let the analyst describe one affiliation of `actor`; None when cancelled."""
        return answer(cls(parent, workspace, actor), cls.affiliation)

    def affiliation(self) -> NewAffiliation | None:
        """What is entered so far; None until a body is chosen."""
        if not self._body:
            return None
        tie = Tie(self.tie.currentText())
        return NewAffiliation(
            tie,
            self._body,
            office=self.office.text().strip() if tie is Tie.HOLDS_OFFICE_IN else "",
            since=self.since.text().strip(),
            until=self.until.text().strip(),
            reason=self.reason.text().strip(),
        )

    def _build(self) -> None:
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(8)
        self.tie = QComboBox()
        self.tie.addItems([tie.value for tie in Tie])
        self.whom = button("Choose an actor…", self.on_whom_clicked, name="Whom")
        self.office = QLineEdit()
        self.office.setPlaceholderText("Secretary General")
        self.since = QLineEdit()
        self.until = QLineEdit()
        for day in (self.since, self.until):
            day.setPlaceholderText("like “Aug 2021”; empty if unknown")
        self.reason = QLineEdit()
        self.reason.setPlaceholderText("How we know")
        fields: dict[str, QWidget] = {
            "How": self.tie,
            "Whom": self.whom,
            "Office": self.office,
            "Since": self.since,
            "Until": self.until,
            "Reason": self.reason,
        }
        for name, editor in fields.items():
            editor.setAccessibleName(name)
            self._form.addRow(name, editor)
        self.body.addLayout(self._form)
        self.counts = label("", "caption", wrap=True)
        self.body.addWidget(self.counts)
        self.go.setEnabled(False)
        self.setMinimumWidth(500)

    def on_tie_changed(self) -> None:
        """Show the office where there is one, and what the tie means for counting."""
        tie = Tie(self.tie.currentText())
        self._form.setRowVisible(self.office, tie is Tie.HOLDS_OFFICE_IN)
        self.counts.setText(
            "What is said in this capacity can be counted for the other when actors are rolled up."
            if tie.rolls_up
            else "A member never speaks for the whole: nothing is counted for the other."
        )

    def on_whom_clicked(self) -> None:
        """Pick the other actor."""
        picked = ActorPicker.ask(self, self._workspace, self._body or None, "")
        if picked is None or picked == self._actor.uid:
            return
        self._body = picked
        new = isinstance(picked, NewActor)
        self.whom.setText(f"{picked} (new)" if new else self._workspace.actors.get(picked).name)
        self.go.setEnabled(True)
