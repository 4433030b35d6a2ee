# SPDX-License-Identifier: MIT
"""The inspector on the right: the suggestion in hand, its fields, and the decision."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.claims import Claim, Status
from workstation.domain.engines import EngineFacts
from workstation.ui.kit.empty import EmptyView
from workstation.ui.kit.fields import FieldGrid, button, label
from workstation.ui.kit.picker import Choice, Picker, fixed
from workstation.ui.kit.trust import sure_words
from workstation.ui.kit.words import count, number
from workstation.ui.sources.claim_card import ClaimCard
from workstation.ui.sources.foot import ReviewFoot
from workstation.ui.sources.ordering import NAMES, Order
from workstation.ui.sources.why import WhyThis, reasons
from workstation.ui.sources.wording import doubts, fields

WIDTH = 340
_NAMED = 3  # titles of other sources

_FIELDS = (
    ("speaker", "Speaker", "S"),
    ("capacity", "Capacity", ""),
    ("act", "Act", "A"),
    ("statement_date", "Statement", "D"),
    ("event_date", "Event", ""),
    ("about", "About", ""),
    ("figures", "Figures", "F"),
    ("relays", "Relays", "R"),
    ("standing", "Standing", "T"),
    ("credibility", "Credibility", "1–6"),
    ("marking", "Marking", ""),
)


@dataclass(frozen=True, slots=True)
class InHand:
    """The claim in hand with all that the inspector says about it.

    `number` is its place among `total`, `text` the whole text it stands in, `tick` the number
    its speaker's colour goes by, `names` actors by uid, `note` why it comes up now, `facts` the
    engine's own, `by_tagger` whether the tagger has read its source.
    """

    claim: Claim
    number: int
    total: int
    text: str
    tick: int
    names: Mapping[str, str]
    note: str = ""
    facts: EngineFacts | None = None
    by_tagger: bool = False


def headings(shown: InHand) -> tuple[str, str]:
    """The small line and the heading over the card."""
    claim, place = shown.claim, f"{number(shown.number)} of {number(shown.total)}"
    if claim.status is Status.REJECTED:
        return f"Suggestion {place}", "Not a claim"
    if claim.status.accepted:
        return f"Claim {place}", claim.status.value.capitalize()
    parked = " · parked" if claim.parked else ""
    return f"Suggestion {place}{parked}", "Is this a claim?"


def trust(shown: InHand, unsure: Mapping[str, str]) -> str:
    """How far to trust it, and what to check first; people's own decisions need neither."""
    if shown.claim.status is not Status.SUGGESTED:
        return ""
    names = [name.lower() for field, name, _ in _FIELDS if field in unsure]
    check = f"check {', '.join(names)}" if names else ""
    return " · ".join(filter(None, (sure_words(shown.claim, shown.facts), check)))


def also_in(others: Sequence[Claim]) -> str:
    """Where else the very same is reported; "" for nowhere."""
    titles = {claim.source: claim.source_title for claim in others}
    if not titles:
        return ""
    named = list(titles.values())[:_NAMED]
    more = f" and {len(titles) - _NAMED} more" if len(titles) > _NAMED else ""
    return f"Also in {count(len(titles), 'source')}: {', '.join(named)}{more}"


class ClaimInspector(QWidget):
    """Shows one claim of a queue and passes on what a person wants done with it.

    Signals:
        edit_requested: (field) a value was clicked.
        verb_requested: (verb) a button was pressed.
        order_chosen: (Order) suggestions should come up in this order.
    """

    edit_requested = Signal(str)
    verb_requested = Signal(str)
    order_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._writable = True
        self._order = Order.DOCUMENT
        self.opened: Picker | None = None
        self.counted = label("", "caption")
        self.order = button("", self.choose_order, kind="quiet", icon="chevron-down")
        self.order.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron last
        self._heading = label("", "title")
        self.note = label("", "caption", wrap=True)
        self.card = ClaimCard()
        self.trust = label("", "caption", wrap=True)
        self.grid = FieldGrid()
        for field, name, key in _FIELDS:
            self.grid.add(field, name, key)
        self.grid.edit_requested.connect(self.edit_requested)
        self.also = label("", "caption", wrap=True)
        self.also.hide()
        self.why = WhyThis()
        self.foot = ReviewFoot()
        self.foot.verb_requested.connect(self.verb_requested)
        self._build()
        self.show_order(Order.DOCUMENT)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 0)
        head.addWidget(self.counted)
        head.addStretch(1)
        head.addWidget(self.order)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._scroll())
        self._nothing = EmptyView("list-checks", "", "")
        self._pages.addWidget(self._nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._pages, 1)
        whole.addWidget(self.foot)

    def _scroll(self) -> QScrollArea:
        inner = QWidget()
        inner.setProperty("kind", "surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(8)
        parts: tuple[QWidget, ...] = (self._heading, self.trust, self.note, self.card)
        for part in (*parts, self.also, self.why, self.grid):
            column.addWidget(part)
        column.addStretch(1)
        self._column = column
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        return scroll

    def add(self, part: QWidget) -> None:
        """Show something more about the claim in hand, below where else it is reported."""
        self._column.insertWidget(self._column.indexOf(self.also) + 1, part)

    # the order

    def show_order(self, order: Order) -> None:
        """Name the order in which suggestions come up."""
        self._order = order
        name, where = NAMES[order]
        self.order.setText(name)
        self.order.setAccessibleName(f"Order of review: {name}")
        self.order.setToolTip(f"{name}, {where}")

    def choose_order(self) -> None:
        """Offer the orders."""
        choices = [Choice(o, *NAMES[o], checked=o is self._order) for o in Order]
        self.opened = Picker.open_at(
            self.order, "What comes up first?", fixed(choices), self._on_order, searchable=False
        )

    def _on_order(self, order: object) -> None:
        self.order_chosen.emit(order)

    # the claim

    def show_nothing(self, heading: str, sentence: str) -> None:
        """There is no claim to show, and why."""
        self._pages.setCurrentWidget(self._nothing)
        self._nothing.say(heading, sentence)
        self.counted.setText("")
        self.foot.show_claim(None, finishable=False, writable=self._writable)

    def show_claim(self, shown: InHand, *, finishable: bool) -> None:
        """Show the claim in hand; `finishable` when nothing is left to review in its source."""
        self._pages.setCurrentIndex(0)
        claim, unsure = shown.claim, doubts(shown.claim)
        small, large = headings(shown)
        self.counted.setText(small)
        self._heading.setText(large)
        for part, words in ((self.note, shown.note), (self.trust, trust(shown, unsure))):
            part.setText(words)
            part.setVisible(bool(words))
        self.card.show_claim(claim, shown.text, shown.tick)
        for field, words in fields(claim, shown.names).items():
            self.grid.set(field, words, doubt=unsure.get(field, ""))
        said = reasons(claim, shown.facts, shown.by_tagger, unsure)
        self.why.show_claim(claim, shown.text, said)
        self.foot.show_claim(claim, finishable=finishable, writable=self._writable)
        self.show_alike(claim, ())

    def show_alike(self, claim: Claim, others: Sequence[Claim]) -> None:
        """Say in which other sources the very same is reported, and offer to accept it there."""
        sources = also_in(others)
        self.also.setText(sources)
        self.also.setToolTip("\n".join(dict.fromkeys(one.source_title for one in others)))
        self.also.setVisible(bool(sources))
        open_ = {one.source for one in (claim, *others) if one.status is Status.SUGGESTED}
        offered = claim.status is Status.SUGGESTED and claim.speaker is not None
        self.foot.offer_all(len(open_) if offered else 0)

    def set_writable(self, *, writable: bool) -> None:
        """Grey what changes things while the workspace is read-only."""
        self._writable = writable
        self.grid.setEnabled(writable)
