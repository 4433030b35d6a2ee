# SPDX-License-Identifier: MIT
"""The drawing of a timeline: zoomed, moved and chosen from, by pointer and by keys."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget
from typing_extensions import override

from workstation.analysis.timeline.drawing import TOP, Sight, describe, draw, fitting
from workstation.analysis.timeline.lanes import Laid, Spot, laid
from workstation.analysis.timeline.marks import column_words, title_of
from workstation.analysis.timeline.moving import across, beside, reached
from workstation.domain.timeline import Item, Timeline
from workstation.ui.kit import theme
from workstation.ui.kit.picture import colours, paint

_STEP = 1.25  # zoom
_MOVE = 0.2  # of the width, by which Ctrl and an arrow move
_DRAGGED = 4  # pixels after which a press is no click
_NOTCH = 120  # of a wheel
_ZOOMS = {
    Qt.Key.Key_Plus: _STEP,
    Qt.Key.Key_Equal: _STEP,
    Qt.Key.Key_Minus: 1 / _STEP,
    Qt.Key.Key_Underscore: 1 / _STEP,
}
_AWAY = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ASIDE = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class TimelineCanvas(QAbstractScrollArea):
    """Shows a timeline; lanes scroll, days zoom.

    Signals:
        chosen: (Item or None)
        opened: (Item) a double click or Enter.
        sight_changed: other days are in sight.
    """

    chosen = Signal(object)
    opened = Signal(object)
    sight_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline = Timeline()
        self.sight = fitting(self.timeline, 800, 400)
        self.current: Item | None = None
        self._is_fitted = True
        self._laid: Laid | None = None
        self._pressed: QPointF | None = None
        self._before = self.sight
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(320, 200)
        self.setAccessibleName("Timeline")
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    # what is shown

    def show_timeline(self, timeline: Timeline) -> None:
        """Show another timeline; the sight stays where the person put it."""
        self.timeline = timeline
        self._laid = None
        if self.current is not None and self.current not in timeline.items:
            same = [one for one in timeline.items if one.uid == self.current.uid]
            self.choose(same[0] if same else None)
        if self._is_fitted:
            self.fit()
        self._settle()
        self._tell_current()

    @property
    def placed(self) -> Laid:
        """Where everything in sight stands."""
        if self._laid is None:
            self._laid = laid(self.timeline, self.sight.scale)
        return self._laid

    def choose(self, item: Item | None) -> None:
        """Mark an item; none."""
        if item != self.current:
            self.current = item
            self._tell_current()
            self.viewport().update()
            self.chosen.emit(item)

    def reveal(self, uid: str) -> bool:
        """Choose what stands for this claim or event; whether it is here."""
        found = next((one for one in self.timeline.items if one.uid == uid), None)
        if found is not None:
            self.go_to(found)
        return found is not None

    def go_to(self, item: Item) -> None:
        """Choose an item and bring it into sight."""
        self._look(reached(self.sight, item))
        spot = next((one for one in self.placed.spots() if one.item == item), None)
        if spot is not None:
            bar, room = self.verticalScrollBar(), self.viewport().height() - TOP
            if not bar.value() + 12 <= spot.y <= bar.value() + room - 12:
                bar.setValue(round(spot.y - room / 2))
        self.choose(item)

    def fit(self) -> None:
        """See everything that is dated."""
        size = self.viewport().size()
        sight = fitting(self.timeline, size.width(), size.height())
        self._look(replace(sight, scroll=self.sight.scroll))
        self._is_fitted = True

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Nearer or further, the day under a point staying there; the middle by itself."""
        middle = self.sight.head + self.sight.scale.width / 2
        self._look(self.sight.zoomed(factor, middle if x is None else x))

    def move_by(self, pixels: float) -> None:
        """So many pixels later."""
        self._look(self.sight.moved(pixels))

    def _look(self, sight: Sight) -> None:
        self._is_fitted = False
        if (sight.start, sight.days, sight.width) != (
            self.sight.start,
            self.sight.days,
            self.sight.width,
        ):
            self.sight, self._laid = sight, None
            self._settle()
            self.sight_changed.emit()
        self.viewport().update()

    def _settle(self) -> None:
        """Fit the scroll bar to the lanes."""
        room = max(1, round(self.viewport().height() - TOP))
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(self.placed.height) - room + 8))
        bar.setPageStep(room)
        bar.setSingleStep(40)
        self.viewport().update()

    def _scrolled(self, value: int) -> None:
        self.sight = replace(self.sight, scroll=float(value))
        self.viewport().update()

    def _tell_current(self) -> None:
        words = describe(self.timeline)
        if self.current is not None:
            words = f"Chosen: {title_of(self.current)}. {words}"
        self.setAccessibleDescription(words)

    # events

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        box = self.viewport().rect()
        painter.fillRect(box, theme.colour("surface"))
        paint(painter, draw(self.timeline, self.placed, self.sight, self.current), colours())
        if self.hasFocus():
            painter.setPen(theme.colour("accent"))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()
        size = self.viewport().size()
        self.sight = replace(self.sight, width=size.width(), height=size.height())
        self._laid = None
        self._settle()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, over = event.angleDelta(), event.position().x()
        sideways = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        zooms = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if turned.x() and not turned.y():
            self.move_by(-turned.x())
        elif zooms or (over > self.sight.head and not sideways):
            self.zoom(_STEP ** (turned.y() / _NOTCH), over)
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - turned.y())
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._before = event.position(), self.sight

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        moved = event.position() - self._pressed
        if moved.manhattanLength() >= _DRAGGED:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._look(replace(self._before, scroll=self.sight.scroll).moved(-moved.x()))
            self.verticalScrollBar().setValue(round(self._before.scroll - moved.y()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        moved = (event.position() - self._pressed).manhattanLength() >= _DRAGGED
        self._pressed = None
        self.viewport().unsetCursor()
        if not moved:
            spot = self._under(event.position())
            self.choose(spot.item if spot else None)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot = self._under(event.position())
        if spot is not None:
            self.choose(spot.item)
            self.opened.emit(spot.item)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._tip(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        moves = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in _ZOOMS:
            self.zoom(_ZOOMS[key])
        elif key is Qt.Key.Key_0:
            self.fit()
            self.sight_changed.emit()
        elif key in _AWAY and moves:
            self.move_by(_AWAY[key] * _MOVE * self.sight.scale.width)
        elif key in _AWAY or key in _ASIDE or key in _ENDS:
            self._go(key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
        elif key is Qt.Key.Key_Escape:
            self.choose(None)
        else:
            super().keyPressEvent(event)  # page up and down scroll the lanes

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _go(self, key: Qt.Key) -> None:
        """Choose another item: in time order, in the next lane, or at an end."""
        if key in _ASIDE:
            item = beside(self.timeline, self.current, _ASIDE[key])
        elif key in _AWAY:
            item = across(self.timeline, self.current, _AWAY[key])
        else:
            item = across(self.timeline, None, 1 if _ENDS[key] == 0 else -1)
        if item is not None:
            self.go_to(item)
        elif key in _AWAY:
            self.move_by(_AWAY[key] * _MOVE * self.sight.scale.width)

    def _under(self, point: QPointF) -> Spot | None:
        y = point.y() - TOP + self.sight.scroll
        if point.y() < TOP or point.x() < self.sight.head:
            return None
        near = (one for one in self.placed.spots() if abs(one.y - y) <= 10)
        found = [one for one in near if one.left - 3 <= point.x() <= one.right + 3]
        return found[-1] if found else None

    def _tip(self, point: QPoint, where: QPoint) -> None:
        spot = self._under(QPointF(point))
        words = title_of(spot.item) if spot else self._count_under(QPointF(point))
        if words:
            QToolTip.showText(where, words, self)
        else:
            QToolTip.hideText()

    def _count_under(self, point: QPointF) -> str:
        y = point.y() - TOP + self.sight.scroll
        for lane in self.placed.lanes:
            if lane.top <= y <= lane.top + lane.height:
                over = [one for one in lane.columns if one.left <= point.x() <= one.right]
                return column_words(over[0]) if over else ""
        return ""
