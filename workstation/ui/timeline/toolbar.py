# SPDX-License-Identifier: MIT
"""The line above the timeline: clock, lanes, what is let through, and what can be done."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from workstation.analysis.timeline.drawing import CLOCK_WORDS
from workstation.domain.timeline import Lanes, Timeline
from workstation.domain.views import Clock, Narrowing
from workstation.ui.kit.fields import ElidedLabel, button, label, search_box
from workstation.ui.kit.words import count, number

if TYPE_CHECKING:
    from workstation.domain.questions import Question

FORMATS = {"svg": "Picture (SVG)", "png": "Picture (PNG)"}
LANE_WORDS = {
    Lanes.ACTOR: "by actor",
    Lanes.QUESTION: "by question",
    Lanes.SOURCE: "by source",
    Lanes.PUBLISHER: "by publisher",
}
_LONGEST = 60  # letters of a question in a menu
_PAUSE = 250  # milliseconds after the last letter typed


class Toolbar(QFrame):
    """What is shown, and what can be done with it.

    Signals:
        changed: other claims, another clock or other lanes are wanted.
        course_asked, event_asked, fit_asked: the buttons.
        course_left: everything again, not one course.
        actor_asked: only one actor is wanted; which, is to be asked.
        export_asked: (suffix)
    """

    changed = Signal()
    course_asked = Signal()
    course_left = Signal()
    event_asked = Signal()
    actor_asked = Signal()
    fit_asked = Signal()
    export_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clock, self.lanes, self.narrowing = Clock.STATEMENT, Lanes.ACTOR, Narrowing()
        self.questions: Sequence[Question] = ()
        self.actor_name = ""
        self.setProperty("kind", "side")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._search)
        self._build()
        self._say()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(6)
        self.title, self.counts = label("Timeline", "title"), ElidedLabel("caption")
        self.counts.say("reading…")
        self.leave = button("", self.course_left.emit, icon="x", tip="Show everything again")
        self.leave.hide()
        self.search = search_box("Find words", "Only claims with these words")
        self.search.setMinimumWidth(90)
        self.search.setMaximumWidth(200)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.by_clock = self._menu("Which date counts", self._fill_clock)
        self.by_lane = self._menu("What the lanes are", self._fill_lanes)
        self.filter = self._menu("Which claims are shown", self._fill_filter)
        self.course = button(
            "One course…", self.course_asked.emit, tip="One actor on one question through time"
        )
        self.add_event = button("", self.event_asked.emit, icon="plus", tip="Add an event")
        self.fit = button("Fit", self.fit_asked.emit, tip="See everything (0)")
        self.export = self._menu("Save this picture as a file", self._fill_export, "Export")
        row.addWidget(self.title)
        row.addWidget(self.counts, 1)
        row.addStretch()
        row.addWidget(self.leave)
        row.addWidget(self.search, 1)
        buttons = (self.by_clock, self.by_lane, self.filter, self.course, self.add_event, self.fit)
        for made in (*buttons, self.export):
            row.addWidget(made)

    # what is chosen

    def show_counts(self, timeline: Timeline) -> None:
        """Say how much is shown."""
        parts = [f"{count(timeline.dated, 'claim')} dated", f"{number(timeline.undated)} undated"]
        if timeline.lanes_left_out:
            every = len(timeline.lanes) + timeline.lanes_left_out
            parts.append(f"the {number(len(timeline.lanes))} fullest of {number(every)} lanes")
            parts.append("choose an actor or question to see the others")
        self.counts.say(" · ".join(parts))

    def show_course(self, name: str) -> None:
        """One course is shown, or everything if there is no name."""
        self.leave.setText(name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…")
        self.leave.setVisible(bool(name))
        for made in (self.search, self.by_clock, self.by_lane, self.filter):
            made.setVisible(not name)
        self.counts.setVisible(not name)

    def narrow_to_actor(self, uid: str, name: str) -> None:
        """Only what this actor says; everybody again if empty."""
        self.actor_name = name
        self.want(actors=(uid,) if uid else ())

    def widen(self) -> None:
        """Every claim again."""
        self.narrowing, self.actor_name = Narrowing(), ""
        self.search.clear()
        self._say()
        self.changed.emit()

    def want(self, **changes: object) -> None:
        """Let other claims through."""
        self.narrowing = replace(self.narrowing, **changes)  # type: ignore[arg-type]  # its fields
        self._say()
        self.changed.emit()

    def look(self, *, clock: Clock | None = None, lanes: Lanes | None = None) -> None:
        """Another clock, other lanes."""
        self.clock, self.lanes = clock or self.clock, lanes or self.lanes
        self._say()
        self.changed.emit()

    def _search(self) -> None:
        text = self.search.text().strip()
        if text != self.narrowing.text:
            self.want(text=text)

    def _say(self) -> None:
        """Let the buttons say what is chosen."""
        self.by_clock.setText(f"Date {CLOCK_WORDS[self.clock].split()[-1]}")
        self.by_lane.setText(LANE_WORDS[self.lanes].capitalize())
        wanted = self.narrowing
        number_set = sum(
            map(bool, (wanted.actors, wanted.questions, wanted.accepted_only, not wanted.suggested))
        )
        self.filter.setText(f"Filter ({number_set})" if number_set else "Filter")

    # menus

    def _menu(self, name: str, fill: Callable[[QMenu], None], text: str = "") -> QPushButton:
        made = button(text, tip=name, name=name)
        menu = QMenu(made)
        menu.aboutToShow.connect(lambda: fill(menu))
        made.setMenu(menu)
        return made

    def _fill_clock(self, menu: QMenu) -> None:
        menu.clear()
        for clock in (Clock.STATEMENT, Clock.EVENT, Clock.PUBLICATION):
            words = CLOCK_WORDS[clock].capitalize()
            _tick(menu, words, clock is self.clock, partial(self.look, clock=clock))

    def _fill_lanes(self, menu: QMenu) -> None:
        menu.clear()
        for lanes, words in LANE_WORDS.items():
            _tick(
                menu,
                words.capitalize(),
                lanes is self.lanes,
                partial(self.look, lanes=lanes),
            )

    def _fill_filter(self, menu: QMenu) -> None:
        menu.clear()
        wanted = self.narrowing
        _tick(
            menu,
            "Accepted claims only",
            wanted.accepted_only,
            lambda: self.want(accepted_only=not wanted.accepted_only),
        )
        _tick(
            menu,
            "Leave out suggestions",
            not wanted.suggested,
            lambda: self.want(suggested=not wanted.suggested),
        )
        menu.addSeparator()
        actor = f"Only {self.actor_name}" if self.actor_name else "Only one actor…"
        one_actor = self.actor_asked.emit
        all_actors = lambda: self.narrow_to_actor("", "")  # noqa: E731
        _tick(
            menu, actor.replace("&", "&&"), bool(wanted.actors),
            all_actors if wanted.actors else one_actor,
        )  # fmt: skip
        menu.addSeparator()
        chosen = frozenset(wanted.questions)
        _tick(menu, "All questions", not chosen, lambda: self.want(questions=()))
        for question in self.questions:
            words = question.wording
            words = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
            flipped = tuple(sorted(chosen ^ {question.uid}))
            _tick(
                menu,
                words.replace("&", "&&"),
                question.uid in chosen,
                partial(self.want, questions=flipped),
            )

    def _fill_export(self, menu: QMenu) -> None:
        menu.clear()
        for suffix, words in FORMATS.items():
            action = menu.addAction(f"{words}…")
            action.triggered.connect(lambda _=False, s=suffix: self.export_asked.emit(s))


def _tick(menu: QMenu, words: str, on: bool, then: Callable[[], object]) -> None:
    action = QAction(words, menu, checkable=True)
    action.setChecked(on)
    action.triggered.connect(lambda _=False: then())
    menu.addAction(action)
