# SPDX-License-Identifier: MIT
"""Where positions cannot all hold: the list at the left, camps and quotes at the right."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.domain.disagreements import (
    Disagreement,
    DisagreementFilter,
    DisagreementStatus,
    Explanation,
    Pair,
    Rule,
    Turn,
)
from workstation.domain.parts import of_part
from workstation.domain.questions import Question
from workstation.ui.comparison.disagreement_card import DisagreementCard, Told
from workstation.ui.comparison.disagreement_list import DisagreementList
from workstation.ui.kit.actor_picker import ActorPicker
from workstation.ui.kit.empty import EmptyView
from workstation.ui.kit.fields import button, label
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.menus import menu_button, radio
from workstation.ui.kit.splitting import remember
from workstation.ui.kit.words import count
from workstation.ui.session import Session

if TYPE_CHECKING:
    from workstation.workspace import Workspace

MOST_PAIRS = 40
_CONCERNS = frozenset(
    (
        *("question", "position", "claim", "actor", "source", "link"),
        *("disagreement", "workspace"),
    )
)
_PATIENCE_MS = 25
_Detail = tuple[list[Pair], list[Turn], dict[str, str], str]


class DisagreementsPanel(QWidget):
    """Finds, filters and decides disagreements.

    Signals:
        opened: (claim uid) a quote is wanted in its source.
        question_chosen: (question uid) a question is wanted in the table.
    """

    opened = Signal(str)
    question_chosen = Signal(str)
    keys = (
        "R real · E explained · X dismiss · O open again · N P next, previous · G open in sources"
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.wanted = DisagreementFilter()
        self._found = Latest(self, session)
        self._details = Latest(self, session)
        self._actor_name = ""
        self._questions: list[Question] = []
        self.setAccessibleName("Disagreements")
        self.list = DisagreementList()
        self.card = DisagreementCard()
        self._build()
        self._connect()
        self.setFocusProxy(self.list)
        self.reload()

    # what the tab asks

    def refresh(self, nouns: frozenset[str]) -> None:
        """Read again if these kinds of change touch disagreements."""
        if nouns & _CONCERNS:
            self.reload()

    def narrow_to(self, question: str) -> None:
        """Only those on one question."""
        self.narrow(question=question)

    def narrow(self, **changes: object) -> None:
        """Filter otherwise."""
        self.wanted = replace(self.wanted, **changes)  # type: ignore[arg-type]  # its own fields
        self._say()
        self.reload()

    # building

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 16, 8)
        head.setSpacing(8)
        self.status = menu_button("By status", self._status_menu)
        self.rule = menu_button("By the rule that found it", self._rule_menu)
        self.question = menu_button("By question", self._question_menu)
        self.actor = button("Any actor", self._ask_actor, tip="In which an actor takes part")
        self.confirmed = button("Confirmed only", tip="Only what rests on confirmed positions")
        self.confirmed.setCheckable(True)
        self.confirmed.clicked.connect(lambda on: self.narrow(confirmed=on))
        self.counted = label("", "caption")
        for made in (self.status, self.rule, self.question, self.actor, self.confirmed):
            head.addWidget(made)
        head.addWidget(self.counted)
        head.addStretch(1)
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._across.setHandleWidth(1)
        self._across.addWidget(self.list)
        self._across.addWidget(self.card)
        self._across.setStretchFactor(1, 1)
        self._across.setChildrenCollapsible(False)
        self._across.setSizes([440, 800])
        remember(self._across, self._session.settings, "disagreements.splitter")
        self.empty = EmptyView(
            "check",
            "No disagreements here",
            "Positions that cannot all hold appear here with their quotes, found by rules that "
            "are named and explained. Place claims on questions, or take a filter off.",
            "Show all",
            self.show_all,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._across)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self._say()

    def _connect(self) -> None:
        self._following = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._following.timeout.connect(self.show_current)
        self.list.current_changed.connect(self._following.start)
        self.list.key_pressed.connect(self.on_letter)
        self.card.opened.connect(self.opened)
        self.card.question_chosen.connect(self.question_chosen)
        self.card.decided.connect(self.decide)
        self.card.pair_decided.connect(self.decide_pair)

    # filters

    def _say(self) -> None:
        """Let the buttons say what is filtered."""
        wanted = self.wanted
        self.status.setText(wanted.status.value.capitalize() if wanted.status else "Any status")
        self.rule.setText(wanted.rule.value.capitalize() if wanted.rule else "Any rule")
        asked = next((q.wording for q in self._questions if q.uid == wanted.question), "")
        short = asked if len(asked) <= 32 else f"{asked[:31]}…"
        self.question.setText(short or ("One question" if wanted.question else "Any question"))
        self.actor.setText(self._actor_name if wanted.actors else "Any actor")
        self.confirmed.setChecked(wanted.confirmed)

    def show_all(self) -> None:
        """Take every filter off."""
        self.wanted = DisagreementFilter()
        self._say()
        self.reload()

    def _status_menu(self, menu: QMenu) -> None:
        entries: dict[object, str] = {None: "Any status"} | {
            s: s.value.capitalize() for s in DisagreementStatus
        }
        radio(menu, entries, self.wanted.status, lambda status: self.narrow(status=status))

    def _rule_menu(self, menu: QMenu) -> None:
        entries: dict[object, str] = {None: "Any rule"} | {
            rule: rule.value.capitalize() for rule in Rule
        }
        radio(menu, entries, self.wanted.rule, lambda rule: self.narrow(rule=rule))

    def _question_menu(self, menu: QMenu) -> None:
        entries: dict[object, str] = {None: "Any question"} | {
            q.uid: q.wording for q in self._questions
        }
        radio(menu, entries, self.wanted.question, lambda uid: self.narrow(question=uid))

    def _ask_actor(self) -> None:
        if self.wanted.actors:
            self.narrow(actors=())
            return
        picked = ActorPicker.ask(self, self._session.workspace)
        names = self._session.workspace.actors.names()
        if picked in names:
            self._actor_name = names[str(picked)]
            self.narrow(actors=(str(picked),))

    # reading

    def reload(self) -> None:
        """Find again; what is shown stays until it is there."""
        wanted = self.wanted

        def ask(workspace: "Workspace") -> tuple[list[Disagreement], list[Question]]:
            return workspace.disagreements.find(wanted), workspace.questions.all()

        self._found.ask(ask, self.on_found)

    def on_found(self, answer: tuple[list[Disagreement], list[Question]]) -> None:
        """Show what was found."""
        found, self._questions = answer
        self._say()
        waiting = sum(one.status is DisagreementStatus.OPEN for one in found)
        told = f"{count(len(found), 'disagreement')} · {waiting:,} open"
        self.counted.setText(of_part(told, part=bool(self._session.workspace.filtered)))
        self._stack.setCurrentWidget(self._across if found else self.empty)
        self.list.show_rows(found)
        self.show_current()

    def show_current(self) -> None:
        """Let the card follow the list."""
        one = self.list.current()
        if one is None:
            self.card.show_nothing()
            return

        def ask(workspace: "Workspace") -> _Detail:
            return (
                workspace.disagreements.pairs(one.uid, limit=MOST_PAIRS),
                workspace.disagreements.changes_of(one.question),
                workspace.actors.names(),
                workspace.disagreements.sentence(one.rule),
            )

        self._details.ask(ask, lambda found: self.card.tell(Told(one, *found)))

    # deciding

    def decide(self, status: str, explanation: str, reason: str) -> None:
        """Decide about the current disagreement."""
        one = self.list.current()
        if one is not None:
            because = Explanation(explanation) if explanation else None
            self._session.write(
                lambda workspace: workspace.disagreements.set([one.uid], status, because, reason)
            )

    def decide_pair(self, pair: str, status: str, explanation: str, reason: str) -> None:
        """Decide about one pair of statements."""
        one = self.list.current()
        if one is not None:
            because = Explanation(explanation) if explanation else None
            self._session.write(
                lambda workspace: workspace.disagreements.set(
                    [pair], status, because, reason, pairs_of=one.uid
                )
            )

    def on_letter(self, letter: str) -> None:
        """R real, E explained, X dismissed, O open; N and P step; G opens the first quote."""
        verbs = {
            "R": lambda: self.decide("real", "", ""),
            "O": lambda: self.decide("open", "", ""),
            "E": lambda: self.card.ask_reason(DisagreementStatus.EXPLAINED),
            "X": lambda: self.card.ask_reason(DisagreementStatus.DISMISSED),
            "N": lambda: self.list.step(1),
            "P": lambda: self.list.step(-1),
            "G": self.card.open_first,
        }
        act = verbs.get(letter)
        if act is not None:
            act()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.on_letter(event.text().upper())
