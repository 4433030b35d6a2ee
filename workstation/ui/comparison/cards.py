# SPDX-License-Identifier: MIT
"""The quotes behind a cell as cards below one another; the keys act on the current one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.comparison import Placed
from workstation.domain.frames import Quotes
from workstation.ui.kit.fields import label
from workstation.ui.kit.quote_card import QuoteCard
from workstation.ui.kit.words import count

MOST_CARDS = 30


class Cards(QWidget):
    """The first quotes as cards, then how many there are more.

    Signals:
        chosen: (card) it is current now.
        opened: a card's source is wanted.
        confirmed, dismissed: (placed) a card's button was pressed.
        stance_asked: (placed, widget) a card's sign was clicked.
    """

    chosen = Signal(object)
    opened = Signal()
    confirmed = Signal(object)
    dismissed = Signal(object)
    stance_asked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[QuoteCard] = []
        self._current = -1
        self.rest = label("", "caption", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        column.addLayout(self._column)
        column.addWidget(self.rest)

    def all(self) -> Sequence[QuoteCard]:
        """The cards in order."""
        return tuple(self._cards)

    def placed(self) -> Placed | None:
        """The position the keys act on."""
        return self._cards[self._current].placed if 0 <= self._current < len(self._cards) else None

    def fill(self, quotes: Quotes) -> None:
        """Show these quotes; none is current."""
        self._current = -1
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [self._card(at, one) for at, one in enumerate(quotes.placed[:MOST_CARDS])]
        for card in self._cards:
            self._column.addWidget(card)
        more = quotes.total - len(self._cards)
        self.rest.setText(
            f"{count(more, 'quote')} more; choose a cell to see them." if more else ""
        )
        self.rest.setVisible(more > 0)

    def choose(self, number: int) -> None:
        """Let the keys act on this card."""
        if not self._cards:
            self._current = -1
            return
        self._current = max(0, min(number, len(self._cards) - 1))
        for at, card in enumerate(self._cards):
            card.set_current(at == self._current and len(self._cards) > 1)
        self.chosen.emit(self._cards[self._current])

    def step(self, by: int) -> None:
        """Go to the next or the previous card."""
        self.choose(self._current + by)

    def choose_again(self, keep: Placed | None, waiting: Sequence[str]) -> bool:
        """The same card as before, else the first that waits; whether it is the same."""
        uids = [card.position.uid if card.position else "" for card in self._cards]
        if keep is not None and keep.position.uid in uids:
            self.choose(uids.index(keep.position.uid))
            return True
        asked = set(waiting)
        self.choose(next((at for at, uid in enumerate(uids) if uid in asked), 0))
        return False

    def _card(self, at: int, one: Placed) -> QuoteCard:
        card = QuoteCard(one.claim, one.position)
        card.chosen.connect(lambda: self.choose(at))
        card.opened.connect(self.opened)
        card.confirmed.connect(lambda: self.confirmed.emit(one))
        card.dismissed.connect(lambda: self.dismissed.emit(one))
        card.stance_asked.connect(lambda widget: self.stance_asked.emit(one, widget))
        return card
