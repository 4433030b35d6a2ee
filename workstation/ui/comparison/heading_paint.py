# SPDX-License-Identifier: MIT
"""Paints what heads a line: a question with its state, a folded group, a column."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from workstation.domain.comparison import STATE_WORDS, Column, RowState
from workstation.domain.frames import RowHead, State
from workstation.domain.parts import OF_PART
from workstation.domain.questions import Question, QuestionKind
from workstation.ui.comparison.faces import STATE_LOOKS
from workstation.ui.comparison.lettering import letters, paint_words, wrapped, write
from workstation.ui.kit import theme
from workstation.ui.kit.icons import paint_icon
from workstation.ui.kit.words import count

_ICON = 13


def paint_question(
    painter: QPainter, rect: QRect, question: Question, found: State, *, pinned: bool
) -> None:
    """Wording, then the definition or scope where there is room, then the state."""
    fonts = letters()
    has_state = found.state is not RowState.NONE or question.kind is QuestionKind.OPEN
    painter.setFont(fonts.strong)
    painter.setPen(theme.colour("text"))
    top = rect.top()
    wording = f"⚑ {question.wording}" if pinned else question.wording
    lines = wrapped(wording, fonts.strong.toString(), rect.width(), 2)
    for words in lines:
        write(painter, QRect(rect.left(), top, rect.width(), fonts.line), words, of=wording)
        top += fonts.line
    told = question.definition or question.scope
    if told and len(lines) == 1:
        where = QRect(rect.left(), top, rect.width(), fonts.line)
        paint_words(painter, where, told, fonts.small, theme.colour("muted"))
    if has_state or question.group:
        foot = QRect(rect.left(), rect.bottom() - fonts.line + 2, rect.width(), fonts.line)
        _paint_state(painter, foot, question, found)


def _paint_state(painter: QPainter, rect: QRect, question: Question, found: State) -> None:
    fonts = letters()
    rest = QRect(rect)
    words = STATE_WORDS[found.state] or ("open" if question.kind is QuestionKind.OPEN else "")
    if words:
        icon, role = STATE_LOOKS.get(found.state, ("message-circle-question", "muted"))
        box = QRectF(rect.left(), rect.center().y() - _ICON / 2 + 1, _ICON, _ICON)
        paint_icon(painter, icon, box, role)
        rest.adjust(_ICON + 5, 0, 0, 0)
        width = paint_words(painter, rest, words, fonts.small_strong, theme.colour(role))
        rest.adjust(width, 0, 0, 0)
    if words and found.part:
        width = paint_words(painter, rest, f", {OF_PART}", fonts.small, theme.colour("muted"))
        rest.adjust(width, 0, 0, 0)
    if question.group:
        group = f" · {question.group}" if words else question.group
        paint_words(painter, rest, group, fonts.small, theme.colour("muted"))


def paint_group(painter: QPainter, rect: QRect, head: RowHead) -> None:
    """A folded group: its name, how many questions it holds, how much is held on them."""
    fonts = letters()
    top = QRect(rect.left(), rect.top(), rect.width(), fonts.line)
    paint_words(painter, top, f"▸ {head.group}", fonts.strong, theme.colour("text"))
    told = f"{count(head.questions, 'question')} · {count(head.positions, 'position')}"
    below = top.translated(0, fonts.line)
    paint_words(painter, below, told, fonts.small, theme.colour("muted"))


def paint_column(painter: QPainter, rect: QRect, column: Column, opened: bool) -> None:
    """The heading of a line that is a column: its name, how deep, how many positions."""
    fonts = letters()
    inside = rect.adjusted(16 * column.level, 0, 0, 0)
    mark = "" if not column.parts else "▾ " if opened else "▸ "
    top = QRect(inside.left(), inside.top(), inside.width(), fonts.line)
    paint_words(painter, top, f"{mark}{column.name}", fonts.strong, theme.colour("text"))
    speakers = f"{count(len(column.members), 'speaker')} · " if column.rolled_up else ""
    told = f"{speakers}{count(column.positions, 'position')}"
    below = top.translated(0, fonts.line)
    paint_words(painter, below, told, fonts.small, theme.colour("muted"))
