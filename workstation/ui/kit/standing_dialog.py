# SPDX-License-Identifier: MIT
"""Whether a source or claim still stands: what is said of it, and what rests on it."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from workstation.domain.claims import Standing
from workstation.domain.dates import resolve_date
from workstation.domain.filters import ClaimFilter, SourceFilter
from workstation.domain.standings import Rest, Resting
from workstation.errors import UserError
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import button, label
from workstation.ui.kit.picker import Choice, Picker
from workstation.ui.session import Session

if TYPE_CHECKING:
    from workstation.workspace import Workspace

_REST = Qt.ItemDataRole.UserRole
_OFFERED = 40
_LETTERS = 36
_SHOWN = {"position": "question", "assessment": "question", "brief": "brief", "claim": "claim"}


class StandingDialog(Dialog):
    """Marks a source or claim, with everything that rests on it in sight."""

    def __init__(self, parent: QWidget | None, session: Session, noun: str, uid: str) -> None:
        super().__init__(parent, f"Does this {noun} still stand?", "Mark")
        self._session, self._noun, self._uid = session, noun, uid
        self._replacement: str | None = None
        workspace = session.workspace
        thing = workspace.sources.get(uid) if noun == "source" else workspace.claims.get(uid)
        words = thing.title if noun == "source" else thing.content.exact  # type: ignore[union-attr]
        self.resting = workspace.standings.rests_on(noun, uid)
        panes = QHBoxLayout()
        panes.setSpacing(20)
        panes.addLayout(self._form(" ".join(words.split())), 2)
        panes.addWidget(self._list(self.resting), 3)
        self.body.addLayout(panes)
        self._kept = workspace.standings.kept(noun, uid)
        self.standing.setCurrentIndex(self.standing.findData(thing.standing))
        self.standing.currentIndexChanged.connect(lambda _: self._follow())
        self.day.textChanged.connect(lambda _: self._check())
        self.resize(960, 520)
        self._follow()

    @classmethod
    def open_for(
        cls, parent: QWidget | None, session: Session, noun: str, uid: str
    ) -> "StandingDialog":
        """Show it; what is marked is one change."""
        dialog = cls(parent, session, noun, uid)
        dialog.accepted.connect(dialog.mark)
        dialog.open()
        return dialog

    def mark(self) -> None:
        """Write what was chosen."""
        noun, uid, standing = self._noun, self._uid, self.standing.currentData()
        on, reason = self.day.text(), self.reason.text()
        instead = self._replacement
        self._session.write(
            lambda workspace: workspace.standings.set(
                noun, uid, standing, on=on, replaced_by=instead, reason=reason
            )
        )

    # building

    def _form(self, words: str) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(label(words if len(words) <= 300 else f"{words[:300]}…", "strong", wrap=True))
        self.standing = QComboBox()
        self.standing.setAccessibleName("Standing")
        for one in Standing:
            self.standing.addItem(one.value, one)
        self.day, self.reason = QLineEdit(), QLineEdit()
        self.day.setPlaceholderText("today")
        self.day.setAccessibleName("Day it was said")
        self.reason.setPlaceholderText("kept as a note")
        self.reason.setAccessibleName("Reason")
        self.instead = button("Choose…", self._choose, tip="What stands instead")
        self.note = label("", "warning", wrap=True)
        form.addRow("Standing", self.standing)
        form.addRow("On", self.day)
        self.without = button("Replaced by nothing", self._without, kind="link")
        form.addRow("Replaced by", self.instead)
        form.addRow("", self.without)
        form.addRow("Reason", self.reason)
        form.addRow(self.note)
        return form

    def _list(self, resting: Resting) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setHeaderHidden(True)
        tree.setColumnCount(2)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setAccessibleName("What rests on it")
        tree.setUniformRowHeights(True)
        for name, rests in resting.groups:
            group = QTreeWidgetItem(tree, [f"{name} ({len(rests):,})"])
            group.setFirstColumnSpanned(True)
            for one in rests:
                line = QTreeWidgetItem(group, [" ".join(one.words.split()), one.where])
                line.setToolTip(0, f"{one.words}\n{one.where}")
                line.setData(0, _REST, one)
            group.setExpanded(True)
        if not resting.groups:
            QTreeWidgetItem(tree, ["Nothing rests on it."]).setFirstColumnSpanned(True)
        tree.itemActivated.connect(lambda item, _: self._show(item.data(0, _REST)))
        self.tree = tree
        return tree

    def _follow(self) -> None:
        """The day and replacement that are kept belong to the standing they are kept for."""
        was, on, instead = self._kept
        same = self.standing.currentData() == was
        if self.day.text() in ("", on):
            self.day.setText((on or "") if same else "")
        if self._replacement in (None, instead):
            self._take((instead, self._title(instead)) if same and instead else (None, ""))
        self._check()

    def _title(self, uid: str) -> str:
        """What a replacement is called; one that was removed since still has to be seen."""
        workspace = self._session.workspace
        try:
            if self._noun == "source":
                return workspace.sources.get(uid).title
            return " ".join(workspace.claims.get(uid).content.exact.split())
        except UserError:
            return "removed since"

    # doing

    def _show(self, rest: Rest | None) -> None:
        """Go to what rests on it; nothing is marked by that."""
        if rest is None:
            return
        uid = rest.uid
        if rest.noun in ("position", "assessment"):
            uid = self._session.workspace.standings.question_of(rest.noun, rest.uid)
        self.reject()
        self._session.show(_SHOWN[rest.noun], uid)

    def _choose(self) -> None:
        Picker.open_at(self.instead, "What stands instead?", self._offer, self._take)

    def _offer(self, typed: str) -> list[Choice]:
        workspace: Workspace = self._session.workspace
        if self._noun == "source":
            found = workspace.sources.find(SourceFilter(text=typed))[:_OFFERED]
            listed = [(one.uid, one.title) for one in workspace.sources.rows(found)]
        else:
            # A correction often comes in another source: whoever types looks through all.
            source = None if typed.strip() else workspace.claims.get(self._uid).source
            ids = workspace.claims.find(ClaimFilter(text=typed, source=source))[:_OFFERED]
            said = workspace.claims.rows(ids)
            listed = [(one.uid, " ".join(one.content.exact.split())[:80]) for one in said]
        return [Choice(pair, pair[1]) for pair in listed if pair[0] != self._uid]

    def _take(self, chosen: Any) -> None:  # noqa: ANN401 - a pair of the offer
        self._replacement, title = chosen
        short = title if len(title) <= _LETTERS else f"{title[: _LETTERS - 1]}…"
        self.instead.setText(short or "Choose…")
        self.without.setVisible(bool(self._replacement))

    def _without(self) -> None:
        self._take(("", ""))

    def _check(self) -> None:
        text = self.day.text().strip()
        found = resolve_date(text)
        odd = bool(text) and (found.earliest is None or found.earliest != found.latest)
        current = self.standing.currentData() == Standing.CURRENT
        for made in (self.day, self.instead, self.without):
            made.setEnabled(not current)
        looks = self.resting.needs_a_look and not current
        self.note.setText(
            f"“{text}” is no day; write it like 2031-02-28."
            if odd
            else "Judgements or briefs rest on it: look at them again."
            if looks
            else ""
        )
        self.go.setEnabled(not odd)
