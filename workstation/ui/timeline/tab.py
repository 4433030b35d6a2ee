# SPDX-License-Identifier: MIT
"""The Timeline tab: claims, events and changes of position along days; one actor's course."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workstation.analysis.timeline.courses import as_timeline
from workstation.analysis.timeline.drawing import whole
from workstation.domain.timeline import Item, ItemKind, Timeline
from workstation.ui.kit.dialogs import ask_save
from workstation.ui.kit.empty import EmptyView
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.picker import Choice, Picker, fixed
from workstation.ui.kit.picture import png
from workstation.ui.kit.splitting import beside
from workstation.ui.session import Session
from workstation.ui.timeline.canvas import TimelineCanvas
from workstation.ui.timeline.card import WIDTH, TimelineCard
from workstation.ui.timeline.choosing import ActorQuestion
from workstation.ui.timeline.event_dialog import EventDialog
from workstation.ui.timeline.reading import Reading
from workstation.ui.timeline.toolbar import FORMATS, Toolbar

if TYPE_CHECKING:
    from workstation.domain.questions import Question
    from workstation.workspace import Workspace

_CONCERNS = frozenset(
    ("actor", "claim", "position", "question", "event", "link", "source", "workspace")
)
_PAUSE = 120  # milliseconds after the last move before other days are read


class TimelineTab(QWidget):
    """What was said when."""

    keys = (
        "← → next in time · ↑ ↓ lane · Enter open · + − zoom · 0 see all · Ctrl+← → move · "
        "Page keys scroll"
    )

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._latest = Latest(self, session)
        self._questions = Latest(self, session)
        self._wanted = ""
        self._course: tuple[str, str] | None = None
        self._reading = Reading()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self.setAccessibleName("Timeline")
        self.toolbar, self.canvas, self.card = Toolbar(), TimelineCanvas(), TimelineCard()
        self._choosing = ActorQuestion(session, self.toolbar.course)
        self._build()
        self._connect()
        self._actions = self._make_actions()
        self.setFocusProxy(self.canvas)
        self.list_questions()
        self.reload()

    # what the window asks

    def reveal(self, uid: str) -> None:
        """Choose a claim or event, as soon as it is there."""
        self._wanted = "" if self.canvas.reveal(uid) else uid

    def refresh(self, nouns: frozenset[str]) -> None:
        """Read again if these kinds of change touch the timeline."""
        if nouns & _CONCERNS:
            self.reload()
        if "question" in nouns:
            self.list_questions()

    def actions(self) -> list[QAction]:
        """What can be done here."""
        return self._actions

    # building

    def _build(self) -> None:
        self._across = beside(
            self.canvas, self.card, self._session.settings, "timeline.splitter", WIDTH
        )
        self._empty = EmptyView(
            "history",
            "Nothing to see along time yet",
            "Claims appear here by the day they were said, by the day of what they tell, or by "
            "the day they were published; add documents, or record an event yourself.",
            "Add an event",
            self.add_event,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._across)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        bar, card = self.toolbar, self.card
        bar.changed.connect(self.reload)
        bar.fit_asked.connect(self.fit)
        bar.course_asked.connect(lambda: self._choosing.ask(self.show_course))
        bar.course_left.connect(self.leave_course)
        bar.event_asked.connect(self.add_event)
        bar.actor_asked.connect(lambda: self._choosing.ask_actor(bar.narrow_to_actor))
        bar.export_asked.connect(self.export)
        self.canvas.chosen.connect(self.on_chosen)
        self.canvas.opened.connect(self.on_opened)
        self.canvas.sight_changed.connect(self._pause.start)
        self._pause.timeout.connect(self.on_paused)
        card.opened.connect(self.open_claim)
        card.claim_asked.connect(self.reveal)
        card.course_asked.connect(self.show_course)
        card.tie_asked.connect(self.ask_event)
        card.event_edit_asked.connect(self.edit_event)
        card.event_remove_asked.connect(
            lambda uid: self._session.write(lambda w: w.events.remove(uid))
        )

    def _make_actions(self) -> list[QAction]:
        entries = [
            ("See the whole timeline\t0", self.fit),
            ("One actor's course on one question…", self.toolbar.course_asked.emit),
            ("Add an event…", self.add_event),
            ("Show every claim again", self.show_all),
            *((f"Export: {words}…", lambda s=s: self.export(s)) for s, words in FORMATS.items()),
        ]
        made = []
        for text, act in entries:
            action = QAction(text, self)
            action.triggered.connect(lambda _=False, act=act: act())
            made.append(action)
        return made

    # reading

    def reload(self) -> None:
        """Read again; what is shown stays until it is there."""
        bar, course = self.toolbar, self._course
        clock, lanes, narrowing = bar.clock, bar.lanes, bar.narrowing
        period = self._reading.period(clock)

        def ask(workspace: "Workspace") -> Timeline:
            if course is None:
                return workspace.timeline.items(clock, lanes, narrowing, period)
            return as_timeline(workspace.timeline.course(*course), self.canvas.timeline.today)

        self._latest.ask(ask, self.on_loaded)

    def list_questions(self) -> None:
        """Read the questions that the filter offers."""

        def show(found: "list[Question]") -> None:
            self.toolbar.questions = found

        self._questions.ask(lambda workspace: workspace.questions.all(), show)

    def on_loaded(self, found: Timeline) -> None:
        """Show a timeline."""
        self.toolbar.show_counts(found)
        self.toolbar.show_course(found.title if self._course else "")
        narrowed = self.toolbar.narrowing != type(self.toolbar.narrowing)()
        is_empty = not found.items and not found.buckets and not narrowed and not self._course
        self._stack.setCurrentWidget(self._empty if is_empty else self._across)
        self.canvas.show_timeline(found)
        if self._wanted:
            self.reveal(self._wanted)
        self.on_chosen(self.canvas.current)

    def on_paused(self) -> None:
        """Read what has come into sight, if it is not there yet."""
        if self._reading.wants(self.canvas.timeline, self.canvas.sight):
            self.reload()

    # doing

    def on_chosen(self, item: Item | None) -> None:
        """Let the card follow."""
        self.card.show_item(self._session.workspace, item)

    def on_opened(self, item: Item) -> None:
        """Show the claim in its source, or change the event."""
        if item.kind is ItemKind.EVENT:
            self.edit_event(item.uid)
        else:
            self.open_claim(item.uid)

    def open_claim(self, uid: str) -> None:
        """Show a claim in its source."""
        self._session.show("claim", uid)

    def fit(self) -> None:
        """See everything."""
        self._reading = Reading()
        self.canvas.fit()
        if not self.canvas.timeline.whole:
            self.reload()

    def show_all(self) -> None:
        """Take every narrowing off."""
        self._course = None
        self.toolbar.widen()

    def show_course(self, actor: str, question: str) -> None:
        """One actor on one question through time."""
        self._course = (actor, question)
        self.canvas.fit()
        self.reload()

    def leave_course(self) -> None:
        """Everything again."""
        self._course = None
        self.fit()
        self.reload()

    def add_event(self) -> None:
        """Ask for an event and record it."""
        draft = EventDialog.ask(self)
        if draft is not None:
            self._session.write(
                lambda w: w.events.add(draft.title, happened=draft.happened, place=draft.place)
            )

    def edit_event(self, uid: str) -> None:
        """Ask how an event is to be told."""
        draft = EventDialog.ask(self, self._session.workspace.events.get(uid))
        if draft is not None:
            self._session.write(
                lambda w: w.events.set(
                    uid, title=draft.title, happened=draft.happened, place=draft.place
                )
            )

    def ask_event(self, claim: str, anchor: QWidget) -> None:
        """Ask which event a claim is about."""
        workspace = self._session.workspace
        now = workspace.events.of_claim(claim)
        choices = [
            Choice(one.uid, one.title, one.when, checked=now is not None and one.uid == now.uid)
            for one in workspace.events.all()
        ]
        none = Choice("", "No event", checked=now is None)

        def tie(uid: object) -> None:
            self._session.write(lambda w: w.events.tie([claim], str(uid) or None))

        Picker.open_at(anchor, "Which event is it about?", fixed([none, *choices]), tie)

    def export(self, suffix: str) -> None:
        """Save the days in sight, with all lanes, as a file."""
        picture = whole(self.canvas.timeline, sight=self.canvas.sight)

        def save(path: Path) -> None:
            def done(_: object = None) -> None:
                self._session.message.emit(f"Saved the timeline as {path}", False)

            if suffix == "png":
                png(picture, path, "light")
                done()
            else:
                self._session.read(lambda w: w.timeline.export(picture, path), done)

        kinds = f"{FORMATS[suffix]} (*.{suffix})"
        ask_save(self, "Export the timeline", kinds, f"timeline.{suffix}", save)
