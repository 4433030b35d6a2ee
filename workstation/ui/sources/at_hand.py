# SPDX-License-Identifier: MIT
"""What is at hand: the source that is read, its claims, the one in hand, and what comes next."""

from array import array
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workstation.domain.claims import Claim, Status
from workstation.ui.kit.latest import Latest
from workstation.ui.sources.ordering import Order, Round
from workstation.ui.sources.queue import Queue, waiting
from workstation.ui.sources.rounds import read_round

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workstation.domain.sources import Source, Text
    from workstation.ui.session import Session

Wanted = Callable[[Claim], bool]

_VIEW = "sources.order"
_CHUNK = 16
_FAR = 400  # entries looked at for one that still waits, before the order is read anew


class AtHand(QObject):
    """Holds the source being read and its queue, and knows what comes next.

    Suggestions less certain than a person asked for are folded away: they are counted in
    `below`, and are neither marked nor come up, until `unfold`.

    Signals:
        source_shown: another source is here (`source`, `text`, `queue`).
        queue_changed: other claims, or another one in hand.
        alike_found: the identical reports of the claim in hand (`alike`) are known.
        order_changed: the claims come up in another order, or that order is known by now.
    """

    source_shown = Signal()
    queue_changed = Signal()
    alike_found = Signal()
    order_changed = Signal()

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self.source: Source | None = None
        self.text: Text | None = None
        self.queue = Queue()
        self.alike: Sequence[Claim] = ()  # identical reports in other sources
        self.below = 0
        self.unfolded = False
        chosen = str(session.settings.views.get(_VIEW))
        self.order = Order(chosen) if chosen in set(Order) else Order.DOCUMENT
        self.round: Round | None = None  # None in document order, and until it is known
        self._rounds = Latest(self, session)

    @property
    def claim(self) -> Claim | None:
        """The claim in hand."""
        return self.queue.claim

    @property
    def place(self) -> tuple[int, int]:
        """Which of how many the claim in hand is: in the order, else in its source."""
        claim = self.claim
        if self.round is not None and claim is not None and self.round.holds(claim.id):
            return self.round.place + 1, len(self.round.ids)
        return self.queue.number, len(self.queue.claims)

    @property
    def nothing(self) -> tuple[str, str]:
        """Why there is no claim in hand, as heading and sentence."""
        source, mark = self.source, "Select words in the text to mark who says what yourself."
        if source is not None and source.trouble:
            again = "To try once more, choose “Read again…” in its menu in the list."
            return "This source could not be read", f"{source.trouble.rstrip('.')}. {again}"
        if source is not None and not source.extracted:
            return "Not yet read", f"What is suggested comes up here as soon as it is. {mark}"
        if self.below:
            return "Nothing above your threshold", f"All suggestions here are less certain. {mark}"
        return "No suggestions here", mark

    @property
    def note(self) -> str:
        """Why the claim in hand comes up where it does; "" in document order."""
        claim = self.claim
        if claim is None or self.order is Order.DOCUMENT:
            return ""
        if self.round is None:
            return "Putting suggestions in order …"
        if not self.round.ids:
            return "In this order nothing is left to review."
        return self.round.notes.get(claim.id, "")

    @property
    def least(self) -> float:
        """How certain a suggestion must be to be shown."""
        return 0.0 if self.unfolded else self._session.settings.least_confidence

    # what is shown

    def open(self, uid: str, claim: str = "") -> None:
        """Read this source, with this claim in hand, else the first that waits."""
        workspace = self._session.workspace
        if self.source is None or self.source.uid != uid:
            self.source = workspace.sources.get(uid)
            self.text = workspace.sources.text(uid)
            self.queue = Queue(self._claims(uid, claim))
            self.queue = self.queue.at(claim) if claim else self.queue.first()
            self.source_shown.emit()
        elif claim:
            self.choose(claim)

    def close(self) -> None:
        """No source is chosen."""
        self.source = self.text = None
        self.queue, self.below = Queue(), 0
        self.source_shown.emit()

    def refresh(self) -> None:
        """Read the source's facts and claims again."""
        if self.source is None:
            return
        self.source = self._session.workspace.sources.get(self.source.uid)
        self.queue = self.queue.fresh(self._claims(self.source.uid, self.queue.current))
        if not self.queue.current:
            self.queue = self.queue.first()
        self.queue_changed.emit()

    def _claims(self, source: str, kept: str) -> tuple[Claim, ...]:
        """The claims of a source that are not folded away; the one in hand never is."""
        every = self._session.workspace.claims.of_source(source)
        low = [claim for claim in every if self.folds(claim)]
        self.below = len(low)
        away = {claim.uid for claim in low if claim.uid != kept} if not self.unfolded else ()
        return tuple(claim for claim in every if claim.uid not in away)

    def folds(self, claim: Claim) -> bool:
        """Whether a claim is a suggestion less certain than this person asked for."""
        least = self._session.settings.least_confidence
        return waiting(claim) and claim.confidence is not None and claim.confidence < least

    def unfold(self, unfolded: bool) -> None:
        """Show the less certain suggestions too, or fold them away again."""
        self.unfolded = unfolded
        self.refresh()
        self.read_order()

    def choose(self, uid: str) -> None:
        """Take this claim in hand."""
        if all(claim.uid != uid for claim in self.queue.claims) and self.source is not None:
            self.queue = Queue(self._claims(self.source.uid, uid), self.queue.current)
        self._go(self.queue.at(uid))

    def _go(self, queue: Queue) -> None:
        if queue.current != self.queue.current:
            self.queue = queue
            self.queue_changed.emit()

    # what comes next

    def set_order(self, order: Order) -> None:
        """Let the suggestions come up in this order from now on, beginning with its first."""
        self.order, self.round = order, None
        self._session.settings.views[_VIEW] = order.value
        self.order_changed.emit()
        self.read_order(begin=True)

    def read_order(self, *, begin: bool = False) -> None:
        """Read the order anew, in the read pool; `begin` goes to its first suggestion."""
        if self.order is Order.DOCUMENT:
            self._rounds.drop()
            return
        order, least = self.order, self.least
        self._rounds.ask(
            lambda workspace: read_round(workspace, order, least),
            partial(self._on_round, begin),
        )

    def _on_round(self, begin: bool, found: Round) -> None:
        here = self.claim.id if self.claim is not None else -1
        place = found.ids.index(here) if here in found.ids else -1
        self.round = found.at(-1 if begin else place)
        if begin:
            self._walk(self.round.onward(), waiting)
        self.order_changed.emit()

    def step(self, by: int) -> None:
        """Take the next or previous claim in hand."""
        if self.round is None:
            self._go(self.queue.step(by))
            return
        end = len(self.round.ids) if by > 0 else -1
        self._walk(range(self.round.place + by, end, by), _no_reject)

    def _onward(self) -> None:
        """After a decision: take the next that waits in hand."""
        if self.round is None:
            self._go(self.queue.after_decision())
            return
        here = self.claim is not None and self.round.holds(self.claim.id)
        back = self.round.at(self.round.place - (0 if here else 1))  # somebody looked elsewhere
        if not self._walk(back.onward(), waiting):
            self.read_order(begin=True)  # much was decided elsewhere, or all of it is done

    def _walk(self, places: "Sequence[int]", wanted: Wanted) -> bool:
        """Go to the first of these places of the round whose claim is wanted."""
        for place, claim in islice(self._entries(places), _FAR):
            if wanted(claim) and self.round is not None:
                self.round = self.round.at(place)
                self.open(claim.source, claim.uid)
                return True
        return False

    def _entries(self, places: "Sequence[int]") -> Iterator[tuple[int, Claim]]:
        """The places with their claims, read a few at a time; vanished ones are left out."""
        ids = self.round.ids if self.round is not None else ()
        for start in range(0, len(places), _CHUNK):
            here = {ids[place]: place for place in places[start : start + _CHUNK]}
            for claim in self._session.workspace.claims.rows(array("q", here)):
                yield here[claim.id], claim

    # identical reports

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


def _no_reject(claim: Claim) -> bool:
    return claim.status is not Status.REJECTED
