# SPDX-License-Identifier: MIT
"""The line above the table: what is shown, and what can be done with it."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget
from typing_extensions import override

from workstation.domain.comparison import Axis, Comparison
from workstation.ui.comparison.wording import AXIS_NOUNS, counts_words
from workstation.ui.kit.fields import button, label

_WIDE, _NARROW, _LEAST = 1280, 940, 120  # pixels
_BETWEEN = " · "

FORMATS = {"xlsx": "Spreadsheet (XLSX)", "csv": "Table (CSV)", "json": "Data (JSON)"}


@dataclass(frozen=True, slots=True)
class Choice:
    """Which comparison is wanted."""

    axis: str = Axis.ACTOR.value
    roll_up: bool = False
    suggested: bool = True
    accepted_only: bool = False

    @classmethod
    def remembered(cls, stored: object) -> "Choice":
        """The choice as `to_store` gave it; anything else counts as not chosen."""
        if not isinstance(stored, dict) or stored.get("axis") not in set(Axis):
            return cls()
        flags = {
            name: value
            for name in ("roll_up", "suggested", "accepted_only")
            if isinstance(value := stored.get(name), bool)
        }
        return cls(axis=stored["axis"], **flags)

    def to_store(self) -> dict[str, Any]:
        """The choice as plain values."""
        return asdict(self)


class Toolbar(QFrame):
    """Title, counts and at most seven actions.

    Signals:
        choice_changed: another comparison is wanted.
        question_asked, brief_asked: a button was pressed.
        export_asked: (suffix) the view is wanted as a file.
    """

    choice_changed = Signal()
    question_asked = Signal()
    brief_asked = Signal()
    export_asked = Signal(str)

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.setProperty("kind", "side")
        self.title = label("", "title")
        self.counts = label("", "caption")
        self._count_words = ""
        self._build()
        self.show_choice()

    def show_counts(self, comparison: Comparison) -> None:
        """Say how much is shown."""
        self._count_words = counts_words(comparison) if comparison.rows else ""
        self.counts.setToolTip(self._count_words)
        self._fit()
        for made in (self.export, self.brief):
            made.setEnabled(bool(comparison.rows))

    def choose(self, **changes: str | bool) -> None:
        """Want another comparison."""
        self.choice = replace(self.choice, **changes)  # type: ignore[arg-type]  # fields of both kinds
        self.show_choice()
        self.choice_changed.emit()

    def show_choice(self) -> None:
        """Let the buttons say what is chosen."""
        one, many = AXIS_NOUNS[Axis(self.choice.axis)]
        self.title.setText(f"Questions × {many}")
        self.axis.setText(f"By {one}")
        self.roll_up.setText(f"Roll up: {'on' if self.choice.roll_up else 'off'}")
        self.roll_up.setVisible(self.choice.axis == Axis.ACTOR.value)
        for made, on in (
            (self.roll_up, self.choice.roll_up),
            (self.accepted, self.choice.accepted_only),
        ):
            made.setChecked(on)
        self.shown.setText("Confirmed and suggested" if self.choice.suggested else "Confirmed only")

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        self.axis = self._menu_button("What the columns are", self._axis_menu)
        self.roll_up = button("", tip="Count what spokesmen and officials say for their bodies")
        self.shown = self._menu_button("Which positions are shown", self._shown_menu)
        self.accepted = button("Accepted only", tip="Leave out claims that nobody has accepted yet")
        self.export = self._menu_button("Save this view as a file", self._export_menu, "Export")
        self.brief = button("Brief from this view", self.brief_asked.emit, icon="file-text")
        self.new = button("New question", self.question_asked.emit, kind="primary", icon="plus")
        for made, field in ((self.roll_up, "roll_up"), (self.accepted, "accepted_only")):
            made.setCheckable(True)
            made.clicked.connect(lambda on, field=field: self.choose(**{field: on}))
        row.addWidget(self.title)
        row.addWidget(self.counts)
        row.addStretch(1)
        self._buttons = (
            *(self.axis, self.roll_up, self.shown, self.accepted),
            *(self.export, self.brief, self.new),
        )
        for made in self._buttons:
            row.addWidget(made)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)

    def _menu_button(self, name: str, fill: Callable[[QMenu], None], text: str = "") -> QPushButton:
        made = button(text, icon="chevron-down", tip=name, name=name)
        made.setLayoutDirection(made.layoutDirection().RightToLeft)  # the chevron after the words
        menu = QMenu(made)
        menu.setLayoutDirection(self.layoutDirection())
        menu.aboutToShow.connect(lambda: fill(menu))
        made.setMenu(menu)
        return made

    def _axis_menu(self, menu: QMenu) -> None:
        entries = {axis.value: f"By {one}" for axis, (one, _) in AXIS_NOUNS.items()}
        _radio(menu, entries, self.choice.axis, lambda key: self.choose(axis=key))

    def _shown_menu(self, menu: QMenu) -> None:
        entries = {"both": "Confirmed and suggested", "confirmed": "Confirmed only"}
        chosen = "both" if self.choice.suggested else "confirmed"
        _radio(menu, entries, chosen, lambda key: self.choose(suggested=key == "both"))

    def _export_menu(self, menu: QMenu) -> None:
        menu.clear()
        for suffix, words in FORMATS.items():
            action = menu.addAction(f"{words}…")
            action.triggered.connect(lambda _=False, s=suffix: self.export_asked.emit(s))

    def _fit(self) -> None:
        """Say less where there is less room; nothing is ever pushed out of the window."""
        wide, narrow = self.width() >= _WIDE, self.width() < _NARROW
        both = "Confirmed and suggested" if wide else "All positions"
        self.shown.setText(both if self.choice.suggested else "Confirmed only")
        self.brief.setText("Brief from this view" if wide else "Brief")
        self.title.setVisible(not narrow)
        taken = sum(made.sizeHint().width() + 8 for made in self._buttons if made.isVisibleTo(self))
        room = self.width() - taken - self.title.sizeHint().width() - 56
        width = self.counts.fontMetrics().horizontalAdvance
        parts = self._count_words.split(_BETWEEN)
        while parts and width(_BETWEEN.join(parts)) > room:
            parts.pop()  # a count is shown whole or not at all; the tool tip has them all
        self.counts.setText(_BETWEEN.join(parts))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _radio(
    menu: QMenu, entries: dict[str, str], chosen: str, then: Callable[[str], object]
) -> None:
    menu.clear()
    group = QActionGroup(menu)
    for key, words in entries.items():
        action = QAction(words, menu, checkable=True)
        action.setChecked(key == chosen)
        action.triggered.connect(lambda _=False, key=key: then(key))
        group.addAction(action)
        menu.addAction(action)
