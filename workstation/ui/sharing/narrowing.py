# SPDX-License-Identifier: MIT
"""What a part to share is about: questions, actors, sources, and days on which it was said."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from workstation.analysis.thing_words import plural
from workstation.domain.dates import resolve_date, show_edtf
from workstation.domain.sharing import Scope
from workstation.ui.kit.fields import ValueButton, label, line
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.picker import Choice
from workstation.ui.kit.several import SeveralDialog
from workstation.ui.kit.words import number

if TYPE_CHECKING:
    from workstation.ui.session import Session
    from workstation.workspace import Workspace

_NAMED = 2  # of what is chosen


class Narrowing(QWidget):
    """Three lists to choose from and two days; with nothing chosen, all of it leaves.

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(self, session: "Session", scope: Scope) -> None:
        super().__init__()
        self._session = session
        self._latest = Latest(self, session)
        self.chosen = {
            "question": scope.questions,
            "actor": scope.actors,
            "source": scope.sources,
        }
        self.opened: SeveralDialog | None = None
        self.buttons = {noun: ValueButton(plural(noun).capitalize()) for noun in self.chosen}
        self.since = _day_box("From", scope.since)
        self.until = _day_box("To", scope.until)
        self.trouble = label("", "warning", wrap=True)
        self.trouble.hide()
        self._days = (scope.since, scope.until)
        self._form = QFormLayout()
        self._build()
        self._name_chosen()

    @property
    def days_are_read(self) -> bool:
        """Whether what is written in both boxes are days."""
        return self.trouble.isHidden()

    def narrowed(self, scope: Scope) -> Scope:
        """A scope with what is chosen here."""
        return replace(
            scope,
            questions=self.chosen["question"],
            actors=self.chosen["actor"],
            sources=self.chosen["source"],
            since=self._days[0],
            until=self._days[1],
        )

    def _build(self) -> None:
        form = self._form
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for noun, made in self.buttons.items():
            made.setProperty("kind", "")  # it stands among fields
            made.setStyleSheet("text-align: left;")
            made.clicked.connect(partial(self._open, noun))
            made.set_value(f"All {plural(noun)}")
            form.addRow(plural(noun).capitalize(), made)
        days = line(self.since, label("to", "muted"), self.until)
        days.addStretch(1)
        form.addRow("Said", days)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self.trouble)
        for box in (self.since, self.until):
            box.editingFinished.connect(self.take_days)

    def add_row(self, words: str, widget: QWidget) -> None:
        """Put another choice below these."""
        self._form.addRow(words, widget)

    def take_days(self) -> None:
        """Take both days, or say which of them is none."""
        since, until = self.since.text().strip(), self.until.text().strip()
        first = (resolve_date(since).earliest or "") if since else ""
        last = (resolve_date(until).latest or "") if until else ""
        strange = since if since and not first else until if until and not last else ""
        words = f"“{strange}” is no day; write it like 2026-11-12." if strange else ""
        if first and last and first > last:
            words = "The last day lies before the first; exchange them."
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        if not words:
            self._days = (first, last)
        self.changed.emit()

    def _open(self, noun: str) -> None:
        """Read what there is to choose from, and show it."""
        self._latest.ask(partial(_choices, noun), partial(self._ask, noun))

    def _ask(self, noun: str, choices: Sequence[Choice]) -> None:
        heading = f"Which {plural(noun)}?"
        names = {str(choice.value): choice.title for choice in choices}

        def then(chosen: tuple[str, ...]) -> None:
            self.chosen[noun] = chosen
            self._say(noun, [names[uid] for uid in chosen])
            self.changed.emit()

        self.opened = SeveralDialog.ask(self.window(), heading, choices, self.chosen[noun], then)

    def _name_chosen(self) -> None:
        """Name what was chosen before this was opened."""
        wanted = {noun: chosen for noun, chosen in self.chosen.items() if chosen}
        if not wanted:
            return

        def ask(workspace: "Workspace") -> dict[str, list[str]]:
            return {
                noun: [c.title for c in _choices(noun, workspace) if c.value in set(chosen)]
                for noun, chosen in wanted.items()
            }

        def show(found: dict[str, list[str]]) -> None:
            for noun, names in found.items():
                self._say(noun, names)

        self._latest.ask(ask, show)

    def _say(self, noun: str, names: Sequence[str]) -> None:
        told = "; ".join(names[:_NAMED])
        more = f"; {number(len(names) - _NAMED)} more" if len(names) > _NAMED else ""
        self.buttons[noun].set_value(f"{told}{more}" if names else f"All {plural(noun)}")


def _choices(noun: str, workspace: "Workspace") -> list[Choice]:
    found: dict[str, Callable[[], list[tuple[str, str]]]] = {
        "question": lambda: [(one.uid, one.wording) for one in workspace.questions.all()],
        "actor": lambda: sorted(
            ((one.uid, one.name) for one in workspace.actors.all()),
            key=lambda pair: pair[1].casefold(),
        ),
        "source": lambda: [
            (one.uid, _source_words(one.title or one.name, one.published_on))
            for one in workspace.sources.rows(workspace.sources.find())
        ],
    }
    return [Choice(uid, words) for uid, words in found[noun]()]


def _source_words(title: str, day: str | None) -> str:
    return f"{title} · {show_edtf(day)}" if day else title


def _day_box(name: str, day: str) -> QLineEdit:
    made = QLineEdit(day)
    made.setPlaceholderText(name)
    made.setAccessibleName(f"Said: {name.lower()}")
    made.setToolTip("A day, month or year: 2026-11-12, Nov 2026 or 2026")
    made.setClearButtonEnabled(True)
    made.setFixedWidth(128)
    return made
