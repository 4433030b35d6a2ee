# SPDX-License-Identifier: MIT
"""Review: the verbs behind the keys and buttons, and what comes next after each."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workstation.domain.claims import Claim, Status
from workstation.domain.spans import Piece
from workstation.ui.sources.context import moved
from workstation.ui.sources.queue import Queue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workstation.domain.changes import Change
    from workstation.domain.sources import Source, Text
    from workstation.ui.session import Session
    from workstation.workspace import Workspace


class Review(QObject):
    """Holds the source being read and its queue, and acts on the claim in hand.

    Signals:
        source_shown: another source is here (`source`, `text`, `queue`).
        queue_changed: other claims, or another one in hand.
        alike_found: the identical reports of the claim in hand (`alike`) are known.
        speaker_needed: the claim cannot be accepted before somebody says who speaks.
    """

    source_shown = Signal()
    queue_changed = Signal()
    alike_found = Signal()
    speaker_needed = Signal()

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self.source: Source | None = None
        self.text: Text | None = None
        self.queue = Queue()
        self.alike: Sequence[Claim] = ()  # identical reports in other sources

    @property
    def claim(self) -> Claim | None:
        """The claim in hand."""
        return self.queue.claim

    # what is shown

    def open(self, uid: str, claim: str = "") -> None:
        """Read this source, with this claim in hand, else the first that waits."""
        workspace = self._session.workspace
        if self.source is None or self.source.uid != uid:
            self.source = workspace.sources.get(uid)
            self.text = workspace.sources.text(uid)
            self.queue = Queue(tuple(workspace.claims.of_source(uid)))
            self.queue = self.queue.at(claim) if claim else self.queue.first()
            self.source_shown.emit()
        elif claim:
            self._go(self.queue.at(claim))

    def close(self) -> None:
        """No source is chosen."""
        self.source = self.text = None
        self.queue = Queue()
        self.source_shown.emit()

    def refresh(self) -> None:
        """Read the source's facts and claims again."""
        if self.source is None:
            return
        workspace = self._session.workspace
        self.source = workspace.sources.get(self.source.uid)
        self.queue = self.queue.fresh(workspace.claims.of_source(self.source.uid))
        if not self.queue.current:
            self.queue = self.queue.first()
        self.queue_changed.emit()

    def _go(self, queue: Queue) -> None:
        if queue.current != self.queue.current:
            self.queue = queue
            self.queue_changed.emit()

    def choose(self, uid: str) -> None:
        """Take this claim in hand."""
        self._go(self.queue.at(uid))

    def step(self, by: int) -> None:
        """Take the next or previous claim in hand."""
        self._go(self.queue.step(by))

    def look_for_alike(self) -> None:
        """Find, in the read pool, where else the speaker says the same words."""
        claim = self.claim
        self.alike = ()
        if claim is not None:
            self._session.read(
                lambda workspace: workspace.claims.alike(claim.uid),
                partial(self._on_alike, claim.uid),
            )

    def _on_alike(self, uid: str, found: "Sequence[Claim]") -> None:
        if self.queue.current == uid:
            self.alike = found
            self.alike_found.emit()

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
            self._go(self.queue.after_decision())

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
        others = [claim.uid for claim in self.alike if claim.status is Status.SUGGESTED]
        self._decide(lambda workspace, uid: workspace.claims.accept([uid, *others]))

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
            self._session.write(lambda workspace: workspace.claims.set(claim.uid, **fields))

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
