# SPDX-License-Identifier: MIT
"""Review: the verbs behind the keys and buttons, and what comes next after each."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from workstation.domain.claims import Status
from workstation.domain.gradings import CONFIRMED
from workstation.domain.spans import Piece
from workstation.ui.sources.at_hand import AtHand
from workstation.ui.sources.context import moved

if TYPE_CHECKING:
    from collections.abc import Callable

    from workstation.domain.changes import Change
    from workstation.workspace import Workspace


class Review(AtHand):
    """Acts on the claim in hand.

    Signals:
        speaker_needed: the claim cannot be accepted before somebody says who speaks.
    """

    speaker_needed = Signal()

    # decisions

    def _decide(self, act: "Callable[[Workspace, str], Change]") -> None:
        """Write a decision about the claim in hand, then take up the next that waits."""
        claim = self.claim
        if claim is not None:
            self._session.write(
                lambda workspace: act(workspace, claim.uid),
                lambda _: self._after(claim.uid),
            )

    def _after(self, uid: str) -> None:
        if self.queue.current == uid:  # unless somebody went elsewhere meanwhile
            self._onward()

    def accept(self) -> None:
        """It is a claim; with a speaker unknown, ask for the speaker first."""
        claim = self.claim
        if claim is None or claim.status is Status.ACCEPTED:
            return
        if claim.speaker is None:
            self.speaker_needed.emit()
        else:
            self._decide(lambda workspace, uid: workspace.claims.accept([uid]))

    def accept_all(self) -> None:
        """It is a claim here and in every other source that reports the very same."""
        claim, others = self.claim, self._undecided()
        open_ = claim is not None and claim.status is Status.SUGGESTED and claim.speaker
        if open_ and others:
            self._decide(lambda workspace, uid: workspace.claims.accept([uid, *others]))
        else:
            self.accept()

    def reject_all(self) -> None:
        """It is no claim, neither here nor where the very same is reported."""
        others = self._undecided()
        if others:
            self._decide(lambda workspace, uid: workspace.claims.reject([uid, *others]))
        else:
            self.reject()

    def _undecided(self) -> list[str]:
        """Identical reports that nobody has decided about."""
        return [claim.uid for claim in self.alike if claim.status is Status.SUGGESTED]

    def reject(self) -> None:
        """It is not a claim."""
        if self.claim is not None and self.claim.status is not Status.REJECTED:
            self._decide(lambda workspace, uid: workspace.claims.reject([uid]))

    def park(self) -> None:
        """Leave it for later, or take it up again."""
        claim = self.claim
        if claim is None or claim.status is not Status.SUGGESTED:
            return
        if claim.parked:
            self._session.write(lambda workspace: workspace.claims.park(claim.uid, parked=False))
        else:
            self._decide(lambda workspace, uid: workspace.claims.park(uid))

    # corrections

    def set(self, **fields: object) -> None:
        """Correct fields of the claim in hand, which stays in hand."""
        claim = self.claim
        if claim is not None:
            confirmed = fields.get("credibility") == CONFIRMED
            self._session.write(
                lambda workspace: workspace.claims.set(claim.uid, **fields),
                lambda _: self._ask_confirmation(claim.uid) if confirmed else None,
            )

    def _ask_confirmation(self, uid: str) -> None:
        """Say what the highest credibility still lacks; it is set all the same (rule 6)."""
        self._session.read(
            lambda workspace: workspace.origins.confirmation(uid),
            lambda lacks: self._session.message.emit(lacks, True) if lacks else None,
        )

    def move(self, edge: str, by: int) -> None:
        """Move one boundary of the content by a word."""
        claim, text = self.claim, self.text
        if claim is None or text is None:
            return
        pieces = moved(text.text, claim.content.pieces, edge, by)
        if pieces != claim.content.pieces:
            self._session.write(
                lambda workspace: workspace.claims.move(claim.uid, pieces), quiet=True
            )

    def join(self) -> None:
        """Join the claim in hand with the next one."""
        claim = self.claim
        after = self.queue.step(1).current
        if claim is None or after in ("", claim.uid):
            self._session.trouble.emit("There is no next claim in this source to join with.")
            return
        self._session.write(
            lambda workspace: workspace.claims.join([claim.uid, after]), self._take_made
        )

    def split(self, at: int) -> None:
        """Split the claim in hand at this place of the text."""
        claim = self.claim
        if claim is None:
            return
        if not claim.content.start < at < claim.content.end:
            self._session.trouble.emit(
                "Click between two words of the claim first; it is split there."
            )
            return
        self._session.write(
            lambda workspace: workspace.claims.split(claim.uid, at), self._take_made
        )

    def mark(self, piece: Piece) -> None:
        """Make a claim of these words that was missed."""
        source = self.source
        if source is not None:
            self._session.write(
                lambda workspace: workspace.claims.mark(source.uid, (piece,)),
                self._on_marked,
            )

    def _take_made(self, change: "Change") -> None:
        uids = {claim.uid for claim in self.queue.claims}
        made = next((uid for uid in change.rows if uid in uids), "")
        if made:
            self._go(self.queue.at(made))

    def _on_marked(self, change: "Change") -> None:
        self._take_made(change)
        self.speaker_needed.emit()

    def purge(self) -> None:
        """Ask whether the claim in hand should go for good."""
        if self.claim is not None:
            self._session.purge_requested.emit("claim", [self.claim.uid])

    def mark_read(self) -> None:
        """The source was read to the end."""
        source = self.source
        if source is not None:
            self._session.write(
                lambda workspace: workspace.sources.set([source.uid], review="read")
            )

    def compare(self) -> None:
        """Show the claim in hand where it stands against others."""
        claim = self.claim
        if claim is not None and claim.questions:
            self._session.show("question", claim.questions[0])
        elif claim is not None:
            self._session.trouble.emit(
                "This claim is on no question yet; press Q to place it on one."
            )
