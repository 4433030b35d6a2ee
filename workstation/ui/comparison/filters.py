# SPDX-License-Identifier: MIT
"""The filters of the comparison: a menu for each field, and what is filtered as chips."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from workstation.domain.claims import Act, Standing
from workstation.domain.comparison import STATE_WORDS, RowState
from workstation.domain.markings import TLP
from workstation.domain.questions import STANCE_WORDS, Directness, Stance
from workstation.domain.views import Narrowing, Period
from workstation.ui.comparison.periods import PeriodPopup, period_words
from workstation.ui.kit.fields import button, search_box
from workstation.ui.kit.flow import FlowLayout
from workstation.ui.kit.menus import menu_button, tick
from workstation.ui.kit.picker import Choice, Offer, Picker

_PATIENCE_MS = 300  # after the last letter typed


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the filter with what may be chosen: values with their words."""

    name: str
    title: str
    values: Mapping[object, str]


FIELDS = (
    Field("stances", "Stance", {one: STANCE_WORDS[one] for one in Stance}),
    Field("acts", "Act", {one: one.value for one in Act}),
    Field("states", "State", {one: STATE_WORDS[one] or "nothing to compare" for one in RowState}),
    Field("standings", "Standing", {one: one.value for one in Standing}),
    Field("reliability", "Reliability", {letter: letter for letter in "ABCDEF"}),
    Field("credibility", "Credibility", {digit: str(digit) for digit in range(1, 7)}),
    Field("markings", "Marking", {label: label for label in TLP}),
)
PICKED = {"actors": "Actor", "publishers": "Publisher", "sources": "Source"}
_FLAGS = {
    "suggested": ("Confirmed only", False),
    "accepted_only": ("Accepted claims only", True),
}


class Filters(QFrame):
    """Everything by which positions and questions are narrowed.

    Signals:
        narrowed: (Narrowing) another filter is wanted.
    """

    narrowed = Signal(object)

    def __init__(self, offers: Mapping[str, Offer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.narrowing = Narrowing()
        self.names: dict[str, str] = {}  # of what was picked, by uid
        self.groups: tuple[str, ...] = ()
        self._offers = offers
        self.setProperty("kind", "side")
        self.setAccessibleName("Filters of the comparison")
        self._waiting = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._waiting.timeout.connect(self._on_typed)
        self._build()
        self.show_narrowing(self.narrowing)

    def show_narrowing(self, narrowing: Narrowing) -> None:
        """Show what is filtered now."""
        self.narrowing = narrowing
        if self.text.text() != narrowing.text:
            self.text.setText(narrowing.text)
        self._fill_chips()

    @property
    def are_open(self) -> bool:
        """Whether the fields are shown."""
        return not self.isHidden() and not self._fields.isHidden()

    def open(self, opened: bool) -> None:
        """Show the fields or put them away; what is filtered stays in sight as chips."""
        self._fields.setVisible(opened)
        self.setVisible(opened or bool(self.active()))

    def active(self) -> list[tuple[str, Narrowing]]:
        """What is filtered, each in words with the filter that is left without it."""
        return [*self._active_words(), *self._active_lists(), *self._active_periods()]

    def _active_words(self) -> Iterable[tuple[str, Narrowing]]:
        now, plain = self.narrowing, Narrowing()
        if now.text:
            yield f"“{now.text}”", replace(now, text="")
        for name, (words, _) in _FLAGS.items():
            if getattr(now, name) != getattr(plain, name):
                yield words, _with(now, name, getattr(plain, name))
        if now.directness is not None:
            yield f"{now.directness.value} only", replace(now, directness=None)

    def _active_lists(self) -> Iterable[tuple[str, Narrowing]]:
        now = self.narrowing
        titles = {field.name: field.title for field in FIELDS} | PICKED | {"groups": "Group"}
        words = {field.name: field.values for field in FIELDS}
        for name, title in titles.items():
            chosen = getattr(now, name)
            if chosen:
                known = words.get(name, self.names)
                told = ", ".join(known.get(one, str(one)) for one in chosen)
                yield f"{title}: {told}", _with(now, name, ())

    def _active_periods(self) -> Iterable[tuple[str, Narrowing]]:
        now = self.narrowing
        for period in now.periods:
            rest = tuple(one for one in now.periods if one != period)
            yield period_words(period), replace(now, periods=rest)

    # building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.setSpacing(8)
        self._fields = QWidget()
        flow = FlowLayout(self._fields, spacing=8)
        self.text = search_box("Words of claims", "Filter by words of claims")
        self.text.setFixedWidth(148)
        self.text.textChanged.connect(lambda _: self._waiting.start())
        flow.addWidget(self.text)
        self.shown = menu_button("What is shown", self._fill_shown, "Shown")
        flow.addWidget(self.shown)
        self.menus = {field.name: self._field_menu(field) for field in FIELDS}
        for made in self.menus.values():
            flow.addWidget(made)
        for name, title in PICKED.items():
            made = button(title, icon="chevron-down", tip=f"Only this {title.lower()}")
            made.setLayoutDirection(made.layoutDirection().RightToLeft)
            made.clicked.connect(lambda _=False, name=name, made=made: self._pick(name, made))
            flow.addWidget(made)
        self.group = menu_button("By group of questions", self._fill_groups, "Group")
        flow.addWidget(self.group)
        self.dates = button("Dates…", icon="history", tip="Only a period, on one of the clocks")
        self.dates.clicked.connect(lambda: PeriodPopup.open_at(self.dates, self._on_period))
        flow.addWidget(self.dates)
        column.addWidget(self._fields)
        self._chips = QWidget()
        self._chip_flow = FlowLayout(self._chips, spacing=6)
        column.addWidget(self._chips)

    def _field_menu(self, field: Field) -> QPushButton:
        return menu_button(
            f"By {field.title.lower()}",
            lambda menu: self._fill(menu, field.name, field.values),
            field.title,
        )

    def _fill(self, menu: QMenu, name: str, values: Mapping[object, str]) -> None:
        chosen = getattr(self.narrowing, name)
        for value, words in values.items():
            tick(menu, words, value in chosen, partial(self._flip, name, value))

    def _fill_groups(self, menu: QMenu) -> None:
        self._fill(menu, "groups", {group: group for group in self.groups})

    def _fill_shown(self, menu: QMenu) -> None:
        for name, (words, on) in _FLAGS.items():
            now = getattr(self.narrowing, name)
            tick(menu, words, now is on, partial(self._set, **{name: not now}))
        menu.addSeparator()
        for directness in Directness:
            on = self.narrowing.directness is directness
            wanted = None if on else directness
            tick(
                menu,
                f"{directness.value.capitalize()} positions only",
                on,
                partial(self._set, directness=wanted),
            )

    # choosing

    def _pick(self, name: str, anchor: QWidget) -> None:
        def then(value: Any) -> None:  # noqa: ANN401 - what the offers of the tab give
            uid, title = value
            self.names[uid] = title
            if uid not in getattr(self.narrowing, name):
                self._flip(name, uid)

        Picker.open_at(anchor, f"Only this {PICKED[name].lower()}", self._offers[name], then)

    def _flip(self, name: str, value: object) -> None:
        chosen = getattr(self.narrowing, name)
        left = tuple(one for one in chosen if one != value)
        self._set(**{name: left if value in chosen else (*chosen, value)})

    def _on_typed(self) -> None:
        if self.text.text().strip() != self.narrowing.text:
            self._set(text=self.text.text().strip())

    def _on_period(self, period: Period) -> None:
        others = tuple(one for one in self.narrowing.periods if one.clock is not period.clock)
        self._set(periods=(*others, period) if period.narrows else others)

    def _set(self, **changes: object) -> None:
        self.narrowed.emit(replace(self.narrowing, **changes))  # type: ignore[arg-type]

    def _fill_chips(self) -> None:
        while (item := self._chip_flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        active = self.active()
        for words, rest in active:
            made = button(
                words,
                partial(self.narrowed.emit, rest),
                kind="chip",
                icon="x",
                tip="Take this filter off",
            )
            made.setLayoutDirection(made.layoutDirection().RightToLeft)
            self._chip_flow.addWidget(made)
        if len(active) > 1:
            clear = button("Clear all", lambda: self.narrowed.emit(Narrowing()), kind="link")
            self._chip_flow.addWidget(clear)
        self._chips.setVisible(bool(active))


def choices_of(rows: Iterable[tuple[str, str, str]]) -> list[Choice]:
    """What a picker offers: uid, name and remark of each."""
    return [Choice((uid, name), name, remark) for uid, name, remark in rows]


def _with(narrowing: Narrowing, field: str, value: Any) -> Narrowing:  # noqa: ANN401 - of any field
    """The filter with one of its fields set otherwise."""
    return replace(narrowing, **{field: value})
