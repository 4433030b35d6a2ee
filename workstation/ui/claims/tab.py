# SPDX-License-Identifier: MIT
"""The Claims tab: every claim, sorted, narrowed, and decided about in bulk."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.domain.claims import Claim
from workstation.ui.claims.columns import columns
from workstation.ui.claims.deciding import Deciding
from workstation.ui.claims.filters import Filters
from workstation.ui.claims.panel import WIDTH, ClaimPanel
from workstation.ui.kit.empty import EmptyView
from workstation.ui.kit.paged import PagedTableModel
from workstation.ui.kit.rows import RowDelegate
from workstation.ui.kit.tables import PagedTable
from workstation.ui.kit.trust import why_words
from workstation.ui.session import Session

if TYPE_CHECKING:
    from array import array

    from workstation.workspace import Workspace

_ROWS_ONLY = frozenset(("claim", "position", "question", "actor", "alias", "link"))
_TOUCHING = _ROWS_ONLY | {"source", "workspace", "affiliation"}


class ClaimsTab(QWidget):
    """The table of all claims with the current one beside it."""

    keys = (
        "Enter accept · Backspace reject · S speaker · Q place on a question · "
        "G open in sources · Ctrl+A all · / filter"
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._request = 0
        self._order, self._descending = "document", False
        self._total = 0
        self._wanted: str = ""
        self._unfolded = False  # whether the less certain suggestions are shown too
        self._wordings: dict[str, str] = {}
        self.setAccessibleName("Claims")
        workspace = session.workspace
        self.filters = Filters(workspace.actors.all, workspace.questions.all)
        self.model = PagedTableModel(columns(self._wordings), workspace.claims.rows, self)
        self.table = PagedTable(self.model, "Claims")
        self.table.empty_text = "No claim answers to the filter."
        self.table.setItemDelegate(RowDelegate(self.table))
        self.panel = ClaimPanel()
        self.deciding = Deciding(session, self)
        self._build()
        self._connect()
        self._actions = self._make_actions()
        self.reload()

    # what the window asks

    def reveal(self, uid: str) -> None:
        """Show a claim, giving up the filter if it hides it."""
        claim = self._session.workspace.claims.get(uid)
        if not self.table.reveal_id(claim.id):
            self._wanted, self._unfolded = uid, True
            self.filters.reset()
            self.reload()

    def refresh(self, nouns: frozenset[str]) -> None:
        """Read again; in sight of somebody, rows stay where they are."""
        if not nouns & _TOUCHING:
            return
        if self.isVisible() and nouns <= _ROWS_ONLY:
            self._read_wordings()
            self.model.refresh()
            self.show_current()
        else:
            self.reload()

    def actions(self) -> list[QAction]:
        """What can be done here."""
        return self._actions

    # building

    def _build(self) -> None:
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._across.addWidget(self.table)
        self._across.addWidget(self.panel)
        self._across.setHandleWidth(1)
        self._across.setStretchFactor(0, 1)
        self._across.setCollapsible(0, False)
        self._across.setSizes([1100, WIDTH])
        self._empty = EmptyView(
            "quote",
            "Claims go here",
            "Add documents: who says what is suggested from them, and you decide what holds.",
            "Add documents",
            self.add_documents,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._across)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.table)
        state = self._session.settings.views.get("claims")
        self.table.restore_layout(state if isinstance(state, str) else "")

    def _connect(self) -> None:
        self.table.installEventFilter(self)
        self.table.sort_requested.connect(self.on_sort)
        self.table.selection_changed.connect(self.on_selection)
        self.table.current_changed.connect(lambda _: self.show_current())
        self.table.doubleClicked.connect(lambda _: self.open_source())
        self.table.horizontalHeader().sectionResized.connect(lambda *_: self._remember())
        self.filters.changed.connect(self.reload)
        self.filters.unfold_requested.connect(self.on_unfold)
        self._session.engine.known.connect(self.show_current)
        self.panel.verb_requested.connect(self.do)

    def _make_actions(self) -> list[QAction]:
        made = []
        for text, verb in (
            ("Accept claims\tEnter", "accept"),
            ("Reject claims\tBackspace", "reject"),
            ("Set speaker…\tS", "speaker"),
            ("Place on a question…\tQ", "place"),
            ("Place claims…", "place_many"),
            ("Open in sources\tG", "open"),
            ("Purge the claim…", "purge"),
        ):
            action = QAction(text, self)
            action.triggered.connect(lambda _=False, verb=verb: self.do(verb))
            made.append(action)
        return made

    # reading

    def reload(self) -> None:
        """Find the claims again; the table stays until they are there."""
        self._request += 1
        request, every = self._request, self.filters.wanted
        order, descending = self._order, self._descending
        sure = replace(every, least_confidence=self._session.settings.least_confidence)
        wanted = every if self._unfolded else sure

        def ask(workspace: "Workspace") -> "tuple[array[int], int, int]":
            ids = workspace.claims.find(wanted, order, descending=descending)
            below = 0
            if sure != every:
                below = len(workspace.claims.find(every)) - len(workspace.claims.find(sure))
            return ids, sum(workspace.claims.counts().values()), below

        self._session.read(ask, lambda found: self.on_found(request, *found))

    def on_unfold(self) -> None:
        """Show the less certain suggestions too, or fold them away again."""
        self._unfolded = not self._unfolded
        self.reload()

    def on_found(self, request: int, ids: "array[int]", total: int, below: int = 0) -> None:
        """Show the claims found, unless others have been asked for since."""
        if request != self._request:
            return
        self._total = total
        self.filters.show_below(below, unfolded=self._unfolded)
        self._read_wordings()
        self.table.show_ids(ids)
        self._stack.setCurrentWidget(self._across if total else self._empty)
        if self._wanted:
            claim = self._session.workspace.claims.get(self._wanted)
            self._wanted = ""
            self.table.reveal_id(claim.id)
        elif self.table.current_id() < 0 and ids:
            self.table.selectRow(0)
        self.on_selection()
        self.show_current()

    def _read_wordings(self) -> None:
        self._wordings.clear()
        questions = self._session.workspace.questions.all()
        self._wordings.update({question.uid: question.wording for question in questions})

    # what is chosen

    def claim(self) -> Claim | None:
        """The claim under the keyboard's mark."""
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def chosen(self) -> int:
        """How many claims are chosen."""
        blocks = self.table.selectionModel().selection()
        return sum(blocks.at(place).height() for place in range(blocks.count()))

    def on_selection(self) -> None:
        """Count what is chosen."""
        chosen = self.chosen()
        self.filters.show_counts(len(self.model.ids), self._total, chosen)
        self.panel.show_chosen(chosen)

    def show_current(self) -> None:
        """Let the panel follow the keyboard's mark."""
        claim, engine = self.claim(), self._session.engine
        why = ""
        if claim is not None:
            facts, tagged = engine.measured_for(claim.source), engine.reads_by_tagger(claim.source)
            why = why_words(claim, facts, by_tagger=tagged)
        self.panel.show_claim(claim, self._wordings, why)

    # doing

    def do(self, verb: str) -> None:
        """Carry out a verb on what is chosen."""
        {
            "accept": self.deciding.accept,
            "reject": self.deciding.reject,
            "speaker": self.deciding.set_speaker,
            "place": self.deciding.place,
            "place_many": self.deciding.place_many,
            "open": self.open_source,
            "purge": self.deciding.purge,
        }[verb]()

    def open_source(self) -> None:
        """Show the current claim in its source."""
        claim = self.claim()
        if claim is not None:
            self._session.show_requested.emit("claim", claim.uid)

    def add_documents(self) -> None:
        """Choose documents to take in."""
        from workstation.ui.intake import choose_documents

        choose_documents(self, self._session.intake)

    def on_sort(self, key: str, descending: bool) -> None:
        """Bring the claims in another order."""
        self._order, self._descending = key, descending
        self.reload()

    def _remember(self) -> None:
        self._session.settings.views["claims"] = self.table.layout_state()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The table's keys: one letter decides, everything else moves as in any table."""
        if watched is self.table and event.type() == QEvent.Type.KeyPress:
            return isinstance(event, QKeyEvent) and self.on_key(event)
        return super().eventFilter(watched, event)

    def on_key(self, event: QKeyEvent) -> bool:
        """Answer a key; whether it meant something here."""
        if event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            return False
        by_key = {
            Qt.Key.Key_Return: "accept",
            Qt.Key.Key_Enter: "accept",
            Qt.Key.Key_Backspace: "reject",
            Qt.Key.Key_Delete: "reject",
        }
        by_letter = {"S": "speaker", "Q": "place", "G": "open"}
        verb = by_key.get(Qt.Key(event.key())) or by_letter.get(event.text().upper())
        if verb:
            self.do(verb)
        elif event.text() == "/":
            self.filters.text.setFocus()
        return bool(verb) or event.text() == "/"
