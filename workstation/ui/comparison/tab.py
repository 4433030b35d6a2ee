# SPDX-License-Identifier: MIT
"""The Comparison tab: table in the middle, quotes at the right, quotes side by side below."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.analysis.stored_views import from_store
from workstation.ui.comparison.actions import actions_of
from workstation.ui.comparison.aside import SideBySide
from workstation.ui.comparison.deciding import Deciding
from workstation.ui.comparison.delegate import CellDelegate
from workstation.ui.comparison.details import WIDTH, Details
from workstation.ui.comparison.filters import Filters
from workstation.ui.comparison.following import Following
from workstation.ui.comparison.gaps import Gaps
from workstation.ui.comparison.leaving import Leaving
from workstation.ui.comparison.loading import Loader
from workstation.ui.comparison.model import ComparisonModel
from workstation.ui.comparison.pages import Pages
from workstation.ui.comparison.place import Place, go_back, place_in
from workstation.ui.comparison.pressing import KEYS, Pressing
from workstation.ui.comparison.questions import Questions
from workstation.ui.comparison.table import ComparisonTable
from workstation.ui.comparison.toolbar import Toolbar
from workstation.ui.comparison.viewing import Viewing
from workstation.ui.comparison.wording import banner_words
from workstation.ui.kit.banner import Banner
from workstation.ui.kit.placing_dialog import PlacingDialog
from workstation.ui.kit.splitting import beside
from workstation.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

_TOUCHING = frozenset(
    (
        *("question", "position", "claim", "actor", "alias", "affiliation", "source", "link"),
        *("assessment", "workspace", "inquiry"),
    )
)


class ComparisonTab(QWidget):
    """Questions × actors, sources or publishers; and the disagreements among them."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = ""  # a question to show as soon as it is there
        self._place = Place()
        self.setAccessibleName("Comparison")
        view = from_store(session.settings.views.get("comparison"))
        self.toolbar = Toolbar(replace(view, max_columns=None))
        self.model = ComparisonModel(self)
        self.table = ComparisonTable(self.model)
        self.loader = Loader(session, self.model, self)
        self.details = Details()
        self.aside = SideBySide(
            lambda uid: session.workspace.sources.text(uid).text,
            session.workspace.comparison.differences,
        )
        self.deciding = Deciding(session, self)
        self.questions = Questions(session, self)
        self.viewing = Viewing(session, self)
        self.leaving = Leaving(session, self)
        self.gaps = Gaps(session, self)
        self.following = Following(session, self)
        self.pressing = Pressing(self)
        self.filters = Filters(self.viewing.offers())
        self.toolbar.list_views = session.workspace.views.all
        self._build()
        self._connect()
        self._actions = actions_of(self)
        self.viewing.show_filters()
        self.reload()

    # what the window asks

    @property
    def keys(self) -> str:
        """The keys that work now; none while there is no question."""
        panel = self.pages.disagreements
        if panel is not None and panel.isVisible():
            return panel.keys
        return KEYS if self.model.frame.rows else ""

    def reveal(self, uid: str) -> None:
        """Show a question; or the question a position or assessment belongs to."""
        self.show_mode("table")
        if not self.table.choose(uid):
            self._wanted = uid

    def refresh(self, nouns: frozenset[str]) -> None:
        """Read again if these kinds of change touch the comparison."""
        if nouns & _TOUCHING:
            self.reload()
        if self.pages.disagreements is not None:
            self.pages.disagreements.refresh(nouns)

    def actions(self) -> list[QAction]:
        """What can be done here."""
        return self._actions

    # building

    def _build(self) -> None:
        self.banner = Banner()
        self.table.delegate_all(CellDelegate(self.model, self.table))
        self.table.set_row_height(CellDelegate.row_height())
        self.filters.hide()
        self.pages = Pages(self._session, self._build_work(), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.banner, self.toolbar, self.filters):
            column.addWidget(widget)
        column.addWidget(self.pages, 1)
        self.setFocusProxy(self.table)

    def _build_work(self) -> QWidget:
        """The table with the quotes side by side below it and the panel beside it."""
        middle = QSplitter(Qt.Orientation.Vertical)
        middle.addWidget(self.table)
        middle.addWidget(self.aside)
        middle.setHandleWidth(1)
        middle.setCollapsible(0, False)
        middle.setSizes([500, 300])
        self.aside.hide()
        return beside(middle, self.details, self._session.settings, "comparison.splitter", WIDTH)

    def _connect(self) -> None:
        self.loader.framed.connect(self.on_framed)
        self.loader.filled.connect(self.following.on_filled)
        self.table.chosen.connect(self.following.expect)
        self.table.sight_changed.connect(self.on_sight_changed)
        self.table.moved.connect(self.questions.move)
        self.table.pressed_key.connect(self.pressing.on_key)
        self.table.doubleClicked.connect(lambda _: self.pressing.on_double_click())
        self.table.heading_clicked.connect(self.viewing.on_heading_clicked)
        self.table.heading_menu_asked.connect(self.viewing.heading_menu)
        self.table.line_menu_asked.connect(self.viewing.line_menu)
        self.filters.narrowed.connect(self.viewing.narrow)
        self._connect_toolbar()
        self._connect_panels()

    def _connect_toolbar(self) -> None:
        bar = self.toolbar
        bar.view_changed.connect(self.viewing.changed)
        bar.mode_chosen.connect(self.show_mode)
        bar.filter_asked.connect(self.viewing.toggle_filters)
        bar.saved_chosen.connect(self.viewing.show_saved)
        bar.saved_removed.connect(self.viewing.remove_saved)
        bar.save_asked.connect(self.viewing.save)
        bar.question_asked.connect(self.questions.new)
        bar.brief_asked.connect(self.leaving.make_brief)
        bar.place_asked.connect(self.place_claims)
        bar.export_asked.connect(self.leaving.export)

    def _connect_panels(self) -> None:
        self.details.edited.connect(self.questions.set_field)
        self.details.edit_asked.connect(self.questions.edit)
        self.details.assess_asked.connect(self.questions.assess)
        self.details.open_asked.connect(self.open_source)
        self.details.disagreements_asked.connect(self.show_disagreements)
        self.details.search_asked.connect(self.gaps.record)
        self.details.confirm_all_asked.connect(self.deciding.confirm_shown)
        self.details.confirmed.connect(lambda placed: self.deciding.confirm([placed]))
        self.details.dismissed.connect(lambda placed: self.deciding.dismiss([placed]))
        self.details.stance_asked.connect(self.deciding.choose_stance)
        self.aside.closed.connect(lambda: self.show_aside(False))
        self.aside.opened.connect(lambda uid: self._session.show_requested.emit("claim", uid))

    # reading

    def reload(self) -> None:
        """Compute the comparison again; what is shown stays until it is there."""
        self._place = place_in(self.table)
        self.loader.load(self.toolbar.view)

    def on_framed(self, same: bool) -> None:
        """Another frame is shown."""
        frame = self.model.frame
        if not self.pages.disagreeing:
            self._show_table()
        self.toolbar.show_counts(frame)
        self.filters.groups = tuple(sorted({head.group for head in frame.rows if head.group}))
        self._show_banner()
        if self.isVisible():
            self._session.status_changed.emit(self.keys)
        if not same:
            go_back(self.table, self._place, frame.rows)
        if self._wanted and self.table.choose(self._wanted):
            self._wanted = ""
        self.on_sight_changed()
        self.following.show()

    def _show_table(self) -> None:
        frame = self.model.frame
        narrowed = bool(self.filters.active() or frame.hidden_rows)
        self.pages.show_table(frame, narrowed=narrowed)

    def on_sight_changed(self) -> None:
        """Read what has come into sight."""
        self.loader.need(*self.table.in_sight())

    def _show_banner(self) -> None:
        words = banner_words(self.model.frame)
        if words and self.model.frame.rows:
            self.banner.say(words, "Review", self.review, tone="warning", closable=False)
        else:
            self.banner.hide()

    # doing

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.pressing.on_key(event.key(), event.text())

    def on_column(self, act: "Callable[..., object]") -> None:
        """Do something with the current column, if there is one."""
        column = self.table.current_column()
        if column is not None:
            act(column)

    def on_row(self, act: "Callable[..., object]") -> None:
        """Do something with the current question, if there is one."""
        head = self.table.current_head()
        if head is not None and head.question is not None:
            act(head)

    def open_body(self) -> None:
        """Show the parts of the current body beside it, or fold them again."""
        self.viewing.open_column(self.table.current_column())

    def show_aside(self, shown: bool) -> None:
        """Open or close the quotes side by side."""
        self.aside.setVisible(shown)
        if shown:
            self.aside.show_quotes(self.following.placed())
        else:
            self.table.setFocus()

    def show_mode(self, name: str) -> None:
        """Show the table or the disagreements."""
        if name == "disagreements":
            self.show_disagreements()
            return
        self.toolbar.show_mode("table")
        self.viewing.show_filters()
        self._show_table()
        self.table.setFocus()
        self._session.status_changed.emit(self.keys)

    def show_disagreements(self, question: str = "") -> None:
        """Show where positions cannot all hold, of one question if one is given."""
        self.toolbar.show_mode("disagreements")
        self.filters.hide()
        self.pages.show_disagreements(question)
        self._session.status_changed.emit(self.keys)

    def place_claims(self) -> None:
        """Place many claims on questions, with a preview."""
        PlacingDialog.open_for(self, self._session)

    def open_source(self) -> None:
        """Show the current quote in its source."""
        one = self.details.current_placed()
        if one is not None:
            self._session.show_requested.emit("claim", one.claim.uid)

    def review(self) -> None:
        """Go to the first claim that waits for a decision."""
        self.deciding.review()
