# SPDX-License-Identifier: MIT
"""The claim in hand, as one card: who does what, in which words, in whose wording."""

from html import escape

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout
from typing_extensions import override

from workstation.domain.claims import Claim
from workstation.ui.kit import theme
from workstation.ui.kit.fields import label
from workstation.ui.kit.words import act_words
from workstation.ui.sources.marks import speaker_name
from workstation.ui.sources.wording import carried, quote_html


class ClaimCard(QFrame):
    """Shows a claim; its left edge has the colour of its speaker's tick."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._tick = 0
        self._head = label(wrap=True)
        self._head.setTextFormat(Qt.TextFormat.RichText)
        self._quote = label(wrap=True)
        self._quote.setTextFormat(Qt.TextFormat.RichText)
        self._quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._foot = label("", "caption", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 10, 12, 10)
        column.setSpacing(6)
        for part in (self._head, self._quote, self._foot):
            column.addWidget(part)

    def show_claim(self, claim: Claim, text: str, tick: int) -> None:
        """Show this claim of this text.

        Args:
            claim: the claim.
            text: the whole text it stands in.
            tick: the number its speaker's colour goes by.
        """
        self._tick = tick
        ink = theme.speaker_colour(tick).name()
        self._head.setText(
            f"<b>{escape(speaker_name(claim))}</b> "
            f"<span style='color:{ink}'>{escape(act_words(claim.act))}</span>"
        )
        self._quote.setFont(theme.reading(1.05))
        self._quote.setText(quote_html(text, claim))
        self._foot.setText(carried(claim))
        self.setAccessibleName(
            f"{speaker_name(claim)} {act_words(claim.act)}: {claim.content.exact}, {carried(claim)}"
        )
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setClipPath(shape)
        painter.fillRect(0, 0, 3, self.height(), theme.speaker_colour(self._tick))
        painter.end()
