# SPDX-License-Identifier: MIT
"""The line above the table: what the claims are narrowed to, and how many are left."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from workstation.domain.actors import Actor
from workstation.domain.claims import Act, Status
from workstation.domain.filters import ClaimFilter
from workstation.domain.questions import Question
from workstation.ui.kit.actor_picker import candidates
from workstation.ui.kit.fields import button, label, search_box
from workstation.ui.kit.picker import Choice, Offer, Picker, fixed
from workstation.ui.kit.trust import below_words
from workstation.ui.kit.words import act_words, count, number

_PAUSE_MS = 200  # after the last key, before the table follows
_ANY, _UNPLACED = "", "unplaced"
_SPEAKERS = 60


class Filters(QFrame):
    """Text, status, speaker, act, question.

    Signals:
        changed: other claims are wanted.
        unfold_requested: the less certain suggestions should be shown, or folded away again.
    """

    changed = Signal()
    unfold_requested = Signal()

    def __init__(
        self,
        actors: Callable[[], Sequence[Actor]],
        questions: Callable[[], Sequence[Question]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.wanted = ClaimFilter()
        self._actors, self._questions = actors, questions
        self._names: dict[str, str] = {}
        self.opened: Picker | None = None
        self._build()
        self._show_wanted()

    def _build(self) -> None:
        self.text = search_box("Filter by words", "Filter claims by words")
        self.text.setMaximumWidth(320)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.narrow(text=self.text.text().strip()))
        self.text.textChanged.connect(lambda _: self._pause.start())
        self.status = self._chooser("Status", self._choose_status)
        self.speaker = self._chooser("Speaker", self._choose_speaker)
        self.act = self._chooser("Act", self._choose_act)
        self.question = self._chooser("Question", self._choose_question)
        self.clear = button("Clear", self.reset, kind="link")
        self.counts = label("", "caption")
        self.below = button("", self.unfold_requested.emit, kind="link")
        self.below.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(label("Claims", "title"))
        row.addWidget(self.counts)
        row.addWidget(self.below)
        row.addStretch(1)
        row.addWidget(self.clear)
        for made in (self.status, self.speaker, self.act, self.question):
            row.addWidget(made)
        row.addWidget(self.text, 2)

    def _chooser(self, name: str, choose: Callable[[], None]) -> QPushButton:
        made = button(name, choose, icon="chevron-down", name=f"Filter by {name.lower()}")
        made.setLayoutDirection(made.layoutDirection().RightToLeft)  # the chevron after the word
        return made

    # what is wanted

    def narrow(self, **fields: object) -> None:
        """Want other claims."""
        wanted = replace(self.wanted, **fields)  # type: ignore[arg-type]  # fields of many kinds
        if wanted != self.wanted:
            self.wanted = wanted
            self._show_wanted()
            self.changed.emit()

    def reset(self) -> None:
        """Want all claims again."""
        self.text.clear()
        self._pause.stop()
        if self.wanted != ClaimFilter():
            self.wanted = ClaimFilter()
            self._show_wanted()
            self.changed.emit()

    def show_counts(self, shown: int, total: int, chosen: int) -> None:
        """Say how many claims are left, and how many are chosen."""
        words = count(total, "claim") if shown == total else f"{number(shown)} of {number(total)}"
        self.counts.setText(f"{words} · {number(chosen)} chosen" if chosen > 1 else words)

    def show_below(self, below: int, *, unfolded: bool) -> None:
        """Say how many suggestions are less certain than a person asked for."""
        self.below.setText(below_words(below, unfolded=unfolded))
        self.below.setAccessibleName(self.below.text())
        self.below.setVisible(below > 0)

    def _show_wanted(self) -> None:
        wanted = self.wanted
        status = "accepted" if wanted.accepted else wanted.status.value if wanted.status else ""
        self.status.setText(status.capitalize() or "Any status")
        self.speaker.setText(_short(self._names.get(wanted.speaker or "", "")) or "Any speaker")
        self.act.setText(act_words(wanted.act).capitalize() if wanted.act else "Any act")
        question = _short(self._names.get(wanted.question or "", ""))
        self.question.setText("Not placed" if wanted.unplaced else question or "Any question")
        self.clear.setVisible(wanted != ClaimFilter())

    # choosing

    def _open(
        self, anchor: QWidget, heading: str, offer: Offer, then: Callable[[object], object]
    ) -> None:
        self.opened = Picker(anchor, heading, offer, then)
        self.opened.show()

    def _choose_status(self) -> None:
        now = self.wanted
        choices = [Choice(_ANY, "Any status", "", now.status is None and not now.accepted)]
        choices += [
            Choice(
                Status.SUGGESTED, "Suggested", "not decided yet", now.status is Status.SUGGESTED
            ),
            Choice("accepted", "Accepted", "singly or in bulk", now.accepted),
            Choice(
                Status.ACCEPTED_IN_BULK,
                "Accepted in bulk",
                "",
                now.status is Status.ACCEPTED_IN_BULK,
            ),
            Choice(Status.REJECTED, "Rejected", "", now.status is Status.REJECTED),
        ]
        self._open(self.status, "Status", fixed(choices), self.choose_status)

    def choose_status(self, value: object) -> None:
        """Narrow to a status; "accepted" takes both ways of accepting."""
        status = value if isinstance(value, Status) else None
        self.narrow(status=status, accepted=value == "accepted" and status is None)

    def _choose_speaker(self) -> None:
        actors = self._actors()

        def offer(typed: str) -> list[Choice]:
            found = candidates(actors, typed, _SPEAKERS)
            anybody = [] if typed else [Choice(_ANY, "Any speaker", "", not self.wanted.speaker)]
            return anybody + [
                Choice(a.uid, a.name, count(a.claims, "claim"), a.uid == self.wanted.speaker)
                for a in found
            ]

        self._names.update({actor.uid: actor.name for actor in actors})
        self._open(
            self.speaker, "Speaker", offer, lambda value: self.narrow(speaker=str(value) or None)
        )

    def _choose_act(self) -> None:
        choices = [Choice(_ANY, "Any act", "", self.wanted.act is None)]
        choices += [Choice(a, act_words(a).capitalize(), "", self.wanted.act is a) for a in Act]
        self._open(self.act, "Act", fixed(choices), lambda value: self.narrow(act=value or None))

    def _choose_question(self) -> None:
        questions, now = self._questions(), self.wanted
        self._names.update({question.uid: question.wording for question in questions})
        choices = [
            Choice(_ANY, "Any question", "", not now.question and not now.unplaced),
            Choice(_UNPLACED, "Not placed", "on no question yet", now.unplaced),
            *(Choice(q.uid, q.wording, "", q.uid == now.question) for q in questions),
        ]
        self._open(self.question, "Question", fixed(choices), self.choose_question)

    def choose_question(self, value: object) -> None:
        """Narrow to one question, or to claims on none."""
        unplaced = value == _UNPLACED
        self.narrow(unplaced=unplaced, question=None if unplaced else str(value) or None)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(400, super().minimumSizeHint().height())


def _short(words: str, most: int = 28) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
