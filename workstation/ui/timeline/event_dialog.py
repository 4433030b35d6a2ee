# SPDX-License-Identifier: MIT
"""Asks for an event: what happened, when, where."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from workstation.domain.dates import resolve_date, show_date
from workstation.domain.timeline import Event
from workstation.ui.kit.asking import answer
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event as somebody words it."""

    title: str
    happened: str = ""
    place: str = ""


class EventDialog(Dialog):
    """Three lines, and how the date is understood."""

    def __init__(self, parent: QWidget | None, event: Event | None) -> None:
        heading = "Change the event" if event else "Add an event"
        words = "What happened, or is said to have happened. Claims can be tied to it."
        super().__init__(parent, heading, "Save" if event else "Add", words)
        self.title = QLineEdit(event.title if event else "")
        self.happened = QLineEdit(event.as_written if event else "")
        self.place = QLineEdit(event.place if event else "")
        self.title.setPlaceholderText("The ferry sinks in the strait")
        self.happened.setPlaceholderText("12 Nov 2026, early March 2025, since 2021 …")
        self.read: QLabel = label("", "caption", wrap=True)
        form = QFormLayout()
        for name, field in (
            ("What", self.title),
            ("When", self.happened),
            ("", self.read),
            ("Where", self.place),
        ):
            form.addRow(name, field)
            if name:
                field.setAccessibleName(name)
        self.body.addLayout(form)
        self.title.textChanged.connect(self._check)
        self.happened.textChanged.connect(self._check)
        self._check()

    @classmethod
    def ask(cls, parent: QWidget | None, event: Event | None = None) -> EventDraft | None:
        """Let the analyst word an event, or change one; None when nothing was decided."""
        return answer(cls(parent, event), cls.draft)

    def draft(self) -> EventDraft:
        """The event as worded now."""
        return EventDraft(self.title.text(), self.happened.text(), self.place.text())

    def _check(self) -> None:
        self.go.setEnabled(bool(self.title.text().strip()))
        wording = self.happened.text().strip()
        if not wording:
            self.read.setText("Without a date it stands among the undated.")
            return
        found = resolve_date(wording, future=True)
        dated = found.earliest or found.latest
        told = f"Understood as {show_date(found)}." if dated else "No day is read from this yet."
        self.read.setText(told)
