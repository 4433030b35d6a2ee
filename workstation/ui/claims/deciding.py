# SPDX-License-Identifier: MIT
"""What a person decides about one claim or many at once."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workstation.domain.claims import Claim, Status
from workstation.errors import UserError
from workstation.ui.kit.actor_picker import ActorPicker, actor_uid
from workstation.ui.kit.place_dialog import PlaceDialog
from workstation.ui.kit.placing_dialog import PlacingDialog
from workstation.ui.kit.quote_card import said_words
from workstation.ui.session import Session

if TYPE_CHECKING:
    from workstation.domain.changes import Change
    from workstation.ui.claims.tab import ClaimsTab
    from workstation.workspace import Workspace

_CHUNK = 500


class Deciding(QObject):
    """Turns keys and buttons into verbs; the uids are read in the write lane."""

    def __init__(self, session: Session, tab: "ClaimsTab") -> None:
        super().__init__(tab)
        self._session, self._tab = session, tab

    def accept(self) -> None:
        """Accept what is chosen."""
        self._decide(
            lambda workspace, uids: workspace.claims.accept(uids),
            lambda claim: not claim.status.accepted,
            "accepted",
        )

    def reject(self) -> None:
        """Say that what is chosen are no claims."""
        self._decide(
            lambda workspace, uids: workspace.claims.reject(uids),
            lambda claim: claim.status is not Status.REJECTED,
            "rejected",
        )

    def purge(self) -> None:
        """Ask whether the current claim should go for good."""
        if claim := self._tab.claim():
            self._session.purge_requested.emit("claim", [claim.uid])

    def _decide(
        self,
        act: "Callable[[Workspace, Sequence[str]], Change]",
        wanted: Callable[[Claim], bool],
        word: str,
    ) -> None:
        ids = self._tab.table.selected_ids()
        if not ids:
            return

        def write(workspace: "Workspace") -> "Change":
            uids = [claim.uid for claim in claims_of(workspace, ids) if wanted(claim)]
            if not uids:
                raise UserError(f"Nothing was changed: what is chosen is {word} already.")
            return act(workspace, uids)

        self._session.write(write)

    def set_speaker(self) -> None:
        """Ask who is speaking in what is chosen."""
        ids, claim = self._tab.table.selected_ids(), self._tab.claim()
        if not ids or claim is None:
            return
        picked = ActorPicker.ask(
            self._tab, self._session.workspace, claim.speaker, claim.speaker_as_written
        )
        if picked is None:
            return

        def write(workspace: "Workspace") -> "Change":
            uids = [one.uid for one in claims_of(workspace, ids)]
            return workspace.claims.set_many(uids, speaker=actor_uid(workspace, picked))

        self._session.write(write)

    def place(self) -> None:
        """Ask which question the chosen claims answer."""
        ids, claim = self._tab.table.selected_ids(), self._tab.claim()
        if not ids or claim is None:
            return
        PlaceDialog.ask(
            self._tab,
            self._session.workspace.questions.all(),
            lambda placing: self._session.write(
                lambda workspace: placing.place(
                    workspace, [one.uid for one in claims_of(workspace, ids)]
                )
            ),
            len(ids),
            said_words(claim),
        )

    def place_many(self) -> None:
        """Show what may be placed on the questions there are, and what may be asked besides."""
        PlacingDialog.open_for(self._tab, self._session)


def claims_of(workspace: "Workspace", ids: Sequence[int]) -> Iterator[Claim]:
    """The claims of these ids, read in portions."""
    for start in range(0, len(ids), _CHUNK):
        yield from workspace.claims.rows(array("q", ids[start : start + _CHUNK]))
