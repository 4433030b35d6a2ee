# SPDX-License-Identifier: MIT
"""The line above the list: which changes are wanted, by noun, analyst and day."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from workstation.domain.dates import resolve_date
from workstation.domain.history import NOUN_WORDS, HistoryFilter
from workstation.ui.kit.fields import button, label
from workstation.ui.kit.picker import Choice, Picker, fixed
from workstation.ui.kit.words import count, number

if TYPE_CHECKING:
    from workstation.domain.changes import Analyst

_NOUNS = {noun: words for noun, words in NOUN_WORDS.items() if noun != "text"}


class HistoryFilters(QFrame):
    """Noun, analyst, first and last day; what is no day is said, and narrows nothing.

    Signals:
        changed: other changes are wanted.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self.wanted = HistoryFilter()
        self.analysts: Sequence[Analyst] = ()
        self.opened: Picker | None = None
        self._build()
        self._say()

    def _build(self) -> None:
        self.counts = label("", "caption")
        self.noun = _chooser("Filter by kind of thing", self._choose_noun)
        self.analyst = _chooser("Filter by analyst", self._choose_analyst)
        self.since = _day_box("Since", "Changes from this day on")
        self.until = _day_box("Until", "Changes up to this day")
        self.clear = button("Clear", self.reset, kind="link", name="Clear the filters")
        self.trouble = label("", "warning", wrap=True)
        self.trouble.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.counts)
        row.addStretch(1)
        for made in (self.clear, self.noun, self.analyst, self.since, self.until):
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.addLayout(row)
        column.addWidget(self.trouble)
        for box in (self.since, self.until):
            box.editingFinished.connect(self.take_days)

    # what is wanted

    def narrow(self, **fields: object) -> None:
        """Want other changes."""
        wanted = replace(self.wanted, **fields)  # type: ignore[arg-type]  # fields of many kinds
        if wanted != self.wanted:
            self.wanted = wanted
            self._say()
            self.changed.emit()

    def reset(self) -> None:
        """Want every change again."""
        for box in (self.since, self.until):
            box.clear()
        self.trouble.hide()
        self.narrow(noun="", analyst="", since=None, until=None)

    def take_days(self) -> None:
        """Want the days that are written, if both can be meant."""
        since, until = self.since.text().strip(), self.until.text().strip()
        first = resolve_date(since).earliest if since else None
        last = resolve_date(until).latest if until else None
        strange = since if since and first is None else until if until and last is None else ""
        if strange:
            self._object(f"“{strange}” is no day; write it like 2026-11-12.")
        elif first and last and first > last:
            self._object("The last day lies before the first; exchange them.")
        else:
            self.trouble.hide()
            self.narrow(since=first, until=last)

    def _object(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.show()

    def show_counts(self, shown: int, total: int) -> None:
        """Say how many changes are left."""
        whole = count(total, "change")
        self.counts.setText(whole if shown == total else f"{number(shown)} of {whole}")

    def _say(self) -> None:
        wanted = self.wanted
        names = {one.uid: one.name for one in self.analysts}
        self.noun.setText(_NOUNS.get(wanted.noun, "").capitalize() or "Anything")
        self.analyst.setText(names.get(wanted.analyst, wanted.analyst[-8:]) or "Anybody")
        self.clear.setVisible(wanted != HistoryFilter())

    # choosing

    def _choose_noun(self) -> None:
        now = self.wanted.noun
        choices = [Choice("", "Anything", "", not now)]
        choices += [Choice(n, words.capitalize(), "", n == now) for n, words in _NOUNS.items()]
        then = lambda value: self.narrow(noun=str(value))  # noqa: E731
        self.opened = Picker(self.noun, "Kind of thing", fixed(choices), then)
        self.opened.show()

    def _choose_analyst(self) -> None:
        now = self.wanted.analyst
        names = [one.name for one in self.analysts]
        choices = [Choice("", "Anybody", "", not now)]
        choices += [
            Choice(
                one.uid, one.name, one.uid[-8:] if names.count(one.name) > 1 else "", one.uid == now
            )
            for one in self.analysts
        ]
        then = lambda value: self.narrow(analyst=str(value))  # noqa: E731
        self.opened = Picker(self.analyst, "Analyst", fixed(choices), then)
        self.opened.show()


def _chooser(name: str, choose: Callable[[], None]) -> QPushButton:
    made = button("", choose, icon="chevron-down", name=name)
    made.setLayoutDirection(made.layoutDirection().RightToLeft)  # the chevron after the word
    return made


def _day_box(placeholder: str, name: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(placeholder)
    made.setAccessibleName(name)
    made.setToolTip(f"{name}: 2026-11-12, Nov 2026 or 2026")
    made.setClearButtonEnabled(True)
    made.setFixedWidth(116)
    return made
