# SPDX-License-Identifier: MIT
"""Where else a claim's statement is reported, and what its credibility still lacks."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.claims import Claim
from workstation.domain.gradings import CONFIRMED
from workstation.domain.origins import Group, LinkKind, LinkStatus
from workstation.ui.kit.fields import button, label, line
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.words import count, day, joined

if TYPE_CHECKING:
    from workstation.ui.session import Session
    from workstation.workspace import Workspace

Read = tuple[Group | None, Claim | None, int, str]  # group, its lead, other sources, what lacks


def words(group: Group, lead: Claim, others: int) -> str:
    """In one line: "One statement, also in 6 sources · first said 9 Nov · lead: Dawn Post"."""
    what = "One statement" if group.kind is LinkKind.SAME_STATEMENT else "The same information"
    also = f"{what}, also in {count(others, 'source')}"
    since = f"first said {day(group.since)}" if group.since else ""
    outlet = lead.publisher_name or lead.source_title
    open_ = "suggested" if group.status is LinkStatus.SUGGESTED else ""
    return joined((also, since, f"lead: {outlet}", open_))


class ClaimOrigin(QWidget):
    """A line or two under the claim in hand; nothing at all while there is nothing to say.

    Signals:
        claim_chosen: (uid) the lead report should be read.
    """

    claim_chosen = Signal(str)

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self._session = session
        self._latest = Latest(self, session)
        self._uid = ""
        self._group: Group | None = None
        self._lead: Claim | None = None
        self.also = label("", "caption", wrap=True)
        self.lead = button("Read the lead", self._on_lead, kind="link")
        self.confirm = button("Confirm", self._on_confirm, kind="link")
        self.part = button("Not the same", self._on_part, kind="link")
        self.lead.setStyleSheet("padding-left: 0")
        self.lacks = label("", "warning", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.also)
        row = line(self.lead, self.confirm, self.part)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.lacks)
        self.hide()

    def show_claim(self, claim: Claim) -> None:
        """Read and show what is known of this claim's origin."""
        if claim.uid != self._uid:
            self.hide()
        self._uid = claim.uid
        self._latest.ask(partial(_read, claim), self._show)

    def _show(self, read: Read) -> None:
        group, lead, others, lacks = read
        self._group, self._lead = group, lead
        here = group is not None and lead is not None
        self.also.setText(words(group, lead, others) if group and lead else "")
        writable = not self._session.workspace.read_only
        open_ = group is not None and group.status is LinkStatus.SUGGESTED
        self.also.setVisible(here)
        self.lead.setVisible(lead is not None and lead.uid != self._uid)
        self.confirm.setVisible(open_ and writable)
        self.part.setVisible(here and writable)
        self.lacks.setText(lacks)
        self.lacks.setVisible(bool(lacks))
        self.setVisible(here or bool(lacks))

    def _on_lead(self) -> None:
        if self._lead is not None:
            self.claim_chosen.emit(self._lead.uid)

    def _on_confirm(self) -> None:
        ties = self._group.links if self._group is not None else ()
        open_ = [tie.uid for tie in ties if tie.status is LinkStatus.SUGGESTED]
        self._session.write(lambda workspace: workspace.origins.confirm(open_))

    def _on_part(self) -> None:
        if self._group is not None:
            kind, uid = self._group.kind, self._uid
            self._session.write(lambda workspace: workspace.origins.split(kind, uid))


def _read(claim: Claim, workspace: "Workspace") -> Read:
    lacks = ""
    if claim.credibility == CONFIRMED:
        lacks = workspace.origins.confirmation(claim.uid)
    groups = workspace.origins.of_claim(claim.uid)
    if not groups:
        return None, None, 0, lacks
    reports = {one.uid: one for one in workspace.claims.many(groups[0].members)}
    others = {one.source for one in reports.values()} - {claim.source}
    return groups[0], reports[groups[0].lead], len(others), lacks
