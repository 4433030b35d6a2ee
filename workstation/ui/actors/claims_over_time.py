# SPDX-License-Identifier: MIT
"""What an actor said, newest first, under the months it was said in."""

from array import array
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)
from typing_extensions import override

from workstation.domain.claims import Claim, Standing, Status
from workstation.domain.filters import ClaimFilter
from workstation.ui.kit import theme
from workstation.ui.kit.fields import label
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.paged import ROW_ROLE
from workstation.ui.kit.quote_card import carried_words, said_words
from workstation.ui.kit.words import count
from workstation.ui.session import Session
from workstation.workspace import Workspace

SHOWN = 300  # newest claims; the rest is the Claims tab's business
_LINES = 3
_PAD = 10

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Month:
    """A heading between the claims."""

    words: str


def by_month(claims: list[Claim]) -> list[Claim | Month]:
    """The claims, newest first, with a heading wherever another month begins."""
    lines: list[Claim | Month] = []
    last = None
    for claim in sorted(claims, key=_said_on, reverse=True):
        words = month_of(claim)
        if words != last:
            lines.append(Month(words))
            last = words
        lines.append(claim)
    return lines


def month_of(claim: Claim) -> str:
    """The month a claim was made in; no month or year that nobody stated."""
    iso = _said_on(claim)
    return month(iso) if iso else "Undated"


def _said_on(claim: Claim) -> str:
    date = claim.statement_date
    return (date.latest or date.earliest or "") if date is not None else ""


class TimeModel(QAbstractListModel):
    """Claims and month headings; headings cannot be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Claim | Month] = []

    def set_claims(self, claims: list[Claim]) -> None:
        """Show these claims, which are in order."""
        self.beginResetModel()
        self.lines = by_month(claims)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == ROW_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.words if isinstance(line, Month) else said_words(line)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, Claim):
            return f"{line.source_title}\n{_below(line)}"
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.lines[index.row()], Month):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _TimeDelegate(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(ROW_ROLE)
        caption = QFontMetrics(theme.caption()).height()
        if isinstance(line, Month):
            return QSize(100, caption + 20)
        width = self._view.viewport().width() - 2 * (_PAD + 8)
        lines = len(_wrapped(said_words(line), width))
        return QSize(100, lines * _line_height() + caption + 2 * 8 + 4)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Month):
            painter.setFont(theme.caption(strong=True))
            painter.setPen(theme.colour("muted"))
            box = option.rect.adjusted(8 + _PAD, 0, -8, -4)
            painter.drawText(box, Qt.AlignmentFlag.AlignBottom, line.words)
        elif isinstance(line, Claim):
            self._paint_claim(painter, option, line)
        painter.restore()

    def _paint_claim(self, painter: QPainter, option: QStyleOptionViewItem, claim: Claim) -> None:
        box = QRectF(option.rect).adjusted(8, 1, -8, -1)
        selected = option.state & QStyle.StateFlag.State_Selected
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection" if selected else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        text = box.adjusted(_PAD, 7, -_PAD, -7)
        font = theme.reading()
        font.setStrikeOut(claim.standing is not Standing.CURRENT)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        top = text.top()
        for words in _wrapped(said_words(claim), int(text.width())):
            line = QRectF(text.left(), top, text.width(), _line_height())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
            top += _line_height()
        painter.setFont(theme.caption())
        painter.setPen(theme.colour("muted"))
        below = QRectF(text.left(), top + 2, text.width(), text.bottom() - top)
        metrics = QFontMetrics(painter.font())
        words = metrics.elidedText(_below(claim), Qt.TextElideMode.ElideRight, int(text.width()))
        painter.drawText(below, Qt.AlignmentFlag.AlignTop, words)
        if claim.status is Status.SUGGESTED:
            painter.setPen(QPen(theme.colour("muted"), 1.4, Qt.PenStyle.DotLine))
            inset = QPointF(1, 6)
            painter.drawLine(box.topLeft() + inset, box.bottomLeft() + QPointF(1, -6))


class ClaimsOverTime(QFrame):
    """The panel at the right of the card.

    Signals:
        opened: (uid) a claim is to be shown where it stands.
    """

    opened = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self._latest = Latest(self, session)
        self.model = TimeModel(self)
        self.heading = label("", "strong", wrap=True)
        self.note = label("", "caption", wrap=True)
        self.view = _TimeView()
        self.view.setModel(self.model)
        self.view.activated.connect(self.on_view_activated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 0)
        layout.setSpacing(2)
        for words in (self.heading, self.note):
            words.setContentsMargins(18, 0, 16, 0)
            layout.addWidget(words)
        layout.addWidget(self.view, 1)

    def show_of(self, uid: str, name: str) -> None:
        """Show what this actor said; what is there stays until it has been read."""

        def find(workspace: Workspace) -> tuple[int, list[Claim]]:
            ids = workspace.claims.find(
                ClaimFilter(speaker=uid), order="statement_date", descending=True
            )
            return len(ids), workspace.claims.rows(array("q", ids[:SHOWN]))

        self._latest.ask(find, lambda found: self._show(name, *found))

    def clear(self) -> None:
        """Show nothing."""
        self._latest.drop()
        self.heading.setText("")
        self.note.setText("")
        self.model.set_claims([])

    def _show(self, name: str, total: int, claims: list[Claim]) -> None:
        held = [claim for claim in claims if claim.status is not Status.REJECTED]
        self.heading.setText(f"What {name} said")
        suggested = sum(claim.status is Status.SUGGESTED for claim in held)
        words = count(total - (len(claims) - len(held)), "claim") if held else "Nothing is held."
        if suggested:
            words += f" · {suggested} suggested"
        if total > len(claims):
            words += f" · the newest {len(held)} are shown"
        self.note.setText(words)
        self.model.set_claims(held)

    def on_view_activated(self, index: QModelIndex) -> None:
        """Open the claim where it stands."""
        line = index.data(ROW_ROLE)
        if isinstance(line, Claim):
            self.opened.emit(line.uid)


class _TimeView(QListView):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self.setAccessibleName("Claims over time")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_TimeDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)


def month(iso: str) -> str:
    """The month of an ISO day or month, as "November 2026"."""
    day = QDate.fromString(iso[:7], "yyyy-MM")
    return QLocale().toString(day, "MMMM yyyy") if day.isValid() else iso[:4]


def _below(claim: Claim) -> str:
    words = carried_words(claim)
    return f"suggested · {words}" if claim.status is Status.SUGGESTED else words


def _line_height() -> int:
    return round(QFontMetrics(theme.reading()).height() * 1.1)


def _wrapped(text: str, width: int) -> list[str]:
    """The text in at most three lines; the last one is shortened if there is more."""
    layout = QTextLayout(text, theme.reading())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= _LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 80))
        starts.append(line.textStart())
    layout.endLayout()
    # Qt counts UTF-16 units; cut there and never in a string of code points.
    units = text.encode("utf-16-le")
    ends = [*starts[1:_LINES], len(units) // 2]
    lines = [
        units[2 * a : 2 * b].decode("utf-16-le", "replace").strip()
        for a, b in zip(starts, ends, strict=False)
    ]
    if len(starts) > _LINES:
        metrics = QFontMetrics(theme.reading())
        lines[-1] = metrics.elidedText(lines[-1], Qt.TextElideMode.ElideRight, max(width, 80))
    return lines or [""]
