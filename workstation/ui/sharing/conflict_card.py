# SPDX-License-Identifier: MIT
"""One field in conflict: both values with who set them and when, and settling it."""

from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from workstation.analysis.differing import Mark
from workstation.ui.kit import theme
from workstation.ui.kit.fields import button, column, frame, label, line
from workstation.ui.kit.side import SideCard
from workstation.ui.sharing.telling import Side, Told
from workstation.ui.sharing.wording import place_words

_BOTH = "Both values are kept until somebody settles which one stands."
_SEVERAL = "All of these values are kept until somebody settles which one stands."
_FATE = "It was deleted in one file and changed in the other, so it stays until somebody decides."
_LINES = 3


class ConflictCard(SideCard):
    """What may be kept, one frame each.

    Signals:
        kept: (value) this value should stand.
        left_open: the next one is wanted.
        show_requested: the thing should be shown where it belongs.
    """

    kept = Signal(object)
    left_open = Signal()
    show_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Conflict", parent)
        self.setMinimumWidth(320)
        self.told: Told | None = None
        self._hindrance = ""
        self._marked: list[tuple[QLabel, Side]] = []
        self.keeps: list[QPushButton] = []
        self.box: QPlainTextEdit | None = None
        self.own: QPushButton | None = None
        self.show_thing: QPushButton | None = None

    def show_told(self, told: Told | None, hindrance: str = "") -> None:
        """Show a conflict; the same once more leaves what is being typed alone.

        `hindrance` says why nothing can be settled here.
        """
        if told == self.told and hindrance == self._hindrance:
            return
        typed = self._typed() if _same_place(told, self.told) else None
        self.told, self._hindrance = told, hindrance
        self._fill(typed)

    def paint_again(self) -> None:
        """Mark in the colours in force now; nothing is made anew while Qt goes through widgets."""
        for words, side in self._marked:
            words.setText(marked_html(side.words, side.marks))

    def keep(self, number: int) -> None:
        """Let the side of this number stand, counted from 1."""
        if self.told is None or self._hindrance or not 1 <= number <= len(self.told.sides):
            return
        self.kept.emit(self.told.sides[number - 1].value)

    def is_typing(self) -> bool:
        """Whether the keyboard is in the box for other words."""
        return self.box is not None and self.box.hasFocus()

    # building

    def _fill(self, typed: str | None) -> None:
        self._marked, self.keeps = [], []
        self.box = self.own = self.show_thing = None
        body, told = self.fresh(), self.told
        if told is None:
            body.addStretch(1)
            return
        body.setContentsMargins(20, 16, 20, 16)
        self._add_head(body, told)
        for number, side in enumerate(told.sides, 1):
            body.addWidget(self._side(number, side))
        if told.free:
            self._add_own(body, told, typed)
        self._add_foot(body, told)
        body.addStretch(1)

    def _add_head(self, body: QVBoxLayout, told: Told) -> None:
        one = told.conflict
        body.addWidget(label(place_words(one, told.field), "caption"))
        body.addWidget(label(one.label or "Without a name", "title", wrap=True))
        fate = one.field == "deleted"
        sentence = _FATE if fate else _BOTH if len(told.sides) == 2 else _SEVERAL
        body.addWidget(label(self._hindrance or sentence, "muted", wrap=True))
        if told.uses:
            body.addWidget(label(told.uses, "muted", wrap=True))
        body.addSpacing(6)

    def _side(self, number: int, side: Side) -> QFrame:
        made = frame("card")
        words = _value_label(side)
        if side.marks:
            self._marked.append((words, side))
        maker = label("; ".join(side.made) or "not known by whom", "caption", wrap=True)
        keep = button(
            side.action,
            partial(self.keep, number),
            tip=f"Key {number}" if number < 10 else "",
            name=f"{side.action}: {side.words[:80]}",
        )
        keep.setEnabled(not self._hindrance)
        self.keeps.append(keep)
        foot = line(keep, label(str(number) if number < 10 else "", "key"))
        foot.addStretch(1)
        if side.stands:
            foot.addWidget(label("shown meanwhile", "caption"))
        inside = column(words, maker, spacing=4, margins=12)
        inside.addSpacing(4)
        inside.addLayout(foot)
        made.setLayout(inside)
        return made

    def _add_own(self, body: QVBoxLayout, told: Told, typed: str | None) -> None:
        """A box for other words, begun with those that are shown meanwhile."""
        standing = next((side.words for side in told.sides if side.stands), "")
        self.box = QPlainTextEdit(standing if typed is None else typed)
        self.box.setAccessibleName("Other words")
        self.box.setTabChangesFocus(True)
        self.box.setFixedHeight(self.box.fontMetrics().lineSpacing() * _LINES + 16)
        self.own = button("Use these words", self._keep_own, tip="Ctrl+Enter")
        enter = QShortcut(QKeySequence("Ctrl+Return"), self.box)
        enter.setContext(Qt.ShortcutContext.WidgetShortcut)
        enter.activated.connect(self.own.click)
        self.box.textChanged.connect(self._check_own)
        body.addSpacing(6)
        body.addWidget(label("Or write what it should say:", "caption"))
        body.addWidget(self.box)
        foot = line(self.own)
        foot.addStretch(1)
        body.addLayout(foot)
        self._check_own()

    def _add_foot(self, body: QVBoxLayout, told: Told) -> None:
        later = button("Leave open", self.left_open.emit, tip="Go on to the next one")
        self.show_thing = button(
            "Show", self.show_requested.emit, tip="Show it where it belongs; the list stays open"
        )
        if told.sight is None:
            self.show_thing.setEnabled(False)
            self.show_thing.setToolTip("No screen of its own shows this.")
        foot = line(later, self.show_thing)
        foot.addStretch(1)
        body.addSpacing(10)
        body.addLayout(foot)

    # other words

    def _typed(self) -> str | None:
        return self.box.toPlainText() if self.box is not None else None

    def _check_own(self) -> None:
        words = (self._typed() or "").strip()
        taken = {side.words for side in self.told.sides} if self.told else set()
        if self.own is not None:
            self.own.setEnabled(bool(words) and words not in taken and not self._hindrance)

    def _keep_own(self) -> None:
        self.kept.emit((self._typed() or "").strip())


def _same_place(told: Told | None, other: Told | None) -> bool:
    if told is None or other is None:
        return False
    one, two = told.conflict, other.conflict
    return (one.row, one.field) == (two.row, two.field)


def _value_label(side: Side) -> QLabel:
    """The words of a side; what the others put otherwise is underlined on a ground of its own."""
    made = label(side.words, wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setAccessibleName(side.words)
    if side.marks:
        made.setTextFormat(Qt.TextFormat.RichText)
        made.setText(marked_html(side.words, side.marks))
    return made


def marked_html(words: str, marks: tuple[Mark, ...]) -> str:
    """Words with some of them marked; they come from the case, so all are escaped."""
    parts, at = [], 0
    style = f"text-decoration: underline; background-color: {theme.roles().mark_open}"
    for mark in marks:
        parts.append(escape(words[at : mark.start]))
        parts.append(f'<span style="{style}">{escape(words[mark.start : mark.end])}</span>')
        at = mark.end
    parts.append(escape(words[at:]))
    return "".join(parts).replace("\n", "<br>")
