# SPDX-License-Identifier: MIT
"""Places many claims at once: suggested placements with a preview, and proposed questions."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget, QWidget
from shiboken6 import isValid

from workstation.domain.claims import Claim
from workstation.domain.comparison import Placed
from workstation.domain.proposals import Proposal
from workstation.domain.questions import Question
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label
from workstation.ui.kit.placing_table import PlacingTable
from workstation.ui.kit.proposals import ProposalsPart
from workstation.ui.session import Session

if TYPE_CHECKING:
    from workstation.jobs import Ticket
    from workstation.workspace import Workspace

_Waiting = tuple[list[Placed], list[Question]]
_Proposed = tuple[list[Proposal], dict[str, Claim]]


class PlacingDialog(Dialog):
    """Two parts: what may be placed on the questions there are, and what may be asked besides.

    Whatever is confirmed at once is one change, and one Undo takes it back.
    """

    def __init__(self, parent: QWidget | None, session: Session) -> None:
        super().__init__(parent, "Place claims", "Confirm")
        self._session = session
        self._looked = False
        self.placing = PlacingTable()
        self.proposals = ProposalsPart(session.workspace.questions.negative)
        self.parts = QTabWidget()
        self.parts.setDocumentMode(True)
        self.parts.addTab(self.placing, "Suggested placements")
        self.parts.addTab(self.proposals, "New questions")
        self.preview = label("", "muted")
        self.foot.insertWidget(0, self.preview)
        self.body.addWidget(self.parts)
        self.resize(1080, 680)
        self.parts.currentChanged.connect(lambda _at: self._show_part())
        self.placing.chosen_changed.connect(self._show_preview)
        self.proposals.asked.connect(self._ask)
        self._read()
        self._show_preview()

    @classmethod
    def open_for(cls, parent: QWidget | None, session: Session) -> "PlacingDialog":
        """Show what may be placed."""
        dialog = cls(parent, session)
        dialog.accepted.connect(dialog.confirm)
        dialog.open()
        return dialog

    def confirm(self) -> None:
        """Confirm what is ticked, as one change."""
        chosen = self.placing.model.chosen()
        if chosen:
            self._session.write(lambda workspace: workspace.questions.take(chosen))

    def _read(self) -> None:
        def ask(workspace: "Workspace") -> _Waiting:
            return workspace.questions.waiting(), workspace.questions.all()

        self._session.read(ask, self._fill)

    def _fill(self, found: _Waiting) -> None:
        if isValid(self):
            self.placing.model.fill(*found)
            self.placing.show_questions()
            self.parts.setTabText(0, f"Suggested placements ({len(found[0]):,})")

    def _show_part(self) -> None:
        placing = self.parts.currentWidget() is self.placing
        self.go.setVisible(placing)
        self.preview.setVisible(placing)
        if not placing and not self._looked:
            self._looked = True
            self._session.job(
                "Looking for questions", self._propose, self._show_proposals, nouns=()
            )

    def _propose(self, ticket: "Ticket") -> _Proposed:
        workspace = self._session.workspace
        found = workspace.questions.propose(ticket)
        wanted = {uid for one in found for uid in one.claims}
        return found, {claim.uid: claim for claim in workspace.claims.many(wanted)}

    def _show_proposals(self, found: _Proposed) -> None:
        if isValid(self):
            self.proposals.fill(*found)
            self.parts.setTabText(1, f"New questions ({len(found[0]):,})")

    def _ask(self, proposal: Proposal) -> None:
        self._session.write(
            lambda workspace: workspace.questions.ask(proposal),
            lambda _change: self._read() if isValid(self) else None,
        )

    def _show_preview(self) -> None:
        self.preview.setText(self.placing.preview())
        chosen = len(self.placing.model.chosen())
        self.go.setText(f"Confirm {chosen:,}" if chosen else "Confirm")
        self.go.setEnabled(chosen > 0)
