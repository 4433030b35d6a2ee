# SPDX-License-Identifier: MIT
"""The Comparison tab: table in the middle, quotes at the right, quotes side by side below."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.domain.comparison import Comparison, Placed, Row
from workstation.ui.comparison.aside import SideBySide
from workstation.ui.comparison.deciding import Deciding
from workstation.ui.comparison.delegate import CellDelegate
from workstation.ui.comparison.details import WIDTH, Details, Shown
from workstation.ui.comparison.model import ComparisonModel
from workstation.ui.comparison.questions import Questions
from workstation.ui.comparison.table import ComparisonTable
from workstation.ui.comparison.toolbar import FORMATS, Choice, Toolbar
from workstation.ui.comparison.wording import banner_words
from workstation.ui.kit.banner import Banner
from workstation.ui.kit.dialogs import ask_save
from workstation.ui.kit.empty import EmptyView
from workstation.ui.kit.splitting import remember
from workstation.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from workstation.workspace import Workspace

KEYS = (
    "Enter confirm · Backspace take off · Y N P U ? W stance · I implied · "
    "[ ] quote · G open in sources · B side by side"
)
_TOUCHING = frozenset(
    (
        *("question", "position", "claim", "actor", "alias", "affiliation", "source", "link"),
        *("assessment", "workspace"),
    )
)
_PATIENCE_MS = 20  # arrow keys held down: the panel follows when they rest


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the person is in the table, by uids."""

    question: str
    column: str
    across: int
    down: int


class ComparisonTab(QWidget):
    """Questions × actors, sources or publishers."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._request = 0
        self._wanted = ""  # a question to show as soon as it is there
        self.setAccessibleName("Comparison")
        stored = session.settings.views.get("comparison")
        self.toolbar = Toolbar(Choice.remembered(stored))
        self.model = ComparisonModel(self)
        self.table = ComparisonTable(self.model)
        self.details = Details()
        self.aside = SideBySide(lambda uid: session.workspace.sources.text(uid).text)
        self.deciding = Deciding(session, self)
        self.questions = Questions(session, self)
        self._build()
        self._connect()
        self._actions = self._make_actions()
        self.reload()

    # what the window asks

    @property
    def keys(self) -> str:
        """The keys that work now; none while there is no question."""
        return KEYS if self.model.comparison.rows else ""

    def reveal(self, uid: str) -> None:
        """Show a question; or the question a position or assessment belongs to."""
        if not self.table.choose(uid):
            self._wanted = uid

    def refresh(self, nouns: frozenset[str]) -> None:
        """Read again if these kinds of change touch the comparison."""
        if nouns & _TOUCHING:
            self.reload()

    def actions(self) -> list[QAction]:
        """What can be done here."""
        return self._actions

    # building

    def _build(self) -> None:
        self.banner = Banner()
        self.table.delegate_all(CellDelegate(self.model, self.table))
        self.table.set_row_height(CellDelegate.row_height())
        self._middle = QSplitter(Qt.Orientation.Vertical)
        self._middle.addWidget(self.table)
        self._middle.addWidget(self.aside)
        self._middle.setHandleWidth(1)
        self._middle.setCollapsible(0, False)
        self._middle.setSizes([500, 300])
        self.aside.hide()
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._across.addWidget(self._middle)
        self._across.addWidget(self.details)
        self._across.setHandleWidth(1)
        self._across.setStretchFactor(0, 1)
        self._across.setCollapsible(0, False)
        self._across.setSizes([1100, WIDTH])
        remember(self._across, self._session.settings, "comparison.splitter")
        self._empty = EmptyView(
            "message-circle-question",
            "Questions go here",
            "Word what has to be answered. Each question becomes a row, each actor a column, "
            "and the claims that answer it are suggested.",
            "New question",
            self.questions.new,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._across)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.toolbar)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self._following = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._following.timeout.connect(self.show_chosen)
        self.table.chosen.connect(self._following.start)
        self.table.moved.connect(self.questions.move)
        self.table.pressed_key.connect(self.on_key)
        self.table.doubleClicked.connect(lambda _: self.open_source())
        self.toolbar.choice_changed.connect(self.on_choice_changed)
        self.toolbar.question_asked.connect(self.questions.new)
        self.toolbar.brief_asked.connect(self.make_brief)
        self.toolbar.export_asked.connect(self.export)
        self.details.edited.connect(self.questions.set_field)
        self.details.edit_asked.connect(self.questions.edit)
        self.details.assess_asked.connect(self.questions.assess)
        self.details.open_asked.connect(self.open_source)
        self.details.confirm_all_asked.connect(self.deciding.confirm_shown)
        self.details.confirmed.connect(lambda placed: self.deciding.confirm([placed]))
        self.details.dismissed.connect(lambda placed: self.deciding.dismiss([placed]))
        self.details.stance_asked.connect(self.deciding.choose_stance)
        self.aside.closed.connect(lambda: self.show_aside(False))
        self.aside.opened.connect(lambda uid: self._session.show_requested.emit("claim", uid))

    def _make_actions(self) -> list[QAction]:
        entries = (
            ("New question…", "Ctrl+Shift+Q", self.questions.new),
            ("Edit question…", "F2", self.questions.edit),
            ("Delete question", "", self.questions.remove),
            ("Move question up\tAlt+Up", "", lambda: self.questions.move(-1)),
            ("Move question down\tAlt+Down", "", lambda: self.questions.move(1)),
            ("Record a judgement…\tA", "", self.questions.assess),
            ("Confirm positions\tEnter", "", self.deciding.confirm_shown),
            ("Quotes side by side\tB", "", lambda: self.show_aside(not self.aside.isVisible())),
            ("Open in sources\tG", "", self.open_source),
            ("Brief from this view", "", self.make_brief),
            *((f"Export: {w}…", "", lambda s=s: self.export(s)) for s, w in FORMATS.items()),
        )
        made = []
        for text, shortcut, act in entries:
            action = QAction(text, self)
            if shortcut:
                action.setShortcut(shortcut)
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                self.addAction(action)
            action.triggered.connect(lambda _=False, act=act: act())
            made.append(action)
        return made

    # reading

    def reload(self) -> None:
        """Compute the comparison again; what is shown stays until it is there."""
        self._request += 1
        choice, request = self.toolbar.choice, self._request

        def ask(workspace: "Workspace") -> Comparison:
            return workspace.comparison.table(
                axis=choice.axis,
                roll_up=choice.roll_up,
                suggested=choice.suggested,
                accepted_only=choice.accepted_only,
            )

        self._session.read(ask, lambda found: self.on_loaded(request, found))

    def on_loaded(self, request: int, comparison: Comparison) -> None:
        """Show a comparison, unless a newer one has been asked for."""
        if request != self._request:
            return
        place = self._place()
        same = self.model.show(comparison)
        self._stack.setCurrentWidget(self._across if comparison.rows else self._empty)
        self.toolbar.show_counts(comparison)
        self._show_banner(comparison)
        if self.isVisible():
            self._session.status_changed.emit(self.keys)
        if not same:
            self._restore(place)
        if self._wanted and self.table.choose(self._wanted):
            self._wanted = ""
        self.show_chosen()

    def _show_banner(self, comparison: Comparison) -> None:
        words = banner_words(comparison)
        if words and comparison.rows:
            self.banner.say(words, "Review", self.review, tone="warning", closable=False)
        else:
            self.banner.hide()

    def _place(self) -> _Place:
        row, column, _ = self.table.current()
        return _Place(
            row.question.uid if row else "",
            column.uid if column else "",
            self.table.horizontalScrollBar().value(),
            self.table.verticalScrollBar().value(),
        )

    def _restore(self, place: _Place) -> None:
        """Go back to where the person was; at first, to the first cell that holds something."""
        if not (place.question and self.table.choose(place.question, place.column)):
            self._choose_first()
            return
        self.table.horizontalScrollBar().setValue(place.across)
        self.table.verticalScrollBar().setValue(place.down)

    def _choose_first(self) -> None:
        rows = self.model.comparison.rows
        if rows:
            self.table.choose(rows[0].question.uid)

    # what is chosen

    def row(self) -> Row | None:
        """The current question."""
        return self.table.current()[0]

    def placed(self) -> tuple[Placed, ...]:
        """The positions of the chosen cells; of a chosen question, of all its cells."""
        found: dict[str, Placed] = {}
        for row, column, cell in self.table.chosen_cells():
            columns = () if column else self.model.comparison.columns
            for one in (cell, *(row.cells.get(c.uid) for c in columns)):
                found.update({p.position.uid: p for p in one.placed} if one else {})
        return tuple(found.values())

    def show_chosen(self) -> None:
        """Let the panels follow the selection."""
        row, column, _ = self.table.current()
        if row is None:
            self.details.show_nothing()
            return
        placed = self.placed()
        history = self._session.workspace.assessments.of(row.question.uid)
        cells = self.table.chosen_cells()
        many = len(cells) > 1
        heading = "Chosen cells" if many else column.name if column else "All columns"
        if not placed:
            heading = f"{heading}: nothing held"
        self.details.show_cell(Shown(row, heading, placed, history[0] if history else None))
        if self.aside.isVisible():
            self.aside.show_quotes(placed)

    # doing

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.on_key(event.key(), event.text())

    def on_key(self, key: int, text: str) -> None:
        """The keys of the table and of the cards beside it."""
        plain: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Return: self.deciding.confirm_current,
            Qt.Key.Key_Enter: self.deciding.confirm_current,
            Qt.Key.Key_Backspace: self.deciding.dismiss_current,
            Qt.Key.Key_Delete: self.on_delete,
            Qt.Key.Key_Escape: lambda: self.show_aside(False),
        }
        letters: dict[str, Callable[[], object]] = {
            "[": lambda: self.details.step(-1),
            "]": lambda: self.details.step(1),
            "G": self.open_source,
            "B": lambda: self.show_aside(not self.aside.isVisible()),
            "A": self.questions.assess,
        }
        act = plain.get(Qt.Key(key)) or letters.get(text.upper())
        if act is not None:
            act()
        else:
            self.deciding.on_letter(text.upper())

    def on_delete(self) -> None:
        """Delete takes away a question when its own column is current, else a position."""
        if self.table.current()[1] is None:
            self.questions.remove()
        else:
            self.deciding.dismiss_current()

    def on_choice_changed(self) -> None:
        """Remember the choice and read again."""
        self._session.settings.views["comparison"] = self.toolbar.choice.to_store()
        self.reload()

    def show_aside(self, shown: bool) -> None:
        """Open or close the quotes side by side."""
        self.aside.setVisible(shown)
        if shown:
            self.aside.show_quotes(self.placed())
        else:
            self.table.setFocus()

    def open_source(self) -> None:
        """Show the current quote in its source."""
        one = self.details.current_placed()
        if one is not None:
            self._session.show_requested.emit("claim", one.claim.uid)

    def review(self) -> None:
        """Go to the first claim that waits for a decision."""
        self.deciding.review()

    def export(self, suffix: str) -> None:
        """Save the view as a file."""
        comparison, title = self.model.comparison, self.toolbar.title.text()

        def save(path: Path) -> None:
            self._session.read(
                lambda workspace: workspace.comparison.export(comparison, path),
                lambda _: self._session.message.emit(f"Saved “{title}” as {path}", False),
            )

        kinds = f"{FORMATS[suffix]} (*.{suffix})"
        ask_save(self, "Export the comparison", kinds, f"comparison.{suffix}", save)

    def make_brief(self) -> None:
        """Make a brief of the questions and columns in view, and show it."""
        comparison = self.model.comparison
        if not comparison.rows:
            return
        questions = [row.question.uid for row in comparison.rows]
        columns = tuple(column.uid for column in comparison.columns)
        self._session.write(
            lambda workspace: workspace.briefs.create(questions, columns=columns),
            lambda change: self._session.show_requested.emit("brief", change.rows[0]),
        )
