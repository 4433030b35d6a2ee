# SPDX-License-Identifier: MIT
"""Paints questions and faces: glyph, word, date, grade and count, on three lines."""

from functools import lru_cache

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workstation.domain.comparison import STATE_WORDS, Column, Face, RowState
from workstation.domain.frames import RowHead, State
from workstation.domain.parts import OF_PART
from workstation.domain.questions import Directness, Question, QuestionKind
from workstation.ui.comparison.faces import (
    LINES,
    STATE_LOOKS,
    Line,
    count_words,
    grade_words,
    lines_of,
)
from workstation.ui.comparison.model import ComparisonModel
from workstation.ui.kit import theme
from workstation.ui.kit.icons import paint_icon
from workstation.ui.kit.stance import SIGN, draw_glyph, stance_colour
from workstation.ui.kit.words import count

PAD_X, PAD_Y = 12, 8
_GAP = 7  # between glyph and word
_ICON = 13
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints column 0 as questions and the others as cells.

    It asks the model in Python: `index.data()` gives every cell a trip through a QVariant.
    """

    def __init__(self, model: ComparisonModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model

    @staticmethod
    def row_height() -> int:
        """One height for all rows: three lines and their padding, on the grid."""
        height = LINES * _fonts().line + 2 * PAD_Y
        return height + (-height % 4)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(option.rect.width(), self.row_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        inside = option.rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        if index.column() == 0:
            painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
            self._paint_heading(painter, inside.adjusted(4, 0, 0, 0), index)
        else:
            self._paint_held(painter, option.rect, inside, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """The question of a line, the group folded into it, or its column where transposed."""
        head, column, view = (
            self._model.head(index),
            self._model.column(index),
            self._model.frame.view,
        )
        if column is not None:
            _paint_column(painter, rect, column, column.uid in view.opened)
        elif head is not None and head.question is not None:
            state = self._model.state(head)
            pinned = head.uid in view.pinned_rows
            _paint_question(painter, rect, head.question, state, pinned=pinned)
        elif head is not None:
            _paint_group(painter, rect, head)

    def _paint_held(self, painter: QPainter, whole: QRect, inside: QRect, index: _Index) -> None:
        """A cell's face; where nothing is held, a faint hatch if gaps are shown."""
        face, head = self._model.face(index), self._model.head(index)
        if face is not None:
            _paint_face(painter, inside, face)
        elif (
            self._model.frame.view.gaps
            and head is not None
            and head.question is not None
            and self._model.is_read(index)
        ):
            painter.fillRect(
                whole.adjusted(1, 1, -1, -2),
                QBrush(theme.colour("line"), Qt.BrushStyle.BDiagPattern),
            )

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "selection" if selected else "hover" if hovered else "raised"
        painter.fillRect(rect, theme.colour(ground))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 1.5))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1.5, -2), 4, 4)
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


class _Fonts:
    """The fonts of a cell with their measures; made anew when the system font changes."""

    def __init__(self) -> None:
        self.plain = theme.body()
        self.strong = theme.body(strong=True)
        self.small = theme.caption()
        self.small_strong = theme.caption(strong=True)
        self.line = QFontMetrics(self.strong).height() + 1


@lru_cache(maxsize=2)
def _fonts_for(_font: str) -> _Fonts:
    return _Fonts()


def _fonts() -> _Fonts:
    return _fonts_for(QApplication.font().toString())


@lru_cache(maxsize=20_000)
def elided(text: str, font: str, width: int) -> tuple[str, int]:
    """The text as it fits, and how wide that is; measured once for each width."""
    face = QFont()
    face.fromString(font)
    metrics = QFontMetrics(face)
    words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))
    return words, metrics.horizontalAdvance(words)


@lru_cache(maxsize=5_000)
def wrapped(text: str, font: str, width: int, lines: int) -> tuple[str, ...]:
    """The text broken into lines; the last one is elided if there is more."""
    face = QFont()
    face.fromString(font)
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        start = line.textStart()
        if len(found) == lines - 1:
            found.append(elided(text[start:], font, width)[0])
            break
        found.append(text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(found)


# questions


def _paint_question(
    painter: QPainter, rect: QRect, question: Question, found: State, *, pinned: bool
) -> None:
    """Wording, then the definition or scope where there is room, then the state."""
    fonts = _fonts()
    has_state = found.state is not RowState.NONE or question.kind is QuestionKind.OPEN
    painter.setFont(fonts.strong)
    painter.setPen(theme.colour("text"))
    top = rect.top()
    wording = f"⚑ {question.wording}" if pinned else question.wording
    lines = wrapped(wording, fonts.strong.toString(), rect.width(), 2)
    for words in lines:
        painter.drawText(QRect(rect.left(), top, rect.width(), fonts.line), _LEFT, words)
        top += fonts.line
    told = question.definition or question.scope
    if told and len(lines) == 1:
        where = QRect(rect.left(), top, rect.width(), fonts.line)
        _paint_words(painter, where, told, fonts.small, theme.colour("muted"))
    if has_state or question.group:
        foot = QRect(rect.left(), rect.bottom() - fonts.line + 2, rect.width(), fonts.line)
        _paint_state(painter, foot, question, found)


def _paint_state(painter: QPainter, rect: QRect, question: Question, found: State) -> None:
    fonts = _fonts()
    rest = QRect(rect)
    words = STATE_WORDS[found.state] or ("open" if question.kind is QuestionKind.OPEN else "")
    if words:
        icon, role = STATE_LOOKS.get(found.state, ("message-circle-question", "muted"))
        box = QRectF(rect.left(), rect.center().y() - _ICON / 2 + 1, _ICON, _ICON)
        paint_icon(painter, icon, box, role)
        rest.adjust(_ICON + 5, 0, 0, 0)
        width = _paint_words(painter, rest, words, fonts.small_strong, theme.colour(role))
        rest.adjust(width, 0, 0, 0)
    if words and found.part:
        width = _paint_words(painter, rest, f", {OF_PART}", fonts.small, theme.colour("muted"))
        rest.adjust(width, 0, 0, 0)
    if question.group:
        group = f" · {question.group}" if words else question.group
        _paint_words(painter, rest, group, fonts.small, theme.colour("muted"))


def _paint_group(painter: QPainter, rect: QRect, head: RowHead) -> None:
    """A folded group: its name, how many questions it holds, how much is held on them."""
    fonts = _fonts()
    top = QRect(rect.left(), rect.top(), rect.width(), fonts.line)
    _paint_words(painter, top, f"▸ {head.group}", fonts.strong, theme.colour("text"))
    told = f"{count(head.questions, 'question')} · {count(head.positions, 'position')}"
    below = top.translated(0, fonts.line)
    _paint_words(painter, below, told, fonts.small, theme.colour("muted"))


def _paint_column(painter: QPainter, rect: QRect, column: Column, opened: bool) -> None:
    """The heading of a line that is a column: its name, how deep, how many positions."""
    fonts = _fonts()
    inside = rect.adjusted(16 * column.level, 0, 0, 0)
    mark = "" if not column.parts else "▾ " if opened else "▸ "
    top = QRect(inside.left(), inside.top(), inside.width(), fonts.line)
    _paint_words(painter, top, f"{mark}{column.name}", fonts.strong, theme.colour("text"))
    speakers = f"{count(len(column.members), 'speaker')} · " if column.rolled_up else ""
    told = f"{speakers}{count(column.positions, 'position')}"
    below = top.translated(0, fonts.line)
    _paint_words(painter, below, told, fonts.small, theme.colour("muted"))


# cells


def _paint_face(painter: QPainter, rect: QRect, face: Face) -> None:
    fonts = _fonts()
    beside = (grade_words(face), count_words(face))
    room = [_paint_beside(painter, rect, at, words) for at, words in enumerate(beside)]
    line_rect = QRect(rect.left(), rect.top(), rect.width(), fonts.line)
    for line in lines_of(face):
        at = (line_rect.top() - rect.top()) // fonts.line
        spare = room[at] if at < len(room) else 0
        used = _paint_line(painter, line_rect.adjusted(0, 0, -spare, 0), line)
        line_rect.translate(0, used * fonts.line)


def _paint_beside(painter: QPainter, rect: QRect, at: int, words: str) -> int:
    """Grade and count at the right; gives the room they take."""
    if not words:
        return 0
    fonts = _fonts()
    painter.setFont(fonts.small)
    painter.setPen(theme.colour("muted"))
    where = QRect(rect.left(), rect.top() + at * fonts.line, rect.width(), fonts.line)
    painter.drawText(where, _RIGHT, words)
    return elided(words, fonts.small.toString(), 10_000)[1] + 8


def _paint_line(painter: QPainter, rect: QRect, line: Line) -> int:
    """One line of a face; gives how many lines it took."""
    fonts = _fonts()
    if line.small:
        _paint_words(painter, rect, line.text, fonts.small, theme.colour("muted"))
        return 1
    font = fonts.strong if line.strong else fonts.plain
    if line.wrapped:
        return _paint_wrapped(painter, rect, line, font)
    ink = stance_colour(line.sign.stance) if line.sign else theme.colour("text")
    left = _paint_glyph(painter, rect, line)
    width = _paint_words(painter, rect.adjusted(left, 0, 0, 0), line.text, font, ink)
    start = rect.left() + left
    _decorate(painter, QRect(start, rect.top(), width, rect.height()), line, ink)
    rest = rect.adjusted(left + width + 6, 0, 0, 0)
    if line.tail and elided(line.tail, fonts.small.toString(), rest.width())[0] == line.tail:
        _paint_words(painter, rest, line.tail, fonts.small, theme.colour("muted"))
    return 1


def _paint_glyph(painter: QPainter, rect: QRect, line: Line) -> int:
    if line.sign is None or line.sign.stance is None:
        return 0
    centre = QPointF(rect.left() + SIGN / 2, rect.center().y() + 0.5)
    hollow = line.sign.directness is Directness.IMPLIED
    painter.setOpacity(0.55 if line.struck else 1.0)
    draw_glyph(painter, centre, line.sign.stance, hollow=hollow)
    painter.setOpacity(1.0)
    return SIGN + _GAP


def _paint_words(painter: QPainter, rect: QRect, text: str, font: QFont, ink: QColor) -> int:
    words, width = elided(text, font.toString(), rect.width())
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(rect, _LEFT, words)
    return width


def _paint_wrapped(painter: QPainter, rect: QRect, line: Line, font: QFont) -> int:
    fonts, ink = _fonts(), theme.colour("text")
    rows = wrapped(line.text, font.toString(), rect.width(), LINES - 1)
    for at, words in enumerate(rows):
        where = rect.translated(0, at * fonts.line)
        width = _paint_words(painter, where, words, font, ink)
        _decorate(painter, QRect(where.left(), where.top(), width, where.height()), line, ink)
    return len(rows)


def _decorate(painter: QPainter, rect: QRect, line: Line, ink: QColor) -> None:
    """Dots under what is suggested, a stroke through what is no longer held."""
    if line.dotted:
        painter.setPen(QPen(ink, 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if line.struck:
        painter.setPen(QPen(ink, 1.4))
        middle = rect.center().y() + 1
        painter.drawLine(rect.left(), middle, rect.right(), middle)
