# SPDX-License-Identifier: MIT
"""A claim as a card: who, the words in their context, and through whom they reached us."""

import re
from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.analysis.holding import answers_of
from workstation.analysis.open_words import both, either, grade_words, told
from workstation.domain.claims import Claim, Form, Recurrence, Standing
from workstation.domain.comparison import Placed, Sign
from workstation.domain.questions import STANCE_WORDS, Directness, Position, PositionStatus
from workstation.ui.kit import theme
from workstation.ui.kit.dating import date_words
from workstation.ui.kit.fields import button, icon_button, label
from workstation.ui.kit.stance import SignLabel, stance_colour
from workstation.ui.kit.words import act_words

_OPENING = "“\"„«‘'‹"
_OPENS = re.compile(r"[“\"„«‘'‹]\s*$")
_CLOSES = re.compile(r"^([,.!?…]?)\s*[”\"“»’'›]")
_EDGE = 3


def sign_of(position: Position, claim: Claim) -> Sign:
    """A position as a sign: what the claim says to the question, and how it is held."""
    answers = answers_of(Placed(position, claim))
    if len(answers) > 1:
        return Sign(None, both(one.text for one in answers), position.directness, open=True)
    figure, date = position.figure, position.date
    words = position.answer or (figure.as_written if figure else "")
    words = words or (date_words(date) if date else "")
    if not words:
        words = STANCE_WORDS[position.stance] if position.stance else "placed"
    return Sign(
        stance=position.stance,
        text=words,
        directness=position.directness,
        suggested=position.status is PositionStatus.SUGGESTED,
        current=claim.standing is Standing.CURRENT,
    )


def said_words(claim: Claim) -> str:
    """The exact words; in quotation marks only where the source sets them so."""
    exact = " ".join(claim.content.exact.split())
    if claim.form is Form.DIRECT and exact[:1] not in _OPENING:
        return f"“{exact}”"
    return exact


def carried_words(claim: Claim) -> str:
    """Whose wording it is, the relays, the date and the grade, as one caption."""
    publisher = claim.publisher_name or "the publisher"
    whose = {
        Form.DIRECT: f"quoted by {publisher}",
        Form.MIXED: f"partly in the words of {publisher}",
        Form.INDIRECT: f"in the words of {publisher}",
    }[claim.form]
    parts = [whose]
    if claim.relays:
        parts.append("through " + ", ".join(relay.as_written for relay in claim.relays))
    parts.append(date_words(claim.statement_date) if claim.statement_date else "undated")
    if claim.recurrence is Recurrence.REPEATED:
        parts.append("repeated")
    parts.append(grade_words(claim))
    standing = "" if claim.standing is Standing.CURRENT else claim.standing.value
    parts.append(either(standing, claim.conflicts, "standing"))
    return " · ".join(part for part in parts if part)


def conflict_words(claim: Claim, position: Position | None) -> str:
    """Who stands for what, where something of it is in conflict; a line each."""
    own = position.conflicts if position else ()
    return "\n".join(told((*own, *claim.conflicts)))


class QuoteCard(QFrame):
    """One claim, perhaps with the position it takes on a question.

    Signals:
        chosen: it was clicked or got the keyboard's focus.
        opened: a double click; the source is wanted.
        confirmed, dismissed: the buttons of a suggested position.
        stance_asked: (the widget to open a menu at) the sign was clicked.
    """

    chosen = Signal()
    opened = Signal()
    confirmed = Signal()
    dismissed = Signal()
    stance_asked = Signal(object)

    def __init__(
        self, claim: Claim, position: Position | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.claim, self.position = claim, position
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._current = False
        self._build()
        self.setAccessibleName(
            f"{claim.speaker_name or claim.speaker_as_written}: {said_words(claim)}"
        )

    @property
    def placed(self) -> Placed | None:
        """Claim and position together, if it is placed."""
        return Placed(self.position, self.claim) if self.position else None

    def set_current(self, current: bool) -> None:
        """Whether the keys act on this card."""
        self._current = current
        self.update()

    def is_current(self) -> bool:
        """Whether the keys act on this card."""
        return self._current

    # building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12 + _EDGE, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._head())
        column.addWidget(self._quote())
        column.addWidget(_fitting(label(carried_words(self.claim), "caption", wrap=True)))
        if words := conflict_words(self.claim, self.position):
            column.addWidget(_fitting(label(words, "warning", wrap=True)))
        if self.position is not None:
            column.addLayout(self._foot(self.position))

    def _head(self) -> QLabel:
        claim = self.claim
        act = act_words(claim.act)
        name = escape(claim.speaker_name or claim.speaker_as_written or "Somebody")
        ink = stance_colour(self.position.stance) if self.position else theme.colour("muted")
        colour = ink.name() if self.position and self.position.stance else theme.roles().muted
        head = QLabel(f"<b>{name}</b> <span style='color:{colour}'>{escape(act)}</span>")
        head.setTextFormat(Qt.TextFormat.RichText)
        head.setWordWrap(True)
        return _fitting(head)

    def _quote(self) -> QLabel:
        muted = theme.roles().muted
        words = f"<span>{escape(said_words(self.claim))}</span>"
        before, after = context_words(self.claim)
        content = self.claim.content
        more = "" if "\n" in content.prefix else "…&nbsp;"  # a paragraph's own ends are no cut
        rest = "" if "\n" in content.suffix else "&nbsp;…"
        if before:
            words = f"<span style='color:{muted}'>{more}{escape(before)} </span>{words}"
        if after:
            words += f"<span style='color:{muted}'>{escape(after)}{rest}</span>"
        quote = QLabel(f"<div style='line-height:135%'>{words}</div>")
        quote.setTextFormat(Qt.TextFormat.RichText)
        quote.setWordWrap(True)
        quote.setFont(theme.reading())
        return _fitting(quote)

    def _foot(self, position: Position) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(4)
        self.sign = _SignButton(sign_of(position, self.claim))
        self.sign.clicked.connect(lambda: self.stance_asked.emit(self.sign))
        foot.addWidget(self.sign)
        implied = position.directness is Directness.IMPLIED
        foot.addWidget(label("implied" if implied else "", "caption"))
        foot.addStretch(1)
        if position.status is PositionStatus.SUGGESTED:
            foot.addWidget(
                button("Confirm", self.confirmed.emit, kind="link", tip="Confirm (Enter)")
            )
        foot.addWidget(icon_button("x", "Take off this question (Backspace)", self.dismissed.emit))
        return foot

    # events

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.chosen.emit()
        super().focusInEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(box, 6, 6)
        painter.save()
        painter.setClipPath(shape)
        stance = self.position.stance if self.position else None
        ink = stance_colour(stance) if stance else theme.colour("edge")
        painter.fillRect(QRectF(0, 0, _EDGE, self.height()), ink)
        painter.restore()
        if self._current:
            painter.setPen(theme.colour("accent"))
            painter.drawPath(shape)
        painter.end()


class _SignButton(SignLabel):
    """The sign of a position; a click or Space asks for another.

    Signals:
        clicked: another stance is wanted.
    """

    clicked = Signal()

    def __init__(self, sign: Sign) -> None:
        super().__init__(sign)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip("Change what it says to the question (?)")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(min(hint.width(), 180), hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 120), self.sizeHint().height())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


def _fitting(made: QLabel) -> QLabel:
    """Let a wrapped label grow downward, and mouse clicks reach the card."""
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made


def context_words(claim: Claim) -> tuple[str, str]:
    """A little of what stands before and after, without the quotation marks that we set."""
    content = claim.content
    before, after = _trimmed(content.prefix, first=False), _trimmed(content.suffix, first=True)
    if said_words(claim) != " ".join(content.exact.split()):
        before, after = _OPENS.sub("", before).rstrip(), _CLOSES.sub(r"\1", after)
    return before, after


def _trimmed(text: str, *, first: bool) -> str:
    """A little context within one paragraph: what touches the quote, not a new section."""
    parts = text.split("\n")
    return " ".join((parts[0] if first else parts[-1]).split())
